import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from './difference-of-proportions.js';
import { type Interval, type Proportion, exactInterval, wilsonInterval } from './proportion.js';
import { type TimeCounts, medianDifferenceInterval, rankSumTest } from './times.js';

// Intervals against what they promise: of 1,000 samples of a known truth, so many hold it.

const seed = Number(process.env['COVERAGE_SEED'] ?? 20231018);
const samples = 1_000;
const generator = mersenne(seed);
const chance = (): number => uniformFloat64(generator);

/** Of 1,000 that hold the truth with 95 % each, fewer do once in some thousand times. */
const heldMin = 925;

const drawn = (size: number, share: number): Proportion => {
  let part = 0n;
  for (let one = 0; one < size; one += 1) if (chance() < share) part += 1n;
  return { part, whole: BigInt(size) };
};
const held = (truth: number, sample: () => Interval | null): number =>
  Array.from({ length: samples }, sample).filter(
    (interval) => interval !== null && interval.low <= truth && truth <= interval.high,
  ).length;

/** How probable a sample is whose interval holds the truth: added up, not drawn. */
function coverage(intervalOf: typeof wilsonInterval, size: number, truth: number): number {
  let [probability, sum] = [(1 - truth) ** size, 0];
  for (let part = 0; part <= size; part += 1) {
    const { low, high } = intervalOf({ part: BigInt(part), whole: BigInt(size) })!;
    if (low <= truth && truth <= high) sum += probability;
    probability *= ((size - part) / (part + 1)) * (truth / (1 - truth));
  }
  return sum;
}

/** Times that are long for few, as those of payments are; in steps of 10 ms. */
const times = (size: number, meanMs: number): TimeCounts => {
  const counts = new Map<number, number>();
  for (let one = 0; one < size; one += 1) {
    const milliseconds = Math.floor((-meanMs * Math.log(1 - chance())) / 10) * 10;
    counts.set(milliseconds, (counts.get(milliseconds) ?? 0) + 1);
  }
  return [...counts]
    .map(([milliseconds, count]) => ({ milliseconds, count }))
    .sort((one, other) => one.milliseconds - other.milliseconds);
};

describe(`Intervals of 95 % (seed ${seed})`, () => {
  it.each([5, 20, 100])(
    'of a proportion of %i hold every truth, the exact one always, that of Wilson on the average',
    (size) => {
      const truths = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
      const coverages = (intervalOf: typeof wilsonInterval) => truths.map((truth) => coverage(intervalOf, size, truth));
      expect(Math.min(...coverages(exactInterval))).toBeGreaterThanOrEqual(0.95);
      const average = coverages(wilsonInterval).reduce((sum, each) => sum + each, 0) / truths.length;
      expect(average).toBeGreaterThan(0.945);
      expect(average).toBeLessThan(0.965);
    },
  );

  it.each([
    [15, 0.2, 40, 0.5],
    [100, 0.05, 400, 0.08],
  ])('of a difference hold the truth, with %i of %d against %i of %d', (...said) => {
    const [size, share, otherSize, otherShare] = said;
    const sample = () => newcombeInterval(drawn(size, share), drawn(otherSize, otherShare));
    expect(held(share - otherShare, sample)).toBeGreaterThanOrEqual(heldMin);
  });

  it.each([
    [12, 30],
    [80, 50],
  ])('of a difference of medians hold the truth, with %i and %i times', (size, otherSize) => {
    const sample = () => medianDifferenceInterval(times(size, 3_000), times(otherSize, 5_000));
    expect(held((3_000 - 5_000) * Math.LN2, sample)).toBeGreaterThanOrEqual(heldMin);
  });
});

describe(`A test of times by ranks (seed ${seed})`, () => {
  it('finds what is not there in 5 of 100, and most of what is', () => {
    const found = (meanMs: number): number =>
      Array.from({ length: samples }, () => rankSumTest(times(40, 3_000), times(60, meanMs))!.pValue).filter(
        (pValue) => pValue < 0.05,
      ).length;
    expect(found(3_000)).toBeLessThan(75);
    expect(found(6_000)).toBeGreaterThan(800);
  });
});
