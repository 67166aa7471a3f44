import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import { movement, order, type StoredFact, storeOfFacts, threeChannels } from '../../figures/facts-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function storeOf(...facts: readonly StoredFact[]): Promise<FactStore> {
  const store = await storeOfFacts(facts, 1_000);
  stores.push(store);
  return store;
}

const owners: Readonly<Record<string, string>> = { alipay: 'alibaba', tenpay: 'tencent' };

/** Payments of so much with each wallet on a day, one each. */
const paid = (day: string, amounts: Readonly<Record<string, bigint>>): StoredFact[] =>
  Object.entries(amounts).map(([wallet, amount], index) =>
    movement(
      Number(day.replaceAll('-', '').slice(4)) + index,
      { wallet, walletController: owners[wallet] ?? null, codeIssuer: wallet, amount },
      `${day}T04:00:00.000Z`,
    ),
  );

const verdictOf = async (store: FactStore, ruleSet: string, parameters: Record<string, string> = {}) => {
  const { rows } = await marketAnswerOf(store, 'verdicts', { ruleSet, ...parameters });
  return rows.map(({ rule, isMet, metBy, figure, why }) => ({ rule, isMet, metBy, figure, why }));
};

describe('Verdicts', () => {
  it('change with the shares, month by month, at the very boundary', async () => {
    const store = await storeOf(
      ...paid('2023-01-10', { alipay: 49n, tenpay: 16n, jdpay: 17n, unionpay: 18n }),
      ...paid('2023-02-10', { alipay: 50n, tenpay: 16n, jdpay: 16n, unionpay: 18n }),
      ...paid('2023-03-10', { alipay: 50n, tenpay: 25n, jdpay: 13n, unionpay: 12n }),
    );
    const { rows } = await marketAnswerOf(store, 'verdicts', {
      ruleSet: 'cn-aml-presumption',
      by: 'month',
      from: '2023-01-01',
      to: '2023-05-01',
    });
    const told = Object.groupBy(rows, ({ month }) => String(month));
    const met = (month: string) => told[month]?.map(({ isMet, metBy }) => [isMet, String(metBy)]);
    expect(met('2023-01')).toEqual([
      [false, ''],
      [true, 'alibaba,unionpay'],
      [true, 'alibaba,unionpay,jdpay'],
    ]);
    expect(met('2023-02')).toEqual([
      [true, 'alibaba'],
      [true, 'alibaba,unionpay'],
      [true, 'alibaba,unionpay,jdpay,tencent'],
    ]);
    expect(met('2023-03')).toEqual([
      [true, 'alibaba'],
      [true, 'alibaba,tencent'],
      [true, 'alibaba,tencent,jdpay'],
    ]);
    expect(told['2023-04']).toMatchObject([1, 2, 3].map(() => ({ isMet: null, why: 'nothingPaid', figure: null })));
  });

  it('say opposite things of the same payments where a rule speaks of another market', async () => {
    const store = await storeOf(...paid('2023-01-10', { alipay: 34n, tenpay: 10n, icbc: 30n, unionpay: 26n }));
    expect(await verdictOf(store, 'pboc-draft-2021')).toMatchObject([
      { rule: 'warning-one', isMet: true, metBy: ['alipay'], figure: '0.7727' },
      { rule: 'warning-two', isMet: true, metBy: ['alipay', 'tenpay'], figure: '1.0000' },
      { rule: 'warning-three', isMet: true },
      { rule: 'dominance-one', isMet: false, metBy: [], figure: '0.3400' },
      { rule: 'dominance-two', isMet: false, figure: '0.6400' },
      { rule: 'dominance-three', isMet: true, metBy: ['alipay', 'icbc', 'unionpay'], figure: '0.9000' },
    ]);
  });

  it('print market, period, version, status and position', async () => {
    const store = await storeOf(...paid('2021-03-01', { alipay: 1n }));
    const { rows, definition, ruleSets } = await marketAnswerOf(store, 'verdicts', {
      ruleSet: 'pboc-draft-2021',
      from: '2021-02-01',
      to: '2021-04-01',
      platform: 'taobao',
    });
    expect(rows[0]).toMatchObject({
      ruleSet: 'pboc-draft-2021',
      version: '2021-01-20',
      status: 'draft',
      market: 'nonBankPaymentServices',
      party: 'wallet',
      measure: 'value',
      exactFigure: '1',
      bounds: '>= 1/3',
      inForce: 'inForce',
      position: '1000',
    });
    expect(definition).toContain('from 2021-01-31T16:00:00.000Z (inclusive) to 2021-03-31T16:00:00.000Z (exclusive)');
    expect(definition).toContain('platform taobao');
    expect(ruleSets).toMatchObject([{ source: expect.stringContaining('20 January 2021') }]);
  });

  it('are by the version that stood at the end of the period', async () => {
    const store = await storeOf(...paid('2022-07-01', { alipay: 1n }));
    const versionAt = async (to: string) =>
      (await marketAnswerOf(store, 'verdicts', { ruleSet: 'cn-aml-presumption', to })).rows[0]?.['version'];
    expect(await versionAt('2022-08-01')).toBe('2008-08-01');
    expect(await versionAt('2022-08-02')).toBe('2022-08-01');
  });

  it('are of at most 400 stretches of time, whether the period is said or follows from the payments', async () => {
    const store = await storeOf(...paid('2022-01-01', { alipay: 1n }), ...paid('2023-06-30', { alipay: 1n }));
    const ask = (parameters: Record<string, string>) =>
      marketAnswerOf(store, 'verdicts', { ruleSet: 'us-doj-hhi', by: 'day', ...parameters });
    await expect(ask({})).rejects.toThrow(/more than 400 days/);
    await expect(ask({ from: '2022-01-01', to: '2023-06-30' })).rejects.toThrow(/more than 400 days/);
    expect((await ask({ from: '2022-01-01', to: '2022-12-31' })).rows).toHaveLength(2 * 364);
  });

  it('are null where nothing was paid, by every rule about shares, and nobody was offered anything', async () => {
    const { rows } = await marketAnswerOf(await storeOf(), 'verdicts');
    expect(new Set(rows.map(({ isMet, why }) => `${String(isMet)} ${String(why)}`))).toEqual(
      new Set(['null nothingPaid', 'null nothingOffered']),
    );
  });

  it('forecast a breach of the cap from the latest months, and say why there is none of two', async () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'].flatMap((month, index) =>
      Array.from({ length: 100 }, (_, number) =>
        movement(
          index * 100 + number,
          { wallet: number < 20 + 2 * index ? 'tenpay' : `wallet-${number % 8}` },
          `${month}-15T04:00:00.000Z`,
        ),
      ),
    );
    const store = await storeOf(...months);
    const forecasts = async (from: string) => {
      const { forecasts: told } = await marketAnswerOf(store, 'verdicts', { ruleSet: 'upi-volume-cap', from });
      return (told as readonly Readonly<Record<string, unknown>>[]).find(({ party }) => party === 'tenpay');
    };
    const forecast = await forecasts('2026-01-01');
    expect(forecast).toMatchObject({
      latestShare: '0.2600',
      isBreachAtDue: true,
      why: null,
      months: ['2026-01', '2026-02', '2026-03', '2026-04'],
    });
    // Two points a month from 26 % in the middle of April: 30 % two months later.
    expect(String(forecast?.['crossesAt'])).toMatch(/^2026-06-1/);
    expect(await forecasts('2026-03-01')).toMatchObject({
      isBreachAtDue: null,
      shareAtDue: null,
      crossesAt: null,
      why: 'tooFewMonths',
    });
  });
});

describe('The verdict on blocking', () => {
  const offered = (position: number, reasons: readonly string[]): StoredFact =>
    order(
      { position, thing: position },
      {
        offered: [
          threeChannels[0] as (typeof threeChannels)[number],
          { ...(threeChannels[1] as (typeof threeChannels)[number]), reasons: [...reasons] },
        ],
      },
    );
  const blocking = async (...facts: readonly StoredFact[]) =>
    (await verdictOf(await storeOf(...facts), 'samr-2026-02')).find(({ rule }) => rule === 'blocking');

  it('names whom a platform refuses more than half of what it could offer, and nobody at exactly a half', async () => {
    const half = [offered(1, []), offered(2, ['stageNotOpened'])];
    expect(await blocking(...half)).toMatchObject({ isMet: false, metBy: [], figure: '0.5000' });
    expect(await blocking(...half, offered(3, ['notInCohort', 'cityExcluded']))).toMatchObject({
      isMet: true,
      metBy: ['taobao tenpay'],
      figure: '0.6667',
    });
  });

  it('does not hold a closed interconnection against the platform', async () => {
    const closed = [
      offered(1, []),
      offered(2, ['interconnectionClosed']),
      offered(3, ['interconnectionClosed', 'notInCohort']),
    ];
    expect(await blocking(...closed)).toMatchObject({ isMet: false, figure: '0.0000' });
  });

  it('is null where the market is filtered by what offers do not say', async () => {
    const store = await storeOf(offered(1, []), movement(2));
    const rows = await verdictOf(store, 'samr-2026-02', { wallet: 'tenpay' });
    expect(rows[0]).toMatchObject({ isMet: null, why: 'filterNotOfOffers' });
  });
});
