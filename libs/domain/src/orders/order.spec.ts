import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, hua, ming, noon, nothing, recorded, savedCode, terms } from '../examples.js';
import { type PaymentTerms, addMs, fold, money, refuse } from '../kernel/index.js';
import {
  type OrderState,
  type PlaceOrder,
  cancelOrder,
  claimOrder,
  confirmOrderPaid,
  orders,
  placeOrder,
} from './order.js';
import type { OrderEvent } from './order.events.js';

const place: PlaceOrder = {
  orderId: 'taobao.1001',
  platform: 'taobao',
  buyer: 'lan',
  merchant: 'lamp-shop',
  product: { productId: 'lamp-7', category: 'home' },
  amount: money(12_900n, 'CNY'),
  offers: { rolloutRevision: '6', stageId: 'pilot', offered: [savedCode], refused: [] },
};
const absent = orders.initialState;
const placed = after(orders, absent, placeOrder(noon, absent, place));
const claimed = after(orders, placed, claimOrder(noon, placed, { terms, payer: ming }));
const paid = after(orders, claimed, confirmOrderPaid(noon, claimed, { paymentRequestId: 'pr-1' }));
const cancelled = after(orders, placed, cancelOrder(noon, placed, { reason: 'changed my mind' }));
const second: PaymentTerms = { ...terms, paymentRequestId: 'pr-2' };

describe('Placing an order', () => {
  it('records the order and what the payment page offered, in one append', () => {
    const decision = placeOrder(noon, absent, place);
    expect(recorded(decision)).toEqual(['OrderPlaced', 'PaymentOffersEvaluated']);
    expect(placed).toMatchObject({ status: 'placed', offers: { rolloutRevision: '6', offered: [savedCode] } });
  });
  it('records nothing when the same order is placed again', () =>
    expect(placeOrder(addMs(noon, 1), placed, place)).toEqual(nothing));
  it('refuses another order under the same number', () => {
    const dearer = { ...place, amount: money(12_901n, 'CNY') };
    expect(placeOrder(noon, placed, dearer)).toEqual(refuse('orderAlreadyPlaced'));
    expect(placeOrder(noon, placed, { ...place, buyer: 'someone-else' })).toEqual(refuse('orderAlreadyPlaced'));
  });
});

describe('Claiming an order', () => {
  it('lets the first authorization have it', () =>
    expect(recorded(claimOrder(noon, placed, { terms, payer: ming }))).toEqual(['OrderClaimed']));
  it('records nothing when the same authorization claims again, also once it is paid', () => {
    expect(claimOrder(noon, claimed, { terms, payer: ming })).toEqual(nothing);
    expect(claimOrder(noon, paid, { terms, payer: ming })).toEqual(nothing);
  });
  it('records that a second authorization lost, once for its payment request', () => {
    const decision = claimOrder(noon, claimed, { terms: second, payer: hua });
    expect(decision).toMatchObject({
      events: [{ type: 'OrderClaimRefused', data: { reason: 'orderAlreadyClaimed', payer: hua } }],
    });
    expect(claimOrder(noon, after(orders, claimed, decision), { terms: second, payer: hua })).toEqual(nothing);
  });
  it('records that an authorization came after the order was cancelled', () =>
    expect(claimOrder(noon, cancelled, { terms, payer: ming })).toMatchObject({
      events: [{ type: 'OrderClaimRefused', data: { reason: 'orderCancelled' } }],
    }));
  it('refuses terms that are not this order’s', () => {
    const cheaper: PaymentTerms = { ...terms, amount: { minorUnits: '12899', currency: 'CNY' } };
    expect(claimOrder(noon, placed, { terms: cheaper, payer: ming })).toEqual(refuse('termsDiffer'));
    expect(claimOrder(noon, placed, { terms: { ...terms, orderId: 'taobao.2' }, payer: ming })).toEqual(
      refuse('termsDiffer'),
    );
  });
  it('refuses an order that nobody placed', () =>
    expect(claimOrder(noon, absent, { terms, payer: ming })).toEqual(refuse('orderNotFound')));
});

describe('Confirming that an order is paid', () => {
  it('follows the payment request that holds the order', () =>
    expect(recorded(confirmOrderPaid(noon, claimed, { paymentRequestId: 'pr-1' }))).toEqual(['OrderPaid']));
  it('records nothing the second time', () =>
    expect(confirmOrderPaid(noon, paid, { paymentRequestId: 'pr-1' })).toEqual(nothing));
  it('refuses a payment request that does not hold it', () => {
    expect(confirmOrderPaid(noon, claimed, { paymentRequestId: 'pr-2' })).toEqual(refuse('orderNotClaimed'));
    expect(confirmOrderPaid(noon, placed, { paymentRequestId: 'pr-1' })).toEqual(refuse('orderNotClaimed'));
  });
});

describe('Cancelling an order', () => {
  it('ends an order that nobody claimed', () => expect(cancelled).toMatchObject({ status: 'cancelled' }));
  it('records nothing the second time', () =>
    expect(cancelOrder(noon, cancelled, { reason: 'again' })).toEqual(nothing));
  it('is refused once the order is claimed or paid, or was never placed', () => {
    expect(cancelOrder(noon, claimed, { reason: 'late' })).toEqual(refuse('orderAlreadyClaimed'));
    expect(cancelOrder(noon, paid, { reason: 'late' })).toEqual(refuse('orderAlreadyPaid'));
    expect(cancelOrder(noon, absent, { reason: 'early' })).toEqual(refuse('orderNotFound'));
  });
});

describe('Any interleaving of commands', () => {
  const requestIds = fc.constantFrom('pr-1', 'pr-2', 'pr-3');
  const payers = fc.constantFrom(ming, hua);
  type Ask = (state: OrderState) => ReturnType<typeof claimOrder>;
  const asks: fc.Arbitrary<Ask> = fc.oneof(
    fc.constant<Ask>((state) => placeOrder(noon, state, place)),
    fc.constant<Ask>((state) => cancelOrder(noon, state, { reason: 'any' })),
    fc.tuple(requestIds, payers).map(
      ([id, payer]): Ask =>
        (state) =>
          claimOrder(noon, state, { terms: { ...terms, paymentRequestId: id }, payer }),
    ),
    requestIds.map(
      (id): Ask =>
        (state) =>
          confirmOrderPaid(noon, state, { paymentRequestId: id }),
    ),
  );

  it('pays the order at most once, by the request that claimed it, and never after a cancellation', () =>
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 30 }), (commands) => {
        const { events } = play(commands);
        const of = (type: OrderEvent['type']) => events.filter((event) => event.type === type);
        expect(of('OrderPlaced').length).toBeLessThanOrEqual(1);
        expect(of('OrderClaimed').length + of('OrderCancelled').length).toBeLessThanOrEqual(1);
        expect(of('OrderPaid').length).toBeLessThanOrEqual(of('OrderClaimed').length);
        const refusedFor = of('OrderClaimRefused').map(({ data }) => 'terms' in data && data.terms.paymentRequestId);
        expect(new Set(refusedFor).size).toBe(refusedFor.length);
      }),
    ));

  it('records nothing for the same command twice in a row', () =>
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 20 }), asks, (commands, command) => {
        const state = after(orders, play(commands).state, command(play(commands).state));
        const repeated = command(state);
        expect(repeated.outcome === 'refused' || repeated.events.length === 0).toBe(true);
      }),
    ));

  function play(commands: readonly Ask[]) {
    const events: OrderEvent[] = [];
    for (const command of commands) {
      const decision = command(fold(orders, events));
      if (decision.outcome === 'accepted') events.push(...decision.events);
    }
    return { events, state: fold(orders, events) };
  }
});
