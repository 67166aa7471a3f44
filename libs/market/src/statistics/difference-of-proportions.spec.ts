import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval, twoProportionTest } from './difference-of-proportions.js';
import { type Proportion, estimateOf } from './proportion.js';

const of = (part: number, whole: number): Proportion => ({ part: BigInt(part), whole: BigInt(whole) });
const proportions = fc
  .tuple(fc.bigInt(1n, 100_000n), fc.nat(1_000))
  .map(([whole, share]): Proportion => ({ whole, part: (whole * BigInt(share)) / 1_000n }));

describe('The difference of two proportions', () => {
  // Newcombe 1998, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, Table II: method 10.
  it.each([
    { one: of(56, 70), other: of(48, 80), published: ['0.0524', '0.3339'] },
    { one: of(9, 10), other: of(3, 10), published: ['0.1705', '0.8090'] },
    { one: of(6, 7), other: of(2, 7), published: ['0.0582', '0.8062'] },
    { one: of(5, 56), other: of(0, 29), published: ['-0.0381', '0.1926'] },
    { one: of(0, 10), other: of(0, 20), published: ['-0.1611', '0.2775'] },
    { one: of(0, 10), other: of(0, 10), published: ['-0.2775', '0.2775'] },
    { one: of(10, 10), other: of(0, 20), published: ['0.6791', '1.0000'] },
    { one: of(10, 10), other: of(0, 10), published: ['0.6075', '1.0000'] },
  ])('of $one.part in $one.whole and $other.part in $other.whole has the published interval', (example) => {
    const { low, high } = newcombeInterval(example.one, example.other)!;
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(example.published);
  });

  it('holds the estimate, lies in -1 to 1, and changes sides with the two', () => {
    fc.assert(
      fc.property(proportions, proportions, (one, other) => {
        const { low, high } = newcombeInterval(one, other)!;
        const difference = estimateOf(one)! - estimateOf(other)!;
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        const turned = newcombeInterval(other, one)!;
        expect(-turned.high).toBeCloseTo(low, 12);
        expect(-turned.low).toBeCloseTo(high, 12);
      }),
    );
  });

  it('is unknown where one of the two observed nothing', () => {
    for (const compare of [newcombeInterval, twoProportionTest]) {
      expect(compare(of(0, 0), of(1, 2))).toBeNull();
      expect(compare(of(1, 2), of(0, 0))).toBeNull();
      expect(compare(of(0, 1), of(1, 1))).not.toBeNull();
    }
  });
});

describe('The test of two proportions', () => {
  // Agresti, Categorical Data Analysis, 3rd ed., table 2.3: aspirin and heart attacks; X2 = 25.01 is the square of z = 5.00.
  it('is z of the pooled proportion where there are many', () => {
    const { method, pValue } = twoProportionTest(of(189, 11_034), of(104, 11_037))!;
    expect(method).toBe('pooledZ');
    expect(pValue).toBeCloseTo(5.692e-7, 10);
  });

  // R documents `fisher.test`: the lady tasting tea (two-sided), and convictions of like-sex twins (Fisher 1962).
  it.each([
    { one: of(3, 4), other: of(1, 4), published: '0.4857' },
    { one: of(2, 17), other: of(10, 13), published: '0.0005367' },
  ])(
    "is Fisher's exact test for $one.part of $one.whole and $other.part of $other.whole",
    ({ one, other, published }) => {
      const { method, pValue } = twoProportionTest(one, other)!;
      expect(method).toBe('fisherExact');
      expect(pValue.toPrecision(4)).toBe(published);
    },
  );

  it('changes its method at an expected count of 10', () => {
    expect(twoProportionTest(of(10, 20), of(10, 20))?.method).toBe('pooledZ');
    expect(twoProportionTest(of(9, 20), of(10, 20))?.method).toBe('fisherExact');
  });

  it('finds nothing where both are the same, none or all, and does not care which comes first', () => {
    expect(twoProportionTest(of(0, 50), of(0, 70))?.pValue).toBe(1);
    expect(twoProportionTest(of(50, 50), of(70, 70))?.pValue).toBe(1);
    fc.assert(
      fc.property(proportions, proportions, (one, other) => {
        const { pValue } = twoProportionTest(one, other)!;
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(twoProportionTest(other, one)!.pValue).toBeCloseTo(pValue, 9);
        expect(twoProportionTest(one, one)!.pValue).toBeCloseTo(1, 9);
      }),
    );
  });
});
