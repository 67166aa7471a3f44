import { feeRoleWords, roundedFraction } from '@hutong/market';
import { linkTo } from '../../figures/answering/cell-link.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { nameColumn } from '../columns.js';
import type { MarketCounts } from '../counting/market-counts.js';
import {
  channelFees,
  type FeePart,
  feeParts,
  feeRuleVersions,
  type NamedRate,
  rateOf,
  sumOf,
  tierFees,
} from './charged-fees.js';
import { type ClaimFigure, claimSubject, type Findings } from './claim-subject.js';
import type { ClaimTable } from './claim-table.js';
import { percentOf } from './claim-words.js';

/** Whether technology and fees are what is hard. */
export const obstacleClaim = claimSubject({
  id: 'C4',
  standsOn: ['value', 'fees', 'requested', 'routeRefusals'],
  parameters: {},
  askedIn: () => ({}),
  async find(counts, market) {
    const money = await counts.count({ measures: ['fees', 'net'], by: ['channel', 'codeIssuer'] });
    const payments = await counts.count({ measures: ['requested'], by: ['outcome'] });
    const refusals = await counts.count({ measures: ['routeRefusals', 'declines'], by: ['reason'] });
    const obstacles = obstaclesOf(payments, refusals);
    const asking = { counts, market };
    const all = { fees: sumOf(money, 'fees'), net: sumOf(money, 'net') };
    const tiers = await tierFees(asking, money);
    const versions = await feeRuleVersions(asking);
    const parts = await feeParts(asking, all);
    const ended = payments.filter(({ values: [outcome] }) => outcome !== 'open');
    return found(
      {
        rate: rateOf(money),
        channels: money.map((cell) => ({
          of: cell.values.map((value) => value ?? 'unsaid').join(' of '),
          rate: rateOf([cell]),
        })),
        tiers: tiers.rows.map(({ tier, feeRate }) => ({
          of: String(tier ?? 'nobody named'),
          rate: feeRate as string | null,
        })),
        versions: new Set(
          versions.rows.map(({ feeRule, feeRuleVersion }) => `${String(feeRule)} ${String(feeRuleVersion)}`),
        ).size,
        parts,
        fees: all.fees,
        obstacles,
        ended: sumOf(ended, 'requested'),
      },
      [
        channelFees(asking, money),
        tiers,
        versions,
        ...parts.map(({ table }) => table),
        obstacleTable(obstacles, asking),
      ],
    );
  },
});

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

const obstacleTable = (obstacles: readonly Obstacle[], { counts, market }: Asking): ClaimTable => ({
  name: 'obstacles',
  question: linkTo('/v1/figures', {
    ...market,
    measures: ['routeRefusals', 'declines'],
    by: ['reason'],
    asOf: counts.stand.position.toString(),
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
  channels: readonly NamedRate[];
  tiers: readonly NamedRate[];
  /** How many versions of fee rules set a fee. */
  versions: number;
  parts: readonly FeePart[];
  fees: bigint;
  obstacles: readonly Obstacle[];
  ended: bigint;
}>;

function found(told: Found, tables: Findings['tables']): Findings {
  const { rate, channels, tiers, versions, parts, fees, obstacles, ended } = told;
  const [lowest, highest] = endsOf(channels);
  const all = obstacles.reduce((sum, { count }) => sum + count, 0n);
  const route = obstacles.filter(({ matter }) => matter === 'route').reduce((sum, { count }) => sum + count, 0n);
  const routeShare = roundedFraction(route, all);
  const shares = parts.map(({ role, thousandths }) => ({
    role,
    share: fees <= 0n ? null : roundedFraction(thousandths, fees),
  }));
  return {
    figures: [
      { figure: 'feeRate', of: null, value: rate, unit: 'fraction' },
      ...rateFigures('lowestFeeRate', lowest),
      ...rateFigures('highestFeeRate', highest),
      ...tiers.map((tier): ClaimFigure => ({ figure: 'tierFeeRate', of: tier.of, value: tier.rate, unit: 'fraction' })),
      ...shares.map(({ role, share }): ClaimFigure => ({
        figure: 'shareOfFees',
        of: role,
        value: share,
        unit: 'fraction',
      })),
      { figure: 'feeRuleVersions', of: null, value: String(versions), unit: 'count' },
      { figure: 'obstacles', of: null, value: all.toString(), unit: 'count', observations: all },
      { figure: 'routeShareOfObstacles', of: null, value: routeShare, unit: 'fraction', observations: all },
    ],
    answer: [
      lowest === undefined || highest === undefined
        ? 'No fee is recorded in this market.'
        : `Fees were ${percentOf(rate)} of net value, from ${percentOf(lowest.rate)} (${lowest.of}) to ${percentOf(highest.rate)} (${highest.of}), by ${versions} ${versions === 1 ? 'version' : 'versions'} of fee rules.`,
      ...(shares.length === 0
        ? []
        : [
            `Of them ${shares.map(({ role, share }) => `${percentOf(share)} went to the ${feeRoleWords[role]}`).join(', ')}.`,
          ]),
      all === 0n
        ? `Nothing kept a payment from succeeding among ${ended} that ended.`
        : `Beside ${ended} payments that ended, something stood in the way ${all} times: ${percentOf(routeShare)} because no route led from the app to the code.`,
    ].join(' '),
    evidence: { observations: ended + all, comparison: null, references: 0 },
    missing: [
      'Versions of fee rules that no payment was priced by: only those that set a fee are told here, every version that was published at /v1/fee-rules/{feeRuleId}/versions.',
      'The fees that Taobao and WeChat agreed on, and those of NetsUnion: not published. The rules of the shipped world are illustrative.',
      'What institutions pay each other outside of these fees, such as subsidies for a channel; and how the fees of payments that bills of others tell of are divided: bills do not say it.',
      'Disputes between institutions: what is counted is what payers met.',
    ],
    tables,
  };
}

/** The channels with the lowest rate and with the highest, of those that have any. */
function endsOf(channels: readonly NamedRate[]): readonly [NamedRate | undefined, NamedRate | undefined] {
  const known = channels
    .filter(({ rate }) => rate !== null)
    .toSorted((one, other) => Number(one.rate) - Number(other.rate));
  return [known[0], known.at(-1)];
}

const rateFigures = (figure: string, named: NamedRate | undefined): readonly ClaimFigure[] =>
  named === undefined ? [] : [{ figure, of: named.of, value: named.rate, unit: 'fraction' }];
