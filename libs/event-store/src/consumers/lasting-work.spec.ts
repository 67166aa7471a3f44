import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordedEvent } from '../event-log.js';
import { parkedEventsMax } from '../limits.js';
import { MemoryEventLog } from '../memory/memory-event-log.js';
import type { Consumer } from './consumer.js';
import { startConsumer } from './start-consumer.js';

describe('A consumer whose work goes on after an event was handled', () => {
  let log: MemoryEventLog;
  let handled: RecordedEvent[];
  let oldest: bigint | null;
  let caughtUp: bigint[];
  beforeEach(() => {
    log = new MemoryEventLog({ now: () => 0 });
    [handled, oldest, caughtUp] = [[], null, []];
  });
  const retried: string[] = [];
  const start = (): Consumer => {
    const consumer = startConsumer(log, {
      name: 'patient',
      handle: async (event) => void handled.push(event),
      lasting: {
        startsAfter: () => oldest,
        onCaughtUp: () => void caughtUp.push(consumer.status().position),
        retry: async ({ stream }) => void retried.push(stream),
      },
    });
    return consumer;
  };
  const append = (stream: string) => log.append(stream, 'any', [{ id: randomUUID(), type: 'Begun', data: {} }]);
  const streams = () => handled.map(({ stream }) => stream);

  it('is given again after a restart what it still works on, and everything after it', async () => {
    const first = start();
    for (const stream of ['a-1', 'a-2', 'a-3']) await append(stream);
    await vi.waitFor(() => expect(streams()).toEqual(['a-1', 'a-2', 'a-3']));
    oldest = handled[0]?.position ?? null;
    await first.stop();
    handled = [];
    const second = start();
    await vi.waitFor(() => expect(streams()).toEqual(['a-2', 'a-3']));
    oldest = null;
    await second.stop();
    handled = [];
    const third = start();
    await append('a-4');
    await vi.waitFor(() => expect(streams()).toEqual(['a-4']));
    await third.stop();
  });

  it('is told when everything was handled that the log held', async () => {
    for (const stream of ['a-1', 'a-2', 'a-3']) await append(stream);
    const end = await log.lastPosition();
    const consumer = start();
    await vi.waitFor(() => expect(caughtUp).toHaveLength(1));
    expect(caughtUp[0]).toBeGreaterThanOrEqual(end);
    expect(streams()).toHaveLength(3);
    await consumer.stop();
  });

  it('parks what failed later, holds up no later event of its stream, and tries it in a way of its own', async () => {
    const consumer = start();
    await append('a-1');
    await vi.waitFor(() => expect(handled).toHaveLength(1));
    await consumer.park(handled[0]!, 5, new Error('too late'));
    await append('a-1');
    await vi.waitFor(() => expect(handled).toHaveLength(2));
    expect(consumer.status().parked).toMatchObject([{ stream: 'a-1', revision: 0n, attempts: 5, reason: 'too late' }]);
    expect(await consumer.replayParked()).toEqual({ replayed: 1, stillParked: 0 });
    expect({ handled: handled.length, retried }).toEqual({ handled: 2, retried: ['a-1'] });
    await consumer.stop();
  });

  it('ends instead of parking one more than the bound allows', async () => {
    const consumer = start();
    for (let number = 0; number < parkedEventsMax; number += 1) {
      await consumer.park({ stream: `a-${number}`, revision: 0n, position: BigInt(number) }, 5, 'no');
    }
    expect(consumer.status().running).toBe(true);
    const one = consumer.park({ stream: 'a-more', revision: 0n, position: 1_000n }, 5, 'no');
    const outcomes = await Promise.allSettled([one, consumer.ended]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { name: 'ConsumerParkedTooManyError' } });
  });
});
