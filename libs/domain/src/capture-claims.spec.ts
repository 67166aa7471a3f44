import { describe, expect, it } from 'vitest';
import { cny, ended, laterJson, ming, noonJson, terms } from './examples.js';
import type { OrderEvent } from './orders/order.events.js';
import { orders } from './orders/order-state.js';
import { settlements } from './settlements/settlement.js';
import { streamTypes } from './stream-types.js';
import { fold } from './kernel/index.js';

const [{ orderId, merchant, city, amount, categories }] = terms.orders as [(typeof terms.orders)[number]];
const placed: OrderEvent = {
  type: 'OrderPlaced',
  data: {
    orderId,
    platform: terms.platform,
    orderNumber: '1001',
    buyer: terms.buyer,
    merchant,
    city,
    lines: categories.map(({ category, amount: of }) => ({
      lineId: category,
      productId: category,
      category,
      quantity: 1,
      amount: of,
    })),
    amount,
    occurredAt: noonJson,
  },
};
const claimedBy = (paymentRequestId: string): OrderEvent => ({
  type: 'OrderClaimed',
  data: { orderId, paymentRequestId, payer: ming, authorization: 'scan', remaining: [], occurredAt: laterJson(1_000) },
});
const released: OrderEvent = {
  type: 'OrderClaimReleased',
  data: { orderId, paymentRequestId: 'pr-1', occurredAt: laterJson(2_000) },
};
const paid: OrderEvent = {
  type: 'OrderPaid',
  data: { orderId, paymentRequestId: 'pr-1', occurredAt: laterJson(2_000) },
};

/** Only what the claims are judged by. */
const captured = (basis: 'claimed' | 'reported') => ({
  type: 'PaymentCaptured',
  data: { ...ended(), basis, orders: terms.orders, amounts: { total: cny('12900') } },
});
const preconditionsOf = (event: ReturnType<typeof captured>) =>
  streamTypes.find(({ category }) => category === settlements.category)?.preconditions?.(event) ?? [];

describe('A captured payment', () => {
  const [claim] = preconditionsOf(captured('claimed'));

  it.each<[string, boolean, readonly OrderEvent[]]>([
    ['counts once it has claimed its order', true, [placed, claimedBy('pr-1')]],
    ['counts also when the order is paid by it', true, [placed, claimedBy('pr-1'), paid]],
    ['does not count for an order that nobody placed', false, []],
    ['does not count before its claim', false, [placed]],
    ['does not count against the claim of another payment', false, [placed, claimedBy('pr-2')]],
    ['does not count once it gave its claim up', false, [placed, claimedBy('pr-1'), released]],
  ])('%s', (_what, counts, before) => {
    expect(claim?.stream).toBe('order-taobao.1001');
    expect(claim?.holds(fold(orders, before))).toBe(counts);
  });

  it('needs the claim of each of its orders', () => {
    const { type, data } = captured('claimed');
    const second = { ...terms.orders[0]!, orderId: 'taobao.1002' };
    const cart = { type, data: { ...data, orders: [...terms.orders, second] } };
    expect(preconditionsOf(cart).map(({ stream }) => stream)).toEqual(['order-taobao.1001', 'order-taobao.1002']);
  });

  it('needs no claim where a provider reports that money was taken', () => {
    expect(preconditionsOf(captured('reported'))).toEqual([]);
  });
});
