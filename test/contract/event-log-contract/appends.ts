import { WrongExpectedRevisionError } from '@hutong/event-store';
import { describe, expect, it } from 'vitest';
import { collect, newEvent, newEvents, newStream } from './event-builders.js';
import type { LogUnderTest } from './log-under-test.js';

export function describeAppends(log: LogUnderTest): void {
  describe('Appending', () => {
    it('gives back what was appended, as it was appended', async () => {
      const stream = newStream();
      const event = {
        ...newEvent('OrderPlaced', { buyer: '买家', none: null, list: [1, 'two'] }),
        metadata: { actor: 'test' },
      };
      const before = await log().lastPosition();
      const { revision, position } = await log().append(stream, 'no_stream', [event]);
      const [stored, ...more] = await collect(log().readStream(stream));
      expect(stored).toEqual({ ...event, stream, revision: 0n, position, recordedAtMs: stored?.recordedAtMs });
      expect(more).toEqual([]);
      expect(revision).toBe(0n);
      expect(position).toBeGreaterThan(before);
      expect(Number.isInteger(stored?.recordedAtMs)).toBe(true);
    });

    it('stores canonical JSON: the fields in order of their names, whatever order they came in', async () => {
      const stream = newStream();
      const data = { b: [{ d: 1, c: '买家' }], a: { z: null, y: true }, Z: 0 };
      await log().append(stream, 'no_stream', [{ ...newEvent('Happened', data), metadata: { z: 1, $a: 2 } }]);
      const [stored] = await collect(log().readStream(stream));
      // Reading keeps the order in which the fields are stored.
      expect(JSON.stringify(stored?.data)).toBe('{"Z":0,"a":{"y":true,"z":null},"b":[{"c":"买家","d":1}]}');
      expect(JSON.stringify(stored?.metadata)).toBe('{"$a":2,"z":1}');
    });

    it('gives an event without metadata an empty object', async () => {
      const stream = newStream();
      await log().append(stream, 'no_stream', [newEvent()]);
      expect((await collect(log().readStream(stream)))[0]?.metadata).toEqual({});
    });

    it('counts revisions from 0 without gaps and answers the place of the last event', async () => {
      const stream = newStream();
      expect((await log().append(stream, 'no_stream', newEvents(3))).revision).toBe(2n);
      const { revision, position } = await log().append(stream, 2n, newEvents(2));
      expect(revision).toBe(4n);
      const stored = await collect(log().readStream(stream));
      expect(stored.map((event) => event.revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
      expect(stored.at(-1)?.position).toBe(position);
    });

    it('knows the last position as soon as the append is acknowledged', async () => {
      const { position } = await log().append(newStream(), 'no_stream', [newEvent()]);
      expect(await log().lastPosition()).toBeGreaterThanOrEqual(position);
    });

    it('records all events of an append or none', async () => {
      const stream = newStream();
      const [first] = newEvents(1);
      await log().append(stream, 'no_stream', [first!]);
      await expect(log().append(stream, 'no_stream', [first!, newEvent()])).rejects.toThrow(WrongExpectedRevisionError);
      expect(await collect(log().readStream(stream))).toHaveLength(1);
    });

    it('lets exactly one of many writers with the same expectation win', async () => {
      const stream = newStream();
      const attempts = await Promise.allSettled(
        Array.from({ length: 20 }, () => log().append(stream, 'no_stream', [newEvent()])),
      );
      expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refusals = attempts.flatMap((attempt) =>
        attempt.status === 'rejected' ? [attempt.reason as unknown] : [],
      );
      for (const refusal of refusals) expect(refusal).toMatchObject({ stream, expected: 'no_stream', actual: 0n });
      expect(await collect(log().readStream(stream))).toHaveLength(1);
    });

    it('keeps the order in which one writer appends without waiting', async () => {
      const stream = newStream();
      const events = newEvents(50);
      await Promise.all(
        events.map((event, index) => log().append(stream, index === 0 ? 'no_stream' : BigInt(index - 1), [event])),
      );
      expect((await collect(log().readStream(stream))).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });

    it('takes the same event id in two streams', async () => {
      const event = newEvent();
      await log().append(newStream(), 'no_stream', [event]);
      expect((await log().append(newStream(), 'no_stream', [event])).revision).toBe(0n);
    });

    it.each(['订单-互通 №1', 'emoji-🧧', 'spaces and "quotes"-1', "apostrophe's-%_*?"])(
      'takes the stream name %s',
      async (name) => {
        const stream = newStream(name);
        await log().append(stream, 'no_stream', [newEvent()]);
        expect((await collect(log().readStream(stream)))[0]?.stream).toBe(stream);
      },
    );
  });
}
