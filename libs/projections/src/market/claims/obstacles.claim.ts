import { feeRateOf, roundedFraction } from '@hutong/market';
import { linkTo } from '../../figures/answering/cell-link.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { type ClaimFigure, claimSubject, type Findings } from './claim-subject.js';
import type { ClaimTable } from './claim-table.js';
import { percentOf } from './claim-words.js';
import { nameColumn } from '../columns.js';

/** Whether technology and fees are what is hard. */
export const obstacleClaim = claimSubject({
  id: 'C4',
  standsOn: ['fees', 'requested', 'routeRefusals'],
  parameters: {},
  askedIn: () => ({}),
  async find(counts, market) {
    const money = await counts.count({ measures: ['fees', 'net'], by: ['channel', 'codeIssuer'] });
    const payments = await counts.count({ measures: ['requested'], by: ['outcome'] });
    const refusals = await counts.count({ measures: ['routeRefusals', 'declines'], by: ['reason'] });
    const obstacles = obstaclesOf(payments, refusals);
    return found(
      {
        rate: rateOf(money),
        rates: money.map((cell) => ({ channel: cell.values.join(' of '), rate: rateOf([cell]) })),
        obstacles,
        ended: sumOf(
          payments.filter(({ values: [outcome] }) => outcome !== 'open'),
          'requested',
        ),
      },
      [feeTable(money, { counts, market }), obstacleTable(obstacles, { counts, market })],
    );
  },
});

const sumOf = (cells: readonly Cell[], measure: string): bigint =>
  cells.reduce((sum, cell) => sum + wholeOf(cell, measure), 0n);

function rateOf(cells: readonly Cell[]): string | null {
  const rate = feeRateOf({ fees: sumOf(cells, 'fees'), net: sumOf(cells, 'net') });
  return rate === null ? null : roundedFraction(rate.part, rate.whole);
}

/** What kept a payment from succeeding, and what that is a matter of. */
type Obstacle = Readonly<{ obstacle: string; matter: 'route' | 'claim' | 'payer'; count: bigint }>;

function obstaclesOf(payments: readonly Cell[], refusals: readonly Cell[]): readonly Obstacle[] {
  const voided = sumOf(
    payments.filter(({ values: [outcome] }) => outcome === 'voided'),
    'requested',
  );
  const refused = refusals.map((cell): Obstacle => {
    const count = wholeOf(cell, 'routeRefusals');
    return { obstacle: `routeRefused ${String(cell.values[0])}`, matter: 'route', count };
  });
  const all: readonly Obstacle[] = [
    ...refused,
    { obstacle: 'voided', matter: 'claim', count: voided },
    { obstacle: 'declined', matter: 'payer', count: sumOf(refusals, 'declines') },
  ];
  return all.filter(({ count }) => count > 0n);
}

type Asking = Readonly<{ counts: MarketCounts; market: MarketDefinition }>;
const asOfIn = ({ stand }: MarketCounts) => ({ asOf: stand.position.toString() });

function feeTable(money: readonly Cell[], { counts, market }: Asking): ClaimTable {
  const by = ['channel', 'codeIssuer'];
  return {
    name: 'fees',
    question: linkTo('/v1/figures', { ...market, measures: ['fees', 'net'], by, ...asOfIn(counts) }),
    columns: [
      nameColumn('channel', 'channel'),
      nameColumn('codeIssuer', 'institution that issued the code, link or entry'),
      { name: 'fees', kind: 'figure', unit: 'thousandths', meaning: 'fees less those given back' },
      { name: 'net', kind: 'figure', unit: 'minorUnits', meaning: 'net value' },
      { name: 'feeRate', kind: 'figure', unit: 'fraction', meaning: 'the one of the other' },
    ],
    rows: money.map((cell) => ({
      channel: cell.values[0] ?? null,
      codeIssuer: cell.values[1] ?? null,
      fees: wholeOf(cell, 'fees').toString(),
      net: wholeOf(cell, 'net').toString(),
      feeRate: rateOf([cell]),
    })),
  };
}

const obstacleTable = (obstacles: readonly Obstacle[], { counts, market }: Asking): ClaimTable => ({
  name: 'obstacles',
  question: linkTo('/v1/figures', {
    ...market,
    measures: ['routeRefusals', 'declines'],
    by: ['reason'],
    ...asOfIn(counts),
  }),
  columns: [
    nameColumn('obstacle', 'what kept a payment from succeeding'),
    nameColumn(
      'matter',
      'route: no interconnection led there; claim: the orders were not free any more; payer: their own will',
    ),
    { name: 'count', kind: 'figure', unit: 'count', meaning: 'how often' },
  ],
  rows: obstacles.map(({ count, ...rest }) => ({ ...rest, count: count.toString() })),
});

type Found = Readonly<{
  rate: string | null;
  rates: readonly Readonly<{ channel: string; rate: string | null }>[];
  obstacles: readonly Obstacle[];
  ended: bigint;
}>;

function found({ rate, rates, obstacles, ended }: Found, tables: Findings['tables']): Findings {
  const known = rates
    .flatMap(({ channel, rate: one }) => (one === null ? [] : [{ channel, rate: one }]))
    .toSorted((one, other) => Number(one.rate) - Number(other.rate));
  const [lowest, highest] = [known[0], known.at(-1)];
  const all = obstacles.reduce((sum, { count }) => sum + count, 0n);
  const route = obstacles.filter(({ matter }) => matter === 'route').reduce((sum, { count }) => sum + count, 0n);
  const routeShare = roundedFraction(route, all);
  const rateFigures = [lowest, highest].flatMap((one, index): ClaimFigure[] =>
    one === undefined
      ? []
      : [
          {
            figure: index === 0 ? 'lowestFeeRate' : 'highestFeeRate',
            of: one.channel,
            value: one.rate,
            unit: 'fraction',
          },
        ],
  );
  return {
    figures: [
      { figure: 'feeRate', of: null, value: rate, unit: 'fraction' },
      ...rateFigures,
      { figure: 'obstacles', of: null, value: all.toString(), unit: 'count', observations: all },
      { figure: 'routeShareOfObstacles', of: null, value: routeShare, unit: 'fraction', observations: all },
    ],
    answer: [
      lowest === undefined || highest === undefined
        ? 'No fee is recorded in this market.'
        : `Fees were ${percentOf(rate)} of net value, from ${percentOf(lowest.rate)} (${lowest.channel}) to ${percentOf(highest.rate)} (${highest.channel}).`,
      all === 0n
        ? `Nothing kept a payment from succeeding among ${ended} that ended.`
        : `Beside ${ended} payments that ended, something stood in the way ${all} times: ${percentOf(routeShare)} because no route led from the app to the code.`,
    ].join(' '),
    evidence: { observations: ended + all, comparison: null, references: 0 },
    missing: [
      'How a fee is divided among institutions, and by which version of its rule: facts hold the fee of a payment as a whole. The parts stand in each PaymentCaptured, the versions at /v1/fee-rules/{feeRuleId}/versions.',
      'The fees that Taobao and WeChat agreed on, and those of NetsUnion: not published. The rules of the shipped world are illustrative.',
      'Disputes between institutions: what is counted is what payers met.',
    ],
    tables,
  };
}
