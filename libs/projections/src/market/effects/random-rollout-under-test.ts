import type { Fact, OfferedChannel } from '@hutong/facts';
import * as fc from 'fast-check';
import { order, payment, type StoredFact } from '../../figures/facts-under-test.js';

/** A fact with the thing that it is about, before it has a position. */
type Told = Readonly<{ make: (position: number, weight: 1 | -1) => StoredFact }>;

const dayMs = 86_400_000;
export const openedAtMs = Date.parse('2023-10-10T00:00:00.000Z');
/** The stage is followed by another one then. */
export const endedAtMs = openedAtMs + 8 * dayMs;
export const [platform, channel, stage, draw] = ['taobao', 'wechat.code', 'pilot', 'first'] as const;
const iso = (ms: number): string => new Date(ms).toISOString();

const words = {
  platform: fc.constantFrom(platform, platform, platform, 'jd'),
  buyer: fc.nat(69).map((number) => `buyer-${number}`),
  city: fc.constantFrom('hefei', 'ningbo'),
  atMs: fc.integer({ min: -6, max: 12 }).map((halfDays) => openedAtMs + halfDays * dayMs),
  laterMs: fc.nat(dayMs / 10_000).map((tens) => tens * 10_000),
  channel: fc.constantFrom(channel, 'alipay.direct'),
  wallet: fc.constantFrom('tenpay', 'alipay'),
};

/** Who is inside: any two of five. */
const isInside = (buyer: string): boolean => Number(buyer.slice('buyer-'.length)) % 5 < 2;

const offeredTo = (buyer: string, named: string | null, others: readonly string[]): readonly OfferedChannel[] => {
  const inCohort = named === null ? null : named !== stage || isInside(buyer);
  const mine = named === null ? ['stageNotOpened'] : inCohort === false ? ['notInCohort'] : [];
  const shown = { rank: 1, preselected: false, folded: false };
  return [
    { ...shown, channel: 'alipay.direct', codeIssuer: 'alipay', stage: null, inCohort: null, reasons: [] },
    { ...shown, channel, codeIssuer: 'tenpay', stage: named, inCohort, reasons: [...mine, ...others] },
  ];
};

type Said<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never;

const someOrder = fc.record({
  platform: words.platform,
  buyer: words.buyer,
  city: words.city,
  atMs: words.atMs,
  laterMs: words.laterMs,
  category: fc.constantFrom('tea', 'toys', null),
  merchant: fc.constantFrom('a', 'b', 'c'),
  amount: fc.constantFrom(99n, 100n, 5_000n),
  pages: fc.array(
    fc.record({
      named: fc.constantFrom(stage, stage, stage, null, 'open'),
      others: fc.constantFrom<readonly string[]>([], [], [], ['categoryExcluded']),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const somePayment = fc.record({
  platform: words.platform,
  buyer: words.buyer,
  city: words.city,
  atMs: words.atMs,
  laterMs: words.laterMs,
  channel: words.channel,
  wallet: words.wallet,
  outcome: fc.constantFrom('open', 'captured', 'captured', 'captured', 'expired', 'closed', 'captureReported'),
  steps: fc.nat(30),
});

function factsOfOrder(thing: number, said: Said<typeof someOrder>): Told[] {
  const { atMs, pages, platform: on, buyer, city, category, merchant, amount } = said;
  return pages.map(({ named, others }) => {
    const fact: Fact = { platform: on, buyer, city, category, merchant, amount, placedAt: iso(atMs) };
    return {
      make: (position, weight) =>
        order(
          { position, thing, weight, occurredAt: iso(atMs) },
          { ...fact, offered: offeredTo(buyer, named, others) },
        ),
    };
  });
}

function factsOfPayment(thing: number, said: Said<typeof somePayment>): Told[] {
  const { atMs, laterMs, platform: on, buyer, city, outcome, wallet, steps } = said;
  const requested: Fact = { platform: on, buyer, city, channel: said.channel, requestedAt: iso(atMs) };
  const ended: Fact = {
    ...requested,
    outcome,
    wallet: outcome === 'captured' ? wallet : null,
    requestedToEnded: steps,
  };
  const at = (fact: Fact, ms: number): Told => ({
    make: (position, weight) => payment({ position, thing, weight, occurredAt: iso(ms) }, fact),
  });
  return [at(requested, atMs), ...(outcome === 'open' ? [] : [at(ended, atMs + laterMs)])];
}

const stageFact = (position: number, name: string, said: Fact): StoredFact => ({
  table: 'stages',
  position,
  occurredAt: said['openedAt'] as string,
  thing: position,
  fact: { platform, stage: name, channel, rolledBackAt: null, ...said },
});

/** Facts of a rollout: a stage with a draw, then one for all; orders that were shown their page again, and payments of their buyers. */
export const rollouts: fc.Arbitrary<readonly StoredFact[]> = fc
  .record({
    orders: fc.array(someOrder, { minLength: 160, maxLength: 180 }),
    payments: fc.array(somePayment, { minLength: 200, maxLength: 240 }),
    picks: fc.infiniteStream(fc.nat(1_000)),
  })
  .map(({ orders, payments, picks }) => {
    const waiting = [
      ...orders.map((said, index) => factsOfOrder(index + 1, said)),
      ...payments.map((said, index) => factsOfPayment(index + 1, said)),
    ].map((told) => ({ told, next: 0 }));
    const facts = [
      stageFact(1, stage, { draw, cohortBasisPoints: 4_000, openedAt: iso(openedAtMs) }),
      stageFact(2, 'open', { draw: null, cohortBasisPoints: 10_000, openedAt: iso(endedAtMs) }),
    ];
    for (let position = 3; ; position += 1) {
      const unfinished = waiting.filter(({ told, next }) => next < told.length);
      const thing = unfinished[(picks.next().value as number) % unfinished.length];
      if (thing === undefined) return facts;
      const before = thing.told[thing.next - 1]?.make(position, -1);
      const now = thing.told[thing.next]?.make(position, 1);
      // A fact is taken back when the one in its place occurred.
      if (before !== undefined) facts.push({ ...before, occurredAt: now?.occurredAt ?? before.occurredAt });
      if (now !== undefined) facts.push(now);
      thing.next += 1;
    }
  });

/** Everything that a table was told up to a position, in the order of the log, whether it was taken back later or not. */
export const toldOf = (facts: readonly StoredFact[], table: StoredFact['table'], position: number) =>
  facts.flatMap(({ table: of, thing = 0, weight = 1, position: at, fact }) =>
    of === table && at <= position && weight === 1 ? [{ thing, fact }] : [],
  );
