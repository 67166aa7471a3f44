import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexedHeap } from './indexed-heap.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
type Item = Readonly<{ at: number; order: number }>;
const isBefore = (one: Item, other: Item) => one.at < other.at || (one.at === other.at && one.order < other.order);

describe('A heap that knows where each item lies', () => {
  it(`has the first at hand, whatever was added and taken out, in whatever order (seed ${seed})`, () => {
    const removes = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(80) });
    const step = fc.record({ at: fc.nat(99), removes });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
        const heap = new IndexedHeap(isBefore);
        let held: Item[] = [];
        for (const [order, { at, removes }] of steps.entries()) {
          const removed = removes === null ? undefined : held[removes];
          if (removed) {
            heap.remove(removed);
            held = held.filter((item) => item !== removed);
          } else {
            const item = { at, order };
            heap.add(item);
            held.push(item);
          }
          expect(heap.size).toBe(held.length);
          expect(heap.first).toBe([...held].sort((a, b) => (isBefore(a, b) ? -1 : 1))[0]);
        }
        const taken: Item[] = [];
        for (let first = heap.first; first; first = heap.first) {
          taken.push(first);
          heap.remove(first);
        }
        expect(taken).toEqual([...held].sort((a, b) => (isBefore(a, b) ? -1 : 1)));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is left as it is by taking out what it does not hold', () => {
    const heap = new IndexedHeap(isBefore);
    const item = { at: 1, order: 1 };
    heap.add(item);
    heap.remove({ ...item });
    expect(heap.first).toBe(item);
  });
});
