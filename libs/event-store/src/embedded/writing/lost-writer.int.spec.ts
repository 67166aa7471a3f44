import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventLogUnavailableError } from '../../errors.js';
import { openEventLog } from '../../open-event-log.js';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lost-writer-'));
  file = join(directory, 'events.db');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const event = () => ({ id: randomUUID(), type: 'Placed', data: { amount: '12900' } });

describe('A log whose writer thread dies', () => {
  it('refuses what waits and what comes, and leaves a file that opens with every acknowledged append', async () => {
    const starting = once(process, 'worker') as Promise<[Worker]>;
    const log = await openEventLog(`file:${file}`);
    const [thread] = await starting;
    await log.append('order-1', 'no_stream', [event()]);
    const waiting = Array.from({ length: 2_000 }, (_, index) => log.append(`order-w${index}`, 'no_stream', [event()]));
    const ended = thread.terminate();
    const outcomes = await Promise.allSettled(waiting);
    await ended;
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.every((reason) => reason instanceof EventLogUnavailableError)).toBe(true);
    await expect(log.append('order-2', 'no_stream', [event()])).rejects.toThrow(EventLogUnavailableError);
    await log.close();

    const reopened = await openEventLog(`file:${file}`);
    const streams = new Set<string>();
    for await (const { stream } of reopened.readAll()) streams.add(stream);
    const acknowledged = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [`order-w${index}`] : []));
    expect([...acknowledged, 'order-1'].filter((stream) => !streams.has(stream))).toEqual([]);
    await reopened.append('order-2', 'no_stream', [event()]);
    await reopened.close();
  });

  it('still reads what another process wrote then', async () => {
    const starting = once(process, 'worker') as Promise<[Worker]>;
    const log = await openEventLog(`file:${file}`);
    const [thread] = await starting;
    await log.append('order-1', 'no_stream', [event()]);
    await thread.terminate();
    const other = await openEventLog(`file:${file}`);
    await other.append('order-1', 0n, [event()]);
    const revisions: bigint[] = [];
    for await (const { revision } of log.readStream('order-1', { from: 1n })) revisions.push(revision);
    expect(revisions).toEqual([1n]);
    await other.close();
    await log.close();
  });
});
