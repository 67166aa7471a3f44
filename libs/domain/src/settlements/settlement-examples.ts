import { at, cny, ended, laterJson, ming, noon, noonJson, terms } from '../examples.js';
import { type Decision, type TermsOrder, fold, money } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { FeeAsked } from './captured-money.js';
import { type RequestRefund, requestRefund } from './refund-request.js';
import type { PaymentCapturedData, SettlementEvent } from './settlement.events.js';
import {
  type Authorized,
  type CapturePayment,
  type SettlementState,
  capturePayment,
  settlements,
} from './settlement.js';

// What the specs of settlements begin with: the lamp and the book captured for Ming, and a refund of part of it. For specs only.

export const { given } = specFor(settlements);
export const steps = { ...ended().steps, reached: laterJson(1), authorized: laterJson(2) };
export const card = { kind: 'debitCard', institution: 'icbc', class: null } as const;
export const authorized: Authorized = {
  payer: ming,
  payerApp: 'quickpass',
  payerAppController: 'unionpay',
  capture: 'album',
  funding: card,
  clearingHouse: 'unionpay',
  interconnection: { interconnectionId: 'quickpass.tenpay.online.dynamicCode.debitCard', revision: '3' },
  factors: { kind: 'password', count: 1 },
  coupons: [],
  steps,
};
export const fee: FeeAsked = {
  feeRuleId: 'list',
  version: 2,
  total: money(77n, 'CNY'),
  exactThousandths: 77_400n,
  parts: [
    { role: 'accountInstitution', party: 'icbc', amount: money(45n, 'CNY') },
    { role: 'clearingHouse', party: 'unionpay', amount: money(8n, 'CNY') },
    { role: 'acquirer', party: 'tenpay', amount: money(24n, 'CNY') },
  ],
};
export const capture: CapturePayment = { terms, authorized, claimedAt: laterJson(3), fee };
/** `[institution, kind, holder, clearing house]` */
type AccountParts = readonly [string, string, string, string | null];
export const posting = (minorUnits: string, ...[institution, kind, holder, clearingHouse]: AccountParts) => ({
  account: { institution, kind, holder, clearingHouse },
  currency: 'CNY',
  minorUnits,
});
export const capturedData = {
  ...ended({ ...steps, claimed: laterJson(3) }),
  basis: 'claimed',
  orders: terms.orders,
  payer: ming,
  payerApp: 'quickpass',
  payerAppController: 'unionpay',
  capture: 'album',
  funding: card,
  clearingHouse: 'unionpay',
  interconnection: authorized.interconnection,
  factors: authorized.factors,
  amounts: { total: cny('12900'), cash: cny('12900'), coupons: [], due: cny('12900') },
  fee: {
    feeRuleId: 'list',
    version: 2,
    total: cny('77'),
    exactThousandths: '77400',
    parts: [
      { party: 'icbc', role: 'accountInstitution', amount: cny('45') },
      { party: 'unionpay', role: 'clearingHouse', amount: cny('8') },
      { party: 'tenpay', role: 'acquirer', amount: cny('24') },
    ],
  },
  postings: [
    posting('-12900', 'icbc', 'payerFunds', 'p-ming', null),
    posting('12823', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
    posting('45', 'icbc', 'feeIncome', 'accountInstitution', 'unionpay'),
    posting('8', 'unionpay', 'feeIncome', 'clearingHouse', 'unionpay'),
    posting('24', 'tenpay', 'feeIncome', 'acquirer', 'unionpay'),
  ],
  obligations: [
    { clearingHouse: 'unionpay', debtor: 'icbc', creditor: 'tenpay', amount: cny('12900') },
    { clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'icbc', amount: cny('45') },
    { clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'unionpay', amount: cny('8') },
  ],
  providerTransactionId: null,
  occurredAt: noonJson,
} as PaymentCapturedData;
export const captured: SettlementEvent = { type: 'PaymentCaptured', data: capturedData };
export const voided: SettlementEvent = {
  type: 'AuthorizationVoided',
  data: {
    ...ended(steps),
    orderIds: ['taobao.1001'],
    payer: ming,
    payerApp: 'quickpass',
    payerAppController: 'unionpay',
    reason: 'orderCancelled',
    occurredAt: noonJson,
  },
};
export const capturing =
  (change: Partial<CapturePayment> = {}) =>
  (state: SettlementState) =>
    capturePayment(at(noon), state, { ...capture, ...change });

export const refund: RequestRefund = {
  refundId: 'r-1',
  amount: money(2_900n, 'CNY'),
  orderId: 'taobao.1001',
  lineId: null,
  lines: [
    { lineId: '1', category: 'lamps', amount: cny('9900') },
    { lineId: '2', category: 'books', amount: cny('3000') },
  ],
  requestedBy: 'taobao',
  reason: 'the book came late',
};
/** What a refund takes from the one order of the payment. */
export const refundedOf = (amount: string, byCategory: Readonly<Record<string, string>>): readonly TermsOrder[] =>
  terms.orders.map((order) => ({
    ...order,
    amount: cny(amount),
    categories: Object.entries(byCategory).map(([category, part]) => ({ category, amount: cny(part) })),
  }));
export const requested = (
  change: Partial<{ refundId: string; amount: string; orderId: string | null; lineId: string | null }> = {},
  byCategory: Readonly<Record<string, string>> = change.amount
    ? { lamps: change.amount }
    : { lamps: '2225', books: '675' },
): SettlementEvent => ({
  type: 'RefundRequested',
  data: {
    paymentRequestId: 'pr-1',
    refundId: change.refundId ?? 'r-1',
    amount: cny(change.amount ?? '2900'),
    orderId: change.orderId === undefined ? 'taobao.1001' : change.orderId,
    lineId: change.lineId ?? null,
    orders: refundedOf(change.amount ?? '2900', byCategory),
    requestedBy: 'taobao',
    reason: 'the book came late',
    occurredAt: noonJson,
  },
});
export const step = { paymentRequestId: 'pr-1', refundId: 'r-1', occurredAt: noonJson };
export const acceptedRefund: SettlementEvent = { type: 'RefundAccepted', data: { ...step, providerRefundId: null } };
export const abnormal: SettlementEvent = { type: 'RefundAbnormal', data: { ...step, reason: 'the card is cancelled' } };
export const closed: SettlementEvent = { type: 'RefundClosed', data: { ...step, reason: 'withdrawn' } };
export const balance = { kind: 'balance', institution: 'quickpass', class: null } as const;
export const redirected: SettlementEvent = { type: 'RefundRedirected', data: { ...step, funding: balance } };
export const succeeded: SettlementEvent = {
  type: 'RefundSucceeded',
  data: {
    ...step,
    orderId: 'taobao.1001',
    lineId: null,
    orders: refundedOf('2900', { lamps: '2225', books: '675' }),
    requestedBy: 'taobao',
    providerRefundId: null,
    beneficiary: ming,
    amount: cny('2900'),
    cash: cny('2900'),
    coupons: [],
    feeReturned: { total: cny('0'), parts: [] },
    postings: [
      posting('2900', 'icbc', 'payerFunds', 'p-ming', null),
      posting('-2900', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
    ],
    obligations: [{ clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'icbc', amount: cny('2900') }],
    basis: 'claimed',
    dimensions: capturedData.dimensions,
    payerApp: 'quickpass',
    payerAppController: 'unionpay',
    capturedAt: noonJson,
  } as Extract<SettlementEvent, { type: 'RefundSucceeded' }>['data'],
};
export const requesting =
  (change: Partial<RequestRefund> = {}, moment = noon) =>
  (state: SettlementState) =>
    requestRefund(at(moment), state, { ...refund, ...change });
export const one = { refundId: 'r-1', providerRefundId: null, feeBack: [] };

/** A cart of one lamp each, by order number: the shop, and what the order costs. */
export function cartOf(...orders: readonly (readonly [orderId: string, merchantId: string, minorUnits: bigint])[]) {
  return {
    ...terms,
    orders: orders.map(([orderId, merchantId, minorUnits]) => ({
      orderId,
      merchant: { merchantId, subMerchantId: null },
      city: 'hangzhou',
      amount: cny(`${minorUnits}`),
      categories: [{ category: 'lamps', amount: cny(`${minorUnits}`) }],
    })),
    amount: cny(`${orders.reduce((sum, [, , minorUnits]) => sum + minorUnits, 0n)}`),
  };
}

/** The state after a decision that must be accepted. Folding checks that postings sum to zero. */
export function applied(
  state: SettlementState,
  decide: (state: SettlementState) => Decision<SettlementEvent, string>,
): SettlementState {
  const decision = decide(state);
  if (decision.outcome === 'refused') throw new Error(`Refused: ${decision.refusal}`);
  return fold(settlements, decision.events, state);
}

/** The data of the one capture that a decision records. */
export function capturedBy(decision: Decision<SettlementEvent, string>): PaymentCapturedData {
  const [event] = decision.outcome === 'accepted' ? decision.events : [];
  if (event?.type !== 'PaymentCaptured') throw new Error('Not captured');
  return event.data;
}
