import { betaQuantile, normalQuantile95, significance } from './distributions.js';

/** So many of so many that were observed. */
export type Proportion = Readonly<{ part: bigint; whole: bigint }>;

/** Between these two the true value is expected, with 95 % confidence. */
export type Interval = Readonly<{ low: number; high: number }>;

/** The estimate: what was observed. Null where nothing was. */
export const estimateOf = ({ part, whole }: Proportion): number | null =>
  whole === 0n ? null : Number(part) / Number(whole);

/** The score interval of Wilson (1927): right for any number of observations, and never outside 0 to 1. Null where nothing was observed. */
export function wilsonInterval({ part, whole }: Proportion): Interval | null {
  assertPartOf({ part, whole });
  if (whole === 0n) return null;
  const [x, n, z] = [Number(part), Number(whole), normalQuantile95];
  const middle = x + z ** 2 / 2;
  const reach = z * Math.sqrt((x * (n - x)) / n + z ** 2 / 4);
  // Where none or all were, the end is exact, which a difference of doubles is not.
  return {
    low: part === 0n ? 0 : (middle - reach) / (n + z ** 2),
    high: part === whole ? 1 : (middle + reach) / (n + z ** 2),
  };
}

/** The exact interval of Clopper and Pearson (1934): covers at least 95 %, and is wider than need be. Null where nothing was observed. */
export function exactInterval({ part, whole }: Proportion): Interval | null {
  assertPartOf({ part, whole });
  if (whole === 0n) return null;
  const [x, n] = [Number(part), Number(whole)];
  return {
    low: part === 0n ? 0 : betaQuantile(significance / 2, x, n - x + 1),
    high: part === whole ? 1 : betaQuantile(1 - significance / 2, x + 1, n - x),
  };
}

/** Throws for what cannot have been counted. */
export function assertPartOf({ part, whole }: Proportion): void {
  if (part < 0n || part > whole) throw new RangeError(`${part} is no part of ${whole}`);
}
