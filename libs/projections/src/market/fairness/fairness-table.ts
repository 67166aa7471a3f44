import {
  comparedRates,
  differenceOf,
  feeRateOf,
  type Fraction,
  meanRankOf,
  quotientOf,
  type RateComparison,
  ratesOf,
  roundedFraction,
  type TierCounts,
  wilsonInterval,
} from '@hutong/market';
import type { FigureColumn } from '../../figures/answering/figure-table.js';
import type { MarketRow } from '../market-subject.js';
import { fractionEnd } from '../statistic-text.js';
import type { CountedTier } from './counted-tiers.js';
import { countColumn, shareColumn } from '../columns.js';

const withEnds = (name: string, meaning: string): FigureColumn[] => [
  shareColumn(name, `${meaning}; null of nothing`),
  shareColumn(`${name}Low`, 'lower end of its 95 % interval (Wilson)'),
  shareColumn(`${name}High`, 'upper end'),
];

export const tierColumns: readonly FigureColumn[] = [
  { name: 'tier', kind: 'dimension', unit: 'name', meaning: 'top, middle or tail' },
  { name: 'institutions', kind: 'dimension', unit: 'name', meaning: 'code issuers of the tier' },
  shareColumn('share', 'of the whole market by value, whatever the filters'),
  countColumn('looked', 'channels that orders were looked at for'),
  countColumn('offered', 'channels of them that were offered'),
  ...withEnds('offerRate', 'offered of looked'),
  shareColumn('meanRank', 'mean place on the payment page where offered; 1 is the top'),
  ...withEnds('preselectionRate', 'pre-selected of offered'),
  ...withEnds('foldingRate', 'folded of offered'),
  countColumn('ended', 'payments that ended'),
  countColumn('captured', 'payments of them that were captured'),
  ...withEnds('completion', 'captured of ended'),
  { name: 'timeToPay', kind: 'figure', unit: 'milliseconds', meaning: 'median time from the request to the capture' },
  { name: 'fees', kind: 'figure', unit: 'thousandths', meaning: 'fees less those given back' },
  { name: 'net', kind: 'figure', unit: 'minorUnits', meaning: 'net value' },
  shareColumn('feeRate', 'fees of net value'),
];

/** Most captured payments whose median time is looked for: each time is read by itself, and not out of sums. */
export const timedPaymentsMax = 1_000_000n;

export const areTimed = (tiers: readonly Pick<CountedTier, 'counts'>[]): boolean =>
  tiers.reduce((total, { counts }) => total + counts.captured, 0n) <= timedPaymentsMax;

export type TimeToPay = bigint | null;

export function tierRow(
  { tier, institutions, value, counts }: CountedTier,
  whole: bigint,
  timeToPay: TimeToPay,
): MarketRow {
  const rates = Object.entries(ratesOf(counts)).map(([name, rate]) => {
    const interval = wilsonInterval(rate);
    return [
      [name, roundedFraction(rate.part, rate.whole)],
      [`${name}Low`, interval === null ? null : fractionEnd(interval.low)],
      [`${name}High`, interval === null ? null : fractionEnd(interval.high)],
    ];
  });
  return {
    tier,
    institutions,
    share: roundedFraction(value, whole),
    looked: counts.looked.toString(),
    offered: counts.offered.toString(),
    ...(Object.fromEntries(rates.flat()) as MarketRow),
    meanRank: rounded(meanRankOf(counts)),
    ended: counts.ended.toString(),
    captured: counts.captured.toString(),
    timeToPay: timeToPay?.toString() ?? null,
    fees: counts.fees.toString(),
    net: counts.net.toString(),
    feeRate: rounded(feeRateOf(counts)),
  };
}

const rounded = (fraction: Fraction | null): string | null =>
  fraction === null ? null : roundedFraction(fraction.part, fraction.whole);

/** The tail against the top: rates with their intervals, then what has none. */
export function comparisonRows(tail: Side, top: Side, isTimed: boolean): readonly object[] {
  return [
    ...comparedRates(tail.counts, top.counts).map(rateRow),
    plainRow('meanRank', meanRankOf(tail.counts), meanRankOf(top.counts)),
    plainRow('feeRate', feeRateOf(tail.counts), feeRateOf(top.counts)),
    {
      ...plainRow('timeToPay', milliseconds(tail.timeToPay), milliseconds(top.timeToPay)),
      ...(isTimed ? {} : { why: 'tooManyPayments' }),
    },
  ];
}
type Side = Readonly<{ counts: TierCounts; timeToPay: TimeToPay }>;

const milliseconds = (time: TimeToPay): Fraction | null => (time === null ? null : { part: time, whole: 1n });

const rateRow = ({ rate, tail, top, ratio, difference, interval, why }: RateComparison): object => ({
  figure: rate,
  tail: roundedFraction(tail.part, tail.whole),
  top: roundedFraction(top.part, top.whole),
  ratio: rounded(ratio),
  difference: rounded(difference),
  low: interval === null ? null : fractionEnd(interval.low),
  high: interval === null ? null : fractionEnd(interval.high),
  why,
});

const plainRow = (figure: string, tail: Fraction | null, top: Fraction | null): object => ({
  figure,
  tail: rounded(tail),
  top: rounded(top),
  ratio: tail === null || top === null ? null : rounded(quotientOf(tail, top)),
  difference: tail === null || top === null ? null : rounded(differenceOf(tail, top)),
  low: null,
  high: null,
  why: tail === null || top === null ? 'nothingObserved' : null,
});
