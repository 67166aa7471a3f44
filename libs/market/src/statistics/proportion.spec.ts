import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, type Proportion, estimateOf, exactInterval, wilsonInterval } from './proportion.js';

const of = (part: number, whole: number): Proportion => ({ part: BigInt(part), whole: BigInt(whole) });
const rounded = (interval: Interval | null, digits = 4): readonly string[] =>
  interval === null ? [] : [interval.low.toFixed(digits), interval.high.toFixed(digits)];

const proportions = fc
  .tuple(fc.bigInt(1n, 10_000_000n), fc.nat(1_000_000))
  .map(([whole, share]): Proportion => ({ whole, part: (whole * BigInt(share)) / 1_000_000n }));

describe('The interval of a proportion', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, Table I: methods 3 and 5.
  it.each([
    { observed: of(81, 263), wilson: ['0.2553', '0.3662'], exact: ['0.2527', '0.3676'] },
    { observed: of(15, 148), wilson: ['0.0624', '0.1605'], exact: ['0.0578', '0.1617'] },
    { observed: of(0, 20), wilson: ['0.0000', '0.1611'], exact: ['0.0000', '0.1684'] },
    { observed: of(1, 29), wilson: ['0.0061', '0.1718'], exact: ['0.0009', '0.1776'] },
  ])('of $observed.part in $observed.whole is as published', ({ observed, wilson, exact }) => {
    expect(rounded(wilsonInterval(observed))).toEqual(wilson);
    expect(rounded(exactInterval(observed))).toEqual(exact);
  });

  it('is exact as R documents for `binom.test(682, 925)`', () => {
    expect(rounded(exactInterval(of(682, 925)), 7)).toEqual(['0.7076683', '0.7654066']);
  });

  it('of none ends where that many would be missed once in 40: 1 less the n-th root of 0.025', () => {
    for (const whole of [1, 2, 10, 1000]) {
      expect(exactInterval(of(0, whole))?.high).toBeCloseTo(1 - 0.025 ** (1 / whole), 12);
      expect(exactInterval(of(whole, whole))?.low).toBeCloseTo(0.025 ** (1 / whole), 12);
    }
  });

  it('of nothing observed is none, and of one there is one', () => {
    for (const interval of [wilsonInterval, exactInterval]) {
      expect(interval(of(0, 0))).toBeNull();
      expect(interval(of(0, 1))).not.toBeNull();
    }
    expect(estimateOf(of(0, 0))).toBeNull();
  });

  it('refuses more parts than there are in the whole, and fewer than none', () => {
    for (const interval of [wilsonInterval, exactInterval]) {
      expect(() => interval(of(6, 5))).toThrow('6 is no part of 5');
      expect(() => interval(of(-1, 5))).toThrow('-1 is no part of 5');
      expect(interval(of(5, 5))?.high).toBe(1);
    }
  });

  it('holds the estimate, lies in 0 to 1, and mirrors that of the rest', () => {
    fc.assert(
      fc.property(proportions, fc.constantFrom(wilsonInterval, exactInterval), (proportion, interval) => {
        const { low, high } = interval(proportion)!;
        const estimate = estimateOf(proportion)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        const rest = interval({ part: proportion.whole - proportion.part, whole: proportion.whole })!;
        expect(1 - rest.high).toBeCloseTo(low, 9);
        expect(1 - rest.low).toBeCloseTo(high, 9);
      }),
    );
  });

  it('rises with what was observed, and narrows with the same share of more', () => {
    fc.assert(
      fc.property(proportions, fc.constantFrom(wilsonInterval, exactInterval), ({ part, whole }, interval) => {
        const here = interval({ part, whole })!;
        const more = interval({ part: part * 2n, whole: whole * 2n })!;
        expect(more.high - more.low).toBeLessThan(here.high - here.low);
        if (part === whole) return;
        const next = interval({ part: part + 1n, whole })!;
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
      }),
    );
  });
});
