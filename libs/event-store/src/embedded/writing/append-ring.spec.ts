import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReceivedAppend, RingReader, RingWriter, appendWordsMax, newRing, ringWords } from './append-ring.js';
import type { EncodedAppend, EncodedEvent } from './encoded-append.js';

const runs = 40;
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength });
const payload = fc.oneof(
  text(200),
  fc.uint8Array({ maxLength: 200 }),
  text(30).map((short) => short.repeat(20_000)),
);
const event: fc.Arbitrary<EncodedEvent> = fc.record({
  id: fc.uuid(),
  type: text(20),
  data: payload,
  metadata: payload,
});
const append: fc.Arbitrary<EncodedAppend> = fc
  .record({
    stream: text(60),
    expected: fc.integer({ min: -4, max: Number.MAX_SAFE_INTEGER }),
    operation: fc.constantFrom(0 as const, 1 as const, 2 as const),
    events: fc.array(event, { maxLength: 4 }),
  })
  .map((some) => ({ ...some, characters: charactersOf(some) }));

function charactersOf({ stream, events }: Pick<EncodedAppend, 'stream' | 'events'>): number {
  return events.reduce(
    (sum, { type, data, metadata }) => sum + type.length + data.length + metadata.length,
    stream.length,
  );
}

/** What the thread should see of an append: bytes as bytes, and everything else as it was. */
const essenceOf = ({ stream, expected, operation, events }: EncodedAppend | ReceivedAppend) => ({
  stream,
  expected,
  operation,
  events: events.map(({ id, type, data, metadata }) => [id, type, ...[data, metadata].map(bytesOf)]),
});
const bytesOf = (data: string | Uint8Array) => (typeof data === 'string' ? data : { bytes: Array.from(data) });

/** A ring whose counts stand so many words before they run over. */
function ringBefore(words: number) {
  const memory = newRing();
  new Int32Array(memory, 0, 64).fill(-words);
  return { writer: new RingWriter(memory), reader: new RingReader(memory) };
}

const plainAppend = (characters: number): EncodedAppend => {
  const events = [
    { id: '00000000-0000-7000-8000-000000000001', type: 'T', data: 'x'.repeat(characters), metadata: '' },
  ];
  return { stream: 's', expected: -1, operation: 0, events, characters: characters + 2 };
};

describe('The ring between the main thread and the writer', () => {
  it('gives every append as it was, in order, also over the seam and where the counts run over', () => {
    const steps = fc.array(fc.oneof(append, fc.constant('endTurn' as const), fc.nat({ max: 6 })), { maxLength: 60 });
    const property = fc.property(fc.nat({ max: ringWords }), steps, (wordsBefore, taken) => {
      const { writer, reader } = ringBefore(wordsBefore);
      const expected: unknown[] = [];
      const seen: unknown[] = [];
      const takeOne = () => {
        const one = reader.take();
        seen.push(typeof one === 'string' ? one : essenceOf(one));
      };
      for (const step of taken) {
        if (typeof step === 'number') for (let left = step; left > 0 && !reader.isEmpty; left--) takeOne();
        else if (step === 'endTurn') {
          if (typeof expected.at(-1) === 'object') expected.push('turnOver');
          writer.endTurn();
        } else if (writer.write(step)) expected.push(essenceOf(step));
      }
      while (!reader.isEmpty) takeOne();
      expect(seen).toEqual(expected);
    });
    fc.assert(property, { seed, numRuns: runs });
  });

  it('has no room when it is full, and room again for as much as was taken', () => {
    const { writer, reader } = ringBefore(0);
    let written = 0;
    while (writer.write(plainAppend(100_000))) written += 1;
    expect(written).toBeGreaterThan(100);
    writer.endTurn();
    expect(writer.write(plainAppend(100_000))).toBe(false);
    for (let taken = 0; taken < 4; taken++) reader.take();
    expect(writer.write(plainAppend(100_000))).toBe(true);
  });

  it.each([0, 1, appendWordsMax - 1, appendWordsMax, appendWordsMax + 1, ringWords - 1])(
    'takes the largest append when it is empty and its end is %i words away',
    (words) => {
      const { writer, reader } = ringBefore(words);
      const largest = plainAppend(Math.floor((appendWordsMax * 8 - 400) / 3));
      expect(writer.write(largest)).toBe(true);
      expect(reader.take()).toMatchObject({ events: largest.events });
    },
  );

  it('gives the end of a turn once, and none without an append', () => {
    const { writer, reader } = ringBefore(0);
    writer.endTurn();
    writer.write(plainAppend(1));
    writer.endTurn();
    writer.endTurn();
    writer.close();
    const seen = [reader.take(), reader.take(), reader.take()];
    expect(seen.slice(1)).toEqual(['turnOver', 'close']);
    expect(reader.isEmpty).toBe(true);
  });
});
