import { type DiscreteDistribution, exactTwoSided, normalTwoSided } from './distributions.js';
import { type Interval, type Proportion, assertPartOf, estimateOf, wilsonInterval } from './proportion.js';
import type { TestResult } from './test-result.js';

/** From this expected count in every cell on, the normal approximation is taken for exact: twice what Cochran (1954) asks for. */
const expectedForNormalMin = 10;

/** One proportion less another: the hybrid score interval of Newcombe (1998, method 10). Null where either observed nothing. */
export function newcombeInterval(one: Proportion, other: Proportion): Interval | null {
  const [p, q] = [estimateOf(one), estimateOf(other)];
  const [ofOne, ofOther] = [wilsonInterval(one), wilsonInterval(other)];
  if (p === null || q === null || ofOne === null || ofOther === null) return null;
  return {
    low: p - q - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: p - q + Math.hypot(ofOne.high - p, q - ofOther.low),
  };
}

/** Whether two proportions differ: z of the pooled proportion, or Fisher's exact test where a count is small. Null where either observed nothing. */
export function twoProportionTest(one: Proportion, other: Proportion): TestResult | null {
  assertPartOf(one);
  assertPartOf(other);
  if (one.whole === 0n || other.whole === 0n) return null;
  const [n, m] = [Number(one.whole), Number(other.whole)];
  const parts = Number(one.part + other.part);
  const rest = n + m - parts;
  const leastExpected = (Math.min(n, m) * Math.min(parts, rest)) / (n + m);
  if (leastExpected < expectedForNormalMin) return { method: 'fisherExact', pValue: fisherExact(one, other) };
  const pooled = parts / (n + m);
  const difference = Number(one.part) / n - Number(other.part) / m;
  const z = difference / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return { method: 'pooledZ', pValue: normalTwoSided(z) };
}

function fisherExact(one: Proportion, other: Proportion): number {
  return exactTwoSided(
    Number(one.part),
    hypergeometric({
      drawn: Number(one.whole),
      marked: Number(one.part + other.part),
      all: Number(one.whole + other.whole),
    }),
  );
}

/** How many of those drawn are marked. */
function hypergeometric({
  drawn,
  marked,
  all,
}: Readonly<Record<'drawn' | 'marked' | 'all', number>>): DiscreteDistribution {
  const from = Math.max(0, drawn + marked - all);
  const to = Math.min(drawn, marked);
  const peak = Math.min(to, Math.max(from, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  const ratioToNext = (value: number): number =>
    ((drawn - value) * (marked - value)) / ((value + 1) * (all - drawn - marked + value + 1));
  return { from, to, peak, ratioToNext };
}
