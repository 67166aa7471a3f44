import { accept, instant, orders, type PaymentTerms, type ScanEvent, type SettlementEvent } from '@hutong/domain';
import { describe, expect, it } from 'vitest';
import { nextForOrder } from './orders.policy.js';

const now = instant(Date.parse('2023-10-18T04:00:00.000Z'));
const occurredAt = '2023-10-18T04:00:00.000Z';
const amount = { minorUnits: '12900', currency: 'CNY' } as const;
const terms: PaymentTerms = {
  paymentRequestId: 'request-1',
  orderId: 'taobao.1',
  platform: 'taobao',
  stageId: null,
  channel: {
    channelId: 'wechat.saved-code',
    wallet: 'tenpay',
    group: 'tencent',
    method: 'saved-code',
    clearingHouse: 'netsunion',
    field: 'online',
  },
  buyer: 'the-buyer',
  merchant: 'the-merchant',
  amount,
};
const payer = { payerId: 'lin', wallet: 'tenpay' };
const authorized: ScanEvent = { type: 'ScanAuthorized', data: { terms, payer, factor: 'password', occurredAt } };
const settled: SettlementEvent = {
  type: 'PaymentSettled',
  data: { terms, payer, fee: amount, feeRuleId: 'rule', postings: [], occurredAt },
};
const product = { productId: 'p', category: 'books' };
const placed = orders.evolve(orders.initialState, {
  type: 'OrderPlaced',
  data: {
    orderId: 'taobao.1',
    platform: 'taobao',
    buyer: 'the-buyer',
    merchant: 'the-merchant',
    product,
    amount,
    occurredAt,
  },
});

describe('The policy of orders', () => {
  it('claims the order for whoever authorized', () => {
    const [claim] = nextForOrder(authorized);
    expect(claim?.id).toBe('taobao.1');
    expect(claim?.decide(now, placed)).toEqual(accept({ type: 'OrderClaimed', data: { terms, payer, occurredAt } }));
  });

  it('confirms that the order is paid once its claim has settled', () => {
    const claimed = orders.evolve(placed, { type: 'OrderClaimed', data: { terms, payer, occurredAt } });
    const [confirmation] = nextForOrder(settled);
    const data = { orderId: 'taobao.1', paymentRequestId: 'request-1', occurredAt };
    expect(confirmation?.decide(now, claimed)).toEqual(accept({ type: 'OrderPaid', data }));
  });

  it('has nothing to do with a mere scan', () => {
    const expiresAt = '2023-10-18T06:00:00.000Z';
    expect(
      nextForOrder({ type: 'CodeScanned', data: { terms, payer, source: 'album', expiresAt, occurredAt } }),
    ).toEqual([]);
  });
});
