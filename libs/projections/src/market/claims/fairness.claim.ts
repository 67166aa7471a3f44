import type { FigureColumn } from '../../figures/answering/figure-table.js';
import type { MarketRow, SubjectAnswer } from '../market-subject.js';
import { fairness } from '../fairness/fairness.subject.js';
import { type ClaimFigure, claimSubject, type Findings } from './claim-subject.js';
import { type ClaimTable, composed } from './claim-table.js';
import { intervalOf, percentOf, pointsOf } from './claim-words.js';

/** Whether the tail is treated like the top. */
export const fairnessClaim = claimSubject({
  id: 'C7',
  standsOn: ['value', 'offers', 'requested', 'routeRefusals'],
  parameters: {},
  askedIn: () => ({}),
  async find(counts, market) {
    const { answer, table } = await composed(counts, market, { subject: fairness });
    return found(answer, table);
  },
});

type Compared = Readonly<
  Record<'figure', string> & Record<'tail' | 'top' | 'ratio' | 'difference' | 'low' | 'high' | 'why', string | null>
>;

function found({ rows, more }: SubjectAnswer, table: ClaimTable): Findings {
  const compared = (more as Readonly<{ tailAgainstTop: readonly Compared[] }>).tailAgainstTop;
  const of = (figure: string) => compared.find((one) => one.figure === figure);
  const [offers, fees] = [of('offerRate'), of('feeRate')];
  const [tail, top] = ['tail', 'top'].map((tier) => rows.find((row) => row['tier'] === tier));
  const counted = [tail, top].map((tier) => BigInt(String(tier?.['looked'] ?? '0')));
  const fewest = counted.toSorted((one, other) => (one < other ? -1 : 1))[0] ?? 0n;
  const tables = [table, { ...table, name: 'tail-against-top', columns: comparedColumns, rows: compared }];
  return {
    figures: [...shareFigures([tail, top]), ...compared.map((one) => comparedFigure(one, fewest))],
    answer:
      offers === undefined || fewest === 0n
        ? emptySentence(tail, top)
        : [
            `Institutions of the tail (${namesOf(tail)}; ${percentOf(textOf(tail, 'share'))} of value) were offered in ${percentOf(offers.tail)} of the cases that orders were looked at for, those of the top (${namesOf(top)}; ${percentOf(textOf(top, 'share'))}) in ${percentOf(offers.top)}: ${pointsOf(offers.difference)}, ${intervalOf(offers.low, offers.high)}.`,
            fees === undefined || fees.ratio === null
              ? 'Fees of both are not there to compare.'
              : `The fee rate of the tail is ${fees.ratio} times that of the top.`,
          ].join(' '),
    evidence: {
      observations: fewest,
      comparison:
        offers === undefined || offers.low === null || offers.high === null
          ? null
          : { control: 'none', isDifferent: isBeyondNone(offers) },
      references: 0,
    },
    missing: [
      'Which products and limits a contract gives an institution: an offer that was refused by a rule of the platform is not told from one that the institution did not want.',
      'Independent observations: each order of a buyer counts, so that intervals are somewhat too narrow.',
    ],
    tables,
  };
}

/** No difference lies outside of the interval, as it is printed. */
const isBeyondNone = ({ low, high }: Compared): boolean => Number(low) > 0 || Number(high) < 0;

const textOf = (row: MarketRow | undefined, name: string): string | null => (row?.[name] ?? null) as string | null;
const namesOf = (row: MarketRow | undefined): string => {
  const names = (row?.['institutions'] ?? []) as readonly string[];
  return names.length === 0 ? 'nobody' : names.join(', ');
};

const emptySentence = (tail: MarketRow | undefined, top: MarketRow | undefined): string =>
  tail === undefined || top === undefined
    ? 'Nothing was paid in the period: nobody has a share, and there are no tiers.'
    : `Orders were looked at for nobody of the ${textOf(tail, 'looked') === '0' ? 'tail' : 'top'}: there is nothing to compare.`;

const shareFigures = (tiers: readonly (MarketRow | undefined)[]): readonly ClaimFigure[] =>
  tiers.flatMap((tier) =>
    tier === undefined
      ? []
      : [{ figure: 'share', of: String(tier['tier']), value: textOf(tier, 'share'), unit: 'fraction' } as const],
  );

/** Rates as differences with their intervals; what has no interval as a ratio. */
const comparedFigure = ({ figure, difference, ratio, low, high, why }: Compared, fewest: bigint): ClaimFigure =>
  low === null
    ? { figure: `${figure} ratio`, of: 'tail against top', value: ratio, unit: 'fraction', why }
    : {
        figure: `${figure} difference`,
        of: 'tail against top',
        value: difference,
        unit: 'fraction',
        low,
        high,
        observations: fewest,
      };

const number = (name: string, meaning: string): FigureColumn => ({
  name,
  kind: 'figure',
  unit: 'fraction, or milliseconds of timeToPay',
  meaning,
});
const comparedColumns: readonly FigureColumn[] = [
  { name: 'figure', kind: 'dimension', unit: 'name', meaning: 'what is compared' },
  number('tail', 'of the tail'),
  number('top', 'of the top'),
  number('ratio', 'tail by top'),
  number('difference', 'tail less top'),
  number('low', 'lower end of its 95 % interval'),
  number('high', 'upper end'),
  { name: 'why', kind: 'dimension', unit: 'name', meaning: 'why there is no number' },
];
