import { instant, instantToJson } from '@hutong/domain/kernel';
import {
  dayBeginsMs,
  forecastOf,
  pointsMax,
  pointsMin,
  roundedFraction,
  type Rule,
  type RuleMarket,
  type RuleSetVersion,
  type SharePoint,
  sum,
} from '@hutong/market';
import { bucketBounds } from '../../figures/registry/time-buckets.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { CountedMarket } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { countRuleMarkets } from './rule-markets.js';

/** Most parties that are looked ahead for: those that carry most. */
const partiesMax = 20;

/** Where the shares of the parties of a rule that is due lead. */
export async function forecastsOf(
  counts: MarketCounts,
  asked: MarketDefinition,
  { version, rule, market }: Readonly<{ version: RuleSetVersion; rule: Rule; market: RuleMarket }>,
): Promise<readonly object[]> {
  const {
    due,
    bounds: [bound],
  } = rule;
  if (due === null || bound === undefined) return [];
  const months = (await countRuleMarkets(counts, { ...asked, by: ['month'] }, market))
    .filter(({ amounts }) => sum(amounts.map(({ amount }) => amount)) > 0n)
    .slice(-pointsMax);
  return partiesOf(months).map((party) => {
    const points = months.map((month) => pointOf(month, party, asked));
    const { part, whole } = points.at(-1)?.share ?? { part: 0n, whole: 0n };
    const forecast = forecastOf(points, bound, BigInt(dayBeginsMs(due)));
    return {
      ruleSet: version.ruleSet,
      version: version.version,
      rule: rule.rule,
      party,
      due,
      months: months.map(({ values }) => values[0]),
      latestShare: roundedFraction(part, whole),
      shareAtDue: forecast === null ? null : roundedFraction(forecast.shareAtDue.part, forecast.shareAtDue.whole),
      isBreachAtDue: forecast?.isBreachAtDue ?? null,
      crossesAt: momentText(forecast?.crossesAtMs ?? null),
      why: forecast === null ? 'tooFewMonths' : null,
    };
  });
}

const momentText = (atMs: bigint | null): string | null =>
  atMs === null ? null : instantToJson(instant(Number(atMs)));

/** How a forecast is made, in words. */
export const forecastMethod = `The straight line of least squares through the shares of the latest months with payments, at most ${pointsMax} and at least ${pointsMin}, each in the middle of its month; crossesAt is when it goes over the bound, or back, after the latest month and within ten years.`;

function partiesOf(months: readonly CountedMarket[]): readonly string[] {
  const latest = months.at(-1)?.amounts ?? [];
  return latest
    .flatMap(({ party, amount }) => (party === null ? [] : [{ party, amount }]))
    .toSorted((one, other) => (one.amount < other.amount ? 1 : one.amount > other.amount ? -1 : 0))
    .slice(0, partiesMax)
    .map(({ party }) => party);
}

function pointOf({ values: [month], amounts }: CountedMarket, party: string, { zone }: MarketDefinition): SharePoint {
  const { from, to } = bucketBounds('month', String(month), zone);
  return {
    atMs: BigInt(from + to) / 2n,
    share: {
      part: sum(amounts.filter((one) => one.party === party).map(({ amount }) => amount)),
      whole: sum(amounts.map(({ amount }) => amount)),
    },
  };
}
