import { type StreamEvent, asRecorded, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { keptFacts, standingFacts } from '@hutong/testing/facts';
import { offers } from './offers.facts.js';

const orderId = 'taobao.000000000001';
const [placed, evaluated] = usualLife({ end: 'placed' }) as [StreamEvent, StreamEvent];
const only = (events: readonly StreamEvent[], type: string) => events.filter((event) => event.type === type);
const requested = (channelId: string) => only(usualLife({ channelId, end: 'requested' }), 'PaymentRequested');
const after = (...events: readonly StreamEvent[]) => standingFacts(offers, asRecorded(events)).get(orderId);

const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' });
const amountChanged: StreamEvent = {
  stream: placed.stream,
  type: 'OrderAmountChanged',
  data: {
    orderId,
    lines: [
      { lineId: '1', productId: 'product-1', category: 'books', quantity: 1, amount: cny('100') },
      { lineId: '2', productId: 'product-2', category: 'lamps', quantity: 1, amount: cny('50') },
    ],
    amount: cny('150'),
    occurredAt: '2023-10-18T04:10:00.000Z',
  },
};
const shown = {
  channelId: 'wechat.saved-code',
  codeIssuer: 'tenpay',
  interconnectionRevision: null,
  stageId: 'pilot',
  bucket: 7,
  inCohort: true,
  rank: 2,
  preselected: true,
  folded: false,
  reasons: [],
};
const evaluatedAs = (...offered: readonly object[]): StreamEvent => ({
  ...evaluated,
  data: { ...evaluated.data, offers: offered },
});

describe('What an order was offered', () => {
  it('is every channel of the platform, with where it stood on the page', () => {
    const fact = after(placed, evaluated);
    expect(fact).toMatchObject({
      platform: 'taobao',
      merchant: 'merchant-1',
      subMerchant: null,
      city: 'hangzhou',
      category: 'books',
      buyer: 'lin',
      currency: 'CNY',
      amount: 12_900n,
      placedAt: '2023-10-18T04:00:00.000Z',
      offeredChannels: 5,
      preselectedChannel: 'alipay.direct',
      chosen: null,
    });
    expect(fact?.['offered']).toHaveLength(5);
    expect(fact?.['offered']).toContainEqual({
      channel: 'wechat.saved-code',
      codeIssuer: 'tenpay',
      stage: 'pilot',
      inCohort: true,
      rank: 2,
      preselected: false,
      folded: false,
      reasons: [],
    });
  });

  it('names no buyer’s bucket, so that orders which were offered the same say the same', () =>
    expect(after(placed, evaluatedAs(shown))).toEqual(after(placed, evaluatedAs({ ...shown, bucket: 8 }))));

  it('is nothing before anybody looked', () =>
    expect(after(placed)).toMatchObject({ offered: [], offeredChannels: 0, preselectedChannel: null }));

  it('counts what was offered alone, and what was not is not pre-selected', () => {
    const refused = { ...shown, channelId: 'tail.direct', reasons: ['notInCohort', 'cityExcluded'] };
    expect(after(placed, evaluatedAs(refused, shown))).toMatchObject({
      offered: [{ reasons: ['notInCohort', 'cityExcluded'] }, { reasons: [] }],
      offeredChannels: 1,
      preselectedChannel: 'wechat.saved-code',
    });
    expect(after(placed, evaluatedAs(refused))).toMatchObject({ offeredChannels: 0, preselectedChannel: null });
  });

  it('is evaluated anew for another amount', () => {
    const again = after(placed, evaluated, ...requested('wechat.direct'), amountChanged, evaluatedAs(shown));
    expect(again).toMatchObject({ amount: 150n, category: null, offeredChannels: 1, chosen: 'wechat.direct' });
  });

  it('is of orders that were placed, each once', () => {
    expect(after(evaluated, amountChanged, ...requested('wechat.direct'))).toBeUndefined();
    expect(keptFacts(offers, asRecorded([placed, placed]))).toHaveLength(1);
  });
});

describe('The channel that was chosen', () => {
  it('is that of the latest payment request', () => {
    expect(after(placed, evaluated, ...requested('wechat.direct'))).toMatchObject({ chosen: 'wechat.direct' });
    expect(after(placed, evaluated, ...requested('wechat.direct'), ...requested('alipay.direct'))).toMatchObject({
      chosen: 'alipay.direct',
    });
  });

  it('is chosen once however often a payment is requested over it', () => {
    const twice = asRecorded([placed, ...requested('alipay.direct'), ...requested('alipay.direct')]);
    expect(keptFacts(offers, twice).map(({ weight, fact }) => [weight, fact['chosen']])).toEqual([
      [1, null],
      [-1, null],
      [1, 'alipay.direct'],
    ]);
  });

  it('is chosen for every order of a cart', () => {
    const cart = standingFacts(offers, asRecorded(usualLife({ orderCount: 2 })));
    expect([...cart.values()].map(({ chosen }) => chosen)).toEqual(['wechat.saved-code', 'wechat.saved-code']);
  });
});
