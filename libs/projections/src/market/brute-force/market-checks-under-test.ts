import type { FactStore } from '@hutong/facts/store';
import { parties, ruleSets, type RuleSetVersion, shareMeasures } from '@hutong/market';
import { expect } from 'vitest';
import { marketAnswerOf } from '../market-under-test.js';
import {
  amountsBy,
  blockingVerdict,
  concentrationRow,
  count,
  type ExpectedVerdict,
  isMeasured,
  measured,
  newcombe,
  rounded,
  shareVerdict,
  total,
  wilson,
} from './expected-shares-under-test.js';
import {
  crossScanRows,
  failuresIn,
  gapAmong,
  livePairs,
  preselectedPairs,
  previousPairs,
  switchingRows,
  tierCounts,
  tierIn,
  tierRow,
  treatedIn,
} from './expected-treatment-under-test.js';
import type { Moved, ReplayedMarket } from './replayed-market-under-test.js';

export type Asked = Readonly<{ store: FactStore; market: ReplayedMarket; asked: Readonly<Record<string, string>> }>;
/** Compares answers, and says how many rows were compared. */
export type Check = (asked: Asked) => Promise<number>;

export const answerOf = ({ store, asked }: Asked, path: string, more: Readonly<Record<string, string>> = {}) =>
  marketAnswerOf(store, path, { ...asked, ...more });

const shanghai = (atMs: number, length: number): string =>
  new Date(atMs + 8 * 3_600_000).toISOString().slice(0, length);
export const monthOf = (atMs: number): string => shanghai(atMs, 7);

/** The period that some questions are about: it cuts what happens around midnight in Shanghai, and what happens at the end of October. */
export const period = { from: '2023-10-19', to: '2023-10-31' } as const;
const bounds = [period.from, period.to].map((day) => Date.parse(`${day}T00:00:00+08:00`)) as [number, number];
export const isInPeriod = (atMs: number): boolean => atMs >= bounds[0] && atMs < bounds[1];

const platforms = ['taobao', 'jd'];

export const marketChecks: Readonly<Record<string, Check>> = {
  async concentration(asked) {
    let seen = 0;
    for (const party of parties) {
      for (const measure of shareMeasures) {
        const moved = asked.market.moved.filter((one) => isMeasured(one, measure));
        const { rows } = await answerOf(asked, 'concentration', { party, measure, by: 'platform' });
        const markets = platforms.filter((platform) => moved.some((one) => one.platform === platform)).toSorted();
        expect(rows, `${party} ${measure}`).toMatchObject(
          markets.map((platform) => ({
            platform,
            ...concentrationRow(
              amountsBy(
                moved.filter((one) => one.platform === platform),
                party,
                measure,
              ),
            ),
          })),
        );
        seen += rows.length;
      }
    }
    const { rows } = await answerOf(asked, 'concentration', { by: 'month', measure: 'net', party: 'walletGroup' });
    const months = new Set(asked.market.moved.map(({ atMs }) => monthOf(atMs)));
    for (const row of rows) {
      const ofMonth = asked.market.moved.filter(({ atMs }) => monthOf(atMs) === row['month']);
      expect(row).toMatchObject(concentrationRow(amountsBy(ofMonth, 'walletGroup', 'net')));
      months.delete(String(row['month']));
    }
    expect([...months]).toEqual([]);
    return seen + rows.length;
  },

  async selfPreference(asked) {
    let seen = 0;
    for (const party of ['walletGroup', 'codeIssuerGroup'] as const) {
      for (const measure of shareMeasures) {
        const { rows } = await answerOf(asked, 'self-preference', { party, measure });
        const sumOf = (isMeant: (one: Moved) => boolean) =>
          total(asked.market.moved.filter(isMeant).map((one) => measured(one, measure)));
        for (const { group, ownPart, ownWhole, elsewherePart, elsewhereWhole, gap } of rows) {
          const [own, other] = [true, false].map((isOwn) => ({
            part: sumOf((one) => (one.platformGroup === group) === isOwn && one[party] === group),
            whole: sumOf((one) => (one.platformGroup === group) === isOwn),
          })) as [Sum, Sum];
          expect([ownPart, ownWhole, elsewherePart, elsewhereWhole]).toEqual(
            [own.part, own.whole, other.part, other.whole].map(String),
          );
          const difference = own.part * other.whole - other.part * own.whole;
          const areKnown = own.whole > 0n && other.whole > 0n;
          expect(gap).toBe(areKnown ? rounded(difference, own.whole * other.whole) : null);
        }
        // Whoever has a platform and wallets that carried something has a row.
        const groups = new Set(asked.market.moved.map(({ platformGroup }) => platformGroup));
        const carried = [...groups].filter((group) => {
          const amounts = asked.market.moved.filter((one) => one[party] === group);
          const perPlatform = Map.groupBy(amounts, ({ platformGroup }) => platformGroup);
          return [...perPlatform.values()].some((ofOne) => total(ofOne.map((one) => measured(one, measure))) !== 0n);
        });
        expect(rows.map(({ group }) => group)).toEqual(carried.toSorted());
        seen += rows.length;
      }
    }
    return seen;
  },

  async switching(asked) {
    const { market } = asked;
    const { rows } = await answerOf(asked, 'switching', { platform: 'taobao' });
    const ofTaobao = market.requests.filter(({ terms }) => terms.platform === 'taobao');
    expect(sorted(rows)).toEqual(switchingRows(preselectedPairs(ofTaobao)));
    const previous = await answerOf(asked, 'switching', { way: 'previous-to-now', ...period });
    const expected = previousPairs(market.requests, ({ requestedMs }) => isInPeriod(requestedMs));
    expect(sorted(previous.rows)).toEqual(switchingRows(expected));
    return rows.length * previous.rows.length;
  },

  async crossScans(asked) {
    const { rows } = await answerOf(asked, 'cross-scans', period);
    const { requests, refusals } = treatedIn(asked.market, null, isInPeriod);
    expect(sorted(rows)).toEqual(crossScanRows(requests, refusals));
    return rows.length;
  },

  async liveChannels(asked) {
    if (asked.asked['until'] !== undefined) return 0;
    const untilMs = Date.parse('2023-10-25T00:00:00+08:00');
    const { rows } = await answerOf(asked, 'live-channels', { by: 'week', from: '2023-09-25', to: '2023-11-20' });
    for (const { week, livePairs: told, pairs } of rows) {
      const endMs = Date.parse(`${String(week)}T00:00:00+08:00`) + 7 * 86_400_000;
      const expected = livePairs(asked.market.stages, endMs);
      expect([told, pairs]).toEqual([String(expected.length), expected]);
    }
    const at = await answerOf(asked, 'live-channels', { until: new Date(untilMs).toISOString() });
    const before = asked.market.stages.map((stage) => ({
      ...stage,
      rolledBackMs: stage.rolledBackMs >= untilMs ? Infinity : stage.rolledBackMs,
    }));
    expect(at.rows.map(({ platform, channel }) => `${String(platform)} ${String(channel)}`)).toEqual(
      livePairs(before, untilMs),
    );
    return rows.length;
  },

  async verdicts(asked) {
    const { market } = asked;
    const { rows } = await answerOf(asked, 'verdicts');
    const { orders } = treatedIn(market);
    const expected = versionsNow(asked).flatMap((version) =>
      version.rules.map((rule): ExpectedVerdict & Record<'ruleSet' | 'version' | 'rule', string> => ({
        ...(rule.figure === 'refusedByPlatform'
          ? blockingVerdict(rule, orders)
          : rule.figure !== 'offerGap'
            ? shareVerdict(rule, version, market.moved)
            : gapAmong(rule, treatedIn(market))),
        ruleSet: version.ruleSet,
        version: version.version,
        rule: rule.rule,
      })),
    );
    expect(rows).toMatchObject(expected);
    return rows.length;
  },

  /** Month by month, each with its own payments, offers and tiers. */
  async verdictsInSeries(asked) {
    const { market } = asked;
    const { rows } = await answerOf(asked, 'verdicts', { by: 'month', ruleSet: 'samr-2026-02' });
    const [blocking, gap] = ruleSets.find(({ ruleSet }) => ruleSet === 'samr-2026-02')?.rules ?? [];
    for (const { month, rule: name, isMet, metBy, figure, why } of rows) {
      const treated = treatedIn(market, null, (atMs) => monthOf(atMs) === month);
      const rule = name === 'blocking' ? blocking : gap;
      if (rule === undefined || month === null) continue;
      const expected = name === 'blocking' ? blockingVerdict(rule, treated.orders) : gapAmong(rule, treated);
      expect({ isMet, metBy, figure, why }, JSON.stringify(month)).toEqual(expected);
    }
    return rows.length;
  },

  async fairness(asked) {
    const { market } = asked;
    const { rows, tailAgainstTop, failures } = await answerOf(asked, 'fairness', { platform: 'taobao', ...period });
    const paid = amountsBy(
      market.moved.filter(({ atMs }) => isInPeriod(atMs)),
      'codeIssuer',
      'value',
    );
    if (total(paid.values()) === 0n) {
      expect(rows).toEqual([]);
      return 0;
    }
    const tierOf = tierIn(paid);
    const treated = treatedIn(market, 'taobao', isInPeriod);
    const countsOf = (tier: string) => tierCounts(treated, (issuer) => tierOf(issuer) === tier);
    for (const row of rows) {
      const counts = countsOf(String(row['tier']));
      expect(row).toMatchObject(tierRow(counts));
      if (counts.looked > 0n) {
        const [low, high] = wilson({ part: counts.offered, whole: counts.looked });
        expect(Number(row['offerRateLow'])).toBeCloseTo(low, 3);
        expect(Number(row['offerRateHigh'])).toBeCloseTo(high, 3);
      }
    }
    const [tail, top] = [countsOf('tail'), countsOf('top')];
    const [offers] = tailAgainstTop as readonly Readonly<Record<string, string | null>>[];
    if (tail.looked >= 10n && top.looked >= 10n) {
      const [one, other] = [tail, top].map(({ offered, looked }) => ({ part: offered, whole: looked })) as [Sum, Sum];
      const [low] = newcombe(one, other);
      expect(Number(offers?.['low'])).toBeCloseTo(low, 3);
      const difference = one.part * other.whole - other.part * one.whole;
      expect(offers?.['difference']).toBe(rounded(difference, one.whole * other.whole));
    } else expect(offers).toMatchObject({ difference: null, low: null });
    const told = failures as readonly Readonly<Record<'tier' | 'reason' | 'count', string>>[];
    expect(told.map((one) => `${one.tier} ${one.reason} ${one.count}`).toSorted()).toEqual(failuresIn(treated, tierOf));
    return Number(count(rows));
  },
};

type Sum = Readonly<{ part: bigint; whole: bigint }>;

const sorted = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

const beginsMs = ({ validFrom }: RuleSetVersion): number => Date.parse(`${validFrom}T00:00:00+08:00`);

/** Of each rule set the version that stands now, or that stood at the moment that is asked about. */
function versionsNow({ asked: { until } }: Asked): readonly RuleSetVersion[] {
  const untilMs = until === undefined ? Infinity : Date.parse(until);
  return [...Map.groupBy(ruleSets, ({ ruleSet }) => ruleSet).values()].flatMap((ofOne) => {
    const ordered = ofOne.toSorted((one, other) => beginsMs(one) - beginsMs(other));
    return ordered.findLast((version) => beginsMs(version) < untilMs) ?? ordered[0] ?? [];
  });
}
