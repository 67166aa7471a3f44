import { orders, paymentRequests, settlements, type SettlementState } from '@hutong/domain';
import {
  account,
  buyer,
  failed,
  friend,
  orderLine,
  orderRequest,
  passed,
  passedFrom,
  recordEvents,
  worldOf,
} from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckRequest } from '../http/check-request.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import type { PaymentRequestedAnswer } from '../payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from '../payment-requests/payment-requests.commands.js';
import { settlementCommands } from '../settlements/settlements.commands.js';
import { type AtApp, byCode, byLink, insideTheApp, type WayToPay } from '../ways-to-pay.js';

// Every way in which a payment goes wrong in the real world, row by row of the neutral state machine. What notices of providers add has
// specs of its own.

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const { RequestPayment, ClosePaymentRequest } = paymentRequestCommands;
const { ReportCapture, RequestRefund, CloseRefund, ReportRefundAbnormal, RedirectRefund } = settlementCommands;
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;
const fromCard = { ...passed, funding: card };
const unknown = { result: 'unknown', factors: passed.factors } as const;
const ming: AtApp = friend;
const hua: AtApp = { payer: account('hua', 'tenpay'), payerApp: 'tenpay' };

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
});

async function placed(changes: object = {}): Promise<string> {
  return ((await ledger.done(orderCommands.PlaceOrder, orderRequest(changes))) as { orderId: string }).orderId;
}
async function requested(orderId: string, way = byCode, changes: object = {}): Promise<PaymentRequestedAnswer> {
  const asked = { orderIds: [orderId], channelId: way.channelId, ...changes };
  return (await ledger.done(RequestPayment, asked)) as PaymentRequestedAnswer;
}
/** A payer who came and says nothing yet. */
async function reached(request: PaymentRequestedAnswer, way = byCode, who = ming): Promise<void> {
  expect(await way.reach(ledger, request, who)).toMatchObject({ outcome: 'accepted' });
}
type Saying = Readonly<{ way: WayToPay; who: AtApp; check: CheckRequest; occurredAt: string }>;
const authorize = (
  { paymentRequestId }: PaymentRequestedAnswer,
  { way = byCode, who = ming, ...checked }: Partial<Saying> = {},
) => way.authorize(ledger, paymentRequestId, { ...who, check: passed, ...checked });
/** A payer who came, paid and whose money was taken. */
async function paid(orderId: string, way = byCode, check: CheckRequest = passed): Promise<PaymentRequestedAnswer> {
  const request = await requested(orderId, way);
  await reached(request, way);
  await authorize(request, { way, check });
  await ledger.settle();
  expect(await orderIs(orderId)).toBe('paid');
  return request;
}
const close = ({ paymentRequestId }: PaymentRequestedAnswer) =>
  ledger.ask(ClosePaymentRequest, { paymentRequestId, reason: 'the buyer gave up' });
const taken = {
  ...ming,
  capture: 'album',
  factors: passed.factors,
  funding: card,
  clearingHouse: 'netsunion',
  providerTransactionId: '4200000001',
} as const;
const report = ({ paymentRequestId }: PaymentRequestedAnswer, changes: object = {}) =>
  ledger.ask(ReportCapture, { paymentRequestId, ...taken, ...changes });
const refund = ({ paymentRequestId }: PaymentRequestedAnswer, refundId: string, changes: object = {}) =>
  ledger.ask(RequestRefund, {
    paymentRequestId,
    refundId,
    amount: orderLine.amount,
    requestedBy: 'taobao',
    reason: 'sent back',
    ...changes,
  });
const orderIs = async (orderId: string) => (await ledger.ledger.load(orders, orderId)).state.status;
const requestIs = async ({ paymentRequestId }: PaymentRequestedAnswer) =>
  (await ledger.ledger.load(paymentRequests, paymentRequestId)).state.status;
const settlementOf = async ({ paymentRequestId }: PaymentRequestedAnswer): Promise<SettlementState> =>
  (await ledger.ledger.load(settlements, paymentRequestId)).state;
const settlementTypes = ({ paymentRequestId }: PaymentRequestedAnswer) =>
  ledger.typesIn(`settlement-${paymentRequestId}`);
/** What is missing in a payer's purse: taken, and not given back. */
async function takenFrom(request: PaymentRequestedAnswer): Promise<bigint> {
  const state = await settlementOf(request);
  if (state.status !== 'captured') return 0n;
  const back = [...state.refunds.values()].flatMap(({ succeeded }) => succeeded ?? []);
  return [state.captured, ...back]
    .flatMap(({ postings }) => postings)
    .filter(({ account: { kind } }) => kind === 'payerFunds')
    .reduce((sum, { minorUnits }) => sum - BigInt(minorUnits), 0n);
}
const late = ['PaymentCaptured', 'RefundRequested', 'RefundAccepted', 'RefundSucceeded'];

describe('The code is expired', () => {
  it('nobody can pay it from its very millisecond on, and the order takes a new code as the next attempt', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    await reached(request);
    ledger.later(Date.parse(request.expiresAt) - ledger.now);
    expect(await byCode.reach(ledger, request, hua)).toMatchObject({ refusal: 'expired' });
    expect(await authorize(request)).toMatchObject({ refusal: 'expired' });
    const next = await requested(orderId, byCode, { supersedes: request.paymentRequestId });
    expect(next.terms).toMatchObject({ attempt: 2, supersedes: request.paymentRequestId });
    await reached(next);
    expect(await authorize(next)).toMatchObject({ body: { status: 'authorized' } });
  });

  it('whoever authorized a millisecond before counts, though it is told after', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    await reached(request);
    ledger.later(Date.parse(request.expiresAt) - ledger.now + minuteMs);
    const occurredAt = new Date(Date.parse(request.expiresAt) - 1).toISOString();
    expect(await authorize(request, { occurredAt })).toMatchObject({ body: { status: 'authorized' } });
    await ledger.settle();
    expect([await orderIs(orderId), await requestIs(request)]).toEqual(['paid', 'paid']);
  });
});

describe('A payment request is asked to close', () => {
  it('too early: it is not closed, and stays payable', async () => {
    const request = await requested(await placed());
    ledger.later(5 * minuteMs - 1);
    expect(await close(request)).toMatchObject({ refusal: 'tooEarlyToClose' });
    await reached(request);
    ledger.later(1);
    expect(await close(request)).toMatchObject({ body: { status: 'closed' } });
    expect(await authorize(request)).toMatchObject({ refusal: 'paymentRequestClosed' });
  });

  it('when it is already paid: it is treated as paid', async () => {
    const request = await paid(await placed());
    expect(await close(request)).toMatchObject({ refusal: 'alreadyPaid' });
    expect(await requestIs(request)).toBe('paid');
  });

  it('while the outcome of a payment is unknown: it is not closed', async () => {
    const request = await requested(await placed());
    await reached(request);
    await authorize(request, { check: unknown });
    ledger.later(10 * minuteMs);
    expect(await close(request)).toMatchObject({ refusal: 'paymentUnderWay' });
  });
});

describe('The amount of an order changes', () => {
  const cheaper = { lines: [{ ...orderLine, amount: cny('9900') }], amount: cny('9900') };

  it('a new request supersedes the old one, and the old code does not pay, also when the amount is what it was', async () => {
    const orderId = await placed();
    const old = await requested(orderId);
    await ledger.done(orderCommands.ChangeOrderAmount, { orderId, ...cheaper });
    expect(await byCode.reach(ledger, old, ming)).toMatchObject({ refusal: 'amountChanged' });
    const next = await requested(orderId, byCode, { supersedes: old.paymentRequestId });
    await ledger.settle();
    expect(ledger.typesIn(`paymentRequest-${old.paymentRequestId}`).at(-1)).toBe('PaymentRequestSuperseded');
    await ledger.done(orderCommands.ChangeOrderAmount, {
      orderId,
      lines: [orderLine],
      amount: orderLine.amount,
    });
    expect(await byCode.reach(ledger, old, ming)).toMatchObject({ refusal: 'superseded' });
    await ledger.done(orderCommands.ChangeOrderAmount, { orderId, ...cheaper });
    await reached(next);
    await authorize(next);
    await ledger.settle();
    expect(await settlementOf(next)).toMatchObject({ captured: { amounts: { total: cny('9900') } } });
    expect(settlementTypes(old)).toEqual([]);
  });

  it('an authorization that is under way is void: nothing is taken', async () => {
    const orderId = await placed();
    const old = await requested(orderId);
    await reached(old);
    await authorize(old);
    await ledger.done(orderCommands.ChangeOrderAmount, { orderId, ...cheaper });
    await ledger.settle();
    expect(await settlementOf(old)).toMatchObject({ status: 'voided', voided: { reason: 'amountChanged' } });
    expect([await orderIs(orderId), await takenFrom(old)]).toEqual(['placed', 0n]);
  });
});

describe('The wrong app scans the code', () => {
  it('is refused by name and recorded where no interconnection is open', async () => {
    const request = await requested(await placed());
    const stranger = { payer: account('somebody', 'tailpay'), payerApp: 'tailpay' };
    expect(await byCode.reach(ledger, request, stranger)).toMatchObject({ refusal: 'noRoute' });
    expect(ledger.typesIn(`scan-${request.paymentRequestId}`)).toEqual(['ScanRouteRefused']);
  });

  it('pays through the clearing house where one is', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    const other = { payer: account('somebody', 'alipay'), payerApp: 'alipay' };
    await reached(request, byCode, other);
    expect(await authorize(request, { who: other, check: passedFrom('alipay') })).toMatchObject({
      refusal: 'noRoute',
    });
    await authorize(request, { who: other, check: fromCard });
    await ledger.settle();
    expect(await settlementOf(request)).toMatchObject({ captured: { payerApp: 'alipay', clearingHouse: 'netsunion' } });
  });
});

describe('Two pay one order', () => {
  it('two scanners of one code: one pays, and the other learns that it is paid', async () => {
    const request = await requested(await placed());
    await reached(request, byCode, ming);
    await reached(request, byCode, hua);
    await authorize(request, { who: hua });
    expect(await authorize(request, { who: ming })).toMatchObject({ refusal: 'alreadyAuthorized' });
    await ledger.settle();
    expect(await settlementOf(request)).toMatchObject({
      captured: { payer: { ref: ledger.secret.refOf(hua.payer) } },
    });
  });

  it('two payers by two methods: the first claim pays, and the other authorization is void', async () => {
    const orderId = await placed();
    const [scan, link] = [await requested(orderId), await requested(orderId, byLink)];
    await reached(scan, byCode, ming);
    await reached(link, byLink, hua);
    await authorize(link, { way: byLink, who: hua });
    await authorize(scan, { who: ming });
    await ledger.settle();
    expect(await settlementOf(link)).toMatchObject({ status: 'captured' });
    expect(await settlementOf(scan)).toMatchObject({ status: 'voided', voided: { reason: 'orderAlreadyClaimed' } });
    expect([await takenFrom(link), await takenFrom(scan)]).toEqual([12_900n, 0n]);
  });
});

describe('The friend', () => {
  it('declines: that ends only this offer, and another friend pays by the same link', async () => {
    const orderId = await placed();
    const request = await requested(orderId, byLink);
    await reached(request, byLink, ming);
    expect(await byLink.decline(ledger, request.paymentRequestId, ming)).toMatchObject({ outcome: 'accepted' });
    expect(await authorize(request, { way: byLink })).toMatchObject({ refusal: 'notReached' });
    await reached(request, byLink, hua);
    await authorize(request, { way: byLink, who: hua });
    await ledger.settle();
    expect(await orderIs(orderId)).toBe('paid');
  });

  it('ignores the link: it expires, and the buyer pays otherwise', async () => {
    const orderId = await placed();
    const request = await requested(orderId, byLink);
    await reached(request, byLink);
    ledger.later(Date.parse(request.expiresAt) - ledger.now);
    expect(await authorize(request, { way: byLink })).toMatchObject({ refusal: 'expired' });
    expect(await close(request)).toMatchObject({ body: { status: 'closed' } });
    await paid(orderId);
  });
});

describe('The password is wrong', () => {
  const lockedUntil = () => new Date(ledger.now + 180 * minuteMs).toISOString();

  it('leaves a fact each time, and the payer may try again', async () => {
    const request = await requested(await placed());
    await reached(request);
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(await authorize(request, { check: failed })).toMatchObject({ refusal: 'factorFailed' });
    }
    expect(await authorize(request)).toMatchObject({ body: { status: 'authorized' } });
  });

  it('too often: the app locks this payer at this channel, and neither the order nor anybody else', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    await reached(request, byCode, ming);
    await reached(request, byCode, hua);
    expect(await authorize(request, { check: { ...failed, lockedUntil: lockedUntil() } })).toMatchObject({
      refusal: 'payerLocked',
    });
    expect(await authorize(request)).toMatchObject({ refusal: 'payerLocked' });
    // The lock is the app's: it says so of this payer's next order over the channel too.
    const other = await requested(await placed());
    await reached(other);
    expect(await authorize(other, { check: { ...failed, lockedUntil: lockedUntil() } })).toMatchObject({
      refusal: 'payerLocked',
    });
    await authorize(request, { who: hua });
    await ledger.settle();
    expect(await orderIs(orderId)).toBe('paid');
  });
});

describe('The payment is over a limit of the payer’s account', () => {
  it('leaves what the app says of it, and the payer may choose another account', async () => {
    const request = await requested(await placed());
    await reached(request);
    const over = { result: 'limitExceeded', factors: passed.factors, funding: passed.funding } as const;
    expect(await authorize(request, { check: over })).toMatchObject({ refusal: 'limitExceeded' });
    expect(ledger.typesIn(`scan-${request.paymentRequestId}`)).toEqual(['CodeScanned', 'ScanLimitExceeded']);
    expect(await authorize(request, { check: fromCard })).toMatchObject({ body: { status: 'authorized' } });
  });
});

describe('The order is cancelled while somebody pays', () => {
  it('before the claim: the authorization is void', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    await reached(request);
    await authorize(request);
    await ledger.done(orderCommands.CancelOrder, { orderId, reason: 'too slow' });
    await ledger.settle();
    expect(await settlementOf(request)).toMatchObject({ status: 'voided', voided: { reason: 'orderCancelled' } });
    // The provider took the money all the same: it goes back.
    expect(await report(request)).toMatchObject({ body: { basis: 'reported' } });
    await ledger.settle();
    expect(settlementTypes(request)).toEqual(['AuthorizationVoided', ...late]);
    expect([await orderIs(orderId), await takenFrom(request)]).toEqual(['cancelled', 0n]);
  });

  it('after the claim: the order is paid, and is not cancelled', async () => {
    const orderId = await placed();
    await paid(orderId);
    expect(await ledger.ask(orderCommands.CancelOrder, { orderId, reason: 'too slow' })).toMatchObject({
      refusal: 'orderAlreadyPaid',
    });
  });
});

describe('Money is taken late', () => {
  async function ended(how: 'expired' | 'closed' | 'cancelled', orderId: string): Promise<PaymentRequestedAnswer> {
    const request = await requested(orderId);
    await reached(request);
    ledger.later(how === 'expired' ? Date.parse(request.expiresAt) - ledger.now : 10 * minuteMs);
    if (how === 'closed') await close(request);
    if (how === 'cancelled') await ledger.done(orderCommands.CancelOrder, { orderId, reason: 'too slow' });
    return request;
  }

  it.each(['expired', 'closed', 'cancelled'] as const)(
    'when all is %s: it is recorded, pays nothing, and goes back whole to whoever paid',
    async (how) => {
      const orderId = await placed();
      const request = await ended(how, orderId);
      expect(await requestIs(request)).toBe(how === 'closed' ? 'closed' : 'requested');
      expect(await report(request)).toMatchObject({ body: { basis: 'reported', amount: orderLine.amount } });
      await ledger.settle();
      expect(settlementTypes(request)).toEqual(late);
      expect(await settlementOf(request)).toMatchObject({
        captured: { basis: 'reported', fee: null, clearingHouse: 'netsunion', providerTransactionId: '4200000001' },
      });
      expect(await takenFrom(request)).toBe(0n);
      expect(await orderIs(orderId)).toBe(how === 'cancelled' ? 'cancelled' : 'placed');
      expect(await requestIs(request)).toBe('paid');
      expect(await close(request)).toMatchObject({ refusal: 'alreadyPaid' });
      expect(await report(request)).toMatchObject({ recorded: false });
      if (how !== 'cancelled') await paid(orderId);
    },
  );

  it('while the order is open: it goes back too, the request is over, and the buyer pays by another', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    await reached(request, byCode, hua);
    await report(request);
    await ledger.settle();
    expect(await authorize(request, { who: hua })).toMatchObject({ refusal: 'alreadyPaid' });
    expect([await takenFrom(request), await orderIs(orderId)]).toEqual([0n, 'placed']);
    await paid(orderId);
  });

  it('and an authorization of the same request claims meanwhile: nothing is taken twice', async () => {
    const orderId = await placed();
    const request = await requested(orderId);
    await reached(request);
    await report(request);
    // Nobody told the request yet that money was taken.
    await authorize(request);
    await ledger.settle();
    expect(settlementTypes(request).toSorted()).toEqual(['AuthorizationVoided', ...late].toSorted());
    expect(await settlementOf(request)).toMatchObject({ voided: { reason: 'captureReported' } });
    expect([await takenFrom(request), await orderIs(orderId)]).toEqual([0n, 'placed']);
    await paid(orderId);
  });

  it('is not reported while an authorization is under way, nor of a payment that nobody requested', async () => {
    const request = await requested(await placed());
    await reached(request);
    await authorize(request);
    expect(await report(request)).toMatchObject({ refusal: 'captureUnderWay' });
    await ledger.settle();
    expect(await report(request)).toMatchObject({ recorded: false, body: { basis: 'claimed' } });
    expect(await report(request, { payer: hua.payer })).toMatchObject({ refusal: 'alreadyCaptured' });
    expect(await ledger.ask(ReportCapture, { paymentRequestId: 'nobody', ...taken })).toMatchObject({
      refusal: 'paymentRequestNotFound',
    });
  });
});

describe('The result of a payment is unknown', () => {
  async function unknownPayment(orderId: string): Promise<PaymentRequestedAnswer> {
    const request = await requested(orderId);
    await reached(request);
    expect(await authorize(request, { check: unknown })).toMatchObject({ body: { status: 'resultUnknown' } });
    return request;
  }

  it('the query finds that it passed: the order is paid once', async () => {
    const orderId = await placed();
    const request = await unknownPayment(orderId);
    expect(await authorize(request)).toMatchObject({ body: { status: 'authorized' } });
    await ledger.settle();
    expect([await orderIs(orderId), await takenFrom(request)]).toEqual(['paid', 12_900n]);
  });

  it('the query finds that it failed, however late: the request can be closed', async () => {
    const request = await unknownPayment(await placed());
    ledger.later(Date.parse(request.expiresAt) - ledger.now + minuteMs);
    expect(await close(request)).toMatchObject({ refusal: 'paymentUnderWay' });
    expect(await authorize(request, { check: failed })).toMatchObject({ refusal: 'factorFailed' });
    expect(await close(request)).toMatchObject({ body: { status: 'closed' } });
    expect(settlementTypes(request)).toEqual([]);
  });

  it('the query finds that it passed after the order was cancelled: it is void', async () => {
    const orderId = await placed();
    const request = await unknownPayment(orderId);
    await ledger.done(orderCommands.CancelOrder, { orderId, reason: 'too slow' });
    expect(await authorize(request)).toMatchObject({ body: { status: 'authorized' } });
    await ledger.settle();
    expect(await settlementOf(request)).toMatchObject({ status: 'voided', voided: { reason: 'orderCancelled' } });
  });

  it('the query finds nothing for seven days: the request is closed, and money that turns up goes back', async () => {
    const orderId = await placed();
    const request = await unknownPayment(orderId);
    ledger.later(7 * dayMs - 1);
    expect(await close(request)).toMatchObject({ refusal: 'paymentUnderWay' });
    ledger.later(1);
    expect(await close(request)).toMatchObject({ body: { status: 'closed' } });
    const occurredAt = new Date(ledger.now - 7 * dayMs).toISOString();
    expect(await authorize(request, { occurredAt })).toMatchObject({ refusal: 'paymentRequestClosed' });
    await report(request, { occurredAt });
    await ledger.settle();
    expect([settlementTypes(request), await takenFrom(request)]).toEqual([late, 0n]);
    // What was closed stays closed, also once it is paid.
    expect(await authorize(request, { occurredAt })).toMatchObject({ refusal: 'alreadyPaid' });
    expect(settlementTypes(request)).toEqual(late);
  });
});

describe('The refund of a payment', () => {
  it('by a friend goes to the friend by the original route, whoever asked, and vouchers go back to who gave them', async () => {
    const coupon = { funder: 'tenpay', funderRole: 'wallet' as const, amount: cny('900') };
    const request = await paid(await placed(), byLink, { ...fromCard, coupons: [coupon] });
    await refund(request, 'r-1', { requestedBy: 'the buyer' });
    await ledger.settle();
    const state = await settlementOf(request);
    if (state.status !== 'captured') throw new Error('Not captured');
    expect(state.refunds.get('r-1')?.succeeded).toMatchObject({
      beneficiary: { ref: ledger.secret.refOf(ming.payer) },
      cash: cny('12000'),
      coupons: [coupon],
    });
    expect(ledger.secret.refOf(ming.payer)).not.toBe(ledger.secret.refOf(buyer));
    expect(await takenFrom(request)).toBe(0n);
  });

  it('comes in parts, by line and by order, and never to more than was paid', async () => {
    const lamp = { ...orderLine, lineId: '2', productId: 'a-lamp', category: 'lamps', amount: cny('5000') };
    const orderId = await placed({ lines: [orderLine, lamp], amount: cny('17900') });
    const request = await paid(orderId);
    const ofLamp = { orderId, lineId: '2' };
    expect(await refund(request, 'r-1', { ...ofLamp, amount: cny('5001') })).toMatchObject({
      refusal: 'refundExceedsLine',
    });
    expect(await refund(request, 'r-1', { lineId: '2', amount: cny('1') })).toMatchObject({
      refusal: 'lineNotInOrder',
    });
    await refund(request, 'r-1', { ...ofLamp, amount: cny('3000') });
    await ledger.settle();
    expect(await refund(request, 'r-2', { ...ofLamp, amount: cny('2001') })).toMatchObject({
      refusal: 'refundExceedsLine',
    });
    await refund(request, 'r-2', { orderId, amount: cny('14899') });
    expect(await refund(request, 'r-3', { amount: cny('2') })).toMatchObject({ refusal: 'refundExceedsPayment' });
    await refund(request, 'r-3', { amount: cny('1') });
    await ledger.settle();
    expect(await takenFrom(request)).toBe(0n);
  });

  it('is not possible: the account is gone, another of the payer takes it, and it goes on by itself', async () => {
    const request = await paid(await placed(), byCode, fromCard);
    const { paymentRequestId } = request;
    await refund(request, 'r-1');
    await ledger.done(settlementCommands.AcceptRefund, { paymentRequestId, refundId: 'r-1' });
    const reason = 'the card is cancelled';
    await ledger.done(ReportRefundAbnormal, { paymentRequestId, refundId: 'r-1', reason });
    await ledger.settle();
    expect(settlementTypes(request).at(-1)).toBe('RefundAbnormal');
    expect(await refund(request, 'r-2', { amount: cny('1') })).toMatchObject({ refusal: 'refundExceedsPayment' });
    await ledger.done(RedirectRefund, { paymentRequestId, refundId: 'r-1', funding: passed.funding });
    await ledger.settle();
    expect(settlementTypes(request).slice(-2)).toEqual(['RefundRedirected', 'RefundSucceeded']);
    const [succeeded] = ledger.log.readPage(0n, { types: ['RefundSucceeded'] }).events;
    expect(succeeded?.data).toMatchObject({
      beneficiary: { ref: ledger.secret.refOf(ming.payer) },
      postings: [{ account: { institution: 'tenpay', kind: 'payerFunds' } }, {}],
    });
  });

  it('is given up: nothing went back, and it may be asked for again', async () => {
    const request = await paid(await placed(), insideTheAppOf(buyer));
    const { paymentRequestId } = request;
    await refund(request, 'r-1');
    await ledger.done(CloseRefund, { paymentRequestId, refundId: 'r-1', reason: 'withdrawn' });
    await ledger.settle();
    expect(await takenFrom(request)).toBe(12_900n);
    await refund(request, 'r-2');
    await ledger.settle();
    expect(await takenFrom(request)).toBe(0n);
  });
});

/** Inside the app the buyer pays, whoever is named. */
const insideTheAppOf = (payer: AtApp['payer']): WayToPay => ({
  ...insideTheApp,
  reach: async () => ({ outcome: 'accepted' }) as never,
  authorize: (own, id, checked) => insideTheApp.authorize(own, id, { ...checked, payer }),
});
