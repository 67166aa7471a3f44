import { bdtr, chdtrc, compiled, incbi, lgam, ndtr, ndtri } from 'cephes';

// The library is WebAssembly and is compiled when it is loaded: once here, so that everything else stays synchronous.
await compiled;

/** The share of tests of what is not there that find something, and what intervals leave out: 5 in 100. */
export const significance = 0.05;

/** What a standard normal deviate does not exceed with that probability. */
export const normalQuantile = (probability: number): number => ndtri(probability);

/** That many standard errors lie on either side of an estimate in an interval of 95 %: 1.96. */
export const normalQuantile95 = normalQuantile(1 - significance / 2);

/** Beyond so many standard deviations the library gives up: less than 1e-300 is left there. */
const deviationsMax = 37;

/** How probable a standard normal deviate is that is at most this. */
export const normalCumulative = (z: number): number => ndtr(Math.min(deviationsMax, Math.max(-deviationsMax, z)));

/** How probable a standard normal deviate is that lies at least as far from 0 as this. */
export const normalTwoSided = (z: number): number => 2 * normalCumulative(-Math.abs(z));

/** Below this natural logarithm the library gives up on a tail: it is less than 1e-300. */
const tailLogarithmMin = -700;

/** How probable a chi-square deviate is that is at least this. */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  const [half, halves] = [statistic / 2, degreesOfFreedom / 2];
  const isFar = half > halves && halves * Math.log(half) - half - lgam(halves) < tailLogarithmMin;
  return isFar ? 0 : chdtrc(degreesOfFreedom, statistic);
}

/** What a beta deviate does not exceed with that probability. */
export const betaQuantile = (probability: number, alpha: number, beta: number): number =>
  incbi(alpha, beta, probability);

/** How probable it is that at most so many of that many tosses of a fair coin are heads. */
export const fairCoinCumulative = (heads: number, tosses: number): number => bdtr(heads, tosses, 0.5);

/** Relative weight beyond which a value adds nothing to a double. */
const weightMin = 1e-300;
/** Two values are equally probable when they differ by no more than their rounding. */
const roundingTolerance = 1e-7;

/** Whole values from … to with one peak, and how much more probable the next value is than this one. */
export type DiscreteDistribution = Readonly<{
  from: number;
  to: number;
  peak: number;
  ratioToNext: (value: number) => number;
}>;

/**
 * How probable a value is that is no more probable than the observed one: the exact two-sided test. Goes from the peak outwards for as
 * long as a value weighs anything, about 75 standard deviations altogether.
 */
export function exactTwoSided(observed: number, { from, to, peak, ratioToNext }: DiscreteDistribution): number {
  const weights = new Map([[peak, 1]]);
  for (let [value, weight] = [peak, 1]; value < to && weight > weightMin;) {
    weight *= ratioToNext(value);
    value += 1;
    weights.set(value, weight);
  }
  for (let [value, weight] = [peak, 1]; value > from && weight > weightMin;) {
    value -= 1;
    weight /= ratioToNext(value);
    weights.set(value, weight);
  }
  const limit = (weights.get(observed) ?? 0) * (1 + roundingTolerance);
  const ascending = [...weights.values()].sort((one, other) => one - other);
  const all = ascending.reduce((sum, weight) => sum + weight, 0);
  const asExtreme = ascending.reduce((sum, weight) => (weight <= limit ? sum + weight : sum), 0);
  return asExtreme / all;
}
