import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkerPool } from './worker-pool.js';

type Task = Readonly<{ name: string; begun: SharedArrayBuffer; gate: SharedArrayBuffer }>;

let directory: string;
let worker: URL;
let pool: WorkerPool<Task, string>;
/** How many tasks have begun. */
let begun: SharedArrayBuffer;
/** Whose tasks have ended, in that order. */
const order: string[] = [];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-pool-'));
  worker = pathToFileURL(join(directory, 'gated.worker.mjs'));
  // Says that it begins, and ends when its gate is opened.
  writeFileSync(
    worker,
    `export default ({ name, begun, gate }) => {
      Atomics.add(new Int32Array(begun), 0, 1);
      Atomics.wait(new Int32Array(gate), 0, 0);
      return name;
    }`,
  );
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));
beforeEach(async () => {
  pool = new WorkerPool(worker);
  begun = new SharedArrayBuffer(4);
  // To start a thread may take long where much else runs, and counts as work.
  const first = [send('first'), send('first')];
  for (const { letGo } of first) letGo();
  await Promise.all(first.map(({ done }) => done));
  begun = new SharedArrayBuffer(4);
  order.splice(0);
});
afterEach(() => pool.close());

/** Sends a task that goes on until it is let go. */
function send(caller: string, left?: AbortSignal) {
  const gate = new SharedArrayBuffer(4);
  const done = pool.run({ name: caller, begun, gate }, { caller, ...(left ? { left } : {}) });
  done.then(
    () => order.push(caller),
    () => {},
  );
  const letGo = () => {
    Atomics.store(new Int32Array(gate), 0, 1);
    Atomics.notify(new Int32Array(gate), 0);
  };
  return { done, letGo };
}
const haveBegun = (tasks: number) =>
  vi.waitFor(() => expect(Atomics.load(new Int32Array(begun), 0)).toBe(tasks), { timeout: 20_000 });

describe('A pool of threads', () => {
  it('serves a new caller next, though three others have as many tasks as they may and one of them just had its turn', async () => {
    const hostile = ['a', 'b', 'c'].map((caller) => Array.from({ length: 7 }, () => send(caller)));
    const [[a1, a2] = [], [b1] = []] = hostile;
    await haveBegun(2);
    // Everybody has a turn: two of the first, who was alone, then one of each other.
    a1?.letGo();
    a2?.letGo();
    await haveBegun(4);
    const honest = send('honest');
    honest.letGo();
    b1?.letGo();
    expect(await honest.done).toBe('honest');
    expect(order).toEqual(['a', 'a', 'b', 'honest']);
    for (const { letGo } of hostile.flat()) letGo();
    await Promise.all(hostile.flat().map(({ done }) => done));
  });

  it('refuses a caller who has used up its share, and nobody else', async () => {
    const sent = Array.from({ length: 32 }, () => send('a'));
    await expect(send('a').done).rejects.toMatchObject({ problem: { status: 429 }, context: { retryAfterSeconds: 1 } });
    const other = send('b');
    for (const { letGo } of [...sent, other]) letGo();
    expect(await other.done).toBe('b');
    await Promise.all(sent.map(({ done }) => done));
  });

  it('drops what nobody waits for any more before it begins, and gives its place back', async () => {
    const working = [send('a'), send('a')];
    await haveBegun(2);
    const caller = new AbortController();
    const waiting = Array.from({ length: 30 }, () => send('a', caller.signal));
    caller.abort();
    for (const { done } of waiting) await expect(done).rejects.toMatchObject({ problem: { status: 503 } });
    const next = send('a');
    for (const { letGo } of [...working, next]) letGo();
    expect(await next.done).toBe('a');
    expect(Atomics.load(new Int32Array(begun), 0)).toBe(3);
    await Promise.all(working.map(({ done }) => done));
  });

  it('says that it ends to whoever waits, is worked for or comes later', async () => {
    const sent = Array.from({ length: 4 }, () => send('a'));
    await haveBegun(2);
    const closed = pool.close();
    const later = send('a');
    for (const { done } of [...sent, later]) {
      await expect(done).rejects.toMatchObject({ message: 'The process is ending.', problem: { status: 503 } });
    }
    await closed;
  });

  it('gives a task up that does not end, and goes on with another', async () => {
    await expect(send('a').done).rejects.toMatchObject({ problem: { type: '/problems/overloaded', status: 503 } });
    const next = send('a');
    next.letGo();
    expect(await next.done).toBe('a');
  });
});
