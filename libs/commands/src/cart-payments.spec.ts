import {
  categoryOf,
  judge,
  orders,
  type OrderState,
  type PaymentCapturedData,
  refundable,
  settlements,
  type SettlementState,
  streamTypes,
} from '@hutong/domain';
import { account, buyer, orderLine, orderRequest, passed, recordEvents, worldOf } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from './followers.js';
import { LedgerInMemory } from './ledger-in-memory.js';
import { orderCommands } from './orders/orders.commands.js';
import type { PaymentRequestedAnswer } from './payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from './payment-requests/payment-requests.commands.js';
import { type WayToPay, waysToPay } from './ways-to-pay.js';
import { settlementCommands } from './settlements/settlements.commands.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 100;
const stepsMax = 60;
const orderNumbers = ['a', 'b|c*', 'd'] as const;
const friends = ['ming', 'hua'].map((name) => ({ payer: account(name, 'tenpay'), payerApp: 'tenpay' }));
const { AcceptRefund, SucceedRefund, CloseRefund, ReportRefundAbnormal } = settlementCommands;

const order = fc.constantFrom(...orderNumbers.map((orderNumber) => `taobao.${orderNumber}`));
const cny = (minorUnits: number) => ({ minorUnits: `${minorUnits}`, currency: 'CNY' }) as const;
const costing = (minorUnits: number) => ({
  lines: [{ ...orderLine, amount: cny(minorUnits) }],
  amount: cny(minorUnits),
});
const to = <const Does extends string, Rest extends object>(does: Does, rest: fc.Arbitrary<Rest>, weight = 1) => ({
  weight,
  arbitrary: rest.map((more) => ({ does, ...more })),
});
/** Which of the requests that were made, counted round. */
const request = fc.nat(4);
const refundId = fc.constantFrom('r-1', 'r-2');

/** Everything that a buyer, payers, the platform and the provider may do, and when policies act and processes begin anew. */
const step = fc.oneof(
  to('request', fc.record({ way: fc.constantFrom(...waysToPay), cart: fc.uniqueArray(order, { minLength: 1 }) }), 4),
  to('authorize', fc.record({ request, friend: fc.constantFrom(...friends), coupon: fc.constantFrom(0, 0, 1_000) }), 8),
  to('fail', fc.record({ request, friend: fc.constantFrom(...friends), result: fc.constantFrom('failed', 'unknown') })),
  to('follow', fc.record({ policy: fc.constantFrom(...policies) }), 8),
  to('cancel', fc.record({ orderId: order })),
  to('change', fc.record({ orderId: order, minorUnits: fc.constantFrom(9_900, 5_000) })),
  to('close', fc.record({ request })),
  to(
    'refund',
    fc.record({ request, refundId, minorUnits: fc.integer({ min: 1, max: 15_000 }), orderId: fc.option(order) }),
    4,
  ),
  to('tell', fc.record({ request, refundId, ends: fc.boolean(), step: fc.nat(1) }), 6),
  to('settle', fc.record({}), 3),
  to('restart', fc.record({})),
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
type Requested = PaymentRequestedAnswer & Readonly<{ way: WayToPay }>;

/** One run: a ledger with three orders, and the payment requests that were made for them. */
class Shop {
  readonly ledger = new LedgerInMemory();
  readonly requests: Requested[] = [];

  async open(): Promise<void> {
    await recordEvents(this.ledger.log, worldOf().events);
    for (const orderNumber of orderNumbers) {
      await this.ledger.done(orderCommands.PlaceOrder, orderRequest({ orderNumber, ...costing(9_900) }));
    }
  }

  /** Refusals are what the rules are for; what a policy throws fails the run. */
  async take(next: Step): Promise<unknown> {
    const { ledger } = this;
    ledger.later(60_000);
    switch (next.does) {
      case 'request':
        return this.#request(next);
      case 'follow':
        return ledger.follow(next.policy);
      case 'cancel':
        return ledger.ask(orderCommands.CancelOrder, { orderId: next.orderId, reason: 'too slow' });
      case 'change':
        return ledger.ask(orderCommands.ChangeOrderAmount, { orderId: next.orderId, ...costing(next.minorUnits) });
      case 'settle':
        return ledger.settle();
      case 'restart':
        return (ledger.ledger = ledger.another());
      default: {
        const requested = this.requests[next.request % this.requests.length];
        return requested && this.#onRequest(requested, next);
      }
    }
  }

  async #request({ way, cart }: Extract<Step, { does: 'request' }>): Promise<void> {
    const asked = { orderIds: cart, channelId: way.channelId };
    const answer = await this.ledger.ask(paymentRequestCommands.RequestPayment, asked);
    if (answer.outcome === 'accepted') this.requests.push({ ...(answer.body as PaymentRequestedAnswer), way });
  }

  async #onRequest(requested: Requested, next: Extract<Step, { request: number }>): Promise<unknown> {
    const { ledger } = this;
    const { paymentRequestId } = requested;
    switch (next.does) {
      case 'close':
        return ledger.ask(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'no' });
      case 'refund': {
        const { refundId: id, minorUnits, orderId } = next;
        const amount = cny(minorUnits);
        const asked = { paymentRequestId, refundId: id, amount, orderId, requestedBy: 'taobao', reason: 'late' };
        return ledger.ask(settlementCommands.RequestRefund, asked);
      }
      case 'tell':
        return this.#tell({ paymentRequestId, refundId: next.refundId }, next);
      case 'authorize': {
        const coupons = next.coupon === 0 ? [] : [coupon(next.coupon)];
        return this.#pay(requested, { atApp: next.friend, check: { ...passed, coupons } });
      }
      case 'fail':
        return this.#pay(requested, { atApp: next.friend, check: { result: next.result, factors: passed.factors } });
    }
  }

  #tell(
    refund: Readonly<{ paymentRequestId: string; refundId: string }>,
    { ends, step: which }: Extract<Step, { does: 'tell' }>,
  ) {
    const failing = { ...refund, reason: 'the card is cancelled' };
    if (ends) return this.ledger.ask([CloseRefund, ReportRefundAbnormal][which] ?? CloseRefund, failing);
    return this.ledger.ask([AcceptRefund, SucceedRefund][which] ?? AcceptRefund, refund);
  }

  async #pay(requested: Requested, { atApp, check }: Paying): Promise<unknown> {
    const { way, paymentRequestId } = requested;
    const who = way.kind === 'directAuthorization' ? { ...atApp, payer: buyer } : atApp;
    await way.reach(this.ledger, requested, who);
    return way.authorize(this.ledger, paymentRequestId, { ...who, check });
  }
}

type Paying = Readonly<{ atApp: (typeof friends)[number]; check: Parameters<WayToPay['authorize']>[2]['check'] }>;
const coupon = (minorUnits: number) => ({ funder: 'tenpay', funderRole: 'wallet' as const, amount: cny(minorUnits) });

/** What the gate would set aside of the whole log, a capture without its claims too. */
function setAside({ ledger }: Shop): readonly string[] {
  const states = new Map<string, unknown>();
  return ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER).events.flatMap((event) => {
    const type = streamTypes.find(({ category }) => category === categoryOf(event.stream));
    if (!type) return [];
    const judgement = judge(type, states.get(event.stream) ?? type.initialState, event);
    if (!judgement.counts) return [judgement.reason];
    states.set(event.stream, judgement.state);
    return (type.preconditions?.(judgement.event) ?? []).flatMap(({ stream, holds, otherwise }) =>
      holds(states.get(stream)) ? [] : [otherwise],
    );
  });
}

/** What is true of all payments of the same orders once every policy has come to rest. */
async function check(shop: Shop): Promise<void> {
  const { ledger, requests } = shop;
  expect(setAside(shop)).toEqual([]);
  const orderStates = new Map<string, OrderState>();
  for (const orderNumber of orderNumbers) {
    const id = `taobao.${orderNumber}`;
    const { state } = await ledger.ledger.load(orders, id);
    orderStates.set(id, state);
    expect(ledger.typesIn(`order-${id}`).filter((type) => type === 'OrderPaid').length).toBeLessThanOrEqual(1);
    // Every claim was decided: it paid, or it was released.
    expect(state.status).not.toBe('claimed');
  }
  const captured: string[] = [];
  for (const { paymentRequestId, terms, way } of requests) {
    const { state } = await ledger.ledger.load(settlements, paymentRequestId);
    const isAuthorized = ledger.typesIn(`${way.kind}-${paymentRequestId}`).some((type) => type.endsWith('Authorized'));
    expect(state.status !== 'absent', 'whoever authorized is captured or voided, and nobody else').toBe(isAuthorized);
    const orderIds = terms.orders.map(({ orderId }) => orderId);
    const paidBy = orderIds.filter((id) => {
      const one = orderStates.get(id);
      return one?.status === 'paid' && one.claim?.paymentRequestId === paymentRequestId;
    });
    // A cart is paid whole or not at all.
    expect(paidBy).toEqual(state.status === 'captured' ? orderIds : []);
    const taken = state.status === 'captured' ? state.captured.orders : [];
    captured.push(...taken.map(({ orderId }) => orderId));
    // What was taken is what the orders cost.
    expect(taken.map(({ orderId }) => orderStates.get(orderId))).toMatchObject(taken.map(({ amount }) => ({ amount })));
    checkMoney(ledger.typesIn(`settlement-${paymentRequestId}`), state);
  }
  expect(new Set(captured).size).toBe(captured.length);
}

function checkMoney(types: readonly string[], state: SettlementState): void {
  if (state.status === 'voided') return expect(types).toEqual(['AuthorizationVoided']);
  if (state.status === 'absent') return expect(types).toEqual([]);
  const { captured, refunds } = state;
  const total = BigInt(captured.amounts.total.minorUnits);
  expect(sumOf(captured)).toBe(0n);
  let back = 0n;
  for (const { succeeded } of refunds.values()) {
    if (!succeeded) continue;
    expect(sumOf(succeeded)).toBe(0n);
    expect(succeeded.beneficiary).toEqual(captured.payer);
    back += BigInt(succeeded.amount.minorUnits);
  }
  expect(back <= total && refundable(state).minorUnits >= 0n).toBe(true);
}

const sumOf = ({ postings }: Pick<PaymentCapturedData, 'postings'>): bigint =>
  postings.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n);

describe('Payments of the same orders, alone and in carts, by code, link and inside the app, whatever else happens', () => {
  it(`pay each order once, a cart whole or not at all, and give back what was taken to whoever paid (seed ${seed})`, async () => {
    const endings = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: stepsMax }), async (steps) => {
        const shop = new Shop();
        await shop.open();
        for (const next of steps) await shop.take(next);
        await shop.ledger.settle();
        await check(shop);
        for (const { type } of shop.ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER).events) {
          endings.set(type, (endings.get(type) ?? 0) + 1);
        }
      }),
      { seed, numRuns: runs },
    );
    // The runs come by what they are about.
    for (const type of [
      'PaymentCaptured',
      'AuthorizationVoided',
      'OrderClaimReleased',
      'RefundSucceeded',
      'RefundClosed',
    ]) {
      expect(endings.get(type) ?? 0, type).toBeGreaterThan(0);
    }
  });
});
