import type { ReadStore } from '@hutong/read-store';
import { sql } from 'kysely';
import { answered, inSnapshot, type Period, periodText, refusedBecause } from '../reading/snapshot.js';
import { type Carried, sharesOf } from '../figures/answering/concentration.js';
import type { MarketAnswer, MarketSharesAnswer } from './market-shares.answers.js';
import { marketShares, type ShareCell } from './market-shares.projection.js';

/** Most sums (one per platform, stage, payer's app, controller and currency) of one answer; more are refused. */
export const sumsPerAnswerMax = 20_000;

export type MarketSharesQuestion = Readonly<{
  about: 'market-shares';
  period: Period;
  filter: Readonly<Partial<Pick<ShareCell, 'platform' | 'currency' | 'stage_id'>>>;
}>;

/** Shares and concentration of every platform and stage over the natural days that begin in the period. */
export const answerMarketShares = (store: ReadStore, { period, filter }: MarketSharesQuestion) =>
  inSnapshot(store, marketShares, async ({ rows, table, position }) => {
    let query = rows
      .selectFrom(table)
      .select(['platform', 'stage_id', 'payer_app', 'payer_app_controller', 'currency'])
      .select([
        sql<string>`min(${sql.ref('day_start')})`.as('first_day'),
        total('captured_minor_units').as('captured'),
        total('captured_count').as('count'),
        total('refunded_minor_units').as('refunded'),
      ])
      .groupBy(['platform', 'stage_id', 'payer_app', 'payer_app_controller', 'currency']);
    if (period.from !== undefined) query = query.where('day_start', '>=', period.from);
    if (period.to !== undefined) query = query.where('day_start', '<', period.to);
    for (const [column, value] of Object.entries(filter)) {
      query = query.where(column as keyof typeof filter, '=', value);
    }
    const sums = await query
      .limit(sumsPerAnswerMax + 1)
      .$castTo<PayerAppTotals>()
      .execute();
    if (sums.length > sumsPerAnswerMax) return refusedBecause('answerTooLarge');
    const markets = marketsOf(sums, filter.stage_id === undefined ? 'withAllStages' : 'oneStage');
    return answered<MarketSharesAnswer>({ position, definition: definition(period), markets });
  });

const total = (column: keyof ShareCell) => sql<bigint>`cast(sum(${sql.ref(column)}) as bigint)`;

const definition = (period: Period): string =>
  'Market: the payments captured on one platform in one currency, imported bills included; stageId null is all stages ' +
  `together and what was captured before the first. Period: natural days in Asia/Shanghai (UTC+8) that begin ${periodText(period)}. ` +
  'Shares, HHI and CR1 to CR4 are by gross value (minor units captured) and by count (payments captured); net value is ' +
  'gross value less the refunds made in the same period, whenever the payment was captured. By controller counts apps ' +
  'under one controller as one party. Each figure is an exact fraction rounded once, half up, and null where it would be of nothing.';

/** What one payer's app carried in one stage. */
export type PayerAppTotals = Readonly<{
  platform: string;
  stage_id: string;
  payer_app: string;
  payer_app_controller: string;
  currency: string;
  first_day: string;
  captured: bigint;
  count: bigint;
  refunded: bigint;
}>;

type Market = Readonly<{ platform: string; stageId: string | null; currency: string; sums: PayerAppTotals[] }>;

/** Stages stand in the order in which money first moved in them, after all of them together; one of the same day by its name. */
function isBefore(one: Market, other: Market): boolean {
  const [a, b] = [one, other].map(({ platform, currency, stageId, sums }) => [
    platform,
    currency,
    stageId === null ? '' : sums.map(({ first_day }) => first_day).reduce((first, day) => (day < first ? day : first)),
    stageId ?? '',
  ]);
  return JSON.stringify(a) < JSON.stringify(b);
}

/** The markets of what every payer's app carried. */
export function marketsOf(sums: readonly PayerAppTotals[], scope: 'withAllStages' | 'oneStage'): MarketAnswer[] {
  const markets = new Map<string, Market>();
  const add = (stageId: string | null, one: PayerAppTotals) => {
    const { platform, currency } = one;
    const key = JSON.stringify([platform, currency, stageId ?? '']);
    const market = markets.get(key) ?? { platform, stageId, currency, sums: [] };
    market.sums.push(one);
    markets.set(key, market);
  };
  for (const one of sums) {
    if (scope === 'withAllStages') add(null, one);
    if (one.stage_id !== '') add(one.stage_id, one);
  }
  return [...markets.values()]
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
    .map(({ platform, stageId, currency, sums }) => ({
      platform,
      stageId,
      currency,
      byPayerApp: sharesOf(carriedBy(sums, ({ payer_app }) => payer_app)),
      byController: sharesOf(carriedBy(sums, ({ payer_app_controller }) => payer_app_controller)),
    }));
}

function carriedBy(sums: readonly PayerAppTotals[], partyOf: (one: PayerAppTotals) => string): Carried[] {
  const parties = new Map<string, Carried>();
  for (const one of sums) {
    const party = partyOf(one);
    const before = parties.get(party) ?? { party, minorUnits: 0n, count: 0n, netMinorUnits: 0n };
    parties.set(party, {
      party,
      minorUnits: before.minorUnits + one.captured,
      count: before.count + one.count,
      netMinorUnits: before.netMinorUnits + one.captured - one.refunded,
    });
  }
  return [...parties.values()];
}
