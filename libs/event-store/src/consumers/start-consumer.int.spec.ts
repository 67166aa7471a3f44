import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EventLogWriter, openEventLog, startConsumer } from '../index.js';

let directory: string;
let log: EventLogWriter;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'consumer-'));
  log = await openEventLog(`file:${join(directory, 'events.db')}`);
});
afterEach(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('A consumer on the embedded log', () => {
  it('handles every event once over a restart and parks what keeps failing', async () => {
    const handled: string[] = [];
    let isBroken = true;
    const options = {
      name: 'test',
      retryDelayMs: 1,
      handle: ({ stream, revision }: { stream: string; revision: bigint }) => {
        if (isBroken && stream === 'order-3') return Promise.reject(new Error('no wallet'));
        handled.push(`${stream}@${revision}`);
        return Promise.resolve();
      },
    };
    for (let i = 0; i < 5; i++) {
      await log.append(`order-${i}`, 'no_stream', [
        { id: randomUUID(), type: 'A', data: {} },
        { id: randomUUID(), type: 'B', data: {} },
      ]);
    }
    const first = startConsumer(log, options);
    await vi.waitFor(() =>
      expect(first.status()).toMatchObject({
        lagEvents: 0,
        parked: [
          { revision: 0n, attempts: 5 },
          { revision: 1n, attempts: 0 },
        ],
      }),
    );
    await first.stop();
    await first.ended;
    expect(handled).toHaveLength(8);
    const second = startConsumer(log, options);
    isBroken = false;
    expect(await second.replayParked()).toEqual({ replayed: 2, stillParked: 0 });
    expect(handled.slice(8)).toEqual(['order-3@0', 'order-3@1']);
    const third = startConsumer(log, options);
    await log.append('order-9', 'no_stream', [{ id: randomUUID(), type: 'A', data: {} }]);
    await expect(second.ended).rejects.toThrow('taken over');
    await vi.waitFor(() => expect(third.status().lagEvents).toBe(0));
    await third.stop();
  });
});
