import { correctedForMany, homogeneityTest, sampleRatioTest } from '../statistics/goodness-of-fit.js';
import { leastEffects, leastMismatch } from '../statistics/power.js';
import { type Interval, type Proportion, estimateOf, exactInterval } from '../statistics/proportion.js';
import type { TestResult } from '../statistics/test-result.js';
import { type CovariateSeen, type Levels, standardisedDifference, testableLevels } from './covariates.js';

/** A draw is flagged when what was seen has a smaller probability than that. */
export const flaggedBelow = 0.001;

/** Buckets of a draw: one for each basis point. */
const basisPoints = 10_000n;

/** What was seen of a draw: every buyer who came while it was in force, once. */
export type DrawSeen = Readonly<{
  /** Of 10,000, and neither none nor all of them. */
  cohortBasisPoints: bigint;
  inside: bigint;
  outside: bigint;
  covariates: readonly CovariateSeen[];
}>;

export type DrawCheck = Readonly<{
  seen: Proportion;
  /** Exact. Null where nobody was seen, and so is the rest. */
  interval: Interval | null;
  /** Null where so few were seen that no ratio would be flagged. */
  ratio: (TestResult & Readonly<{ isFlagged: boolean }>) | null;
  /** The least difference of the share inside from what was meant that is flagged with 80 % power. */
  leastMismatch: Readonly<{ rise: number | null; fall: number | null }> | null;
  /** The least difference from a proportion of one half that these buyers find with 80 % power: of every other less is enough. */
  leastEffect: number | null;
  balance: readonly CovariateBalance[];
}>;

/** Whether a covariate is the same inside and outside; `test` is null where too few were seen, and corrected for all covariates. */
export type CovariateBalance = Readonly<{
  covariate: string;
  levels: number;
  /** The level that differs most, and by how many standard deviations it is more frequent inside. */
  largest: Readonly<{ level: string | null; difference: number }> | null;
  test: (TestResult & Readonly<{ correctedPValue: number; isFlagged: boolean }>) | null;
}>;

/** Whether buyers are inside and outside as the draw says, and alike. */
export function checkDraw({ cohortBasisPoints, inside, outside, covariates }: DrawSeen): DrawCheck {
  const seen = { part: inside, whole: inside + outside };
  const meant = { part: cohortBasisPoints, whole: basisPoints };
  const ratio = canBeFlagged(seen.whole, meant) ? sampleRatioTest(seen, meant) : null;
  const [size, controlSize] = [Number(inside), Number(outside)];
  const areBoth = size > 0 && controlSize > 0;
  return {
    seen,
    interval: exactInterval(seen),
    ratio: ratio && { ...ratio, isFlagged: ratio.pValue < flaggedBelow },
    leastMismatch:
      ratio && leastMismatch({ size: Number(seen.whole), share: estimateOf(meant) ?? 0, significance: flaggedBelow }),
    leastEffect: areBoth ? leastEffects({ size, controlShare: 0.5, controlSize }).rise : null,
    balance: balanceOf(covariates),
  };
}

/** Whether any ratio of so many would be flagged. */
const canBeFlagged = (whole: bigint, meant: Proportion): boolean =>
  [0n, whole].some((part) => (sampleRatioTest({ part, whole }, meant)?.pValue ?? 1) < flaggedBelow);

function balanceOf(covariates: readonly CovariateSeen[]): readonly CovariateBalance[] {
  const tested = covariates.map(({ covariate, levels }) => {
    const testable = testableLevels(levels);
    return { covariate, testable, test: homogeneityTest(testable.map(proportionOf)) };
  });
  const corrected = correctedForMany(tested.flatMap(({ test }) => test?.pValue ?? [])).values();
  return tested.map(({ covariate, testable, test }) => ({
    covariate,
    levels: testable.length,
    largest: test && largestDifference(testable),
    test: test && flagged(test, corrected.next().value ?? 1),
  }));
}

const flagged = (test: TestResult, correctedPValue: number) => ({
  ...test,
  correctedPValue,
  isFlagged: correctedPValue < flaggedBelow,
});

const proportionOf = ({ inside, outside }: Levels[number]): Proportion => ({ part: inside, whole: inside + outside });

function largestDifference(levels: Levels): CovariateBalance['largest'] {
  const [all, others] = [sumOf(levels, 'inside'), sumOf(levels, 'outside')];
  const differences = levels.map(({ level, inside, outside }) => ({
    level,
    difference: standardisedDifference({ part: inside, whole: all }, { part: outside, whole: others }),
  }));
  return differences.reduce<CovariateBalance['largest']>(
    (largest, each) => (largest === null || Math.abs(each.difference) > Math.abs(largest.difference) ? each : largest),
    null,
  );
}

const sumOf = (levels: Levels, side: 'inside' | 'outside'): bigint =>
  levels.reduce((sum, level) => sum + level[side], 0n);
