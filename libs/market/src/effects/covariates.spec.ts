import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Levels, otherLevels, standardisedDifference, testableLevels } from './covariates.js';

const level = (name: string, inside: number, outside = inside): Levels[number] => ({
  level: name,
  inside: BigInt(inside),
  outside: BigInt(outside),
});
const names = (levels: Levels) => levels.map(({ level }) => level);

describe('The levels of a covariate', () => {
  it('stand for themselves from five expected on either side on, which are ten buyers of halves', () => {
    expect(names(testableLevels([level('ningbo', 5), level('hefei', 50)]))).toEqual(['ningbo', 'hefei']);
    expect(testableLevels([level('ningbo', 4), level('wuhu', 1), level('hefei', 50)])).toEqual([
      level(otherLevels, 5),
      level('hefei', 50),
    ]);
  });

  it('of too few take the next in, until they are enough', () => {
    expect(testableLevels([level('wuhu', 1), level('ningbo', 20), level('hefei', 50)])).toEqual([
      level(otherLevels, 21),
      level('hefei', 50),
    ]);
  });

  it('that were put together before stay so, with whatever else is rare', () => {
    expect(testableLevels([level('hefei', 50), level(otherLevels, 60), level('wuhu', 1)])).toEqual([
      level(otherLevels, 61),
      level('hefei', 50),
    ]);
    expect(names(testableLevels([level('hefei', 50), level(otherLevels, 60)]))).toEqual([otherLevels, 'hefei']);
  });

  it('are one where nothing can be told apart', () => {
    expect(testableLevels([level('wuhu', 1), level('ningbo', 1)])).toEqual([level(otherLevels, 2)]);
    expect(testableLevels([level('wuhu', 1)])).toEqual([level('wuhu', 1)]);
    expect(testableLevels([])).toEqual([]);
  });

  it('keep every buyer', () => {
    const levels = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([inside, outside]) => level('x', inside, outside)));
    const sum = (all: Levels, side: 'inside' | 'outside') => all.reduce((total, each) => total + each[side], 0n);
    fc.assert(
      fc.property(levels, (all) => {
        const testable = testableLevels(all);
        expect(sum(testable, 'inside')).toBe(sum(all, 'inside'));
        expect(sum(testable, 'outside')).toBe(sum(all, 'outside'));
      }),
    );
  });
});

describe('A standardised difference', () => {
  it('is in standard deviations: 0.6 against 0.5 is 0.1 of 0.495', () => {
    const difference = standardisedDifference({ part: 6n, whole: 10n }, { part: 5n, whole: 10n });
    expect(difference).toBeCloseTo(0.1 / Math.sqrt((0.24 + 0.25) / 2), 12);
    expect(standardisedDifference({ part: 5n, whole: 10n }, { part: 5n, whole: 10n })).toBe(0);
    expect(standardisedDifference({ part: 0n, whole: 10n }, { part: 0n, whole: 7n })).toBe(0);
  });
});
