import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SupervisedProcess, type SupervisionError } from './supervised-process.js';

const unused = 'http://127.0.0.1:4001';
const health = { intervalMs: 60_000, timeoutMs: 60_000, unansweredMax: 2 };
const limits = { deathsMax: 2, deathsWindowMs: 60_000, restartDelayMs: 1, restartDelayMaxMs: 2, health };

describe('A supervised process', () => {
  let directory: string;
  let told: string[];
  let givenUp: Promise<SupervisionError>;
  let supervised: SupervisedProcess;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'supervised-'))));
  afterEach(async () => {
    await supervised.stop();
    await rm(directory, { recursive: true });
  });

  /** A process that runs this script; `url` in it is where it says that it listens. */
  const supervise = async (script: string, url = unused, itsHealth = health): Promise<void> => {
    const entry = join(directory, 'main.mjs');
    await writeFile(entry, `const url = '${url}'; const live = () => setInterval(() => {}, 1_000); ${script}`);
    told = [];
    givenUp = new Promise((resolve) => {
      const events = { tell: (line: string) => void told.push(line), onGivenUp: resolve };
      const plan = { name: 'orders', entry, preloads: [], args: [], env: { COLOUR: 'red' }, url } as const;
      supervised = new SupervisedProcess(plan, events, { ...limits, health: itsHealth });
    });
  };

  it('has started when it says where it listens, with the settings it was given', async () => {
    await supervise('if (process.env.COLOUR === "red") console.log("Orders on " + url); live();');
    await supervised.start();
    expect(process.kill(supervised.pid ?? 0, 0)).toBe(true);
    expect(told).toEqual([]);
  });

  it('that ends before it listens is not started again, and its own words say why', async () => {
    await supervise('console.error("Port 4001 is in use"); process.exitCode = 1;');
    await expect(supervised.start()).rejects.toThrow('orders: Port 4001 is in use');
  });

  it('that ends before it listens without a word is told by its status', async () => {
    await supervise('process.exitCode = 3;');
    await expect(supervised.start()).rejects.toThrow('orders: it ended with status 3 and said nothing');
  });

  it('is started again when it dies, and given up with its last words when it has died once too often', async () => {
    await supervise('console.log(url); console.error("the disk is gone"); setTimeout(() => process.exit(1), 20);');
    await supervised.start();
    expect((await givenUp).message).toBe('orders died 3 times within 60 s, last of status 1: the disk is gone');
    expect(told.filter((line) => line.includes('died'))).toEqual([
      'orders died (status 1) and is started again in 1 ms',
      'orders died (status 1) and is started again in 2 ms',
    ]);
  });

  it('that the system cannot start has died as well: it is tried again, and given up in the end', async () => {
    await supervise('console.log(url); setTimeout(() => process.exit(1), 20);');
    const { execPath } = process;
    try {
      await supervised.start();
      process.execPath = join(directory, 'nothing');
      expect((await givenUp).message).toMatch(/^orders died 3 times within 60 s, last of spawn .*ENOENT/);
      await expect(supervised.start()).rejects.toThrow(/^orders: it ended with spawn .*ENOENT and said nothing$/);
    } finally {
      process.execPath = execPath;
    }
  });

  it('is given up when it cannot be watched any more, which ends nobody else', async () => {
    await supervise('console.log(url); setTimeout(() => process.exit(1), 20);');
    await supervised.start();
    told.push = () => {
      throw new Error('nobody listens');
    };
    expect((await givenUp).message).toBe('orders can be watched no longer: Error: nobody listens');
  });

  it('is ended when it does not answer any more, and started again', async () => {
    await supervise(server(0, 204), await freeUrl(), { intervalMs: 1, timeoutMs: 50, unansweredMax: 2 });
    await supervised.start();
    const died = 'orders left 2 questions after its health unanswered and is ended';
    await vi.waitFor(() => expect(told).toContain(died), { timeout: 20_000 });
    await vi.waitFor(() => expect(told).toContain('orders died (SIGKILL) and is started again in 1 ms'));
  });

  it('is left alone while it answers, whatever it says', async () => {
    await supervise(server(Infinity, 503), await freeUrl(), { intervalMs: 1, timeoutMs: 20_000, unansweredMax: 1 });
    await supervised.start();
    const asked = 'orders: asked three times, at /health/live';
    await vi.waitFor(() => expect(told).toEqual([asked]), { timeout: 20_000 });
  });

  it('ends in order when it is stopped, and stays ended', async () => {
    await supervise(
      'process.once("SIGTERM", () => { console.log("closed"); process.exit(0); }); console.log(url); live();',
    );
    await supervised.start();
    await supervised.stop();
    expect(told).toEqual(['orders: closed']);
  });
});

// Answers as often as it is told, then its thread is caught for ever.
const server = (answersMax: number, status: number) => `
  let asked = 0;
  const { createServer } = await import('node:http');
  createServer((request, response) => {
    if (++asked > ${answersMax}) for (;;);
    response.writeHead(${status}).end();
    if (asked === 3) console.log('asked three times, at ' + request.url);
  }).listen(Number(new URL(url).port), '127.0.0.1', () => console.log(url));`;

const freeUrl = async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  await new Promise((resolve) => holder.close(resolve));
  return `http://127.0.0.1:${port}`;
};
