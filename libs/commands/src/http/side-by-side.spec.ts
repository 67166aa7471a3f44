import { setImmediate as nextTurn } from 'node:timers/promises';
import { array, assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideBySide } from './side-by-side.js';

/** Items that count how many were taken. */
class Source {
  taken = 0;
  isClosed = false;

  constructor(private readonly count: number) {}

  async *[Symbol.asyncIterator]() {
    try {
      while (this.taken < this.count) {
        this.taken += 1;
        yield await Promise.resolve([this.taken]);
      }
    } finally {
      this.isClosed = true;
    }
  }
}

/** Work of no lane, of one, and of two. */
const lanesOf = ({ lane }: Readonly<{ lane: number }>): readonly string[] =>
  [[], ['odd'], ['even'], ['odd', 'three'], ['even', 'four']][lane] ?? [];

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
};

describe('Work side by side', () => {
  it('gives every result once, in order within each lane, never more than so many in hand', async () => {
    const lanes = array(integer({ min: 0, max: 4 }), { maxLength: 60 });
    await assert(
      asyncProperty(lanes, integer({ min: 1, max: 8 }), async (lanes, inHandMax) => {
        let inHand = 0;
        async function* batches() {
          const items = lanes.map((lane, index) => ({ index, lane }));
          for (let from = 0; from < items.length; from += 7) yield await Promise.resolve(items.slice(from, from + 7));
        }
        const results: { index: number; lane: number }[] = [];
        const prepare = (item: { index: number; lane: number }) =>
          Promise.resolve({
            lanes: lanesOf(item),
            run: async () => {
              inHand += 1;
              expect(inHand).toBeLessThanOrEqual(inHandMax);
              for (let turn = 0; turn < (item.index * 7) % 5; turn += 1) await nextTurn();
              inHand -= 1;
              return item;
            },
          });
        for await (const ready of sideBySide(batches(), prepare, inHandMax)) results.push(...ready);
        expect(results.map(({ index }) => index).toSorted((one, other) => one - other)).toEqual([...lanes.keys()]);
        for (const lane of ['odd', 'even', 'three', 'four']) {
          const ofLane = results.filter((result) => lanesOf(result).includes(lane)).map(({ index }) => index);
          expect(ofLane).toEqual(ofLane.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not wait for another lane', async () => {
    const never = new Promise<number>(() => {});
    const prepare = (item: number) =>
      Promise.resolve({ lanes: [`${item}`], run: () => (item === 1 ? never : Promise.resolve(item)) });
    const results = sideBySide(new Source(2), prepare, 4);
    expect((await results.next()).value).toEqual([2]);
  });

  it('that fails against its promise ends the results and nothing else', async () => {
    const prepare = () => Promise.resolve({ lanes: ['one'], run: () => Promise.reject(new Error('it cannot be')) });
    await expect(sideBySide(new Source(2), prepare, 4).next()).rejects.toThrow('it cannot be');
  });

  it('takes one batch ahead and no more while so many are in hand, and nothing while nobody takes results', async () => {
    const source = new Source(100);
    const ends: ((item: number) => void)[] = [];
    const prepare = () =>
      Promise.resolve({ lanes: [], run: () => new Promise<number>((resolve) => ends.push(resolve)) });
    const results = sideBySide(source, prepare, 8);
    await settle();
    expect(source.taken).toBe(0);
    const first = results.next();
    await settle();
    expect([source.taken, ends.length]).toEqual([9, 8]);
    ends[3]?.(4);
    expect((await first).value).toEqual([4]);
    ends[4]?.(5);
    await settle();
    expect([source.taken, ends.length]).toEqual([9, 8]);
    await results.return(undefined);
    await settle();
    expect(source.isClosed).toBe(true);
  });
});
