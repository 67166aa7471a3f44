import { observationsMin, type RuleSetVersion } from '@hutong/market';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { marketSubject } from '../market-subject.js';
import { writtenVersion } from '../verdicts/written-version.js';
import { type CountedTier, countedTiers, tiersIn, tiersVersionOf } from './counted-tiers.js';
import { areTimed, comparisonRows, tierColumns, timedPaymentsMax, tierRow, type TimeToPay } from './fairness-table.js';

/** How institutions of each tier are treated. */
export const fairness = marketSubject({
  path: 'fairness',
  summary:
    'How institutions are treated by tier: offers, rank, folding, success, time, fees, and the tail against the top',
  standsOn: ['value', 'offers', 'requested', 'routeRefusals'],
  parameters: {},
  askedIn: () => ({}),
  async answer(counts, market) {
    const version = tiersVersionOf(market);
    const found = await tiersIn(counts, version);
    const tiers = found === null ? [] : await countedTiers(counts, version, found);
    const times = new Map<string, TimeToPay>();
    const isTimed = areTimed(tiers);
    for (const tier of tiers) times.set(tier.tier, isTimed ? await timeToPayOf(counts, tier) : null);
    const sideOf = (name: string) => {
      const tier = tiers.find((one) => one.tier === name);
      return tier === undefined ? undefined : { counts: tier.counts, timeToPay: times.get(name) ?? null };
    };
    const [tail, top] = [sideOf('tail'), sideOf('top')];
    return {
      definition: definitionBy(version, market),
      columns: tierColumns,
      rows: tiers.map((tier) => tierRow(tier, found?.whole ?? 0n, times.get(tier.tier) ?? null)),
      more: {
        tiersOf: writtenVersion(version),
        tailAgainstTop: tail === undefined || top === undefined ? [] : comparisonRows(tail, top, isTimed),
        failures: tiers.flatMap(({ tier, failures }) =>
          [...failures].map(([reason, count]) => ({ tier, reason, count: count.toString() })),
        ),
        why: found === null ? 'nothingPaid' : null,
      },
    };
  },
});

const definitionBy = ({ ruleSet, version, status }: RuleSetVersion, { filters }: MarketDefinition): string =>
  `Tiers of code issuers by ${ruleSet} ${version} (${status}), from their shares of everything paid in the period${Object.keys(filters).length === 0 ? '' : ', whatever the filters'}. ` +
  'Offers are of orders placed, payments of requests, fees and net value of money moved in the period. Intervals are of 95 %: Wilson of a rate, Newcombe of a difference of two, ' +
  `which has no numbers with fewer than ${observationsMin} observations on a side. Orders of one buyer count each, so intervals are somewhat too narrow. Times are told of at most ${timedPaymentsMax} captured payments.`;

/** The median of all captured payments of a tier. */
async function timeToPayOf(counts: MarketCounts, { institutions }: CountedTier): Promise<TimeToPay> {
  if (institutions.length === 0) return null;
  const name = 'requestedToEndedMedian';
  const [cell] = await counts.count({
    measures: [name],
    by: [],
    filters: { codeIssuer: institutions, outcome: ['captured'] },
  });
  const time = cell?.figures.get(name) ?? null;
  return typeof time === 'bigint' ? time : null;
}
