import { differenceOf, type Fraction, productOf, sumOf } from '../shares/fraction.js';
import { type Bound, holds } from './bound.js';

/** A share at a moment, in milliseconds of UTC. */
export type SharePoint = Readonly<{ atMs: bigint; share: Fraction }>;

/** Where the straight line through the latest shares leads. */
export type Forecast = Readonly<{
  /** The share that the line has at the due moment, between 0 and 1. */
  shareAtDue: Fraction;
  isBreachAtDue: boolean;
  /** When the line goes over the bound, or back; null when it does not within ten years. */
  crossesAtMs: bigint | null;
}>;

/** Fewer shares have no trend. */
export const pointsMin = 3;
/** The latest shares that the trend is of. */
export const pointsMax = 6;
const horizonMs = 10n * 365n * 86_400_000n;

/** Least squares over the latest shares, by exact fractions; null where there are too few. */
export function forecastOf(points: readonly SharePoint[], bound: Bound, dueMs: bigint): Forecast | null {
  const latest = points.toSorted((one, other) => Number(one.atMs - other.atMs)).slice(-pointsMax);
  const line = latest.length < pointsMin ? null : trendOf(latest);
  const lastMs = latest.at(-1)?.atMs;
  if (line === null || lastMs === undefined) return null;
  const shareAtDue = within01(line.at(dueMs));
  return {
    shareAtDue,
    isBreachAtDue: holds(shareAtDue, bound),
    crossesAtMs: crossingOf(line, bound.value, lastMs),
  };
}

type Line = Readonly<{ slope: Fraction; at: (atMs: bigint) => Fraction }>;

const whole = (value: bigint): Fraction => ({ part: value, whole: 1n });

/** The line with the least squares of distances to the points. */
function trendOf(points: readonly SharePoint[]): Line {
  const count = BigInt(points.length);
  const origin = points[0]?.atMs ?? 0n;
  const xs = points.map(({ atMs }) => atMs - origin);
  const sumX = xs.reduce((total, x) => total + x, 0n);
  const sumXX = xs.reduce((total, x) => total + x * x, 0n);
  const sumY = points.reduce((total, { share }) => sumOf(total, share), whole(0n));
  const sumXY = points.reduce(
    (total, { share }, index) => sumOf(total, productOf(share, whole(xs[index] ?? 0n))),
    whole(0n),
  );
  const spread = { part: 1n, whole: count * sumXX - sumX * sumX };
  const slope = productOf(differenceOf(productOf(sumXY, whole(count)), productOf(sumY, whole(sumX))), spread);
  const atOrigin = productOf(differenceOf(sumY, productOf(slope, whole(sumX))), { part: 1n, whole: count });
  return { slope, at: (atMs) => sumOf(atOrigin, productOf(slope, whole(atMs - origin))) };
}

function within01(share: Fraction): Fraction {
  if (share.part < 0n) return whole(0n);
  return share.part > share.whole ? whole(1n) : share;
}

/** When a line reaches a value, counted from a moment on. */
function crossingOf({ slope, at }: Line, value: Fraction, fromMs: bigint): bigint | null {
  if (slope.part === 0n) return null;
  const distance = differenceOf(value, at(fromMs));
  // distance / slope; the signs of both must agree for a crossing that lies ahead.
  const part = distance.part * slope.whole * (slope.part < 0n ? -1n : 1n);
  const divisor = distance.whole * (slope.part < 0n ? -slope.part : slope.part);
  const afterMs = part / divisor;
  return part < 0n || afterMs > horizonMs ? null : fromMs + afterMs;
}
