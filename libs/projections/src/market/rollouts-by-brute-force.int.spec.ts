import type { Fact, OfferedChannel } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import { roundedFraction } from '@hutong/market';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeOfFacts, type StoredFact } from '../figures/facts-under-test.js';
import {
  channel,
  draw,
  endedAtMs,
  openedAtMs,
  platform,
  rollouts,
  stage,
  toldOf,
} from './effects/random-rollout-under-test.js';
import { marketAnswerOf } from './market-under-test.js';

// Effects and draws as the API answers them, against lists of facts that are gone through one by one.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = Number(process.env['ROLLOUT_LOGS'] ?? 2);
const dayMs = 86_400_000;
const msOf = (fact: Fact, column: string): number => Date.parse(fact[column] as string);

it('What a rollout changed, and who was drawn, is what brute force over random facts says, as of any position', async () => {
  const seen = { differences: 0, balances: 0 };
  await fc.assert(
    fc.asyncProperty(rollouts, fc.integer({ min: 300, max: 1_000 }), async (facts, part) => {
      const last = facts.at(-1)?.position ?? 0;
      const earlier = Math.floor((last * part) / 1_000);
      const store = await storeOfFacts(facts, last);
      try {
        seen.differences += await comparedEffects({ store, facts, position: last });
        seen.differences += await comparedEffects({ store, facts, position: last, city: 'hefei' });
        seen.differences += await comparedEffects({ store, facts, position: earlier });
        seen.balances += await comparedDraws({ store, facts, position: last });
        seen.balances += await comparedDraws({ store, facts, position: earlier });
      } finally {
        await store.close();
      }
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  // A property that never saw a difference would say nothing of it.
  expect(seen.differences).toBeGreaterThan(4 * runs);
  expect(seen.balances).toBeGreaterThanOrEqual(runs);
}, 120_000);

type Asked = Readonly<{
  store: FactStore;
  facts: readonly StoredFact[];
  position: number;
  city?: string;
  /** Days after the opening that the period is from and to. */
  fromTo?: readonly [number, number];
}>;

/** How many differences were told, and are right. */
async function comparedEffects({ store, facts, position, city, fromTo }: Asked): Promise<number> {
  const [from, to] = (fromTo ?? []).map((day) => new Date(openedAtMs + day * dayMs).toISOString());
  const narrowed = { ...(city === undefined ? {} : { city }), ...(from === undefined ? {} : { from, to }) };
  const asked = { platform, stage, channel, windowDays: '5', asOf: String(position), ...narrowed };
  const { rows } = await marketAnswerOf(store, 'rollout-effects', asked);
  const expected = Object.entries(sidesByBruteForce(facts, position, { city, fromTo })).flatMap(([comparison, sides]) =>
    rowsFrom(comparison, sides),
  );
  expect(rows, JSON.stringify(asked)).toMatchObject(expected);
  return rows.filter(({ why }) => why === null).length;
}

/** What first payments come to. */
type Side = Readonly<{
  ended: number;
  captured: number;
  byChannel: number;
  byWallet: number;
  times: readonly number[];
}>;

/** What first payments come to, one for each buyer. */
function sideOf(payments: readonly Fact[]): Side {
  const ended = payments.filter((fact) => fact['outcome'] !== 'open');
  const captured = ended.filter((fact) => fact['outcome'] === 'captured');
  return {
    ended: ended.length,
    captured: captured.length,
    byChannel: captured.filter((fact) => fact['channel'] === channel).length,
    byWallet: captured.filter((fact) => fact['wallet'] === 'tenpay').length,
    times: captured.map((fact) => Number(fact['requestedToEnded']) * 10).toSorted((one, other) => one - other),
  };
}

/** The first request of each buyer in the log, as it stands. */
function firstPayments(facts: readonly StoredFact[], position: number, isMeant: (fact: Fact) => boolean): Fact[] {
  const told = toldOf(facts, 'payments', position);
  const first = new Map<unknown, number>();
  for (const { thing, fact } of told) {
    if (fact['platform'] === platform && isMeant(fact) && !first.has(fact['buyer'])) first.set(fact['buyer'], thing);
  }
  return [...first.values()].map((thing) => told.findLast((each) => each.thing === thing)!.fact);
}

function sidesByBruteForce(
  facts: readonly StoredFact[],
  position: number,
  {
    city,
    fromTo: [from, to] = [0, Infinity],
  }: Readonly<{ city: string | undefined; fromTo: Asked['fromTo'] | undefined }>,
) {
  const isThere = (fact: Fact) => city === undefined || fact['city'] === city;
  const told = Math.max(
    ...facts.filter((fact) => fact.position <= position).map((fact) => Date.parse(fact.occurredAt)),
  );
  const isInLife = (ms: number) =>
    ms >= openedAtMs + from * dayMs && ms < Math.min(endedAtMs, told + 1, openedAtMs + to * dayMs);
  const buyers = new Map<unknown, Readonly<{ since: number; inCohort: boolean }>>();
  for (const { fact } of toldOf(facts, 'offers', position)) {
    const shown = (fact['offered'] as readonly OfferedChannel[]).find((each) => each.channel === channel);
    const since = msOf(fact, 'placedAt');
    if (fact['platform'] !== platform || !isThere(fact) || !isInLife(since) || shown?.stage !== stage) continue;
    const isOpen = shown.reasons.every((reason) => reason === 'notInCohort');
    const before = buyers.get(fact['buyer'])?.since ?? Infinity;
    if (isOpen && since < before) buyers.set(fact['buyer'], { since, inCohort: shown.inCohort === true });
  }
  const following = firstPayments(
    facts,
    position,
    (fact) =>
      isThere(fact) &&
      isInLife(msOf(fact, 'requestedAt')) &&
      msOf(fact, 'requestedAt') >= (buyers.get(fact['buyer'])?.since ?? Infinity),
  );
  const length = Math.min(endedAtMs - openedAtMs, told - openedAtMs, 5 * dayMs);
  const within = (from: number, to: number) => (fact: Fact) =>
    isThere(fact) && msOf(fact, 'requestedAt') >= from && msOf(fact, 'requestedAt') < to;
  const inWindow = (from: number, to: number) => sideOf(firstPayments(facts, position, within(from, to)));
  return {
    cohortAgainstControl: [true, false].map((inCohort) =>
      sideOf(following.filter((fact) => buyers.get(fact['buyer'])?.inCohort === inCohort)),
    ),
    afterAgainstBefore: [inWindow(openedAtMs, openedAtMs + length), inWindow(openedAtMs - length, openedAtMs)],
  };
}

/** The median as figures have it: the smallest that half do not exceed. */
const medianOf = (times: readonly number[]): number | null => times[Math.ceil(times.length / 2) - 1] ?? null;

/** Counts and differences as rows should have them. */
function rowsFrom(comparison: string, [treated, control]: readonly Side[]) {
  const [one, other] = [treated!, control!];
  const proportion = (measure: string, part: keyof Side, whole: keyof Side) => {
    const [a, b, c, d] = [one[part], one[whole], other[part], other[whole]].map((each) => BigInt(Number(each)));
    const isEnough = b! >= 10n && d! >= 10n;
    return {
      comparison,
      measure,
      treatedPart: String(a),
      treatedBuyers: String(b),
      treated: roundedFraction(a!, b!),
      controlPart: String(c),
      controlBuyers: String(d),
      control: roundedFraction(c!, d!),
      difference: isEnough ? roundedFraction(a! * d! - c! * b!, b! * d!) : null,
      why: isEnough ? null : 'tooFewObservations',
    };
  };
  const [median, controlMedian] = [medianOf(one.times), medianOf(other.times)];
  const isEnough = one.times.length >= 10 && other.times.length >= 10;
  return [
    proportion('channelShare', 'byChannel', 'captured'),
    proportion('walletShare', 'byWallet', 'captured'),
    proportion('completion', 'captured', 'ended'),
    {
      comparison,
      measure: 'timeToPay',
      treatedPart: null,
      treatedBuyers: String(one.times.length),
      treated: median === null ? null : String(median),
      controlPart: null,
      controlBuyers: String(other.times.length),
      control: controlMedian === null ? null : String(controlMedian),
      difference: isEnough ? String(median! - controlMedian!) : null,
      why: isEnough ? null : 'tooFewObservations',
    },
  ];
}

/** Whether cities could be compared, and were right. */
async function comparedDraws({ store, facts, position }: Asked): Promise<number> {
  const { rows, balance } = await marketAnswerOf(store, 'draw-checks', { asOf: String(position) });
  const { buyers, count } = drawnByBruteForce(facts, position);
  const inside = buyers.filter(({ inCohort }) => inCohort).length;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    platform,
    draw,
    stage,
    channels: channel,
    cohortBasisPoints: '4000',
    buyers: String(buyers.length),
    inside: String(inside),
    insideShare: roundedFraction(BigInt(inside), BigInt(buyers.length)),
  });
  const covariates = balance as readonly Readonly<Record<string, string | null>>[];
  expect(covariates.map(({ covariate }) => covariate)).toEqual(['city', 'category', 'merchant', 'amount']);
  const [city] = covariates;
  if (city?.['why'] !== null) return 0;
  // There are two cities.
  const hefei = count((fact) => fact['city'] as string).get('hefei');
  const [p, q] = [(hefei?.inside ?? 0) / inside, (hefei?.outside ?? 0) / (buyers.length - inside)];
  const standardised = (p - q) / Math.sqrt((p * (1 - p) + q * (1 - q)) / 2);
  const sign = city['largestLevel'] === 'hefei' ? 1 : -1;
  expect(Number(city['standardisedDifference'])).toBeCloseTo(sign * standardised, 3);
  return 1;
}

type Counts = { inside: number; outside: number };

/** Whoever was shown a page in the stage, by their first such order in the log, and how often each of its covariates is there. */
function drawnByBruteForce(facts: readonly StoredFact[], position: number) {
  const first = new Map<unknown, Readonly<{ fact: Fact; inCohort: boolean }>>();
  for (const { fact } of toldOf(facts, 'offers', position)) {
    if (fact['platform'] !== platform) continue;
    const shown = (fact['offered'] as readonly OfferedChannel[]).find((each) => each.channel === channel);
    if (shown?.stage !== stage || first.has(fact['buyer'])) continue;
    first.set(fact['buyer'], { fact, inCohort: shown.inCohort === true });
  }
  const count = (levelOf: (fact: Fact) => string | null) => {
    const levels = new Map<string | null, Counts>();
    for (const { fact, inCohort } of first.values()) {
      const level = levelOf(fact);
      const counts = levels.get(level) ?? { inside: 0, outside: 0 };
      counts[inCohort ? 'inside' : 'outside'] += 1;
      levels.set(level, counts);
    }
    return levels;
  };
  return { buyers: [...first.values()], count };
}
