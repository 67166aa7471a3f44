import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import { movement, type StoredFact, storeOfFacts } from '../../figures/facts-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function storeOf(...facts: readonly StoredFact[]): Promise<FactStore> {
  const store = await storeOfFacts(facts, 100);
  stores.push(store);
  return store;
}

const [october, december] = ['2023-10-18T04:00:00.000Z', '2023-12-18T04:00:00.000Z'];
const refund = (position: number, amount: bigint, at = october): StoredFact =>
  movement(position, { movement: 'refunded', amount }, at);

describe('Concentration', () => {
  const facts = [
    movement(1, { amount: 30n }, october),
    movement(2, { amount: 30n, wallet: 'alipay', walletController: 'alibaba' }, october),
    movement(3, { amount: 20n, wallet: 'unionpay', walletController: null }, october),
    movement(4, { amount: 20n, wallet: 'jdpay', walletController: 'jd' }, october),
    movement(5, { amount: 5n }, december),
  ];

  it('is told exactly, and rounded once', async () => {
    const { rows } = await marketAnswerOf(await storeOf(...facts), 'concentration', { to: '2023-11-01' });
    expect(rows).toEqual([
      {
        whole: '100',
        parties: '4',
        cr1: '0.3000',
        cr2: '0.6000',
        cr3: '0.8000',
        cr4: '1.0000',
        hhi: '2600',
        hhiNumerator: '2600',
        hhiDenominator: '1',
        why: null,
      },
    ]);
  });

  it('is a series with every month between its ends, null where nothing was paid', async () => {
    const { rows } = await marketAnswerOf(await storeOf(...facts), 'concentration', { by: 'month' });
    expect(rows.map(({ month, whole, hhi, why }) => [month, whole, hhi, why])).toEqual([
      ['2023-10', '100', '2600', null],
      ['2023-11', '0', null, 'nothingPaid'],
      ['2023-12', '5', '10000', null],
    ]);
    const { rows: asked } = await marketAnswerOf(await storeOf(...facts), 'concentration', {
      by: 'month',
      from: '2023-09-01',
      to: '2023-11-01',
    });
    expect(asked.map(({ month }) => month)).toEqual(['2023-09', '2023-10']);
  });

  it('is null in a market in which a party gave back more than it took', async () => {
    const store = await storeOf(movement(1, { amount: 30n, wallet: 'alipay' }, october), refund(2, 10n));
    const { rows } = await marketAnswerOf(store, 'concentration', { measure: 'net' });
    expect(rows).toMatchObject([
      { whole: '20', cr1: null, hhi: null, hhiNumerator: null, why: 'refundsExceedPayments' },
    ]);
    expect((await marketAnswerOf(store, 'concentration')).rows).toMatchObject([
      { whole: '30', hhi: '10000', why: null },
    ]);
  });

  it('of net value by who keeps the accounts takes a refund off those it goes to, and off nobody where it goes to none', async () => {
    const paid = [
      movement(1, { amount: 60n, accountInstitution: 'icbc' }, october),
      movement(2, { amount: 40n, accountInstitution: 'alipay' }, october),
    ];
    const back = (accountInstitution: string | null) =>
      movement(3, { movement: 'refunded', amount: 20n, accountInstitution }, october);
    const asked = { party: 'accountInstitution', measure: 'net' };
    const toAlipay = await marketAnswerOf(await storeOf(...paid, back('alipay')), 'concentration', asked);
    expect(toAlipay.rows).toMatchObject([{ whole: '80', parties: '2', cr1: '0.7500', hhi: '6250', why: null }]);
    expect(toAlipay['definition']).toContain('less what went back to accounts there, wherever it was paid from.');
    const toNobody = await marketAnswerOf(await storeOf(...paid, back(null)), 'concentration', asked);
    expect(toNobody.rows).toMatchObject([{ whole: '100', parties: '2', cr1: '0.6000', hhi: '5200', why: null }]);
    const unsaid = movement(4, { amount: 50n, accountInstitution: null }, october);
    const both = await marketAnswerOf(await storeOf(...paid, back(null), unsaid), 'concentration', asked);
    expect(both.rows).toMatchObject([{ whole: '130', parties: '3', hhi: '3609', why: null }]);
    const alone = await marketAnswerOf(await storeOf(back(null)), 'concentration', asked);
    expect(alone.rows).toMatchObject([{ whole: '-20', cr1: null, why: 'refundsExceedPayments' }]);
  });

  it('leads to the shares themselves, but for a market that is filtered by the party', async () => {
    const store = await storeOf(...facts);
    const { shares } = await marketAnswerOf(store, 'concentration', {
      party: 'walletGroup',
      measure: 'count',
      by: 'month',
    });
    expect(shares).toBe(
      '/v1/figures?measures=count&by=month,walletGroup&currency=CNY&origin=own&zone=Asia/Shanghai&asOf=100&shareOf=walletGroup',
    );
    const filtered = await marketAnswerOf(store, 'concentration', { wallet: 'tenpay,alipay', to: '2023-11-01' });
    expect(filtered).not.toHaveProperty('shares');
    expect(filtered.rows).toMatchObject([{ whole: '60', hhi: '5000' }]);
  });
});
