import { expectedCountMin } from '../statistics/goodness-of-fit.js';
import { type Proportion, estimateOf } from '../statistics/proportion.js';

/** How many buyers inside and outside a cohort have each level of something that the draw does not know; `null` where it is unsaid. */
export type CovariateSeen = Readonly<{ covariate: string; levels: Levels }>;
export type Levels = readonly Readonly<{ level: string | null; inside: bigint; outside: bigint }>[];

/** What rare levels are together; whoever counts may have put some together already. */
export const otherLevels = 'others';

/** The levels as they can be tested: those of too few buyers are put together, and with the next ones until they are enough. */
export function testableLevels(levels: Levels): Levels {
  const [inside, outside] = [total(levels, 'inside'), total(levels, 'outside')];
  const smaller = Math.min(Number(inside), Number(outside)) / Number(inside + outside);
  const isEnough = (buyers: bigint): boolean => Number(buyers) * smaller >= expectedCountMin;
  const isRest = ({ level }: Levels[number]): boolean => level === otherLevels;
  const ascending = levels.toSorted(
    (one, other) => Number(isRest(other)) - Number(isRest(one)) || compare(sizeOf(one), sizeOf(other)),
  );
  let pooled = 0;
  let buyers = 0n;
  for (const level of ascending) {
    if (!isRest(level) && isEnough(sizeOf(level)) && (pooled === 0 || isEnough(buyers))) break;
    pooled += 1;
    buyers += sizeOf(level);
  }
  const [rare, frequent] = [ascending.slice(0, pooled), ascending.slice(pooled)];
  const together = { level: otherLevels, inside: total(rare, 'inside'), outside: total(rare, 'outside') };
  return pooled < 2 ? ascending : [together, ...frequent];
}

/** How many standard deviations one proportion is above another. Source: Austin 2009. */
export function standardisedDifference(one: Proportion, other: Proportion): number {
  const [p, q] = [estimateOf(one) ?? 0, estimateOf(other) ?? 0];
  const variance = (p * (1 - p) + q * (1 - q)) / 2;
  return p === q ? 0 : (p - q) / Math.sqrt(variance);
}

const sizeOf = ({ inside, outside }: Levels[number]): bigint => inside + outside;
const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);
const total = (levels: Levels, side: 'inside' | 'outside'): bigint =>
  levels.reduce((sum, level) => sum + level[side], 0n);
