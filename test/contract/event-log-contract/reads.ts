import {
  type EventFilter,
  type NewEvent,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  UnknownPositionError,
} from '@hutong/event-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { collect, newCategory, newEvent, newEvents, newStream } from './event-builders.js';
import type { LogUnderTest } from './log-under-test.js';

export function describeReads(log: LogUnderTest): void {
  describe('Reading a stream of five events', () => {
    const stream = newStream();
    beforeAll(async () => {
      await log().append(stream, 'no_stream', newEvents(5));
    });
    const cases: readonly (readonly [ReadStreamOptions, readonly bigint[]])[] = [
      [{}, [0n, 1n, 2n, 3n, 4n]],
      [{ from: 0n }, [0n, 1n, 2n, 3n, 4n]],
      [{ from: 3n }, [3n, 4n]],
      [{ from: 4n }, [4n]],
      [{ from: 5n }, []],
      [{ eventsMax: 0 }, []],
      [{ eventsMax: 2 }, [0n, 1n]],
      [{ eventsMax: 6 }, [0n, 1n, 2n, 3n, 4n]],
      [{ from: 1n, eventsMax: 3 }, [1n, 2n, 3n]],
      [{ direction: 'backwards' }, [4n, 3n, 2n, 1n, 0n]],
      [{ direction: 'backwards', from: 2n }, [2n, 1n, 0n]],
      [{ direction: 'backwards', from: 0n }, [0n]],
      [{ direction: 'backwards', from: 99n }, [4n, 3n, 2n, 1n, 0n]],
      [{ direction: 'backwards', eventsMax: 1 }, [4n]],
      [{ direction: 'backwards', from: 3n, eventsMax: 2 }, [3n, 2n]],
    ];
    it.each(cases)('with %o gives exactly those', async (options, revisions) => {
      expect((await collect(log().readStream(stream, options))).map(({ revision }) => revision)).toEqual(revisions);
    });
  });

  describe('Reading', () => {
    it('finds no events in a stream that is missing', async () => {
      expect(await collect(log().readStream(newStream()))).toEqual([]);
      expect(await collect(log().readStream(newStream(), { direction: 'backwards' }))).toEqual([]);
    });

    it('takes a stream by its whole name only', async () => {
      const stream = newStream();
      await log().append(`${stream}0`, 'no_stream', [newEvent()]);
      expect(await collect(log().readStream(stream))).toEqual([]);
    });

    it('goes on over many pages, in both directions', async () => {
      const stream = newStream();
      const events = newEvents(1_500);
      await log().append(stream, 'no_stream', events.slice(0, 900));
      await log().append(stream, 899n, events.slice(900));
      const ids = events.map(({ id }) => id);
      expect(idsOf(await collect(log().readStream(stream)))).toEqual(ids);
      expect(idsOf(await collect(log().readStream(stream, { direction: 'backwards' })))).toEqual(ids.toReversed());
    });

    it('goes on over events so large that a page holds few of them', async () => {
      const stream = newStream();
      for (let i = 0; i < 6; i++)
        await log().append(stream, 'any', [newEvent('Large', { text: 'x'.repeat(1_000_000) })]);
      expect((await collect(log().readStream(stream))).map(({ revision }) => revision)).toEqual([
        0n,
        1n,
        2n,
        3n,
        4n,
        5n,
      ]);
      const filter = { streams: { prefixes: [stream] } };
      expect(await collect(log().readAll({ filter }))).toHaveLength(6);
      expect(await collect(log().readAll({ filter, direction: 'backwards' }))).toHaveLength(6);
    });

    it('can be left in the middle', async () => {
      const stream = newStream();
      await log().append(stream, 'no_stream', newEvents(10));
      for await (const { revision } of log().readStream(stream)) if (revision === 3n) break;
      expect((await log().append(stream, 9n, newEvents(1))).revision).toBe(10n);
    });
  });

  describeReadAll(log);
}

function describeReadAll(log: LogUnderTest): void {
  describe('Reading the whole log', () => {
    const category = newCategory();
    const streams = [`${category}-1`, `${category}-2`, `${category}Other-1`];
    let recorded: RecordedEvent[];
    beforeAll(async () => {
      for (const type of ['Placed', 'Claimed', 'Paid']) {
        for (const stream of streams) await log().append(stream, 'any', [newEvent(type), newEvent(`${type}Again`)]);
      }
      recorded = (await Promise.all(streams.map((stream) => collect(log().readStream(stream))))).flat();
      recorded.sort((a, b) => (a.position < b.position ? -1 : 1));
    });
    const all: EventFilter = { streams: { prefixes: [category] } };
    const from = (index: number) => recorded.at(index)!.position;
    const read = (options: ReadAllOptions) => collect(log().readAll({ filter: all, ...options }));
    const backwards = (options: ReadAllOptions) => read({ direction: 'backwards', ...options });

    it('gives the events of all streams in the order of their positions', async () => {
      const events = await collect(log().readAll({ filter: all }));
      expect(events).toEqual(recorded);
      expect(new Set(events.map(({ position }) => position)).size).toBe(recorded.length);
    });

    it('goes backwards in exactly the opposite order', async () => {
      expect(await collect(log().readAll({ filter: all, direction: 'backwards' }))).toEqual(recorded.toReversed());
    });

    it('starts at the given position forwards and before it backwards', async () => {
      const forwards = await collect(log().readAll({ filter: all, from: from(4) }));
      expect(forwards).toEqual(recorded.slice(4));
      const backwards = await collect(log().readAll({ filter: all, from: from(4), direction: 'backwards' }));
      expect(backwards).toEqual(recorded.slice(0, 4).toReversed());
    });

    it('stops at the given position, inclusive, in both directions', async () => {
      expect(await read({ to: from(4) })).toEqual(recorded.slice(0, 5));
      expect(await read({ from: from(4), to: from(4) })).toEqual(recorded.slice(4, 5));
      expect(await read({ from: from(5), to: from(4) })).toEqual([]);
      expect(await read({ from: from(0), to: 0n })).toEqual([]);
      expect(await read({ from: from(0), to: 2n ** 62n })).toEqual(recorded);
      expect(await backwards({ to: from(4) })).toEqual(recorded.slice(4).toReversed());
      expect(await backwards({ from: from(5), to: from(4) })).toEqual(recorded.slice(4, 5));
      expect(await backwards({ from: from(4), to: from(4) })).toEqual([]);
      expect(await backwards({ from: from(4), to: 0n })).toEqual(recorded.slice(0, 4).toReversed());
    });

    it('begins at every position that the log gave: with an append, as its last one, with a page', async () => {
      const stream = newStream();
      const appended = await log().append(stream, 'no_stream', newEvents(2));
      const filter = { streams: { prefixes: [stream] } };
      const last = await log().lastPosition();
      const { position, events } = await log().readPage(recorded.at(-1)!.position, filter);
      expect(events.map(({ revision }) => revision)).toEqual([0n, 1n]);
      expect(idsOf(await collect(log().readAll({ filter, from: appended.position })))).toEqual([events[1]?.id]);
      for (const given of [last, position]) {
        const before = { filter, from: given, direction: 'backwards' } as const;
        expect((await collect(log().readAll({ filter, from: given }))).length).toBeLessThan(2);
        expect((await collect(log().readAll(before))).length).toBeGreaterThan(0);
      }
      expect(await collect(log().readAll({ filter, from: 0n }))).toEqual(events);
    });

    it('has nothing beyond its end, and everything before that', async () => {
      const beyond = (await log().lastPosition()) + 2n ** 40n;
      expect(await read({ from: beyond })).toEqual([]);
      expect(await backwards({ from: beyond })).toEqual(recorded.toReversed());
    });

    it('answers rightly or refuses by name what no event lies at, and goes on', async () => {
      for (const [direction, expected] of [
        ['forwards', recorded.slice(5)],
        ['backwards', recorded.slice(0, 5).toReversed()],
      ] as const) {
        const outcome = await read({ direction, from: from(4) + 1n }).catch((error: unknown) => error);
        expect([expected, expect.any(UnknownPositionError)]).toContainEqual(outcome);
      }
      expect(await read({ from: from(4) })).toEqual(recorded.slice(4));
    });

    it('finds nothing between two positions where nothing matches, in both directions', async () => {
      const filter = { ...all, types: ['Paid'] };
      expect(await read({ filter, from: from(0), to: from(11) })).toEqual([]);
      expect(await backwards({ filter, from: from(12), to: from(0) })).toEqual([]);
      expect(await read({ filter, from: from(0), to: from(12) })).toEqual([recorded[12]]);
    });

    it('stops after the given number of matching events', async () => {
      expect(await collect(log().readAll({ filter: all, eventsMax: 3 }))).toEqual(recorded.slice(0, 3));
      expect(await collect(log().readAll({ filter: all, eventsMax: 0 }))).toEqual([]);
      const backwards = await collect(log().readAll({ filter: all, eventsMax: 2, direction: 'backwards' }));
      expect(backwards).toEqual(recorded.slice(-2).toReversed());
    });

    const filters: readonly (readonly [string, EventFilter, (event: RecordedEvent) => boolean])[] = [
      ['types', { ...all, types: ['Placed', 'Paid'] }, ({ type }) => type === 'Placed' || type === 'Paid'],
      ['a pattern of types', { ...all, types: /^(Paid|Claimed)/ }, ({ type }) => /^(Paid|Claimed)/.test(type)],
      ['a pattern with memory', { ...all, types: /Again$/g }, ({ type }) => type.endsWith('Again')],
      ['one prefix', { streams: { prefixes: [`${category}-`] } }, ({ stream }) => !stream.includes('Other')],
      ['two prefixes', { streams: { prefixes: streams.slice(1) } }, ({ stream }) => stream !== streams[0]],
      ['a pattern of streams', { streams: new RegExp(`^${category}.*-1$`) }, ({ stream }) => stream.endsWith('-1')],
      [
        'both',
        { streams: new RegExp(`^${category}-2$`), types: ['Paid'] },
        (e) => e.stream === streams[1] && e.type === 'Paid',
      ],
      ['no type', { ...all, types: [] }, () => false],
      ['no prefix', { streams: { prefixes: [] } }, () => false],
    ];
    it.each(filters)('filters by %s', async (_name, filter, wanted) => {
      expect(await collect(log().readAll({ filter }))).toEqual(recorded.filter(wanted));
      const backwards = await collect(log().readAll({ filter, direction: 'backwards' }));
      expect(backwards).toEqual(recorded.filter(wanted).toReversed());
    });

    it('filters by the start of a stream name outside of Latin', async () => {
      const stream = newStream('支付🧧');
      const events: NewEvent[] = newEvents(2);
      await log().append(stream, 'no_stream', events);
      const filter = { streams: { prefixes: [stream.slice(0, -2), stream] } };
      expect(idsOf(await collect(log().readAll({ filter })))).toEqual(idsOf(events));
    });
  });
}

const idsOf = (events: readonly Readonly<{ id: string }>[]) => events.map(({ id }) => id);
