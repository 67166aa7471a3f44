import { fairCoinCumulative, normalTwoSided, significance } from './distributions.js';
import type { Interval } from './proportion.js';
import type { TestResult } from './test-result.js';

/** How many took a time of so many milliseconds. */
export type TimeCount = Readonly<{ milliseconds: number; count: number }>;
/** Times as counts by value, ascending, no value twice and no count of 0. */
export type TimeCounts = readonly TimeCount[];

/** Fewest times on either side for a test by ranks: below it, its normal approximation is not good enough. Our own bound. */
export const timesMin = 10;

export const numberOf = (times: TimeCounts): number => times.reduce((sum, { count }) => sum + count, 0);

/** The time that half of them do not exceed. Null where there is none. */
export const medianOf = (times: TimeCounts): number | null => timeAt(times, Math.ceil(numberOf(times) / 2));

/** Between which times the true median is expected: by ranks, whatever the distribution. Null for fewer than 6, which cannot tell. */
export function medianInterval(times: TimeCounts): Interval | null {
  const n = numberOf(times);
  const rank = lowRankOf(n);
  const [low, high] = [timeAt(times, rank), timeAt(times, n + 1 - rank)];
  return rank === 0 || low === null || high === null ? null : { low, high };
}

/** The highest rank such that no more than 2.5 % of samples have their true median below it; 0 where there is none. */
function lowRankOf(n: number): number {
  let [below, from] = [0, Math.ceil(n / 2)];
  // Halves the stretch of ranks until one is left: 24 times for ten million.
  while (below < from) {
    const middle = Math.ceil((below + from) / 2);
    if (fairCoinCumulative(middle - 1, n) <= significance / 2) below = middle;
    else from = middle - 1;
  }
  return below;
}

function timeAt(times: TimeCounts, rank: number): number | null {
  let passed = 0;
  for (const { milliseconds, count } of times) {
    passed += count;
    if (passed >= rank && rank > 0) return milliseconds;
  }
  return null;
}

/** One median less another, from the intervals of both. Source: Zou and Donner 2008, as Newcombe's for proportions. Null where either has none. */
export function medianDifferenceInterval(one: TimeCounts, other: TimeCounts): Interval | null {
  const [median, otherMedian] = [medianOf(one), medianOf(other)];
  const [ofOne, ofOther] = [medianInterval(one), medianInterval(other)];
  if (median === null || otherMedian === null || ofOne === null || ofOther === null) return null;
  const difference = median - otherMedian;
  return {
    low: difference - Math.hypot(median - ofOne.low, ofOther.high - otherMedian),
    high: difference + Math.hypot(ofOne.high - median, otherMedian - ofOther.low),
  };
}

/** Whether times of one tend to be longer than those of another: rank sums of Wilcoxon, Mann and Whitney, corrected for ties. Null for too few. */
export function rankSumTest(one: TimeCounts, other: TimeCounts): TestResult | null {
  const [n, m] = [numberOf(one), numberOf(other)];
  if (n < timesMin || m < timesMin) return null;
  const all = n + m;
  let [rankSum, ties, passed] = [0, 0, 0];
  for (const [ofOne, ofOther] of together(one, other)) {
    const tied = ofOne + ofOther;
    rankSum += ofOne * (passed + (tied + 1) / 2);
    ties += tied ** 3 - tied;
    passed += tied;
  }
  const centred = rankSum - (n * (n + 1)) / 2 - (n * m) / 2;
  const deviation = Math.sqrt(((n * m) / 12) * (all + 1 - ties / (all * (all - 1))));
  // All times are one and the same: nothing speaks for a difference.
  if (deviation === 0) return { method: 'rankSum', pValue: 1 };
  const towardsNone = Math.max(0, Math.abs(centred) - 0.5);
  return { method: 'rankSum', pValue: normalTwoSided(towardsNone / deviation) };
}

/** Counts of both for each time that either took, ascending. */
function together(one: TimeCounts, other: TimeCounts): readonly (readonly [number, number])[] {
  const counts = new Map<number, [number, number]>();
  for (const { milliseconds, count } of one) counts.set(milliseconds, [count, 0]);
  for (const { milliseconds, count } of other) counts.set(milliseconds, [counts.get(milliseconds)?.[0] ?? 0, count]);
  return [...counts].sort(([time], [otherTime]) => time - otherTime).map(([, both]) => both);
}
