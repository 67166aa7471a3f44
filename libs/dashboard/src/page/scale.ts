/** Ticks from zero to at least `max`, a round step (1, 2 or 5 × 10ⁿ) apart; `ticksMax` bounds their number without the zero. */
export function niceTicks(max: bigint, ticksMax: number): readonly bigint[] {
  if (max <= 0n) return [0n];
  const step = niceStep(max, BigInt(ticksMax));
  const steps = (max + step - 1n) / step;
  return Array.from({ length: Number(steps) + 1 }, (_, index) => BigInt(index) * step);
}

function niceStep(max: bigint, ticksMax: bigint): bigint {
  const least = (max + ticksMax - 1n) / ticksMax;
  const power = 10n ** BigInt(least.toString().length - 1);
  return [1n, 2n, 5n, 10n].map((factor) => factor * power).find((step) => step >= least) ?? least;
}

/** Part of a whole as a length; the only place where money becomes a float, for pixels. */
export const toPixels = (value: bigint, whole: bigint, lengthPx: number): number =>
  whole === 0n ? 0 : (Number((value * 1_000_000n) / whole) / 1_000_000) * lengthPx;
