import { type FeeRole, feeRateOf, roundedFraction } from '@hutong/market';
import { linkTo } from '../../figures/answering/cell-link.js';
import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { countColumn, figureColumn, nameColumn, shareColumn } from '../columns.js';
import { partyOf } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { tiersIn, tiersVersionOf } from '../fairness/counted-tiers.js';
import { marketLink, type ClaimTable } from './claim-table.js';

/** A fee rate of something: of a channel, a tier, a version of a rule. */
export type NamedRate = Readonly<{ of: string; rate: string | null }>;
type Asking = Readonly<{ counts: MarketCounts; market: MarketDefinition }>;

export const sumOf = (cells: readonly Cell[], measure: string): bigint =>
  cells.reduce((sum, cell) => sum + wholeOf(cell, measure), 0n);

/** Fees, in thousandths, of what was moved; null where nothing was. */
function roundedRate(fees: bigint, net: bigint): string | null {
  const rate = feeRateOf({ fees, net });
  return rate === null ? null : roundedFraction(rate.part, rate.whole);
}

export const rateOf = (cells: readonly Cell[]): string | null => roundedRate(sumOf(cells, 'fees'), sumOf(cells, 'net'));

const figuresLink = ({ counts, market }: Asking, measures: readonly string[], by: readonly string[]): string =>
  linkTo('/v1/figures', { ...market, measures, by, asOf: counts.stand.position.toString() });

const moneyColumns: readonly FigureColumn[] = [
  figureColumn('fees', 'thousandths', 'fees less those given back'),
  figureColumn('net', 'minorUnits', 'net value'),
  figureColumn('feeRate', 'fraction', 'the one of the other'),
];
const moneyOf = (cells: readonly Cell[]) => ({
  fees: sumOf(cells, 'fees').toString(),
  net: sumOf(cells, 'net').toString(),
  feeRate: rateOf(cells),
});

/** What each channel of each institution costs. */
export function channelFees(asking: Asking, money: readonly Cell[]): ClaimTable {
  return {
    name: 'fees',
    question: figuresLink(asking, ['fees', 'net'], ['channel', 'codeIssuer']),
    columns: [
      nameColumn('channel', 'channel'),
      nameColumn('codeIssuer', 'institution that issued the code, link or entry'),
      ...moneyColumns,
    ],
    rows: money.map((cell) => ({
      channel: cell.values[0] ?? null,
      codeIssuer: cell.values[1] ?? null,
      ...moneyOf([cell]),
    })),
  };
}

/** What the institutions of each tier cost; nothing where nothing was paid. */
export async function tierFees(asking: Asking, money: readonly Cell[]): Promise<ClaimTable> {
  const { counts, market } = asking;
  const version = tiersVersionOf(market);
  const tiers = await tiersIn(counts, version);
  const byTier = Map.groupBy(money, (cell) => tiers?.tierOf(partyOf(cell) ?? '') ?? null);
  return {
    name: 'fees-by-tier',
    question: marketLink('fairness', market, counts),
    columns: [
      nameColumn('tier', `tier of code issuers by ${version.ruleSet}; null where nobody is named`),
      nameColumn('institutions', 'code issuers of the tier whose payments cost something, or moved anything'),
      ...moneyColumns,
    ],
    rows: [...version.rules.map(({ rule }) => rule), null].flatMap((tier) => {
      const cells = byTier.get(tier) ?? [];
      const institutions = [...new Set(cells.flatMap((cell) => partyOf(cell) ?? []))].toSorted();
      return cells.length === 0 ? [] : [{ tier, institutions, ...moneyOf(cells) }];
    }),
  };
}

const versionDimensions = ['month', 'feeRule', 'feeRuleVersion'];

/** Which versions of fee rules set the fees of captures, by month; a refund goes by that of its capture and names none. */
export async function feeRuleVersions(asking: Asking): Promise<ClaimTable> {
  const measures = ['count', 'value', 'fees'];
  const cells = await asking.counts.count({ measures, by: versionDimensions });
  return {
    name: 'fee-rule-versions',
    question: figuresLink(asking, measures, versionDimensions),
    columns: [
      { name: 'month', kind: 'dimension', unit: 'month', meaning: `month of the capture in ${asking.market.zone}` },
      nameColumn('feeRule', 'fee rule'),
      nameColumn('feeRuleVersion', 'its version'),
      countColumn('count', 'payments that it priced'),
      figureColumn('value', 'minorUnits', 'their value'),
      figureColumn('fees', 'thousandths', 'fees that it set'),
      figureColumn('feeRate', 'fraction', 'the one of the other'),
    ],
    rows: cells
      .filter(({ values }) => values[1] !== null)
      .map((cell) => {
        const [month = null, feeRule = null, feeRuleVersion = null] = cell.values;
        const [value, fees] = [wholeOf(cell, 'value'), wholeOf(cell, 'fees')];
        return {
          month,
          feeRule,
          feeRuleVersion,
          count: wholeOf(cell, 'count').toString(),
          value: value.toString(),
          fees: fees.toString(),
          feeRate: roundedRate(fees, value),
        };
      }),
  };
}

/** The roles that a fee is divided among, what each got, and who filled it. */
const feeRoles = [
  { role: 'accountInstitution', measure: 'accountInstitutionFees', party: 'accountInstitutionOfFee' },
  { role: 'clearingHouse', measure: 'clearingHouseFees', party: 'clearingHouseOfFee' },
  { role: 'codeIssuer', measure: 'codeIssuerFees', party: 'codeIssuer' },
  { role: 'payerApp', measure: 'payerAppFees', party: 'wallet' },
  { role: 'acquirer', measure: 'acquirerFees', party: 'acquirer' },
] as const;

/** What all institutions of a role got together, in thousandths like fees, and what each of them did. */
export type FeePart = Readonly<{ role: FeeRole; thousandths: bigint; table: ClaimTable }>;

/** Who got what of the fees; roles that got nothing are left out. */
export async function feeParts(
  asking: Asking,
  all: Readonly<{ fees: bigint; net: bigint }>,
): Promise<readonly FeePart[]> {
  const parts: FeePart[] = [];
  for (const { role, measure, party } of feeRoles) {
    const cells = await asking.counts.count({ measures: [measure], by: [party] });
    const got = cells.filter((cell) => wholeOf(cell, measure) !== 0n);
    if (got.length === 0) continue;
    const table = {
      name: `fees-of-${role}`,
      question: figuresLink(asking, [measure], [party]),
      columns: [
        nameColumn('institution', `institution that got a part of fees as ${role}`),
        figureColumn('part', 'minorUnits', 'what it got, less what it gave back'),
        shareColumn('shareOfFees', 'of all fees in this market'),
        shareColumn('rate', 'of all net value in this market'),
      ],
      rows: got.map((cell) => {
        const part = wholeOf(cell, measure);
        return {
          institution: partyOf(cell),
          part: part.toString(),
          shareOfFees: roundedFraction(part * thousandthsPerUnit, all.fees),
          rate: roundedRate(part * thousandthsPerUnit, all.net),
        };
      }),
    };
    parts.push({ role, thousandths: sumOf(got, measure) * thousandthsPerUnit, table });
  }
  return parts;
}
const thousandthsPerUnit = 1_000n;
