import {
  judgeEach,
  judgeShares,
  noVerdict,
  type Rule,
  type RuleMarket,
  type RuleSetVersion,
  type Verdict,
} from '@hutong/market';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell, DimensionValue } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { countMarkets, inSeries } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';

/** What a rule says of one market: of all that was asked about, or of one stretch of time. */
export type JudgedMarket = Readonly<{ values: readonly DimensionValue[]; verdict: Verdict }>;

type Judged = Readonly<{ version: RuleSetVersion; rule: Rule; market: RuleMarket }>;

/** Judges every market that is asked about by one rule. */
export function judgedMarkets(
  counts: MarketCounts,
  asked: MarketDefinition,
  judged: Judged,
): Promise<readonly JudgedMarket[]> {
  switch (judged.rule.figure) {
    case 'refusedByPlatform':
      return refusedByPlatforms(counts, asked, judged.rule);
    case 'offerGap':
      return Promise.resolve([]);
    default:
      return judgedByShares(counts, asked, judged);
  }
}

async function judgedByShares(
  counts: MarketCounts,
  asked: MarketDefinition,
  { rule, market }: Judged,
): Promise<readonly JudgedMarket[]> {
  const markets = inSeries(asked, await countMarkets(counts, asked, market));
  const isIn = ({ party }: Readonly<{ party: string | null }>) => party === null || !market.leavesOut.includes(party);
  return markets.map(({ values, amounts }) => ({ values, verdict: judgeShares(rule, amounts.filter(isIn)) }));
}

/** What keeps an offer away that no platform can open by itself. */
const reasonsOfOthers = ['interconnectionClosed'];

/** Of each institution on each platform: how many of the offers that could have been made the platform refused. */
async function refusedByPlatforms(
  counts: MarketCounts,
  asked: MarketDefinition,
  rule: Rule,
): Promise<readonly JudgedMarket[]> {
  if (counts.filtersBeyond('refusedOffers').length > 0)
    return [{ values: asked.by.map(() => null), verdict: noVerdict('filterNotOfOffers') }];
  const by = [...asked.by, 'platform', 'codeIssuer'];
  const looked = await counts.count({ measures: ['offers', 'refusedOffers'], by });
  const closed = await counts.count({ measures: ['refusedOffers'], by, filters: { reason: reasonsOfOthers } });
  const closedOf = new Map(closed.map((cell) => [JSON.stringify(cell.values), wholeOf(cell, 'refusedOffers')]));
  if (looked.length === 0) return [{ values: asked.by.map(() => null), verdict: noVerdict('nothingOffered') }];
  const figureOf = (cell: Cell) => {
    const refused = wholeOf(cell, 'refusedOffers') - (closedOf.get(JSON.stringify(cell.values)) ?? 0n);
    return {
      name: cell.values.slice(-2).join(' '),
      figure: { part: refused, whole: wholeOf(cell, 'offers') + refused },
    };
  };
  return [...Map.groupBy(looked, ({ values }) => JSON.stringify(values.slice(0, -2))).values()].map((ofOne) => ({
    values: ofOne[0]?.values.slice(0, -2) ?? [],
    verdict: judgeEach(
      rule,
      ofOne.map(figureOf).filter(({ figure }) => figure.whole > 0n),
    ),
  }));
}
