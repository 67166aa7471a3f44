import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedForMany, goodnessOfFitTest, homogeneityTest, sampleRatioTest } from './goodness-of-fit.js';
import type { Proportion } from './proportion.js';

const of = (part: number, whole: number): Proportion => ({ part: BigInt(part), whole: BigInt(whole) });

describe('Goodness of fit', () => {
  it("finds Mendel's peas in 9 : 3 : 3 : 1: X2 = 0.47, p = 0.9254 (Agresti, section 1.5)", () => {
    expect(goodnessOfFitTest([315, 108, 101, 32], [9, 3, 3, 1])?.pValue.toFixed(4)).toBe('0.9254');
  });

  it('is known from an expected count of 5 on', () => {
    expect(goodnessOfFitTest([5, 5], [1, 1])).not.toBeNull();
    expect(goodnessOfFitTest([5, 4], [1, 1])).toBeNull();
    expect(goodnessOfFitTest([0, 0], [1, 1])).toBeNull();
    expect(goodnessOfFitTest([50], [1])).toBeNull();
  });
});

describe('A tail that is too far out for a double', () => {
  it('is 0, where one that is not has its value', () => {
    const halves = (difference: number) =>
      goodnessOfFitTest([100_000 + difference, 100_000 - difference], [1, 1])?.pValue;
    expect(halves(8_000)).toBeGreaterThan(0);
    expect(halves(8_400)).toBe(0);
    expect(halves(100_000)).toBe(0);
    expect(sampleRatioTest(of(0, 1_000_000), of(1, 2))?.pValue).toBe(0);
    expect(sampleRatioTest(of(0, 1_900), of(1, 2))?.pValue).toBe(0);
  });
});

describe('Homogeneity of groups', () => {
  it('is as R documents for `prop.test(smokers, patients)`: X2 = 12.6, p = 0.005585 (Fleiss 1981)', () => {
    const smokers = [of(83, 86), of(90, 93), of(129, 136), of(70, 82)];
    expect(homogeneityTest(smokers)?.pValue.toPrecision(4)).toBe('0.005585');
  });

  it('is unknown for one group, for groups without a difference to be seen, and below an expected count of 5', () => {
    expect(homogeneityTest([of(50, 100)])).toBeNull();
    expect(homogeneityTest([of(0, 100), of(0, 100)])).toBeNull();
    expect(homogeneityTest([of(0, 0), of(0, 0)])).toBeNull();
    expect(homogeneityTest([of(5, 10), of(5, 10)])?.pValue).toBe(1);
    expect(homogeneityTest([of(4, 10), of(5, 10)])).toBeNull();
  });
});

describe('The sample ratio', () => {
  it('is judged exactly, as R documents for `binom.test(682, 925, p = 0.75)`: p = 0.3825', () => {
    const result = sampleRatioTest(of(682, 925), of(3, 4))!;
    expect(result.method).toBe('exactBinomial');
    expect(result.pValue.toFixed(4)).toBe('0.3825');
  });

  it('is added up by hand for five of five at a half: 2 in 32', () => {
    expect(sampleRatioTest(of(5, 5), of(1, 2))?.pValue).toBeCloseTo(2 / 32, 12);
    expect(sampleRatioTest(of(0, 5), of(5_000, 10_000))?.pValue).toBeCloseTo(2 / 32, 12);
  });

  it('counts what is equally probable on the other side, however it was rounded: none or all of six and of ten', () => {
    expect(sampleRatioTest(of(6, 6), of(1, 2))?.pValue).toBeCloseTo(2 / 64, 12);
    expect(sampleRatioTest(of(0, 6), of(1, 2))?.pValue).toBeCloseTo(2 / 64, 12);
    expect(sampleRatioTest(of(9, 10), of(1, 2))?.pValue).toBeCloseTo(22 / 1_024, 12);
  });

  it('goes over to chi-square above an expected count of 1,000, where both say nearly the same', () => {
    const exact = sampleRatioTest(of(1_100, 2_000), of(1, 2))!;
    const approximate = sampleRatioTest(of(1_101, 2_002), of(1, 2))!;
    expect([exact.method, approximate.method]).toEqual(['exactBinomial', 'chiSquare']);
    expect(approximate.pValue / exact.pValue).toBeCloseTo(1, 0);
    expect(exact.pValue).toBeLessThan(0.0001);
  });

  it('is unknown of nobody, and there is none of a draw of none or all', () => {
    expect(sampleRatioTest(of(0, 0), of(1, 2))).toBeNull();
    expect(() => sampleRatioTest(of(1, 2), of(0, 10_000))).toThrow('0 of 10000 is no draw');
    expect(() => sampleRatioTest(of(1, 2), of(10_000, 10_000))).toThrow('10000 of 10000 is no draw');
    expect(sampleRatioTest(of(0, 2), of(1, 10_000))?.pValue).toBe(1);
    expect(sampleRatioTest(of(2, 2), of(9_999, 10_000))?.pValue).toBe(1);
  });

  it('says the same of those outside', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.integer({ min: 1, max: 9_999 }), (inside, outside, points) => {
        fc.pre(inside + outside > 0);
        const all = inside + outside;
        const one = sampleRatioTest(of(inside, all), of(points, 10_000))!;
        const other = sampleRatioTest(of(outside, all), of(10_000 - points, 10_000))!;
        expect(one.method).toBe(other.method);
        expect(one.pValue).toBeCloseTo(other.pValue, 6);
        expect(one.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('Correction for many tests', () => {
  // R documents `p.adjust`; by hand: 4 x 0.01, 3 x 0.02 = 0.06, then never less than the one before.
  it('steps down after Holm, in the order of the tests', () => {
    expect(correctedForMany([0.03, 0.01, 0.04, 0.02]).map((pValue) => pValue.toFixed(4))).toEqual([
      '0.0600',
      '0.0400',
      '0.0600',
      '0.0600',
    ]);
    expect(correctedForMany([0.7])).toEqual([0.7]);
    expect(correctedForMany([0.7, 0.8])).toEqual([1, 1]);
    expect(correctedForMany([])).toEqual([]);
  });
});
