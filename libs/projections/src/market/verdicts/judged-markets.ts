import {
  judgeEach,
  judgeGap,
  judgeShares,
  noVerdict,
  type NoVerdict,
  type Rule,
  type RuleMarket,
  type RuleSetVersion,
  type Verdict,
} from '@hutong/market';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { Cell, DimensionValue } from '../../figures/counting/cells.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { inSeries, partyOf } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { type Tiers, tiersIn, tiersInSeries, tiersVersionOf } from '../fairness/counted-tiers.js';
import { countRuleMarkets } from './rule-markets.js';

/** Most stretches of time that verdicts are given of: each has every rule. */
const stretchesMax = 400;

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
      return offerGap(counts, asked, judged.rule);
    default:
      return judgedByShares(counts, asked, judged);
  }
}

async function judgedByShares(
  counts: MarketCounts,
  asked: MarketDefinition,
  { rule, market }: Judged,
): Promise<readonly JudgedMarket[]> {
  const markets = inSeries(asked, await countRuleMarkets(counts, asked, market), stretchesMax);
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
  const looked = await lookedAt(counts, asked);
  if (looked === null) return [whollyWithout(asked, 'filterNotOfOffers')];
  const closed = await counts.count({
    measures: ['refusedOffers'],
    by: [...asked.by, ...pair],
    filters: { reason: reasonsOfOthers },
  });
  const closedOf = new Map(closed.map((cell) => [JSON.stringify(cell.values), wholeOf(cell, 'refusedOffers')]));
  if (looked.length === 0) return [whollyWithout(asked, 'nothingOffered')];
  const figureOf = (cell: Cell) => {
    const refused = wholeOf(cell, 'refusedOffers') - (closedOf.get(JSON.stringify(cell.values)) ?? 0n);
    const figure = { part: refused, whole: wholeOf(cell, 'offers') + refused };
    return { name: cell.values.slice(-pair.length).join(' '), figure };
  };
  const marketOf = ({ values }: Cell) => values.slice(0, -pair.length);
  return [...Map.groupBy(looked, (cell) => JSON.stringify(marketOf(cell))).values()].map((ofOne) => ({
    values: ofOne[0] === undefined ? [] : marketOf(ofOne[0]),
    verdict: judgeEach(
      rule,
      ofOne.map(figureOf).filter(({ figure }) => figure.whole > 0n),
    ),
  }));
}

/** Whether the tail is offered less often than the top; in a series by the tiers of each stretch of time. */
async function offerGap(counts: MarketCounts, asked: MarketDefinition, rule: Rule): Promise<readonly JudgedMarket[]> {
  const looked = await lookedAt(counts, asked);
  if (looked === null) return [whollyWithout(asked, 'filterNotOfOffers')];
  const version = tiersVersionOf(asked);
  const [stretch] = asked.by;
  if (stretch === undefined) return [{ values: [], verdict: judgedGap(rule, looked, await tiersIn(counts, version)) }];
  const tiers = await tiersInSeries(counts, version, stretch);
  const lookedIn = Map.groupBy(looked, ({ values }) => String(values[0]));
  const stretches = [...new Set([...tiers.keys(), ...lookedIn.keys()])].toSorted();
  return stretches.map((text) => ({
    values: [text],
    verdict: judgedGap(rule, lookedIn.get(text) ?? [], tiers.get(text) ?? null),
  }));
}

function judgedGap(rule: Rule, looked: readonly Cell[], tiers: Tiers | null): Verdict {
  if (tiers === null) return noVerdict('nothingPaid');
  const rateOf = (tier: string) => {
    const cells = looked.filter((cell) => tiers.tierOf(partyOf(cell) ?? '') === tier);
    const add = (measure: string) => cells.reduce((total, cell) => total + wholeOf(cell, measure), 0n);
    const part = add('offers');
    return { part, whole: part + add('refusedOffers') };
  };
  return judgeGap(rule, rateOf('tail'), rateOf('top'));
}

const pair = ['platform', 'codeIssuer'];

/** Channels that orders were looked at for; null where the market is filtered by what offers do not say. */
async function lookedAt(counts: MarketCounts, asked: MarketDefinition): Promise<readonly Cell[] | null> {
  if (counts.filtersBeyond('offers').length > 0) return null;
  return counts.count({ measures: ['offers', 'refusedOffers'], by: [...asked.by, ...pair] });
}

const whollyWithout = ({ by }: MarketDefinition, why: NoVerdict): JudgedMarket => ({
  values: by.map(() => null),
  verdict: noVerdict(why),
});
