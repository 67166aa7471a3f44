import { MemoryEventLog } from '@hutong/event-store';
import type { FactStore } from '@hutong/facts/store';
import { ruleSets } from '@hutong/market';
import { marketLogs, recordEvents, type StreamEvent } from '@hutong/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeOfLog } from '../figures/recorded-facts-under-test.js';
import {
  amountOf,
  descending,
  type Fact,
  isOwnCapture,
  one,
  share,
  sums,
  type Tables,
  tablesIn,
  total,
} from './facts-in-memory-under-test.js';
import { marketAnswerOf } from './market-under-test.js';

// What is answered of a market, against loops over all facts of the store in memory. That facts follow from the log, and counts from
// facts, is compared elsewhere.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = Number(process.env['MARKET_LOGS'] ?? 2);
const size = { paymentsMax: 16, disturbancesMax: 16 };

/** Several payments of wallets whose group has a platform: otherwise there is little to say. */
const isMarket = (events: readonly StreamEvent[]): boolean =>
  events.filter(
    ({ type, data }) =>
      type === 'PaymentCaptured' && 'payerAppController' in data && data['payerAppController'] === 'alibaba',
  ).length > 1;

type Check = (store: FactStore, tables: Tables) => Promise<number>;

const partyColumns = {
  wallet: ({ wallet }: Fact) => wallet,
  codeIssuer: ({ code_issuer: issuer }: Fact) => issuer,
  accountInstitution: ({ account_institution: institution }: Fact) => institution,
  walletGroup: ({ wallet, wallet_controller: controller }: Fact) => controller ?? wallet,
  codeIssuerGroup: ({ code_issuer: issuer, code_issuer_controller: controller }: Fact) => controller ?? issuer,
};

const checks: Readonly<Record<string, Check>> = {
  async concentration(store, { movements }) {
    let seen = 0;
    for (const [party, partyOf] of Object.entries(partyColumns)) {
      for (const measure of ['value', 'count']) {
        const { rows } = await marketAnswerOf(store, 'concentration', { party, measure, by: 'platform' });
        const captures = movements.filter(isOwnCapture);
        const amounts = sums(
          captures,
          (fact) => [fact['platform'], partyOf(fact)],
          measure === 'value' ? amountOf : one,
        );
        for (const platform of new Set(captures.map((fact) => fact['platform']))) {
          const parties = descending(
            [...amounts].filter(([key]) => key.startsWith(`${String(platform)},`)).map(([, sum]) => sum),
          );
          if (parties.length === 0) continue;
          const whole = total(parties);
          const pairs = total(parties.map((amount) => amount * amount));
          const row = rows.find((each) => each['platform'] === platform);
          expect(row, `${party} ${measure}`).toMatchObject({
            whole: String(whole),
            parties: String(parties.length),
            cr1: share(parties[0] ?? 0n, whole),
            cr2: share(total(parties.slice(0, 2)), whole),
            cr4: share(total(parties.slice(0, 4)), whole),
            why: null,
          });
          const [numerator, denominator] = [row?.['hhiNumerator'], row?.['hhiDenominator']].map((text) =>
            BigInt(String(text)),
          );
          expect((numerator ?? 0n) * whole * whole).toBe(pairs * 10_000n * (denominator ?? 0n));
          seen += 1;
        }
      }
    }
    return seen;
  },

  async selfPreference(store, { movements }) {
    const { rows } = await marketAnswerOf(store, 'self-preference');
    const paid = sums(
      movements.filter(isOwnCapture),
      (fact) => [fact['platform_controller'] ?? fact['platform'], partyColumns.walletGroup(fact)],
      amountOf,
    );
    const sumOf = (isMeant: (platform: string, wallet: string) => boolean) =>
      total([...paid].flatMap(([key, sum]) => (isMeant(...(key.split(',') as [string, string])) ? [sum] : [])));
    for (const { group, ownPart, ownWhole, elsewherePart, elsewhereWhole } of rows) {
      expect([ownPart, ownWhole, elsewherePart, elsewhereWhole]).toEqual(
        [
          sumOf((platform, wallet) => platform === group && wallet === group),
          sumOf((platform) => platform === group),
          sumOf((platform, wallet) => platform !== group && wallet === group),
          sumOf((platform) => platform !== group),
        ].map(String),
      );
    }
    return rows.length;
  },

  async switching(store, { payments }) {
    const { rows } = await marketAnswerOf(store, 'switching');
    const requests = sums(
      payments.filter(({ currency, alternatives }) => currency === 'CNY' && alternatives !== 0),
      (fact) => [fact['preselected_channel'], fact['channel']],
      one,
    );
    expect(Object.fromEntries(rows.map(({ from, to, requests: count }) => [String([from, to]), count]))).toEqual(
      Object.fromEntries([...requests].map(([key, count]) => [key, String(count)])),
    );
    for (const { from, requests: count, share: told } of rows) {
      const all = total([...requests].flatMap(([key, sum]) => (key.startsWith(`${String(from)},`) ? [sum] : [])));
      expect(told).toBe(share(BigInt(String(count)), all));
    }
    return rows.length;
  },

  async crossScans(store, { payments, refusals }) {
    const { rows } = await marketAnswerOf(store, 'cross-scans');
    const isCode = ({ presentation, currency }: Fact) => currency === 'CNY' && String(presentation).endsWith('Code');
    const pair = (fact: Fact) => [fact['wallet'], fact['code_issuer']];
    const of = (facts: readonly Fact[], isMeant: (fact: Fact) => boolean) =>
      sums(
        facts.filter((fact) => isCode(fact) && isMeant(fact)),
        pair,
        one,
      );
    const ends = {
      captured: of(payments, ({ outcome }) => outcome === 'captured'),
      voided: of(payments, ({ outcome }) => outcome === 'voided'),
      routeRefused: of(refusals, ({ refusal }) => refusal === 'routeRefused'),
      declined: of(refusals, ({ refusal }) => refusal === 'declined'),
    };
    const keys = new Set(Object.values(ends).flatMap((found) => [...found.keys()]));
    expect(new Set(rows.map(({ wallet, codeIssuer }) => String([wallet, codeIssuer])))).toEqual(keys);
    for (const { wallet, codeIssuer, successRate, ...row } of rows) {
      const counted = Object.entries(ends).map(
        ([end, found]) => [end, found.get(String([wallet, codeIssuer])) ?? 0n] as const,
      );
      expect(row).toMatchObject(Object.fromEntries(counted.map(([end, count]) => [end, String(count)])));
      expect(successRate).toBe(
        share(ends.captured.get(String([wallet, codeIssuer])) ?? 0n, total(counted.map(([, count]) => count))),
      );
    }
    return rows.length;
  },

  async fairness(store, { movements, payments, offers, shown }) {
    const { rows } = await marketAnswerOf(store, 'fairness');
    const paid = sums(movements.filter(isOwnCapture), ({ code_issuer: issuer }) => [issuer], amountOf);
    const whole = total(paid.values());
    const tierOf = (issuer: string) => {
      const amount = paid.get(issuer) ?? 0n;
      if (10n * amount >= whole) return 'top';
      return 100n * amount >= whole ? 'middle' : 'tail';
    };
    const counted = new Map<string, bigint>();
    const add = (tier: string, name: string, more: number) =>
      counted.set(`${tier} ${name}`, (counted.get(`${tier} ${name}`) ?? 0n) + BigInt(more));
    for (const { offered, weight, currency } of offers) {
      for (const channel of currency === 'CNY' ? (shown.get(Number(offered)) ?? []) : []) {
        const tier = tierOf(channel.codeIssuer);
        add(tier, 'looked', weight);
        if (channel.reasons === 0) add(tier, 'offered', weight);
      }
    }
    for (const { outcome, weight, currency, code_issuer: issuer } of payments) {
      if (currency !== 'CNY' || outcome === 'open') continue;
      add(tierOf(String(issuer)), 'ended', weight);
      if (outcome === 'captured') add(tierOf(String(issuer)), 'captured', weight);
    }
    for (const row of rows) {
      for (const name of ['looked', 'offered', 'ended', 'captured']) {
        expect(row[name], `${String(row['tier'])} ${name}`).toBe(
          String(counted.get(`${String(row['tier'])} ${name}`) ?? 0n),
        );
      }
    }
    return Number(counted.get('top looked') ?? 0n) * Number(counted.get('top ended') ?? 0n);
  },

  async verdicts(store, { movements }) {
    const { rows } = await marketAnswerOf(store, 'verdicts');
    let seen = 0;
    for (const version of ruleSets.filter(
      ({ validTo, ruleSet }) => validTo === null || ruleSet === 'pboc-draft-2021',
    )) {
      for (const { rule, figure, largest, market } of version.rules) {
        if (figure !== 'jointShare') continue;
        const { party, measure, leavesOut } = version.markets[market] ?? {
          party: 'wallet',
          measure: 'value',
          leavesOut: [],
        };
        const partyOf = partyColumns[party];
        const left = movements.filter(
          (fact) => isOwnCapture(fact) && !(leavesOut as readonly string[]).includes(String(partyOf(fact))),
        );
        const amounts = descending(
          sums(left, (fact) => [partyOf(fact)], measure === 'value' ? amountOf : one).values(),
        );
        const row = rows.find((each) => each['ruleSet'] === version.ruleSet && each['rule'] === rule);
        expect(row?.['figure'], `${version.ruleSet} ${rule}`).toBe(
          share(total(amounts.slice(0, largest ?? 0)), total(amounts)),
        );
        seen += 1;
      }
    }
    return seen;
  },
};

it(
  'What is said of a market is what loops over all facts say, over random logs',
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(marketLogs(size).filter(isMarket), async (told) => {
        const log = new MemoryEventLog({ now: () => 1_700_000_000_000 });
        await recordEvents(log, told);
        const { store } = await storeOfLog(log);
        try {
          const tables = await tablesIn(store);
          for (const [name, check] of Object.entries(checks)) {
            seen.set(name, (seen.get(name) ?? 0) + (await check(store, tables)));
          }
        } finally {
          await store.close();
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
    // A property that never saw a figure would say nothing of it.
    expect([...seen].filter(([, rows]) => rows === 0)).toEqual([]);
  },
  20_000 + runs * 20_000,
);
