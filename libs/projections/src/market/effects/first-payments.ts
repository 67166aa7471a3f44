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
 * Buyers who in the period placed an order whose page offered the channel, or would have but for the draw: those of the cohort and the
 * others, each with the first payment that they requested from then on.
 */
export async function cohortAndControl(counts: MarketCounts, compared: Compared, period: Period): Promise<Sides> {
  const facts = new MarketFacts(counts);
  const { channel, stage } = compared.life;
  const pages = await facts.source('offers', ['buyer', 'placedAt', 'offered'], meantIn(compared, period));
  // Whoever is outside a cohort has that as one of the reasons.
  const buyers = `SELECT buyer, min(placed_at) AS since, bool_or(in_cohort) AS is_treated
    FROM (${pages}) AS pages JOIN ${facts.offeredSets} AS shown ON shown.number = pages.offered
    WHERE weight > 0 AND channel = ${facts.nameNumber(channel)} AND stage = ${facts.nameNumber(stage)}
      AND in_cohort IS NOT NULL AND len(reasons) = CASE WHEN in_cohort THEN 0 ELSE 1 END GROUP BY buyer`;
  const requests = await requestsIn(facts, compared, period);
  return sidesOf(facts, compared, {
    period,
    requests: `SELECT * FROM (${requests}) JOIN (${buyers}) USING (buyer) WHERE requested_at >= since`,
  });
}

/** All buyers of the platform, each with the first payment that they requested in a window after, and in one before. */
export async function afterAndBefore(
  counts: MarketCounts,
  compared: Compared,
  { after, before }: Readonly<{ after: Period; before: Period }>,
): Promise<Sides> {
  const facts = new MarketFacts(counts);
  const period = { from: before.from, to: after.to };
  const requests = await requestsIn(facts, compared, period);
  const opened = facts.bind(BigInt(Date.parse(after.from)));
  return sidesOf(facts, compared, {
    period,
    requests: `SELECT *, requested_at >= ${opened} AS is_treated FROM (${requests})`,
  });
}

const meantIn = ({ life: { platform }, market: { zone, filters, until } }: Compared, period: Period) => ({
  zone,
  filters: { ...filters, platform: [platform] },
  ...period,
  ...(until === undefined ? {} : { until }),
});

/** Payments as they were requested in a period: the fact of a request says that it is open. */
const requestsIn = async (facts: MarketFacts, compared: Compared, period: Period): Promise<string> => {
  const columns = ['buyer', 'payment', 'requestedAt', 'outcome'];
  const source = await facts.source('payments', columns, meantIn(compared, period));
  return `SELECT * FROM (${source}) WHERE weight > 0 AND outcome = ${facts.nameNumber('open')}`;
};

/**
 * The first request of each buyer and side in the order of the log, as it stands, counted together and by its time. What was taken back
 * of a payment is counted with -1, so that of all that was told of it one end is left.
 */
async function sidesOf(
  facts: MarketFacts,
  compared: Compared,
  { period, requests }: Readonly<{ period: Period; requests: string }>,
): Promise<Sides> {
  const columns = ['payment', 'channel', 'wallet', 'outcome', 'requestedToEnded'];
  const told = await facts.source('payments', columns, meantIn(compared, period));
  const { life, wallet } = compared;
  const [open, captured] = [facts.nameNumber('open'), facts.nameNumber('captured')];
  const isThis = `channel = ${facts.nameNumber(life.channel)}`;
  const isWallet = wallet === null ? 'false' : `wallet = ${facts.nameNumber(wallet)}`;
  const rows = await facts.rows(`
    WITH firsts AS (SELECT is_treated, arg_min(payment, "position") AS payment FROM (${requests})
      GROUP BY is_treated, buyer),
    ends AS (SELECT weight, is_treated, requested_to_ended AS duration, outcome = ${captured} AS is_captured,
        ${isThis} AS is_this, ${isWallet} AS is_wallet
      FROM (${told}) JOIN firsts USING (payment) WHERE outcome IS DISTINCT FROM ${open}),
    counted AS (SELECT is_treated, duration, grouping(duration) = 1 AS is_sum, ${sums.join(', ')}
      FROM ends GROUP BY GROUPING SETS ((is_treated), (is_treated, duration)))
    SELECT is_treated, is_sum, duration, ended, captured, by_channel, by_wallet FROM counted
    WHERE is_sum OR captured > 0 ORDER BY is_treated, is_sum, duration LIMIT ${facts.bind(timesMax + 1)}`);
  if (rows.length > timesMax) throw new NotCounted(tooManyTimes);
  return { treated: observedIn(rows, true), control: observedIn(rows, false) };
}

const sums = Object.entries({
  ended: 'true',
  captured: 'is_captured',
  by_channel: 'is_captured AND is_this',
  by_wallet: 'is_captured AND is_wallet',
}).map(([name, where]) => `CAST(coalesce(sum(weight) FILTER (${where}), 0) AS BIGINT) AS ${name}`);

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
