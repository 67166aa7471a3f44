import { chiSquareUpperTail, exactTwoSided } from './distributions.js';
import { type Proportion, assertPartOf } from './proportion.js';
import type { TestResult } from './test-result.js';

/** Fewest that are expected in every cell of a chi-square test. Source: Cochran 1954. */
export const expectedCountMin = 5;

/** Up to this expected count the binomial distribution is added up, beyond it chi-square agrees even in the far tail. Our own bound. */
const exactExpectedCountMax = 1_000;

/**
 * Whether so many of so many are the share that was meant, of which neither none nor all are: exact binomial, or chi-square for many.
 * Null where nothing was observed.
 */
export function sampleRatioTest(observed: Proportion, meant: Proportion): TestResult | null {
  assertPartOf(observed);
  if (meant.part <= 0n || meant.part >= meant.whole) throw new RangeError(`${meant.part} of ${meant.whole} is no draw`);
  if (observed.whole === 0n) return null;
  const [x, n, share] = [Number(observed.part), Number(observed.whole), Number(meant.part) / Number(meant.whole)];
  if (n * Math.min(share, 1 - share) > exactExpectedCountMax) return goodnessOfFitTest([x, n - x], [share, 1 - share]);
  const odds = share / (1 - share);
  const binomial = {
    from: 0,
    to: n,
    peak: Math.min(n, Math.floor((n + 1) * share)),
    ratioToNext: (value: number) => ((n - value) / (value + 1)) * odds,
  };
  return { method: 'exactBinomial', pValue: exactTwoSided(x, binomial) };
}

/** Whether counts are in the proportion of the weights. Null where a count is expected to be under 5, which chi-square is not made for. */
export function goodnessOfFitTest(counts: readonly number[], weights: readonly number[]): TestResult | null {
  const [all, whole] = [sum(counts), sum(weights)];
  const expected = weights.map((weight) => (all * weight) / whole);
  return chiSquare(counts, expected, counts.length - 1);
}

/** Whether proportions of several groups are the same. Null where there is one group, or a count is expected to be under 5. */
export function homogeneityTest(groups: readonly Proportion[]): TestResult | null {
  const counts = groups.flatMap(({ part, whole }) => [Number(part), Number(whole - part)]);
  const [parts, all] = [sum(groups.map(({ part }) => Number(part))), sum(groups.map(({ whole }) => Number(whole)))];
  const expected = groups.flatMap(({ whole }) => [parts, all - parts].map((column) => (Number(whole) * column) / all));
  return chiSquare(counts, expected, groups.length - 1);
}

function chiSquare(
  counts: readonly number[],
  expected: readonly number[],
  degreesOfFreedom: number,
): TestResult | null {
  // Written so that a share of nothing, which is not a number, is too few as well.
  if (degreesOfFreedom < 1 || !expected.every((count) => count >= expectedCountMin)) return null;
  const statistic = sum(counts.map((count, index) => (count - (expected[index] ?? 0)) ** 2 / (expected[index] ?? 1)));
  return { method: 'chiSquare', pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}

/** Corrects p-values of tests that were made together, in their order: step-down after Holm (1979). Exact ties stay ties. */
export function correctedForMany(pValues: readonly number[]): readonly number[] {
  let least = 0;
  const ascending = pValues.map((pValue, index) => ({ pValue, index })).sort((one, other) => one.pValue - other.pValue);
  const corrected = ascending.map(({ pValue, index }, rank) => {
    least = Math.min(1, Math.max(least, (pValues.length - rank) * pValue));
    return { index, pValue: least };
  });
  return corrected.sort((one, other) => one.index - other.index).map(({ pValue }) => pValue);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
