import { type EventLog, type ExpectedRevision, type NewEvent, WrongExpectedRevisionError } from '@hutong/event-store';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, newEvent, newStream } from './event-builders.js';
import type { LogUnderTest } from './log-under-test.js';

type Outcome = `appended at ${number}` | `repeated at ${number}` | 'wrong';
type Case = readonly [expected: ExpectedRevision, ids: string, outcome: Outcome];

// The stream holds the events a, b, c at revisions 0, 1, 2; n and m are new. EVENTSTOREDB rules 1 to 3. Two of the three ids are not
// repeated with `any`: a real server gives no answer then.
const cases: readonly Case[] = [
  ['no_stream', 'a', 'repeated at 0'],
  ['no_stream', 'ab', 'repeated at 1'],
  ['no_stream', 'abc', 'repeated at 2'],
  ['no_stream', 'abcn', 'wrong'],
  ['no_stream', 'an', 'wrong'],
  ['no_stream', 'ac', 'wrong'],
  ['no_stream', 'b', 'wrong'],
  ['no_stream', 'n', 'wrong'],
  [0n, 'b', 'repeated at 1'],
  [0n, 'bc', 'repeated at 2'],
  [0n, 'bcn', 'wrong'],
  [0n, 'bn', 'wrong'],
  [0n, 'a', 'wrong'],
  [0n, 'n', 'wrong'],
  [1n, 'c', 'repeated at 2'],
  [1n, 'cn', 'wrong'],
  [1n, 'b', 'wrong'],
  [1n, 'n', 'wrong'],
  [2n, 'n', 'appended at 3'],
  [2n, 'nm', 'appended at 4'],
  [2n, 'a', 'appended at 3'],
  [2n, 'c', 'appended at 3'],
  [2n, 'nn', 'appended at 4'],
  [3n, 'n', 'wrong'],
  [3n, 'a', 'wrong'],
  ['any', 'n', 'appended at 3'],
  ['any', 'na', 'appended at 4'],
  ['any', 'a', 'repeated at 0'],
  ['any', 'abc', 'repeated at 2'],
  ['any', 'c', 'repeated at 2'],
  ['any', 'an', 'wrong'],
  ['any', 'cn', 'wrong'],
  ['stream_exists', 'n', 'appended at 3'],
  ['stream_exists', 'na', 'appended at 4'],
  ['stream_exists', 'b', 'repeated at 1'],
  ['stream_exists', 'abc', 'repeated at 2'],
  ['stream_exists', 'bn', 'wrong'],
];

const casesOfMissingStream: readonly Case[] = [
  ['no_stream', 'n', 'appended at 0'],
  ['any', 'nm', 'appended at 1'],
  ['stream_exists', 'n', 'wrong'],
  [0n, 'n', 'wrong'],
  [1n, 'n', 'wrong'],
];

export function describeIdempotency(log: LogUnderTest): void {
  describe('Appending to a stream that holds a, b and c', () => {
    it.each(cases)('expecting %s the events %s: %s', async (expected, ids, outcome) => {
      const events = namedEvents('abcnm');
      const stream = newStream();
      await log().append(stream, 'no_stream', pick(events, 'abc'));
      expect(await outcomeOf(log(), stream, [expected, pick(events, ids)])).toBe(outcome);
      const held = (await collect(log().readStream(stream))).map(({ id }) => id);
      const appended = outcome.startsWith('appended') ? ids : '';
      expect(held).toEqual(pick(events, `abc${appended}`).map(({ id }) => id));
    });

    it('answers a repeat with the position of the first time', async () => {
      const stream = newStream();
      const events = [newEvent(), newEvent()];
      const first = await log().append(stream, 'no_stream', events);
      await log().append(stream, first.revision, [newEvent()]);
      expect(await log().append(stream, 'no_stream', events)).toEqual(first);
      expect(await log().append(stream, 'any', events)).toEqual(first);
    });

    it('compares ids only, never content', async () => {
      const stream = newStream();
      const event = newEvent('OrderPlaced', { amount: '1' });
      const first = await log().append(stream, 'no_stream', [event]);
      expect(await log().append(stream, 'no_stream', [{ ...event, data: { amount: '2' } }])).toEqual(first);
      expect((await collect(log().readStream(stream)))[0]?.data).toEqual({ amount: '1' });
    });

    it('answers repeats that are under way at the same time with the same place', async () => {
      const stream = newStream();
      const events = [newEvent(), newEvent()];
      const all = await Promise.all(Array.from({ length: 10 }, () => log().append(stream, 'no_stream', events)));
      expect(new Set(all.map(({ position }) => position)).size).toBe(1);
      expect(await collect(log().readStream(stream))).toHaveLength(2);
    });
  });

  describe('Appending to a stream that is missing', () => {
    it.each(casesOfMissingStream)('expecting %s the events %s: %s', async (expected, ids, outcome) => {
      const stream = newStream();
      expect(await outcomeOf(log(), stream, [expected, pick(namedEvents(ids), ids)])).toBe(outcome);
    });

    it('is refused with the stream, what was expected and what was found', async () => {
      const stream = newStream();
      const missing = log().append(stream, 'stream_exists', [newEvent()]);
      await expect(missing).rejects.toMatchObject({ stream, expected: 'stream_exists', actual: 'no_stream' });
      await log().append(stream, 'no_stream', [newEvent(), newEvent()]);
      await expect(log().append(stream, 0n, [newEvent()])).rejects.toMatchObject({ expected: 0n, actual: 1n });
    });
  });

  describe('Any sequence of appends to a stream', () => {
    it('ends as the three rules say', async () => {
      const expected = fc.constantFrom<ExpectedRevision>('no_stream', 'any', 'stream_exists', 0n, 1n, 2n, 3n, 4n);
      const ids = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(expected, ids), { minLength: 1, maxLength: 12 }), async (appends) => {
          const stream = newStream();
          const events = namedEvents('abcdef');
          const model = new StreamModel();
          for (const [expecting, picked] of appends) {
            const outcome = await outcomeOf(log(), stream, [expecting, pick(events, picked)]);
            expect(model.append(expecting, picked)).toContain(outcome);
          }
          const held = (await collect(log().readStream(stream))).map(({ id }) => id);
          expect(held).toEqual(pick(events, model.held).map(({ id }) => id));
        }),
        { numRuns: 60, ...seedFromEnvironment() },
      );
    });
  });
}

/** The three rules over one-letter events; returns the outcomes that are allowed. */
class StreamModel {
  held = '';

  append(expected: ExpectedRevision, ids: string): readonly string[] {
    if (typeof expected === 'bigint' || expected === 'no_stream') return [this.#exact(expected, ids)];
    if (expected === 'stream_exists' && this.held === '') return ['wrong'];
    if (!this.held.includes(ids.charAt(0))) return [this.#record(ids)];
    if (Array.from(ids).some((id) => !this.held.includes(id))) return ['wrong'];
    // Where an id was recorded more than once, the rules do not say which place a repeat is answered with.
    return Array.from(this.held, (_, revision) => `repeated at ${revision}`);
  }

  #exact(expected: bigint | 'no_stream', ids: string): string {
    const last = expected === 'no_stream' ? -1 : Number(expected);
    if (last === this.held.length - 1) return this.#record(ids);
    const isRepeat = last < this.held.length && this.held.startsWith(ids, last + 1);
    return isRepeat ? `repeated at ${last + ids.length}` : 'wrong';
  }

  #record(ids: string): string {
    this.held += ids;
    return `appended at ${this.held.length - 1}`;
  }
}

const namedEvents = (names: string) => new Map(Array.from(names, (name) => [name, newEvent(`Event${name}`)]));

const pick = (events: ReadonlyMap<string, NewEvent>, names: string): NewEvent[] =>
  Array.from(names, (name) => events.get(name)!);

async function outcomeOf(
  log: EventLog,
  stream: string,
  [expected, events]: readonly [ExpectedRevision, NewEvent[]],
): Promise<string> {
  const before = await collect(log.readStream(stream));
  try {
    const { revision } = await log.append(stream, expected, events);
    const isRepeat = (await collect(log.readStream(stream))).length === before.length;
    return `${isRepeat ? 'repeated' : 'appended'} at ${revision}`;
  } catch (error) {
    if (error instanceof WrongExpectedRevisionError) return 'wrong';
    throw error;
  }
}

/** FC_SEED=… repeats a run that failed. */
export const seedFromEnvironment = (): { seed?: number } => {
  const seed = process.env['FC_SEED'];
  return seed === undefined ? {} : { seed: Number(seed) };
};
