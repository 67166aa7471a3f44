import { expect } from 'vitest';
import { answerOf as figuresAnswerOf } from '../../figures/figures-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';
import { amountsBy, concentrationRow, count, measured, rounded, total, wilson } from './expected-shares-under-test.js';
import {
  feeRate,
  hasChoice,
  livePairs,
  medianTime,
  moneyOf,
  tierCounts,
  tierIn,
  treatedIn,
} from './expected-treatment-under-test.js';
import { answerOf, type Asked, type Check, isInPeriod, monthOf, period } from './market-checks-under-test.js';
import type { Moved } from './replayed-market-under-test.js';

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

type Figures = Readonly<Record<string, unknown>>;
type Table = Readonly<{ name: string; question: string; rows: readonly Readonly<Record<string, unknown>>[] }>;

async function claimOf(asked: Asked, id: string, more: Readonly<Record<string, string>> = {}) {
  const answer = await answerOf(asked, `claims/${id}`, more);
  const figures: Figures = Object.fromEntries(
    answer.rows.map(({ figure, of, value }) => [[figure, of].join(' ').trim(), value]),
  );
  const tables = answer['tables'] as readonly Table[];
  for (const table of tables) await isAnsweredAlone(asked, table);
  return { figures, rows: answer.rows, tables };
}

/** The question beside a table has the same figures: whatever it and the table both say. */
async function isAnsweredAlone({ store }: Asked, { name, question, rows }: Table): Promise<void> {
  const { pathname, searchParams } = new URL(question, 'http://127.0.0.1');
  const path = pathname.replace('/v1/', '');
  const parameters = Object.fromEntries(searchParams);
  const alone =
    path === 'figures'
      ? (await figuresAnswerOf(store, parameters)).rows
      : (await marketAnswerOf(store, path, parameters)).rows;
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  // Rows of tiers, of obstacles and of what is compared are made of several of those.
  if (!Object.keys(alone[0] ?? {}).some((column) => known.has(column)) || name === 'tail-against-top') return;
  for (const row of rows) {
    const same = alone.some((one) =>
      Object.keys(one).every(
        (column) => !known.has(column) || JSON.stringify(one[column]) === JSON.stringify(row[column]),
      ),
    );
    expect(
      same || ['obstacles', 'fees-by-tier'].includes(name),
      `${name}: ${question} has ${JSON.stringify(row)}`,
    ).toBe(true);
  }
}

const valueOf = (moved: readonly Moved[]) => total(moved.map((one) => measured(one, 'value')));
const thousandths = (moved: readonly Moved[]) => total(moneyOf(moved, ({ feeThousandths }) => feeThousandths));
const net = (moved: readonly Moved[]) => total(moneyOf(moved, ({ amount }) => amount));
const rateOf = (moved: readonly Moved[]) => feeRate(thousandths(moved), net(moved));

export const claimChecks: Readonly<Record<string, Check>> = {
  async C1(asked) {
    const { market } = asked;
    const channel = 'wechat.friend-link';
    const { figures, tables } = await claimOf(asked, 'C1', { platform: 'jd', channel });
    const [byStage] = tables;
    const ofJd = market.moved.filter(({ platform, sign }) => platform === 'jd' && sign > 0n);
    for (const row of byStage?.rows ?? []) {
      const ofStage = ofJd.filter(({ stage }) => stage === row['stage']);
      const own = ofStage.filter(({ wallet }) => wallet === row['wallet']);
      expect(row).toMatchObject({
        count: String(own.length),
        value: String(valueOf(own)),
        valueShare: rounded(valueOf(own), valueOf(ofStage)),
      });
    }
    const isShown = [...market.orders.values()].some(({ platform, offers }) => platform === 'jd' && offers.length > 0);
    const lives = market.stages.filter((stage) => stage.platform === 'jd' && stage.channel === channel);
    if (lives.length === 0 || !isShown) {
      expect(figures).toEqual({});
      return 0;
    }
    // Both stages opened before anything was paid.
    const whole = total(ofJd.map(({ amount }) => amount));
    const part = total(ofJd.filter(({ wallet }) => wallet === 'tenpay').map(({ amount }) => amount));
    expect(figures['shareBefore tenpay']).toBeNull();
    expect(figures['shareAfter tenpay']).toBe(rounded(part, whole));
    return Number(part > 0n);
  },

  async C2(asked) {
    const { market } = asked;
    const { figures, tables } = await claimOf(asked, 'C2', period);
    const { orders, requests, moved } = treatedIn(market, null, isInPeriod);
    for (const row of tables[0]?.rows ?? []) {
      const isNow = (atMs: number) => monthOf(atMs) === row['month'];
      const amounts = amountsBy(
        moved.filter(({ atMs }) => isNow(atMs)),
        'wallet',
        'value',
      );
      const { hhi, cr2 } = concentrationRow(amounts);
      const placed = orders.filter(({ placedMs }) => isNow(placedMs));
      const offers = placed.flatMap((order) => order.offers.filter(({ reasons }) => reasons.length === 0));
      const ended = requests.filter(({ requestedMs, outcome }) => isNow(requestedMs) && outcome !== 'open');
      const captured = ended.filter(({ outcome }) => outcome === 'captured');
      expect(row).toEqual({
        month: row['month'],
        hhi,
        cr2,
        orders: String(placed.length),
        offersPerOrder: rounded(count(offers), count(placed)),
        ended: String(ended.length),
        completion: rounded(count(captured), count(ended)),
      });
      const median = medianTime(captured);
      const told = figures[`timeToPay ${String(row['month'])}`];
      if (told !== undefined) expect(told).toBe(median === null ? null : String(median));
    }
    return Object.keys(figures).length;
  },

  async C3(asked) {
    const { figures } = await claimOf(asked, 'C3');
    const { requests, refusals } = treatedIn(asked.market);
    const attempts = [
      ...requests
        .filter(({ outcome }) => outcome === 'captured' || outcome === 'voided')
        .map(({ terms: { channel }, outcome, wallet }) => ({ ...channel, wallet, isPaid: outcome === 'captured' })),
      ...refusals.map((refusal) => ({ ...refusal, isPaid: false })),
    ].filter(({ presentation }) => presentation.endsWith('Code'));
    const success = (isOwn: boolean) => {
      const meant = attempts.filter(({ wallet, codeIssuer }) => (wallet === codeIssuer) === isOwn);
      return rounded(count(meant.filter(({ isPaid }) => isPaid)), count(meant));
    };
    const foreign = attempts.filter(({ wallet, codeIssuer }) => wallet !== codeIssuer);
    expect(figures).toMatchObject({
      successOfForeignCodes: success(false),
      successOfOwnCodes: success(true),
      appsThatTriedForeignCodes: String(new Set(foreign.map(({ wallet }) => wallet)).size),
    });
    return attempts.length;
  },

  async C4(asked) {
    const { market } = asked;
    const { figures, tables } = await claimOf(asked, 'C4', { platform: 'taobao' });
    const { moved, requests, refusals } = treatedIn(market, 'taobao');
    expect(figures['feeRate']).toBe(rateOf(moved));
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
    for (const row of rowsOf('fees')) {
      const meant = moved.filter((one) => one.channel === row['channel'] && one.codeIssuer === row['codeIssuer']);
      expect(row).toMatchObject({ fees: String(thousandths(meant)), net: String(net(meant)), feeRate: rateOf(meant) });
    }
    const tierOf = tierIn(amountsBy(market.moved, 'codeIssuer', 'value'));
    for (const row of rowsOf('fees-by-tier')) {
      const meant = moved.filter(({ codeIssuer }) => tierOf(String(codeIssuer)) === row['tier']);
      expect(row).toMatchObject({ fees: String(thousandths(meant)), net: String(net(meant)), feeRate: rateOf(meant) });
    }
    const priced = Map.groupBy(
      moved.filter((one) => one.priced !== null),
      ({ atMs, priced: by }) => `${monthOf(atMs)} ${by}`,
    );
    expect(
      rowsOf('fee-rule-versions').map((row) => [
        `${String(row['month'])} ${String(row['feeRule'])} ${String(row['feeRuleVersion'])}`,
        row['count'],
        row['fees'],
      ]),
    ).toEqual(
      [...priced].toSorted(byName).map(([of, ofOne]) => [of, String(ofOne.length), String(thousandths(ofOne))]),
    );
    const parts = moved.flatMap(({ sign, feeParts }) =>
      feeParts.map((part) => ({ ...part, amount: sign * part.amount })),
    );
    for (const [role, ofRole] of Map.groupBy(parts, (part) => part.role)) {
      const byParty = [...Map.groupBy(ofRole, ({ party }) => party)]
        .map(([party, ofOne]) => [party, total(ofOne.map(({ amount }) => amount))] as const)
        .filter(([, amount]) => amount !== 0n);
      expect(rowsOf(`fees-of-${role}`).map(({ institution, part }) => [institution, part])).toEqual(
        byParty.toSorted(byName).map(([party, amount]) => [party, String(amount)]),
      );
    }
    const voided = requests.filter(({ outcome }) => outcome === 'voided').length;
    expect(figures['obstacles']).toBe(String(voided + refusals.length));
    return rowsOf('fees').length;
  },

  async C5(asked) {
    if (asked.asked['until'] !== undefined) return 0;
    const { figures, tables } = await claimOf(asked, 'C5');
    for (const { month, livePairs: told } of tables[0]?.rows ?? []) {
      const [year, number] = String(month).split('-').map(Number) as [number, number];
      const endMs = Date.UTC(year, number, 1) - 8 * 3_600_000;
      expect(told).toBe(String(livePairs(asked.market.stages, endMs).length));
    }
    return Object.keys(figures).length;
  },

  async C6(asked) {
    const { figures, rows } = await claimOf(asked, 'C6');
    const requests = [...asked.market.payments.values()];
    const choosing = requests.filter(hasChoice);
    const selected = choosing.filter(({ terms }) => (terms.preselectedChannelId ?? null) !== null);
    const switched = selected.filter(({ terms }) => terms.preselectedChannelId !== terms.channel.channelId);
    expect(figures).toEqual({
      requestsWithChoice: rounded(count(choosing), count(requests)),
      switchedFromPreselected: rounded(count(switched), count(selected)),
    });
    if (selected.length > 0) {
      const [low, high] = wilson({ part: count(switched), whole: count(selected) });
      expect(Number(rows[1]?.['low'])).toBeCloseTo(low, 3);
      expect(Number(rows[1]?.['high'])).toBeCloseTo(high, 3);
    }
    return selected.length;
  },

  async C7(asked) {
    const { figures } = await claimOf(asked, 'C7');
    const amounts = amountsBy(asked.market.moved, 'codeIssuer', 'value');
    const whole = total(amounts.values());
    if (whole === 0n) return 0;
    const tierOf = tierIn(amounts);
    for (const tier of ['tail', 'top']) {
      const part = total(
        [...amounts].filter(([issuer]) => tierOf(String(issuer)) === tier).map(([, amount]) => amount),
      );
      expect(figures[`share ${tier}`]).toBe(rounded(part, whole));
    }
    const countsOf = (tier: string) => tierCounts(treatedIn(asked.market), (of) => tierOf(of) === tier);
    const [tail, top] = [countsOf('tail'), countsOf('top')];
    if (tail.looked >= 10n && top.looked >= 10n) {
      const difference = tail.offered * top.looked - top.offered * tail.looked;
      expect(figures['offerRate difference tail against top']).toBe(rounded(difference, tail.looked * top.looked));
    }
    return Object.keys(figures).length;
  },
};
