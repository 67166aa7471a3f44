import { normalCumulative, normalQuantile, normalQuantile95 } from './distributions.js';

/** Two proportions as they truly are, and how many of each are observed. */
export type Comparison = Readonly<{ share: number; size: number; controlShare: number; controlSize: number }>;

/** The power that a least effect is told for: found in 80 of 100 such comparisons. */
export const powerMeant = 0.8;

/** How probable it is that a two-proportion test at 5 % finds the difference. Source: Fleiss, as `power.prop.test` of R with `strict`. */
export function powerOf({ share, size, controlShare, controlSize }: Comparison): number {
  const pooled = (share * size + controlShare * controlSize) / (size + controlSize);
  const ifNone = Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / controlSize));
  const asIs = Math.sqrt((share * (1 - share)) / size + (controlShare * (1 - controlShare)) / controlSize);
  return powerBeyond(normalQuantile95 * ifNone, { difference: share - controlShare, deviation: asIs });
}

/** Halvings of the range of differences: to less than a billionth. */
const halvingsMax = 30;

/** How far a share must be from another to be found with 80 % power; null where there is no room for it. */
export type Least = Readonly<{ rise: number | null; fall: number | null }>;

/** The least rise and the least fall against the control that are found. */
export const leastEffects = ({ size, controlShare, controlSize }: Omit<Comparison, 'share'>): Least =>
  leastFrom(controlShare, (share) => powerOf({ share, size, controlShare, controlSize }));

/** How many are drawn, what share of them is meant to be inside, and the probability below which a draw is flagged. */
export type Ratio = Readonly<{ size: number; share: number; significance: number }>;

/** How probable it is that a sample ratio is flagged when another share is inside than was meant. */
export function ratioPowerOf(inside: number, { size, share, significance }: Ratio): number {
  const reach = normalQuantile(1 - significance / 2) * Math.sqrt((share * (1 - share)) / size);
  return powerBeyond(reach, { difference: inside - share, deviation: Math.sqrt((inside * (1 - inside)) / size) });
}

/** The least rise and the least fall of the share inside that are flagged. */
export const leastMismatch = (ratio: Ratio): Least => leastFrom(ratio.share, (inside) => ratioPowerOf(inside, ratio));

/** How probable it is that an estimate lies beyond the reach of no difference, on either side. */
function powerBeyond(
  reach: number,
  { difference, deviation }: Readonly<Record<'difference' | 'deviation', number>>,
): number {
  const size = Math.abs(difference);
  // None and all: every such sample shows the same.
  if (deviation === 0) return size > reach ? 1 : 0;
  return normalCumulative((size - reach) / deviation) + normalCumulative((-size - reach) / deviation);
}

function leastFrom(share: number, powerAt: (other: number) => number): Least {
  const least = (direction: 1 | -1, room: number): number | null => {
    const isFound = (difference: number): boolean => powerAt(within(share + direction * difference)) >= powerMeant;
    if (!isFound(room)) return null;
    let [tooSmall, found] = [0, room];
    for (let halving = 0; halving < halvingsMax; halving += 1) {
      const middle = (tooSmall + found) / 2;
      if (isFound(middle)) found = middle;
      else tooSmall = middle;
    }
    return found;
  };
  return { rise: least(1, 1 - share), fall: least(-1, share) };
}

// All the room there is may end a rounding beyond 0 or 1.
const within = (share: number): number => Math.min(1, Math.max(0, share));
