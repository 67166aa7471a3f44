import type { EventFilter, EventLog, Position } from '@hutong/event-store';
import * as fc from 'fast-check';
import { type Observable, Subject, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { collect, newCategory, newEvent, newEvents, newStream } from './event-builders.js';
import type { LogUnderTest } from './log-under-test.js';
import { seedFromEnvironment } from './idempotency.js';
import { MessageRecorder } from './message-recorder.js';

export function describeSubscriptions(log: LogUnderTest): void {
  describe('A subscription', () => {
    it('gives history first, says once that it caught up, and goes on live', async () => {
      const stream = newStream();
      await log().append(stream, 'no_stream', newEvents(3));
      const recorder = new MessageRecorder(log(), { from: 'start', filter: onlyOf(stream) });
      await recorder.untilCaughtUp();
      expect(recorder.events.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
      await log().append(stream, 2n, newEvents(2));
      await recorder.untilEvents(5);
      expect(recorder.events).toEqual(await collect(log().readStream(stream)));
      expect(recorder.kinds.filter((kind) => kind === 'caughtUp')).toHaveLength(1);
      recorder.stop();
    });

    it('gives the events after the position it starts from', async () => {
      const stream = newStream();
      const first = await log().append(stream, 'no_stream', [newEvent()]);
      await log().append(stream, 0n, newEvents(2));
      const recorder = new MessageRecorder(log(), { from: first.position, filter: onlyOf(stream) });
      await recorder.untilCaughtUp();
      expect(recorder.events.map(({ revision }) => revision)).toEqual([1n, 2n]);
      recorder.stop();
    });

    it('from the end gives only what is new', async () => {
      const stream = newStream();
      await log().append(stream, 'no_stream', newEvents(2));
      const recorder = new MessageRecorder(log(), { from: 'end', filter: onlyOf(stream) });
      await recorder.untilCaughtUp();
      await log().append(stream, 1n, [newEvent()]);
      await recorder.untilEvents(1);
      expect(recorder.events.map(({ revision }) => revision)).toEqual([2n]);
      recorder.stop();
    });

    it('whose filter matches nothing still says how far it is', async () => {
      const before = await log().lastPosition();
      const { position } = await log().append(newStream(), 'no_stream', newEvents(3));
      const recorder = new MessageRecorder(log(), { from: before, filter: onlyOf(newStream()) });
      await recorder.until(({ messages }) => messages.some((m) => m.kind === 'checkpoint' && m.position >= position));
      expect(recorder.events).toEqual([]);
      recorder.stop();
    });

    it('never says it is past an event that it has not given', async () => {
      const category = newCategory();
      const recorder = new MessageRecorder(log(), { from: 'end', filter: onlyOf(`${category}-wanted`) });
      await Promise.all(
        Array.from({ length: 300 }, (_, i) =>
          log().append(`${category}-${i % 10 === 0 ? 'wanted' : 'other'}${i}`, 'no_stream', newEvents(20)),
        ),
      );
      await recorder.untilEvents(600);
      const positions = recorder.messages.map((m) => (m.kind === 'event' ? m.event.position : m.position));
      expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      recorder.stop();
    });

    it('gives a subscriber that says nothing about its progress everything', async () => {
      const stream = newStream();
      await log().append(stream, 'no_stream', newEvents(1_000));
      await log().append(stream, 999n, newEvents(1_000));
      const recorder = new MessageRecorder(log(), { from: 'start', filter: onlyOf(stream), unacknowledgedMax: 1 });
      await recorder.untilEvents(2_000);
      expect(recorder.events.at(-1)?.revision).toBe(1_999n);
      recorder.stop();
    });

    it('is not disturbed by another one that throws', async () => {
      const stream = newStream();
      const steady = new MessageRecorder(log(), { from: 'end', filter: onlyOf(stream) });
      await steady.untilCaughtUp();
      const failed = new Promise((resolve) => {
        log()
          .subscribe({ from: 'end', filter: onlyOf(stream), acknowledged: failing(new Error('broken')) })
          .subscribe({ error: resolve });
      });
      expect(await failed).toMatchObject({ message: 'broken' });
      await log().append(stream, 'no_stream', newEvents(2));
      await steady.untilEvents(2);
      steady.stop();
    });
  });

  describeBackPressure(log);
  describeResubscribing(log);
}

function describeBackPressure(log: LogUnderTest): void {
  describe('A subscriber that says how far it is', () => {
    it('is given at most so many events beyond that', async () => {
      const stream = newStream();
      await log().append(stream, 'no_stream', newEvents(10));
      const acknowledged = new Subject<Position>();
      const filter = onlyOf(stream);
      const slow = new MessageRecorder(log(), { from: 'start', filter, acknowledged, unacknowledgedMax: 3 });
      const held = async (count: number) => {
        await slow.untilEvents(count);
        // Another subscription that starts later and reaches the end shows that there was time to give too much.
        const other = await new MessageRecorder(log(), { from: 'start', filter }).untilCaughtUp();
        other.stop();
        return slow.events.map(({ revision }) => Number(revision));
      };
      expect(await held(3)).toEqual([0, 1, 2]);
      acknowledged.next(slow.events[0]!.position);
      expect(await held(4)).toEqual([0, 1, 2, 3]);
      acknowledged.next(slow.events[3]!.position);
      expect(await held(7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      acknowledged.next(slow.events[0]!.position);
      expect(await held(7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      acknowledged.next(slow.events[6]!.position);
      expect(await held(10)).toHaveLength(10);
      slow.stop();
    });

    it('holds back nobody else', async () => {
      const stream = newStream();
      const filter = onlyOf(stream);
      const stuck = new MessageRecorder(log(), { from: 'end', filter, acknowledged: of(), unacknowledgedMax: 1 });
      const free = new MessageRecorder(log(), { from: 'end', filter });
      await stuck.untilCaughtUp();
      await free.untilCaughtUp();
      await log().append(stream, 'no_stream', newEvents(50));
      await free.untilEvents(50);
      expect(stuck.events).toHaveLength(1);
      stuck.stop();
      free.stop();
    });
  });
}

function describeResubscribing(log: LogUnderTest): void {
  describe('Subscribing again from where one stopped, while others append', () => {
    it('leaves nothing out and gives nothing twice', async () => {
      const takes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
      const window = fc.integer({ min: 1, max: 50 });
      const kind = fc.constantFrom('types', 'prefix', 'pattern', 'none');
      await fc.assert(
        fc.asyncProperty(takes, window, kind, async (takes, unacknowledgedMax, kind) => {
          const category = newCategory();
          const filter = filterOf(kind, category);
          const start = await log().lastPosition();
          const writing = writeTraffic(log(), category);
          const seen: Position[] = [];
          let from = start;
          for (const take of takes) {
            from = await takeSome(log(), { from, filter, unacknowledgedMax, take, seen });
          }
          const last = (await writing).at(-1)!;
          await takeSome(log(), { from, filter, unacknowledgedMax, take: Infinity, seen, last });
          const wanted = await collect(log().readAll({ from: start, filter }));
          const ours = (positions: readonly Position[]) => positions.filter((position) => position <= last);
          expect(ours(seen)).toEqual(ours(wanted.map(({ position }) => position)));
        }),
        { numRuns: 25, ...seedFromEnvironment() },
      );
    });
  });
}

type Taking = Readonly<{
  from: Position;
  filter: EventFilter;
  unacknowledgedMax: number;
  take: number;
  seen: Position[];
  last?: Position;
}>;

/** Subscribes, takes some events, unsubscribes in the middle, and returns where to go on. */
function takeSome(log: EventLog, { from, filter, unacknowledgedMax, take, seen, last }: Taking): Promise<Position> {
  return new Promise((resolve, reject) => {
    const acknowledged = new Subject<Position>();
    let taken = 0;
    let safe = from;
    const subscription = log.subscribe({ from, filter, acknowledged, unacknowledgedMax }).subscribe({
      next: (message) => {
        safe = message.kind === 'event' ? message.event.position : message.position;
        if (message.kind === 'event') {
          seen.push(safe);
          taken += 1;
          acknowledged.next(safe);
        }
        const isAtEnd = last === undefined ? message.kind === 'caughtUp' : message.kind === 'caughtUp' && safe >= last;
        if (taken < take && !isAtEnd) return;
        subscription.unsubscribe();
        resolve(safe);
      },
      error: reject,
    });
  });
}

async function writeTraffic(log: EventLog, category: string): Promise<Position[]> {
  const appends = Array.from({ length: 60 }, (_, i) =>
    log.append(
      `${category}${i % 3 === 0 ? 'A' : 'B'}-${i}`,
      'no_stream',
      newEvents(1 + (i % 3), i % 2 === 0 ? 'Even' : 'Odd'),
    ),
  );
  return (await Promise.all(appends)).map(({ position }) => position);
}

function filterOf(kind: string, category: string): EventFilter {
  if (kind === 'types') return { types: ['Even'], streams: { prefixes: [category] } };
  if (kind === 'prefix') return { streams: { prefixes: [`${category}A`] } };
  if (kind === 'pattern') return { streams: new RegExp(`^${category}B-.*[02468]$`), types: /d$/ };
  return { streams: { prefixes: [newCategory()] } };
}

const onlyOf = (prefix: string): EventFilter => ({ streams: { prefixes: [prefix] } });

function failing(error: Error): Observable<Position> {
  const subject = new Subject<Position>();
  setImmediate(() => subject.error(error));
  return subject;
}
