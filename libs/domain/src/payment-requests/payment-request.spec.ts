import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  direct,
  failed,
  friendLink,
  minuteMs,
  noon,
  nothing,
  passed,
  recorded,
  savedCode,
} from '../examples.js';
import { type Payer, addMs, fold, instant, money, refuse } from '../kernel/index.js';
import {
  type PaymentRequestState,
  type RequestPayment,
  authorizeDirectPayment,
  closePaymentRequest,
  confirmPaymentRequestPaid,
  paymentRequests,
  requestPayment,
} from './payment-request.js';
import type { PaymentRequestEvent } from './payment-request.events.js';

const request: RequestPayment = {
  paymentRequestId: 'pr-1',
  channelId: 'wechat.saved-code',
  nonce: 'n0nce',
  order: {
    orderId: 'taobao.1001',
    platform: 'taobao',
    stageId: 'pilot',
    buyer: 'lan',
    merchant: 'lamp-shop',
    amount: money(12_900n, 'CNY'),
    open: true,
    offered: [savedCode, friendLink, direct],
  },
};
const lan: Payer = { payerId: 'lan', wallet: 'alipay' };
const absent = paymentRequests.initialState;
const requestOver = (channelId: string) => requestPayment(noon, absent, { ...request, channelId });
const coded = after(paymentRequests, absent, requestOver('wechat.saved-code'));
const inApp = after(paymentRequests, absent, requestOver('alipay.direct'));
const authorized = after(paymentRequests, inApp, authorizeDirectPayment(noon, inApp, { payer: lan, factor: passed }));
const paid = after(paymentRequests, authorized, confirmPaymentRequestPaid(noon, authorized));
const closable = addMs(noon, 5 * minuteMs);
const expiry = addMs(noon, savedCode.lifetimeMs);
const closed = after(paymentRequests, inApp, closePaymentRequest(closable, inApp, { reason: 'timeout' }));

const authorize = (state: PaymentRequestState, at = noon, payer = lan) =>
  authorizeDirectPayment(at, state, { payer, factor: passed });

const close = (state: PaymentRequestState, at = closable) => closePaymentRequest(at, state, { reason: 'timeout' });

describe('Requesting a payment', () => {
  it('issues a code for a saved-code channel', () => {
    expect(recorded(requestOver('wechat.saved-code'))).toEqual(['PaymentRequested', 'CodeIssued']);
    expect(coded).toMatchObject({ code: 'hutong://pay/code/pr-1/n0nce', link: null, expiresAt: expiry });
  });
  it('shares a link for a friend-link channel', () => {
    expect(recorded(requestOver('wechat.friend-link'))).toEqual(['PaymentRequested', 'LinkShared']);
    expect(after(paymentRequests, absent, requestOver('wechat.friend-link'))).toMatchObject({
      code: null,
      link: 'hutong://pay/link/pr-1/n0nce',
    });
  });
  it('needs neither when the wallet opens inside the app', () =>
    expect(recorded(requestOver('alipay.direct'))).toEqual(['PaymentRequested']));
  it('records nothing when repeated', () => expect(requestPayment(noon, coded, request)).toEqual(nothing));
  it('refuses another order or channel under the same id', () => {
    const other = { ...request, channelId: 'alipay.direct' };
    expect(requestPayment(noon, coded, other)).toEqual(refuse('paymentRequestIdTaken'));
  });
  it('refuses a channel that the order’s page did not offer', () =>
    expect(requestOver('tail.saved-code')).toEqual(refuse('channelNotOffered')));
  it('refuses an order that is no longer open', () =>
    expect(requestPayment(noon, absent, { ...request, order: { ...request.order, open: false } })).toEqual(
      refuse('orderNotOpen'),
    ));
});

describe('Authorizing inside the app', () => {
  it('records the authorization up to the last millisecond', () =>
    expect(recorded(authorize(inApp, addMs(expiry, -1)))).toEqual(['DirectPaymentAuthorized']));
  it('is refused at the very millisecond of expiry', () =>
    expect(authorize(inApp, expiry)).toEqual(refuse('paymentRequestExpired')));
  it('records nothing when the same payer repeats it, even after expiry', () =>
    expect(authorize(authorized, expiry)).toEqual(nothing));
  it('refuses another payer after it', () =>
    expect(authorize(authorized, noon, { payerId: 'mei', wallet: 'alipay' })).toEqual(refuse('alreadyAuthorized')));
  it('refuses a failed factor and records nothing', () =>
    expect(authorizeDirectPayment(noon, inApp, { payer: lan, factor: failed })).toEqual(refuse('factorFailed')));
  it('refuses a wallet that the channel does not lead to', () =>
    expect(authorize(inApp, noon, { payerId: 'lan', wallet: 'tenpay' })).toEqual(refuse('noRoute')));
  it('refuses a closed request, one of another method, and one that does not exist', () => {
    expect(authorize(closed)).toEqual(refuse('paymentRequestClosed'));
    expect(authorize(coded)).toEqual(refuse('methodNotDirect'));
    expect(authorize(absent)).toEqual(refuse('paymentRequestNotFound'));
  });
});

describe('Closing a payment request', () => {
  it('is refused a millisecond too early and accepted from the moment it may be closed', () => {
    expect(close(coded, instant(closable - 1))).toEqual(refuse('tooEarlyToClose'));
    expect(recorded(close(coded, closable))).toEqual(['PaymentRequestClosed']);
  });
  it('records nothing when repeated', () => expect(close(closed)).toEqual(nothing));
  it('is refused once somebody authorized or paid', () => {
    expect(close(authorized)).toEqual(refuse('alreadyAuthorized'));
    expect(close(paid)).toEqual(refuse('alreadyPaid'));
  });
});

describe('Confirming that a payment request is paid', () => {
  it('records it once', () => {
    expect(recorded(confirmPaymentRequestPaid(noon, authorized))).toEqual(['PaymentRequestPaid']);
    expect(confirmPaymentRequestPaid(noon, paid)).toEqual(nothing);
  });
  it('records a payment that settled after the request was closed, because the money has moved', () =>
    expect(recorded(confirmPaymentRequestPaid(noon, closed))).toEqual(['PaymentRequestPaid']));
});

it('Any sequence of commands folds without throwing, authorizes once and pays once', () => {
  type Ask = (state: PaymentRequestState, at: number) => ReturnType<typeof requestPayment>;
  const asks = fc.constantFrom<Ask>(
    (state, at) => requestPayment(instant(at), state, { ...request, channelId: 'alipay.direct' }),
    (state, at) => requestPayment(instant(at), state, request),
    (state, at) => authorizeDirectPayment(instant(at), state, { payer: lan, factor: passed }),
    (state, at) => authorizeDirectPayment(instant(at), state, { payer: lan, factor: failed }),
    (state, at) => closePaymentRequest(instant(at), state, { reason: 'any' }),
    (state, at) => confirmPaymentRequestPaid(instant(at), state),
  );
  const timed = fc.tuple(asks, fc.integer({ min: noon, max: noon + 3 * savedCode.lifetimeMs }));
  fc.assert(
    fc.property(fc.array(timed, { maxLength: 30 }), (commands) => {
      const events: PaymentRequestEvent[] = [];
      for (const [ask, at] of commands) {
        const decision = ask(fold(paymentRequests, events), at);
        if (decision.outcome === 'accepted') events.push(...decision.events);
      }
      const count = (type: string) => events.filter((event) => event.type === type).length;
      expect(count('PaymentRequested')).toBeLessThanOrEqual(1);
      expect(count('DirectPaymentAuthorized')).toBeLessThanOrEqual(1);
      expect(count('PaymentRequestPaid')).toBeLessThanOrEqual(1);
      expect(count('PaymentRequestClosed')).toBeLessThanOrEqual(1);
    }),
  );
});
