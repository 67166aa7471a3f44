import type { FactStore } from '@hutong/facts/store';
import { afterEach, describe, expect, it } from 'vitest';
import { type StoredFact, movement, order, payment, storeOfFacts } from './facts-under-test.js';
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

describe('Figures of offers', () => {
  const facts = [
    order({ position: 1, thing: 1 }),
    order({ position: 2, thing: 1, weight: -1 }),
    order({ position: 2, thing: 1 }, { chosen: 'wechat.code' }),
    order({ position: 3, thing: 2 }, { chosen: 'alipay.direct' }),
    order({ position: 4, thing: 3 }),
  ];

  it('count each channel of what orders were offered', async () => {
    const measures = 'offers,refusedOffers,offerRate,preselections,foldedOffers,chosen';
    expect(await rowsOf(await storeOf(...facts), { measures, by: 'channel' })).toEqual([
      {
        channel: 'alipay.direct',
        offers: '3',
        refusedOffers: '0',
        offerRate: '1.0000',
        preselections: '3',
        foldedOffers: '0',
        chosen: '1',
      },
      {
        channel: 'unionpay.direct',
        offers: '0',
        refusedOffers: '3',
        offerRate: '0.0000',
        preselections: '0',
        foldedOffers: '0',
        chosen: '0',
      },
      {
        channel: 'wechat.code',
        offers: '3',
        refusedOffers: '0',
        offerRate: '1.0000',
        preselections: '0',
        foldedOffers: '3',
        chosen: '1',
      },
    ]);
  });

  it('tell the reasons why channels were not offered', async () => {
    expect(await rowsOf(await storeOf(...facts), { measures: 'refusedOffers', by: 'reason' })).toEqual([
      { reason: 'amountTooHigh', refusedOffers: '3' },
      { reason: 'notInCohort', refusedOffers: '3' },
    ]);
  });

  it('tell from which channel to which buyers switched', async () => {
    const store = await storeOf(...facts);
    const question = { measures: 'switched', by: 'preselectedChannel,channel', channel: 'wechat.code,alipay.direct' };
    expect(await rowsOf(store, question)).toEqual([
      { preselectedChannel: 'alipay.direct', channel: 'wechat.code', switched: '1' },
    ]);
    expect(await rowsOf(store, { measures: 'orders', by: 'platform' })).toEqual([{ platform: 'taobao', orders: '3' }]);
  });

  it('follow each buyer from one payment request to the next, also from before the period', async () => {
    const later = '2023-10-20T04:00:00.000Z';
    const store = await storeOf(
      payment({ position: 1, thing: 1 }, { channel: 'alipay.direct' }),
      payment({ position: 2, thing: 2 }, { buyer: 'zhao' }),
      payment({ position: 3, thing: 3, occurredAt: later }),
      payment({ position: 4, thing: 3, occurredAt: later, weight: -1 }),
      payment({ position: 4, thing: 3, occurredAt: later }, { outcome: 'captured' }),
    );
    const question = { measures: 'successions', by: 'previousChannel,channel', from: '2023-10-20' };
    expect(await rowsOf(store, question)).toEqual([
      { previousChannel: 'alipay.direct', channel: 'wechat.code', successions: '1' },
    ]);
  });
});

describe('What is open', () => {
  it('is looked at as of the latest business time told, or of until', async () => {
    const stage = (position: number, thing: number, rolledBackAt: string | null): StoredFact => ({
      table: 'stages',
      position,
      thing,
      occurredAt: '2023-10-01T00:00:00.000Z',
      fact: {
        platform: 'taobao',
        stage: `s${thing}`,
        channel: 'c',
        cohortBasisPoints: 500,
        openedAt: '2023-10-01T00:00:00.000Z',
        rolledBackAt,
      },
    });
    const store = await storeOf(
      stage(1, 1, null),
      stage(2, 2, '2023-10-10T00:00:00.000Z'),
      movement(3, {}, '2023-10-09T23:59:59.999Z'),
    );
    expect(await rowsOf(store, { measures: 'openStages' })).toEqual([{ openStages: '2' }]);
    const later = await storeOf(
      stage(1, 1, null),
      stage(2, 2, '2023-10-10T00:00:00.000Z'),
      movement(3, {}, '2023-10-10T00:00:00.000Z'),
    );
    expect(await rowsOf(later, { measures: 'openStages' })).toEqual([{ openStages: '1' }]);
    expect(await rowsOf(later, { measures: 'openStages', until: '2023-10-05' })).toEqual([{ openStages: '2' }]);
    expect(await rowsOf(later, { measures: 'openStages', asOf: '2' })).toEqual([{ openStages: '2' }]);
  });
});

describe('Several figures at once', () => {
  it('are put together by their dimensions; what one of them does not have is nothing', async () => {
    const store = await storeOf(movement(1, { channel: 'a' }), payment({ position: 2, thing: 1 }, { channel: 'b' }));
    expect(
      await rowsOf(store, { measures: 'value,buyers,requested,completion,placedToRequestedP99', by: 'channel' }),
    ).toEqual([
      { channel: 'a', value: '100', buyers: '1', requested: '0', completion: null, placedToRequestedP99: null },
      { channel: 'b', value: '0', buyers: '0', requested: '1', completion: null, placedToRequestedP99: '1000' },
    ]);
  });

  it('have a row wherever a fact lies that counts for one of them', async () => {
    const store = await storeOf(movement(1), movement(2, { wallet: 'alipay', basis: 'reported' }));
    const tenpay = { wallet: 'tenpay', buyers: '1' };
    expect(await rowsOf(store, { measures: 'buyers', by: 'wallet' })).toEqual([tenpay]);
    expect(await rowsOf(store, { measures: 'value,buyers', by: 'wallet' })).toEqual([{ ...tenpay, value: '100' }]);
    expect(await rowsOf(store, { measures: 'buyers,refunds', wallet: 'alipay' })).toEqual([
      { buyers: '0', refunds: '0' },
    ]);
  });

  it('are filtered by values, by flags, and by what is unsaid', async () => {
    const store = await storeOf(
      movement(1, { city: 'Xi,an' }),
      movement(2),
      movement(3, { city: 'Lhasa', inCohort: true }),
    );
    const count = async (filter: Record<string, string>) =>
      Object.values((await rowsOf(store, { measures: 'count', ...filter }))[0] ?? {});
    expect(await count({ city: String.raw`Xi\,an` })).toEqual(['1']);
    expect(await count({ city: '' })).toEqual(['1']);
    expect(await count({ city: 'Lhasa,' })).toEqual(['2']);
    expect(await count({ city: 'Nowhere' })).toEqual(['0']);
    expect(await count({ inCohort: 'true' })).toEqual(['1']);
    expect(await count({ buyer: 'li', city: 'Nowhere,Lhasa' })).toEqual(['1']);
  });
});

describe('Shares', () => {
  const facts = [
    movement(1, { buyer: 'li' }),
    movement(2, { wallet: 'alipay', walletController: 'ant', amount: 300n, buyer: 'li' }),
    movement(3, { wallet: 'alipay', walletController: 'ant', amount: 100n, buyer: 'zhao' }),
    movement(4, { platform: 'meituan', amount: 50n, movement: 'refunded' }),
  ];

  it('are of the market that is left without their dimension', async () => {
    const question = { measures: 'value,buyers', by: 'platform,wallet', shareOf: 'wallet' };
    const answer = await answerOf(await storeOf(...facts), question);
    expect(answer.rows.map(({ events: _events, ...row }) => Object.values(row))).toEqual([
      ['taobao', 'alipay', '400', '0.8000', '2', '1.0000'],
      ['taobao', 'tenpay', '100', '0.2000', '1', '0.5000'],
    ]);
    const value = { whole: '500', hhi: '6800', cr1: '0.8000', cr2: '1.0000', cr3: '1.0000', cr4: '1.0000' };
    expect(answer.markets).toEqual([{ platform: 'taobao', figures: { value, buyers: { whole: '2' } } }]);
  });

  it('are null where nothing was paid, or less', async () => {
    const question = { measures: 'value,net', by: 'platform,wallet', shareOf: 'wallet', platform: 'meituan' };
    const answer = await answerOf(await storeOf(...facts), question);
    expect(answer.rows.map(({ events: _events, ...row }) => Object.values(row))).toEqual([
      ['meituan', 'tenpay', '0', null, '-50', null],
    ]);
    const nothing = { hhi: null, cr1: null, cr2: null, cr3: null, cr4: null };
    const figures = { value: { whole: '0', ...nothing }, net: { whole: '-50', ...nothing } };
    expect(answer.markets).toEqual([{ platform: 'meituan', figures }]);
  });

  it('are of the whole market when a filter shows one party only', async () => {
    const question = { measures: 'value', by: 'wallet', shareOf: 'wallet', wallet: 'tenpay', platform: 'taobao' };
    expect(await rowsOf(await storeOf(...facts), question)).toEqual([
      { wallet: 'tenpay', value: '100', valueShare: '0.2000' },
    ]);
  });

  it('count what one party controls as one', async () => {
    const store = await storeOf(
      movement(1),
      movement(2, { wallet: 'qq' }),
      movement(3, { wallet: 'ecny', walletController: null, amount: 200n }),
    );
    expect(await rowsOf(store, { measures: 'value', by: 'walletGroup', shareOf: 'walletGroup' })).toEqual([
      { walletGroup: 'ecny', value: '200', valueShare: '0.5000' },
      { walletGroup: 'tencent', value: '200', valueShare: '0.5000' },
    ]);
  });
});
