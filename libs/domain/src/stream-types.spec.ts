import { describe, expect, it } from 'vitest';
import { hua, ming, terms } from './examples.js';
import { friendAuthorizations } from './friend-authorizations/friend-authorization.js';
import { type AnyStreamType, type DomainEvent, judge } from './kernel/index.js';
import { orders } from './orders/order.js';
import { paymentRequests } from './payment-requests/payment-request.js';
import { rollouts } from './rollouts/rollout.js';
import { scans } from './scans/scan.js';
import { settlements } from './settlements/settlement.js';

// What decisions never record, whoever wrote it, does not count: one line per rule of what may follow what.

const occurredAt = '2023-10-18T04:00:00.000Z';
const { orderId, paymentRequestId, platform, buyer, merchant, amount } = terms;
const about = { paymentRequestId, orderId, occurredAt };
const byMing = { terms, payer: ming, occurredAt };

const event = (type: string, data: object): DomainEvent => ({ type, data });
const placed = event('OrderPlaced', {
  orderId,
  platform,
  buyer,
  merchant,
  amount,
  occurredAt,
  product: { productId: 'lamp-7', category: 'home' },
});
const offered = event('PaymentOffersEvaluated', {
  orderId,
  platform,
  rolloutRevision: '6',
  stageId: 'pilot',
  offered: [],
  refused: [],
  occurredAt,
});
const claimed = event('OrderClaimed', byMing);
const cheaper = { ...terms, amount: { minorUnits: '1', currency: 'CNY' } };
const claimRefused = event('OrderClaimRefused', { ...byMing, reason: 'orderAlreadyClaimed' });
const paid = event('OrderPaid', about);
const cancelled = event('OrderCancelled', { orderId, reason: 'why not', occurredAt });
const requested = event('PaymentRequested', { terms, expiresAt: occurredAt, closableFrom: occurredAt, occurredAt });
const codeIssued = event('CodeIssued', { paymentRequestId, code: 'a code', occurredAt });
const authorized = event('DirectPaymentAuthorized', { ...byMing, factor: 'password' });
const requestPaid = event('PaymentRequestPaid', about);
const closed = event('PaymentRequestClosed', { ...about, reason: 'too late' });
const scanned = event('CodeScanned', { ...byMing, source: 'album', expiresAt: occurredAt });
const scanAuthorized = event('ScanAuthorized', { ...byMing, factor: 'password' });
const scanDeclined = event('ScanDeclined', { ...about, payer: ming });
const opened = event('FriendLinkOpened', { ...byMing, expiresAt: occurredAt });
const friendAuthorized = event('FriendAuthorized', { ...byMing, factor: 'password' });
const settled = event('PaymentSettled', { ...byMing, fee: amount, feeRuleId: 'a rule', postings: [] });
const voided = event('AuthorizationVoided', { ...byMing, reason: 'orderCancelled' });
const refunded = (minorUnits: string, total: string) =>
  event('PaymentRefunded', {
    ...byMing,
    refundId: `r-${total}`,
    reason: 'broken',
    postings: [],
    settledAt: occurredAt,
    amount: { minorUnits, currency: 'CNY' },
    refundedTotal: { minorUnits: total, currency: 'CNY' },
  });
const rolledBack = event('StageRolledBack', { platform, stageId: 'pilot', reason: 'complaints', occurredAt });

/** Which of the events count, judged one after the other in their own stream. */
function counted(type: AnyStreamType, events: readonly DomainEvent[]): readonly boolean[] {
  let state = type.initialState;
  return events.map((stored) => {
    const judgement = judge(type, state, { ...stored, stream: `${type.category}-${type.idOf(stored)}` });
    if (judgement.counts) ({ state } = judgement);
    return judgement.counts;
  });
}

describe('In its own stream', () => {
  it.each<[string, AnyStreamType, readonly DomainEvent[]]>([
    ['an order is placed, offered, claimed and paid', orders, [placed, offered, claimed, claimRefused, paid]],
    ['an order is cancelled, and who comes then is refused', orders, [placed, cancelled, claimRefused]],
    ['a closed request is paid when the money moved', paymentRequests, [requested, codeIssued, closed, requestPaid]],
    ['a direct payment is authorized and paid', paymentRequests, [requested, authorized, requestPaid]],
    ['a payer declines, comes again and authorizes', scans, [scanned, scanDeclined, scanned, scanAuthorized]],
    ['a friend opens and authorizes', friendAuthorizations, [opened, friendAuthorized]],
    ['a payment is refunded in parts', settlements, [settled, refunded('1', '1'), refunded('2', '3')]],
  ])('%s', (_sentence, type, events) => expect(counted(type, events)).toEqual(events.map(() => true)));

  it.each<[string, AnyStreamType, readonly DomainEvent[]]>([
    ['an order twice', orders, [placed, placed]],
    ['offers twice', orders, [placed, offered, offered]],
    ['a claim of no order', orders, [claimed]],
    ['a second claim', orders, [placed, claimed, claimed]],
    ['a claim for another amount', orders, [placed, event('OrderClaimed', { ...byMing, terms: cheaper })]],
    ['a refused claim of an order that is free', orders, [placed, claimRefused]],
    ['a payment without a claim', orders, [placed, paid]],
    [
      'a payment by another request',
      orders,
      [placed, claimed, event('OrderPaid', { ...about, paymentRequestId: 'x' })],
    ],
    ['a cancellation of what is claimed', orders, [placed, claimed, cancelled]],
    ['a request twice', paymentRequests, [requested, requested]],
    ['a code without a request', paymentRequests, [codeIssued]],
    ['the end of a request that nobody made', paymentRequests, [requestPaid]],
    ['a paid request paid again', paymentRequests, [requested, requestPaid, requestPaid]],
    ['a paid request closed', paymentRequests, [requested, requestPaid, closed]],
    ['a closed request authorized', paymentRequests, [requested, closed, authorized]],
    ['an authorization without a scan', scans, [scanAuthorized]],
    [
      'an authorization by who never scanned',
      scans,
      [scanned, event('ScanAuthorized', { ...byMing, payer: hua, factor: 'password' })],
    ],
    ['a second authorization', scans, [scanned, scanAuthorized, scanAuthorized]],
    ['an authorization without opening the link', friendAuthorizations, [friendAuthorized]],
    ['a second authorization by a friend', friendAuthorizations, [opened, friendAuthorized, friendAuthorized]],
    ['a second settlement', settlements, [settled, settled]],
    ['a settlement of what is voided', settlements, [voided, settled]],
    ['a refund of nothing', settlements, [refunded('1', '1')]],
    ['a refund whose total is wrong', settlements, [settled, refunded('1', '2')]],
    ['a refund that takes money', settlements, [settled, refunded('1', '1'), refunded('-1', '0')]],
    ['more refunds than was paid', settlements, [settled, refunded('12900', '12900'), refunded('1', '12901')]],
    ['a stage rolled back that was never opened', rollouts, [rolledBack]],
  ])('does not count: %s', (_sentence, type, events) =>
    expect(counted(type, events)).toEqual(events.map((_event, index) => index < events.length - 1)),
  );
});
