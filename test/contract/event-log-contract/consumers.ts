import { randomUUID } from 'node:crypto';
import {
  type Consumer,
  type ConsumerOptions,
  ConsumerFencedError,
  ConsumerMisplacedError,
  ConsumerParkedTooManyError,
  EventLogUnavailableError,
  consumedStreamsMax,
  handlingAttemptsMax,
  parkedEventsMax,
  type RecordedEvent,
  partitionOf,
  startConsumer,
} from '@hutong/event-store';
import { Subject, firstValueFrom } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { collect, newCategory, newEvent, newEvents } from './event-builders.js';
import type { LogUnderTest } from './log-under-test.js';

const waiting = { timeout: 20_000, interval: 5 };

/** A handler that remembers what it handled and refuses what it was told to refuse. */
class Handler {
  readonly handled: string[] = [];
  readonly attempted: string[] = [];
  readonly broken = new Set<string>();

  readonly handle = async ({ stream, revision }: RecordedEvent): Promise<void> => {
    const name = `${stream}@${revision}`;
    this.attempted.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    if (this.broken.has(stream) || this.broken.has(name)) throw new Error(`${name} is broken`);
    this.handled.push(name);
  };
}

const untilIdle = (consumer: Consumer) => vi.waitFor(() => expect(consumer.status().lagEvents).toBe(0), waiting);

/** The error that a consumer ends with. Asked before it can happen, since an unheard rejection ends the process. */
const failureOf = (consumer: Consumer): Promise<unknown> =>
  consumer.ended.then(
    () => 'no failure',
    (error: unknown) => error,
  );

export function describeConsumers(log: LogUnderTest): void {
  const setUp = () => {
    const category = newCategory();
    const handler = new Handler();
    const options: ConsumerOptions = {
      name: randomUUID(),
      filter: { streams: { prefixes: [category] } },
      retryDelayMs: 1,
      // However slow the machine is: a checkpoint by time comes where a test asks for one.
      checkpointEveryMs: 600_000,
      handle: handler.handle,
    };
    const start = (more: Partial<ConsumerOptions> = {}) => startConsumer(log(), { ...options, ...more });
    const append = (id: string, events = 1) => log().append(`${category}-${id}`, 'any', newEvents(events));
    return { category, handler, name: options.name, start, append };
  };
  const typesOf = async (name: string) => (await collect(log().readStream(`consumer-${name}`))).map(({ type }) => type);

  describe('A consumer', () => {
    it('handles history and what comes after it, once', async () => {
      const { category, handler, start, append } = setUp();
      await append('1', 2);
      const consumer = start();
      await untilIdle(consumer);
      await append('2');
      await vi.waitFor(() => expect(handler.handled).toHaveLength(3), waiting);
      expect(handler.handled).toEqual([`${category}-1@0`, `${category}-1@1`, `${category}-2@0`]);
      await consumer.stop();
      await consumer.ended;
    });

    it('does not go on in a log that has another event where it stood, or none, or another id, and can begin again there', async () => {
      const { handler, name, start, append } = setUp();
      await append('1', 2);
      const first = start();
      await untilIdle(first);
      await first.stop();
      for (const change of ['another event', 'none', 'another id']) {
        const [last] = await collect(log().readStream(`consumer-${name}`, { direction: 'backwards', eventsMax: 1 }));
        const landmark = last?.data['landmark'] as { position: string; digest: string };
        const changed = {
          'another event': { landmark: { ...landmark, digest: 'of another event' } },
          none: { landmark: { ...landmark, position: '999999999999' } },
          'another id': { logId: 'of another log' },
        }[change];
        const event = { id: randomUUID(), type: 'ConsumerCheckpointed', data: { ...last?.data, ...changed } };
        await log().append(`consumer-${name}`, 'any', [event]);
        const misplaced = start();
        expect(await failureOf(misplaced)).toBeInstanceOf(ConsumerMisplacedError);
        const again = start({ fromBeginning: true });
        await untilIdle(again);
        await again.stop();
      }
      expect(handler.handled).toHaveLength(8);
    });

    it('goes on after a stop where it was', async () => {
      const { category, handler, name, start, append } = setUp();
      await append('1', 3);
      const first = start();
      await untilIdle(first);
      await first.stop();
      expect(first.status().running).toBe(false);
      await append('1');
      const second = start();
      await vi.waitFor(() => expect(handler.handled).toHaveLength(4), waiting);
      expect(handler.handled.at(-1)).toBe(`${category}-1@3`);
      await second.stop();
      expect(await typesOf(name)).toEqual([
        'ConsumerStarted',
        'ConsumerCheckpointed',
        'ConsumerStarted',
        'ConsumerCheckpointed',
      ]);
    });

    it('writes a checkpoint after so many events, not after each', async () => {
      const { name, start, append } = setUp();
      await append('1', 100);
      const consumer = start({ checkpointEveryEvents: 30 });
      await untilIdle(consumer);
      await consumer.stop();
      const checkpoints = (await typesOf(name)).filter((type) => type === 'ConsumerCheckpointed');
      expect(checkpoints.length).toBeGreaterThanOrEqual(4);
      expect(checkpoints.length).toBeLessThanOrEqual(5);
    });

    it('writes a checkpoint after some time', async () => {
      const { name, start, append } = setUp();
      await append('1');
      const consumer = start({ checkpointEveryMs: 1 });
      await vi.waitFor(async () => expect(await typesOf(name)).toContain('ConsumerCheckpointed'), waiting);
      await consumer.stop();
    });

    it('keeps the order within a stream while it works on many streams at once', async () => {
      const { category, handler, start, append } = setUp();
      const ids = Array.from({ length: consumedStreamsMax + 1 }, (_, index) => String(index));
      for (let round = 0; round < 3; round++) await Promise.all(ids.map((id) => append(id)));
      let running = 0;
      let runningMax = 0;
      const allAtOnce = new Subject<void>();
      const consumer = start({
        handle: async (event) => {
          running += 1;
          runningMax = Math.max(runningMax, running);
          // The first of them wait for each other, however slowly the log delivers them.
          if (running === consumedStreamsMax) allAtOnce.complete();
          await firstValueFrom(allAtOnce, { defaultValue: undefined });
          await handler.handle(event);
          running -= 1;
        },
      });
      await vi.waitFor(() => expect(handler.handled).toHaveLength(3 * ids.length), waiting);
      for (const id of ids) {
        const ofStream = handler.handled.filter((name) => name.startsWith(`${category}-${id}@`));
        expect(ofStream).toEqual([0, 1, 2].map((revision) => `${category}-${id}@${revision}`));
      }
      expect(runningMax).toBe(consumedStreamsMax);
      await consumer.stop();
    });

    it('never passes an event that is not handled', async () => {
      const { handler, start, append } = setUp();
      const { position } = await append('slow');
      await append('fast', 5);
      const released = new Subject<void>();
      const consumer = start({
        handle: async (event) => {
          if (event.stream.endsWith('slow')) await firstValueFrom(released);
          await handler.handle(event);
        },
      });
      await vi.waitFor(() => expect(handler.handled).toHaveLength(5), waiting);
      expect(consumer.status().position).toBeLessThan(position);
      released.next();
      await untilIdle(consumer);
      expect(consumer.status().position).toBeGreaterThan(position);
      await consumer.stop();
    });

    it('is never given the events of consumers', async () => {
      const { name, start } = setUp();
      const given: string[] = [];
      const before = await log().lastPosition();
      const consumer = start({
        filter: { streams: { prefixes: ['consumer-', name] } },
        handle: ({ stream }) => Promise.resolve(void given.push(stream)),
      });
      await log().append(`${name}-1`, 'no_stream', [newEvent()]);
      await vi.waitFor(() => expect(given).toEqual([`${name}-1`]), waiting);
      expect(consumer.status().position).toBeGreaterThan(before);
      await consumer.stop();
      expect(given).toEqual([`${name}-1`]);
    });
  });

  describe('An event that keeps failing', () => {
    it('is tried so many times and no more, then parked with what follows it in its stream', async () => {
      const { category, handler, name, start, append } = setUp();
      handler.broken.add(`${category}-1@1`);
      await append('1', 3);
      await append('2', 2);
      const consumer = start();
      await untilIdle(consumer);
      expect(handler.attempted.filter((attempt) => attempt === `${category}-1@1`)).toHaveLength(handlingAttemptsMax);
      expect(handler.handled.toSorted()).toEqual([`${category}-1@0`, `${category}-2@0`, `${category}-2@1`]);
      expect(consumer.status().parked).toMatchObject([
        { stream: `${category}-1`, revision: 1n, attempts: handlingAttemptsMax, reason: `${category}-1@1 is broken` },
        { stream: `${category}-1`, revision: 2n, attempts: 0 },
      ]);
      await consumer.stop();
      expect((await typesOf(name)).filter((type) => type === 'EventParked')).toHaveLength(2);
    });

    it('is not parked when the last attempt succeeds', async () => {
      const { category, handler, start, append } = setUp();
      await append('1');
      let failures = 4;
      const consumer = start({
        handle: (event) => (failures-- > 0 ? Promise.reject(new Error('not yet')) : handler.handle(event)),
      });
      await untilIdle(consumer);
      expect(handler.handled).toEqual([`${category}-1@0`]);
      expect(consumer.status().parked).toEqual([]);
      await consumer.stop();
    });

    it('is not parked when it failed because the log was away: the consumer ends, and the next one handles it', async () => {
      const { handler, name, start, append } = setUp();
      await append('1');
      const first = start({ handle: () => Promise.reject(new EventLogUnavailableError('it is away')) });
      expect(await failureOf(first)).toBeInstanceOf(EventLogUnavailableError);
      expect(await typesOf(name)).toEqual(['ConsumerStarted']);
      const second = start();
      await vi.waitFor(() => expect(handler.handled).toHaveLength(1), waiting);
      expect(second.status().parked).toEqual([]);
      await second.stop();
    });

    it('stays parked over a restart and is not tried again by itself', async () => {
      const { category, handler, start, append } = setUp();
      handler.broken.add(`${category}-1`);
      await append('1');
      const first = start();
      await untilIdle(first);
      const { parked } = first.status();
      await first.stop();
      const attempts = handler.attempted.length;
      const second = start();
      await append('1');
      await vi.waitFor(() => expect(second.status().parked).toHaveLength(2), waiting);
      expect(second.status().parked[0]).toEqual(parked[0]);
      expect(handler.attempted).toHaveLength(attempts);
      await second.stop();
    });

    it('is handled in order when it is replayed, and its stream goes on', async () => {
      const { category, handler, start, append } = setUp();
      handler.broken.add(`${category}-1@0`);
      await append('1', 3);
      const consumer = start();
      await vi.waitFor(() => expect(consumer.status().parked).toHaveLength(3), waiting);
      expect(await consumer.replayParked()).toEqual({ replayed: 0, stillParked: 3 });
      expect(consumer.status().parked[0]?.attempts).toBe(6);
      handler.broken.clear();
      expect(await consumer.replayParked()).toEqual({ replayed: 3, stillParked: 0 });
      await append('1');
      await vi.waitFor(() => expect(handler.handled).toHaveLength(4), waiting);
      expect(handler.handled).toEqual([0, 1, 2, 3].map((revision) => `${category}-1@${revision}`));
      await consumer.stop();
      expect(consumer.status().parked).toEqual([]);
    });

    it('stops the consumer, loudly, when too many are parked already', async () => {
      const { category, handler, start, append } = setUp();
      for (const id of ['1', '2', '3']) handler.broken.add(`${category}-${id}`);
      await append('1', parkedEventsMax - 1);
      await append('2');
      const consumer = start();
      await untilIdle(consumer);
      expect(consumer.status().running).toBe(true);
      expect(consumer.status().parked).toHaveLength(parkedEventsMax);
      const failure = failureOf(consumer);
      await append('3');
      expect(await failure).toBeInstanceOf(ConsumerParkedTooManyError);
      expect(consumer.status().running).toBe(false);
      handler.broken.clear();
      const again = start();
      expect(await again.replayParked()).toEqual({ replayed: parkedEventsMax, stillParked: 0 });
      await vi.waitFor(() => expect(handler.handled).toHaveLength(parkedEventsMax + 1), waiting);
      await again.stop();
    });
  });

  describe('A second instance of a consumer', () => {
    it('takes over, and the first one stops at its next checkpoint', async () => {
      const { start, append } = setUp();
      const first = start({ checkpointEveryEvents: 1 });
      const failure = failureOf(first);
      await untilIdle(first);
      const second = start({ checkpointEveryEvents: 1 });
      // It takes over; if it did not, this test should say why, and not the process by an unheard rejection.
      const secondFailure = failureOf(second);
      await untilIdle(second);
      await append('1');
      expect(await failure).toBeInstanceOf(ConsumerFencedError);
      expect(first.status().running).toBe(false);
      await untilIdle(second);
      expect(second.status().running).toBe(true);
      await second.stop();
      expect(await secondFailure).toBe('no failure');
    });

    it('with another partition shares the work: every stream belongs to exactly one', async () => {
      const { category, handler, start, append } = setUp();
      const other = new Handler();
      const first = start({ partition: { index: 0, count: 2 } });
      const second = start({ partition: { index: 1, count: 2 }, handle: other.handle });
      for (let i = 0; i < 20; i++) await append(String(i));
      await vi.waitFor(() => expect(handler.handled.length + other.handled.length).toBe(20), waiting);
      for (let i = 0; i < 20; i++) {
        const stream = `${category}-${i}`;
        const owner = partitionOf(stream, 2) === 0 ? handler : other;
        expect(owner.handled).toContain(`${stream}@0`);
      }
      await first.stop();
      await second.stop();
    });
  });
}
