import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import { type StoredFact, movement, order, payment, paymentEnds, storeOfFacts } from './facts-under-test.js';
import { answerOf, rowsOf } from './figures-under-test.js';

const stores: FactStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

async function storeOf(...facts: readonly StoredFact[]): Promise<FactStore> {
  const store = await storeOfFacts(facts, 100);
  stores.push(store);
  return store;
}

const sundayEvening = '2023-10-22T15:59:59.999Z';
const monday = '2023-10-22T16:00:00.000Z';

describe('Figures of money', () => {
  it('tell gross, net and cash apart: value − refunded = net = cash + coupons', async () => {
    const store = await storeOf(
      movement(1, { amount: 300n, cash: 250n, merchantCoupons: 20n, otherCoupons: 30n, fee: 1_800n }),
      movement(2, { movement: 'refunded', amount: 120n, cash: 110n, otherCoupons: 10n, fee: 720n }),
    );
    const measures = 'value,count,refunded,refunds,net,cash,coupons,fees';
    expect(await rowsOf(store, { measures })).toEqual([
      { value: '300', count: '1', refunded: '120', refunds: '1', net: '180', cash: '140', coupons: '40', fees: '1080' },
    ]);
  });

  it('never mix own and imported payments, and count a reported capture nowhere', async () => {
    const store = await storeOf(
      movement(1),
      movement(2, { origin: 'imported', basis: 'told', amount: 7n, buyer: null }),
      movement(3, { origin: 'imported', basis: 'told', movement: 'revoked', amount: 2n, buyer: null }),
      movement(4, { basis: 'reported', amount: 999n, buyer: 'nobody', payer: 'nobody' }),
    );
    expect(await rowsOf(store, { measures: 'value,net,buyers,payers' })).toEqual([
      { value: '100', net: '100', buyers: '1', payers: '1' },
    ]);
    expect(await rowsOf(store, { measures: 'value,net', origin: 'imported' })).toEqual([{ value: '7', net: '5' }]);
  });

  it('count a person once, whatever they paid', async () => {
    const store = await storeOf(
      movement(1),
      movement(2),
      movement(3, { buyer: 'zhao', payer: 'li' }),
      movement(4, { wallet: 'alipay', buyer: 'li', payer: 'sun' }),
    );
    expect(await rowsOf(store, { measures: 'buyers,payers', by: 'wallet' })).toEqual([
      { wallet: 'alipay', buyers: '1', payers: '1' },
      { wallet: 'tenpay', buyers: '2', payers: '1' },
    ]);
    expect(await rowsOf(store, { measures: 'buyers,payers' })).toEqual([{ buyers: '2', payers: '2' }]);
  });

  it('stand in CNY unless the question says which currency', async () => {
    const store = await storeOf(movement(1), movement(2, { currency: 'JPY', amount: 5n }));
    expect(await rowsOf(store, { measures: 'value' })).toEqual([{ value: '100' }]);
    expect(await rowsOf(store, { measures: 'value', by: 'currency' })).toEqual([
      { currency: 'CNY', value: '100' },
      { currency: 'JPY', value: '5' },
    ]);
    expect((await answerOf(store, { measures: 'value' })).question).toMatchObject({
      filters: { currency: ['CNY'], origin: ['own'] },
    });
  });
});

describe('A filter by what no fact has', () => {
  it('finds nothing, and the definition says why and how to see what there is', async () => {
    const store = await storeOf(movement(1, { buyer: 'lin' }));
    const definitionOf = async (filters: Record<string, string>) =>
      (await answerOf(store, { measures: 'value', ...filters })).definition;
    expect(await rowsOf(store, { measures: 'value', by: 'wallet', wallet: 'wechat' })).toEqual([]);
    expect(await definitionOf({ wallet: 'tenpay,wechat,', buyer: 'wang,lin' })).toContain(
      'No fact has the buyer wang: by=buyer tells which there are. No fact has the wallet wechat: by=wallet tells which there are.',
    );
    expect(await definitionOf({ wallet: 'tenpay', buyer: 'lin', currency: 'JPY' })).not.toContain('No fact has');
  });

  it('is told as well where the name is one of something else, or the person has another part', async () => {
    const store = await storeOf(
      movement(1, { buyer: 'lin', payer: 'wu', wallet: 'tenpay', walletController: 'tencent' }),
      payment({ position: 2, thing: 1 }),
      order({ position: 3, thing: 1 }, { platform: 'taobao' }),
    );
    const absentIn = async (measures: string, filters: Record<string, string>) => {
      const { definition } = await answerOf(store, { measures, ...filters });
      return [...definition.matchAll(/No fact has the (\w+ \S+):/g)].map(([, absent]) => absent);
    };
    expect(await absentIn('value', { wallet: 'tencent', payer: 'lin' })).toEqual(['payer lin', 'wallet tencent']);
    expect(await absentIn('value', { walletGroup: 'tencent,tenpay' })).toEqual(['walletGroup tenpay']);
    expect(await absentIn('value', { wallet: 'tenpay', payer: 'wu', buyer: 'lin' })).toEqual([]);
    expect(await absentIn('offers', { channel: 'wechat.code,tenpay', platform: 'tencent,taobao' })).toEqual([
      'channel tenpay',
      'platform tencent',
    ]);
    expect(await absentIn('refusedOffers', { reason: 'taobao' })).toEqual(['reason taobao']);
    expect(await absentIn('offers,requested', { channel: 'unionpay.direct' })).toEqual([]);
    expect(await absentIn('successions', { previousChannel: 'wechat.code,unionpay.direct' })).toEqual([
      'previousChannel unionpay.direct',
    ]);
  });
});

describe('Periods', () => {
  it('are half-open', async () => {
    const store = await storeOf(
      movement(1, {}, '2023-10-17T16:00:00.000Z'),
      movement(2, {}, '2023-10-18T16:00:00.000Z'),
    );
    const count = async (from: string, to: string) => rowsOf(store, { measures: 'count', from, to });
    expect(await count('2023-10-18', '2023-10-19')).toEqual([{ count: '1' }]);
    expect(await count('2023-10-17T16:00:00.000Z', '2023-10-18T16:00:00.001Z')).toEqual([{ count: '2' }]);
    expect(await count('2023-10-17T16:00:00.001Z', '2023-10-18T16:00:00.000Z')).toEqual([{ count: '0' }]);
  });

  it('have weeks that begin on a Monday of the zone that is asked for, and answers say which', async () => {
    const store = await storeOf(movement(1, {}, sundayEvening), movement(2, {}, monday));
    expect(await rowsOf(store, { measures: 'count', by: 'week' })).toEqual([
      { week: '2023-10-16', count: '1' },
      { week: '2023-10-23', count: '1' },
    ]);
    expect(await rowsOf(store, { measures: 'count', by: 'week', zone: 'UTC' })).toEqual([
      { week: '2023-10-16', count: '2' },
    ]);
    expect((await answerOf(store, { measures: 'count', by: 'week', zone: 'UTC' })).definition).toContain(
      'months in UTC',
    );
  });

  it('are cut into hours, days and months likewise', async () => {
    const store = await storeOf(
      movement(1, {}, '2023-10-31T15:59:59.999Z'),
      movement(2, {}, '2023-10-31T16:00:00.000Z'),
    );
    const cut = async (by: string, zone: string) =>
      (await rowsOf(store, { measures: 'count', by, zone })).map((row) => Object.values(row)[0]);
    expect(await cut('hour', 'Asia/Shanghai')).toEqual(['2023-10-31T23:00:00+08:00', '2023-11-01T00:00:00+08:00']);
    expect(await cut('hour', 'UTC')).toEqual(['2023-10-31T15:00:00Z', '2023-10-31T16:00:00Z']);
    expect(await cut('day', 'Asia/Shanghai')).toEqual(['2023-10-31', '2023-11-01']);
    expect(await cut('month', 'Asia/Shanghai')).toEqual(['2023-10', '2023-11']);
    expect(await cut('month', 'UTC')).toEqual(['2023-10']);
  });
});

describe('As of', () => {
  const open = { placedToRequested: 100 };
  const facts = [
    payment({ position: 1, thing: 1 }, open),
    payment({ position: 2, thing: 2, occurredAt: '2023-10-18T05:00:00.000Z' }, { placedToRequested: 300 }),
    ...paymentEnds({ position: 4, thing: 1 }, open, { outcome: 'captured', wallet: 'tenpay', requestedToEnded: 77 }),
  ];

  it('a position, a fact counts that was not taken back up to it', async () => {
    const store = await storeOf(...facts);
    const measures = 'requested,open,capturedRequests,completion,placedToRequestedMedian,requestedToEndedP99';
    const [first, second, last] = [{ asOf: '1' }, { asOf: '3' }, {}].map((asOf) =>
      rowsOf(store, { measures, ...asOf }),
    );
    const nothingEnded = { capturedRequests: '0', completion: null, requestedToEndedP99: null };
    expect(await first).toEqual([{ requested: '1', open: '1', placedToRequestedMedian: '1000', ...nothingEnded }]);
    expect(await second).toEqual([{ requested: '2', open: '2', placedToRequestedMedian: '1000', ...nothingEnded }]);
    expect(await last).toEqual([
      {
        requested: '2',
        open: '1',
        capturedRequests: '1',
        completion: '1.0000',
        placedToRequestedMedian: '1000',
        requestedToEndedP99: '770',
      },
    ]);
  });

  it('a moment of recording, the last fact counts that was recorded by then', async () => {
    const recordedAt = '2023-10-18T06:00:00.000Z';
    const store = await storeOf(movement(1), { ...movement(5), recordedAt });
    const positionAsOf = async (asOf: string) => (await answerOf(store, { measures: 'count', asOf })).position;
    expect(await positionAsOf(recordedAt)).toBe('5');
    expect(await positionAsOf('2023-10-18T05:59:59.999Z')).toBe('1');
    expect(await positionAsOf('2023-10-18T03:59:59.999Z')).toBe('0');
  });

  it('a business time, what occurred before it counts, whenever it was recorded', async () => {
    const store = await storeOf(...facts);
    const requested = (until: string) => rowsOf(store, { measures: 'requested', until });
    expect(await requested('2023-10-18T05:00:00.000Z')).toEqual([{ requested: '1' }]);
    expect(await requested('2023-10-18T05:00:00.001Z')).toEqual([{ requested: '2' }]);
  });

  it('no row is left where everything was taken back', async () => {
    const store = await storeOf(...facts.slice(0, 1), ...facts.slice(2));
    expect(await rowsOf(store, { measures: 'requested', by: 'outcome,walletGroup' })).toEqual([
      { outcome: 'captured', walletGroup: 'tenpay', requested: '1' },
    ]);
  });
});

describe('Step times', () => {
  it('are the smallest that so many percent of the payments do not exceed', async () => {
    const times = Array.from({ length: 10 }, (_, index) =>
      payment({ position: index + 1, thing: index + 1 }, { placedToRequested: index + 1 }),
    );
    const measures = 'placedToRequestedMedian,placedToRequestedP90,placedToRequestedP99';
    expect(await rowsOf(await storeOf(...times), { measures })).toEqual([
      { placedToRequestedMedian: '50', placedToRequestedP90: '90', placedToRequestedP99: '100' },
    ]);
    const [last] = await rowsOf(await storeOf(...times.slice(0, 9)), { measures });
    expect(last).toEqual({ placedToRequestedMedian: '50', placedToRequestedP90: '90', placedToRequestedP99: '90' });
  });
});
