import {
  isSignificant,
  newcombeInterval,
  type Proportion,
  referenceShares,
  roundedFraction,
  twoProportionTest,
} from '@hutong/market';
import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import { bucketBounds } from '../../figures/registry/time-buckets.js';
import { instantToJson } from '@hutong/domain/kernel';
import { type Shared, sharedIn, sharedParameters } from '../asking/share-words.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import type { MarketRow } from '../market-subject.js';
import { concentrationOfMarkets } from '../shares/concentration.subject.js';
import { fractionEnd } from '../statistic-text.js';
import { type ClaimFigure, claimSubject, type Findings } from './claim-subject.js';
import { marketLink } from './claim-table.js';
import { intervalOf, percentOf, pointsOf } from './claim-words.js';
import { figureColumn } from '../columns.js';

/** Whether opening slowed monopoly, widened choice and made payment more efficient: the first month with payments against the latest. */
export const opennessClaim = claimSubject<Shared>({
  id: 'C2',
  standsOn: ['value', 'orders', 'offers', 'requested'],
  parameters: sharedParameters,
  askedIn: (texts, faults) => sharedIn(texts, faults),
  async find(counts, market, shared) {
    // Months with payments alone: those between the ends of a period may be very many.
    const { from: _from, to: _to, ...unbounded } = market;
    const concentrated = await concentrationOfMarkets.answer(counts, { ...unbounded, by: ['month'] }, shared);
    const months = await monthsOf(counts, concentrated.rows);
    const paid = months.filter(({ hhi }) => hhi !== null);
    const [first, latest] = [paid[0], paid.at(-1)];
    // The counts are of the period, and so is their question.
    const question = marketLink(concentrationOfMarkets.path, { ...market, ...shared, by: ['month'] }, counts);
    const table = { name: 'development', question, columns, rows: months.map(rowOf) };
    if (first === undefined || latest === undefined) return nothingPaid([table]);
    const times = await Promise.all([first, latest].map((month) => timeToPayIn(counts, market, month)));
    return found({ first, latest, times }, [table]);
  },
});

type Month = Readonly<{
  month: string;
  hhi: string | null;
  cr2: string | null;
  offers: bigint;
  orders: bigint;
  completion: Proportion;
}>;

const keyed = (cells: readonly Cell[]): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [String(cell.values[0]), cell]));

async function monthsOf(counts: MarketCounts, concentrated: readonly MarketRow[]): Promise<readonly Month[]> {
  const by = ['month'];
  const orders = keyed(await counts.count({ measures: ['orders'], by }));
  const offers = keyed(await counts.count({ measures: ['offers'], by }));
  const payments = keyed(await counts.count({ measures: ['ended', 'capturedRequests'], by }));
  return concentrated.map(({ month, hhi, cr2 }) => {
    const name = String(month);
    const ended = payments.get(name);
    return {
      month: name,
      hhi: (hhi ?? null) as string | null,
      cr2: (cr2 ?? null) as string | null,
      offers: wholeOf(offers.get(name), 'offers'),
      orders: wholeOf(orders.get(name), 'orders'),
      completion: { part: wholeOf(ended, 'capturedRequests'), whole: wholeOf(ended, 'ended') },
    };
  });
}

const columns: readonly FigureColumn[] = [
  { name: 'month', kind: 'dimension', unit: 'month', meaning: 'month of the capture, the order or the request' },
  figureColumn('hhi', 'index', 'Herfindahl-Hirschman index of shares, rounded once'),
  figureColumn('cr2', 'fraction', 'shares of the largest two together'),
  figureColumn('orders', 'count', 'orders placed'),
  figureColumn('offersPerOrder', 'fraction', 'channels offered of an order'),
  figureColumn('ended', 'count', 'payments requested in the month that ended'),
  figureColumn('completion', 'fraction', 'those of them that were captured'),
];

const offersPerOrder = ({ offers, orders }: Month): string | null => roundedFraction(offers, orders);
const completionOf = ({ completion: { part, whole } }: Month): string | null => roundedFraction(part, whole);

const rowOf = (month: Month): MarketRow => ({
  month: month.month,
  hhi: month.hhi,
  cr2: month.cr2,
  orders: month.orders.toString(),
  offersPerOrder: offersPerOrder(month),
  ended: month.completion.whole.toString(),
  completion: completionOf(month),
});

/** The median time from the request to the capture. */
async function timeToPayIn(
  counts: MarketCounts,
  { zone, from, to }: MarketDefinition,
  { month }: Month,
): Promise<string | null> {
  const bounds = bucketBounds('month', month, zone);
  const [begins, ends] = [instantToJson(bounds.from), instantToJson(bounds.to)];
  const [cell] = await counts.count({
    measures: [timeToPay],
    by: [],
    filters: { outcome: ['captured'] },
    from: from !== undefined && from > begins ? from : begins,
    to: to !== undefined && to < ends ? to : ends,
  });
  const time = cell?.figures.get(timeToPay) ?? null;
  return typeof time === 'bigint' ? time.toString() : null;
}
const timeToPay = 'requestedToEndedMedian';

const missing = [
  'What would have happened without opening: a development over time has no control, and other things changed as well.',
  `Comparable shares of the country after 2020. Published before, and counted in no figure here: ${referenceShares
    .map(({ period, institution, percent, basis }) => `${institution} ${percent} % in ${period} (${basis})`)
    .join('; ')}.`,
];

const nothingPaid = (tables: Findings['tables']): Findings => ({
  figures: [],
  answer:
    'Nothing was paid in this market up to this position: there is no concentration and no completion to compare.',
  evidence: { observations: 0n, comparison: null, references: referenceShares.length },
  missing: ['Payments: nothing was paid.', ...missing],
  tables,
});

type Both = Readonly<{ first: Month; latest: Month; times: readonly (string | null)[] }>;

function found({ first, latest, times }: Both, tables: Findings['tables']): Findings {
  const [interval, test] = [
    newcombeInterval(latest.completion, first.completion),
    twoProportionTest(latest.completion, first.completion),
  ];
  const [one, other] = [latest.completion, first.completion];
  const difference = roundedFraction(one.part * other.whole - other.part * one.whole, one.whole * other.whole);
  const [low, high] = interval === null ? [null, null] : [fractionEnd(interval.low), fractionEnd(interval.high)];
  const isSeries = first !== latest;
  const both = isSeries ? [first, latest] : [first];
  const fewest = one.whole < other.whole ? one.whole : other.whole;
  return {
    figures: [
      ...both.flatMap((month, index) => figuresOf(month, times[index] ?? null)),
      ...(isSeries
        ? [
            {
              figure: 'completionDifference',
              of: latest.month,
              value: difference,
              unit: 'fraction',
              low,
              high,
              observations: fewest,
            } as const,
          ]
        : []),
    ],
    answer: isSeries
      ? [
          `From ${first.month} to ${latest.month} HHI went from ${first.hhi} to ${latest.hhi} and the share of the largest two from ${percentOf(first.cr2)} to ${percentOf(latest.cr2)}.`,
          `An order was offered ${offersPerOrder(first) ?? 'unknown'} channels, then ${offersPerOrder(latest) ?? 'unknown'}.`,
          `${percentOf(completionOf(first))} of payments that ended were captured, then ${percentOf(completionOf(latest))}: ${pointsOf(difference)}, ${intervalOf(low, high)}; the median time to pay went from ${times[0] ?? 'unknown'} ms to ${times[1] ?? 'unknown'} ms.`,
        ].join(' ')
      : `Payments are of one month alone, ${first.month}: HHI ${first.hhi}, the largest two ${percentOf(first.cr2)}. There is no development to tell.`,
    evidence: {
      observations: fewest,
      comparison: isSeries && test !== null ? { control: 'none', isDifferent: isSignificant(test.pValue) } : null,
      references: referenceShares.length,
    },
    missing: [...(isSeries ? [] : ['A second month with payments.']), ...missing],
    tables,
  };
}

const figuresOf = (month: Month, time: string | null): readonly ClaimFigure[] => [
  { figure: 'hhi', of: month.month, value: month.hhi, unit: 'index' },
  { figure: 'cr2', of: month.month, value: month.cr2, unit: 'fraction' },
  {
    figure: 'offersPerOrder',
    of: month.month,
    value: offersPerOrder(month),
    unit: 'fraction',
    observations: month.orders,
  },
  {
    figure: 'completion',
    of: month.month,
    value: completionOf(month),
    unit: 'fraction',
    observations: month.completion.whole,
  },
  { figure: 'timeToPay', of: month.month, value: time, unit: 'milliseconds', observations: month.completion.part },
];
