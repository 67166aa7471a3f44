import { differenceOf, type Fraction } from '../shares/fraction.js';
import { observationsMin } from '../effects/effects.js';
import { newcombeInterval } from '../statistics/difference-of-proportions.js';
import type { Interval, Proportion } from '../statistics/proportion.js';

/** What was counted of the institutions of a tier. */
export type TierCounts = Readonly<{
  /** Channels that orders were looked at for, and that were offered; of these the pre-selected and the folded, and the sum of their ranks. */
  looked: bigint;
  offered: bigint;
  preselected: bigint;
  folded: bigint;
  ranks: bigint;
  /** Payments that ended, and that were captured. */
  ended: bigint;
  captured: bigint;
  /** Thousandths of a minor unit, and minor units, each less what was given back. */
  fees: bigint;
  net: bigint;
}>;

/** How a tier is treated, as proportions: each of everything that could have been. */
export const rateNames = ['offerRate', 'preselectionRate', 'foldingRate', 'completion'] as const;
export type RateName = (typeof rateNames)[number];

export const ratesOf = ({
  looked,
  offered,
  preselected,
  folded,
  ended,
  captured,
}: TierCounts): Readonly<Record<RateName, Proportion>> => ({
  offerRate: { part: offered, whole: looked },
  preselectionRate: { part: preselected, whole: offered },
  foldingRate: { part: folded, whole: offered },
  completion: { part: captured, whole: ended },
});

/** How one rate of two tiers differs; the exact numbers are not reduced. */
export type RateComparison = Readonly<{
  rate: RateName;
  tail: Proportion;
  top: Proportion;
  /** Tail by top; null where nothing of the top is so. */
  ratio: Fraction | null;
  /** Tail less top, and between which two the true difference is expected, with 95 % confidence. */
  difference: Fraction | null;
  interval: Interval | null;
  why: 'nothingObserved' | 'tooFewObservations' | null;
}>;

/** Why figures of two tiers are not compared, as people read it. */
export const comparisonWords: Readonly<Record<NonNullable<RateComparison['why']> | 'tooManyPayments', string>> = {
  nothingObserved: 'nothing was observed',
  tooFewObservations: 'too few observations',
  tooManyPayments: 'too many payments to read each time',
};

/** The rates of the tail against those of the top. */
export const comparedRates = (tail: TierCounts, top: TierCounts): readonly RateComparison[] =>
  rateNames.map((rate) => comparedRate(rate, ratesOf(tail)[rate], ratesOf(top)[rate]));

function comparedRate(rate: RateName, tail: Proportion, top: Proportion): RateComparison {
  const seen = { rate, tail, top };
  const fewest = tail.whole < top.whole ? tail.whole : top.whole;
  if (fewest < observationsMin) {
    const why = fewest === 0n ? 'nothingObserved' : 'tooFewObservations';
    return { ...seen, ratio: null, difference: null, interval: null, why };
  }
  return {
    ...seen,
    ratio: quotientOf(tail, top),
    difference: differenceOf(tail, top),
    interval: newcombeInterval(tail, top),
    why: null,
  };
}

/** One fraction by another; null where that is nothing, or less. */
export const quotientOf = (one: Fraction, other: Fraction): Fraction | null =>
  other.part <= 0n ? null : { part: one.part * other.whole, whole: one.whole * other.part };

/** Fees of net value; null where that is nothing, or less. */
export const feeRateOf = ({ fees, net }: Pick<TierCounts, 'fees' | 'net'>): Fraction | null =>
  net <= 0n ? null : { part: fees, whole: net * thousandthsPerUnit };
const thousandthsPerUnit = 1_000n;

/** Their mean rank, where anything was offered; 1 is the top of the page. */
export const meanRankOf = ({ ranks, offered }: TierCounts): Fraction | null =>
  offered === 0n ? null : { part: ranks, whole: offered };
