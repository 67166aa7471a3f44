import { normalCumulative, normalQuantile95 } from './distributions.js';

/** Two proportions as they truly are, and how many of each are observed. */
export type Comparison = Readonly<{ share: number; size: number; controlShare: number; controlSize: number }>;

/** The power that a least effect is told for: found in 80 of 100 such comparisons. */
export const powerMeant = 0.8;

/** How probable it is that a two-proportion test at 5 % finds the difference. Source: Fleiss, as `power.prop.test` of R with `strict`. */
export function powerOf({ share, size, controlShare, controlSize }: Comparison): number {
  const pooled = (share * size + controlShare * controlSize) / (size + controlSize);
  const ifNone = Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / controlSize));
  const asIs = Math.sqrt((share * (1 - share)) / size + (controlShare * (1 - controlShare)) / controlSize);
  const difference = Math.abs(share - controlShare);
  // None and all: every such sample shows the same.
  if (asIs === 0) return difference > normalQuantile95 * ifNone ? 1 : 0;
  const found = normalCumulative((difference - normalQuantile95 * ifNone) / asIs);
  return found + normalCumulative((-difference - normalQuantile95 * ifNone) / asIs);
}

/** Halvings of the range of differences: to less than a billionth. */
const halvingsMax = 30;

/** The least rise and the least fall against the control that are found with 80 % power; null where there is no room for one. */
export function leastEffects({
  size,
  controlShare,
  controlSize,
}: Omit<Comparison, 'share'>): Readonly<{ rise: number | null; fall: number | null }> {
  const least = (direction: 1 | -1, room: number): number | null => {
    const isFound = (difference: number): boolean =>
      powerOf({ share: within(controlShare + direction * difference), size, controlShare, controlSize }) >= powerMeant;
    if (!isFound(room)) return null;
    let [tooSmall, found] = [0, room];
    for (let halving = 0; halving < halvingsMax; halving += 1) {
      const middle = (tooSmall + found) / 2;
      if (isFound(middle)) found = middle;
      else tooSmall = middle;
    }
    return found;
  };
  return { rise: least(1, 1 - controlShare), fall: least(-1, controlShare) };
}

// All the room there is may end a rounding beyond 0 or 1.
const within = (share: number): number => Math.min(1, Math.max(0, share));
