import type { InstantJson } from '@hutong/domain/kernel';
import { durationStepMs, type SqlRow } from '@hutong/facts';
import type { Observed } from '@hutong/market';
import type { MarketDefinition } from '../asking/market-question.js';
import { type MarketCounts, NotCounted } from '../counting/market-counts.js';
import { MarketFacts } from '../counting/market-facts.js';
import type { StageLife } from './stage-lives.js';

export type Period = Readonly<{ from: InstantJson; to: InstantJson }>;

/** What two sides are compared by. */
export type Compared = Readonly<{ life: StageLife; wallet: string | null; market: MarketDefinition }>;

/** What was seen on both sides. */
export type Sides = Readonly<{ treated: Observed; control: Observed }>;

/** Most different times to pay of a comparison. */
const timesMax = 200_000;

const nothing: Observed = { ended: 0n, captured: 0n, byChannel: 0n, byWallet: 0n, times: [] };

/**
 * Buyers who in the period first placed an order that the channel was offered for, or would have been but for the draw: those of the cohort and the
 * others, each with the first payment that they requested from then on.
 */
export async function cohortAndControl(counts: MarketCounts, compared: Compared, period: Period): Promise<Sides> {
  const facts = new MarketFacts(counts);
  const { platform, channel, stage } = compared.life;
  const meant = meantIn(compared, period);
  const offered = await facts.source('offeredChannels', ['buyer', 'placedAt', 'inCohort', 'isOtherwiseOffered'], {
    ...meant,
    filters: { ...meant.filters, platform: [platform], channel: [channel], channelStage: [stage] },
  });
  const payments = await standingPayments(facts, compared, period);
  return sidesOf(facts, compared, {
    payments: `SELECT payments.*, in_cohort AS is_treated FROM (${payments}) AS payments JOIN (
      SELECT buyer, min(placed_at) AS since, arg_min(in_cohort, placed_at) AS in_cohort FROM (${offered})
      WHERE weight > 0 AND is_otherwise_offered GROUP BY buyer) AS buyers USING (buyer)
      WHERE requested_at >= since`,
  });
}

/** All buyers of the platform, each with the first payment that they requested in a window after, and in one before. */
export async function afterAndBefore(
  counts: MarketCounts,
  compared: Compared,
  { after, before }: Readonly<{ after: Period; before: Period }>,
): Promise<Sides> {
  const facts = new MarketFacts(counts);
  const [then, earlier] = [
    await standingPayments(facts, compared, after),
    await standingPayments(facts, compared, before),
  ];
  return sidesOf(facts, compared, {
    payments: `SELECT *, true AS is_treated FROM (${then}) UNION ALL SELECT *, false FROM (${earlier})`,
  });
}

const meantIn = ({ market: { zone, filters, until } }: Compared, period: Period) => ({
  zone,
  filters,
  ...period,
  ...(until === undefined ? {} : { until }),
});

/** Payments that were requested in a period, each as it stands. */
async function standingPayments(facts: MarketFacts, compared: Compared, period: Period): Promise<string> {
  const meant = meantIn(compared, period);
  const columns = ['buyer', 'payment', 'requestedAt', 'channel', 'wallet', 'outcome', 'requestedToEnded'];
  const source = await facts.source('payments', columns, {
    ...meant,
    filters: { ...meant.filters, platform: [compared.life.platform] },
  });
  return `SELECT buyer, payment, requested_at, channel, wallet, outcome, requested_to_ended
    FROM (${source}) GROUP BY ALL HAVING sum(weight) > 0`;
}

/** One payment of each buyer and side, counted together and by its time. */
async function sidesOf(
  facts: MarketFacts,
  { life: { channel }, wallet }: Compared,
  { payments }: Readonly<{ payments: string }>,
): Promise<Sides> {
  const [open, captured] = [facts.nameNumber('open'), facts.nameNumber('captured')];
  const isThis = `channel = ${facts.nameNumber(channel)}`;
  const isWallet = wallet === null ? 'false' : `wallet = ${facts.nameNumber(wallet)}`;
  const rows = await facts.rows(`
    WITH firsts AS (SELECT is_treated, buyer, arg_min(struct_pack(channel, wallet, outcome, requested_to_ended),
        struct_pack(requested_at, payment)) AS payment FROM (${payments}) GROUP BY is_treated, buyer),
    ended AS (SELECT is_treated, coalesce(payment.outcome = ${captured}, false) AS is_captured,
        payment.channel AS channel, payment.wallet AS wallet, payment.requested_to_ended AS duration
      FROM firsts WHERE payment.outcome IS DISTINCT FROM ${open}),
    counted AS (SELECT is_treated, duration, grouping(duration) = 1 AS is_sum, count(*) AS ended,
        count(*) FILTER (is_captured) AS captured, count(*) FILTER (is_captured AND ${isThis}) AS by_channel,
        count(*) FILTER (is_captured AND ${isWallet}) AS by_wallet
      FROM ended GROUP BY GROUPING SETS ((is_treated), (is_treated, duration)))
    SELECT is_treated, is_sum, duration, ended, captured, by_channel, by_wallet FROM counted
    WHERE is_sum OR captured > 0 ORDER BY is_treated, is_sum, duration LIMIT ${facts.bind(timesMax + 1)}`);
  if (rows.length > timesMax) throw new NotCounted(tooManyTimes);
  return { treated: observedIn(rows, true), control: observedIn(rows, false) };
}

function observedIn(rows: readonly SqlRow[], isTreated: boolean): Observed {
  const ofSide = rows.filter(([side]) => side === isTreated);
  const sum = ofSide.find(([, isSum]) => isSum === true);
  if (sum === undefined) return nothing;
  const [, , , ended, captured, byChannel, byWallet] = sum as unknown as readonly bigint[];
  const times = ofSide
    .filter(([, isSum]) => isSum === false)
    .map(([, , duration, , count]) => ({ milliseconds: Number(duration) * durationStepMs, count: Number(count) }));
  return { ...nothing, ...({ ended, captured, byChannel, byWallet } as Omit<Observed, 'times'>), times };
}

const tooManyTimes = {
  outcome: 'refused',
  refusal: 'answerTooWide',
  detail: `It has more than ${timesMax} different times to pay. Ask for a shorter period or window, or filter a dimension.`,
} as const;
