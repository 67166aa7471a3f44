import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimeCounts, medianDifferenceInterval, medianInterval, medianOf, rankSumTest } from './times.js';

/** Counts by value of times that stand one by one. */
const counted = (times: readonly number[]): TimeCounts =>
  [...new Set(times)]
    .sort((one, other) => one - other)
    .map((milliseconds) => ({ milliseconds, count: times.filter((time) => time === milliseconds).length }));
const upTo = (n: number): TimeCounts => counted(Array.from({ length: n }, (_, index) => index + 1));

/** Ozone in New York in May and August 1973, as in R's `airquality`. */
const may = [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37];
const august = [
  39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85,
];

const someTimes = fc.array(fc.nat(50), { minLength: 10, maxLength: 60 });

describe('A test of times by ranks', () => {
  it('is as R documents for `wilcox.test(Ozone ~ Month)`, ties and all: p = 0.0001208', () => {
    expect(rankSumTest(counted(may), counted(august))?.pValue.toPrecision(4)).toBe('0.0001208');
  });

  it('needs ten times on either side', () => {
    expect(rankSumTest(upTo(10), upTo(10))).not.toBeNull();
    expect(rankSumTest(upTo(9), upTo(10))).toBeNull();
    expect(rankSumTest(upTo(10), upTo(9))).toBeNull();
  });

  it('finds nothing between times that are all the same', () => {
    expect(rankSumTest(counted(Array(20).fill(7)), counted(Array(30).fill(7)))).toEqual({
      method: 'rankSum',
      pValue: 1,
    });
  });

  it('depends on the order of times alone, and not on which side comes first', () => {
    fc.assert(
      fc.property(someTimes, someTimes, (one, other) => {
        const { pValue } = rankSumTest(counted(one), counted(other))!;
        expect(rankSumTest(counted(other), counted(one))!.pValue).toBeCloseTo(pValue, 9);
        const stretched = (times: readonly number[]): TimeCounts => counted(times.map((time) => time * time + 3));
        expect(rankSumTest(stretched(one), stretched(other))!.pValue).toBeCloseTo(pValue, 12);
      }),
    );
  });
});

describe('A median of times', () => {
  // Ranks of the 95 % sign-test interval, as in Conover, Practical Nonparametric Statistics, from table A3 of the binomial.
  it.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [10, 2, 9],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
  ])('of %i times lies between the times number %i and %i', (n, low, high) => {
    expect(medianInterval(upTo(n))).toEqual({ low, high });
  });

  it('has no interval from five times or fewer', () => {
    expect(medianInterval(upTo(5))).toBeNull();
    expect(medianInterval([])).toBeNull();
    expect(medianOf([])).toBeNull();
    expect(medianOf(upTo(5))).toBe(3);
    expect(medianOf(upTo(4))).toBe(2);
    expect(medianDifferenceInterval(upTo(5), upTo(50))).toBeNull();
    expect(medianDifferenceInterval(upTo(50), upTo(5))).toBeNull();
  });

  it('is compared with another within an interval that holds the difference and changes sides with them', () => {
    fc.assert(
      fc.property(someTimes, someTimes, (one, other) => {
        const { low, high } = medianDifferenceInterval(counted(one), counted(other))!;
        const difference = medianOf(counted(one))! - medianOf(counted(other))!;
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        const turned = medianDifferenceInterval(counted(other), counted(one))!;
        expect(-turned.high).toBeCloseTo(low, 9);
        expect(-turned.low).toBeCloseTo(high, 9);
      }),
    );
  });
});
