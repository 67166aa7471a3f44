import {
  type Decision,
  type Money,
  type PaymentTerms,
  type PersonRef,
  type Steps,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  beginning,
  dimensionsOf,
  following,
  instantFromJson,
  instantToJson,
  money,
  samePerson,
  refuse,
} from '../kernel/index.js';
import { type FeeAsked, amountsOf, feePartsOf, merchantsOf, storedFee } from './captured-money.js';
import { type MoneyParties, obligationsOf, postingsOf } from './postings.js';
import { type Refund, type Refunds, refundAfter } from './refund-life.js';
import {
  type AuthorizationVoidedData,
  type PaymentCapturedData,
  type RefundRequestedData,
  type RefundSucceededData,
  type SettlementEvent,
  settlementEventTypes,
} from './settlement.events.js';

/** What became of the money of one payment request. */
export type SettlementState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{ status: 'captured'; captured: PaymentCapturedData; refunds: Refunds }>
  | Readonly<{ status: 'voided'; voided: AuthorizationVoidedData }>;

/** Who authorized, as the authorization's own stream tells it. */
export type Authorized = Pick<
  PaymentCapturedData,
  'payer' | 'payerApp' | 'payerAppController' | 'capture' | 'funding' | 'clearingHouse' | 'interconnection' | 'factors'
> &
  Readonly<{ coupons: PaymentCapturedData['amounts']['coupons']; steps: Steps }>;

export type CapturePayment = Readonly<{
  terms: PaymentTerms;
  authorized: Authorized;
  /** When the last of the orders was claimed. */
  claimedAt: string;
  fee: FeeAsked;
}>;
export type VoidAuthorization = Readonly<{
  terms: PaymentTerms;
  authorized: Pick<Authorized, 'payer' | 'payerApp' | 'steps'>;
  reason: AuthorizationVoidedData['reason'];
}>;
export type RequestRefund = Readonly<{
  refundId: string;
  amount: Money;
  orderId: string | null;
  requestedBy: string;
  reason: string;
}>;

export type SettlementRefusal = 'alreadyCaptured' | 'alreadyVoided';
export type RequestRefundRefusal =
  | 'notCaptured'
  | 'alreadyVoided'
  | 'currencyDiffers'
  | 'amountNotPositive'
  | 'orderNotInPayment'
  | 'refundIdTaken'
  | 'refundExceedsPayment'
  | 'refundExceedsOrder'
  | 'tooManyRefunds'
  | 'refundTooLate';

type SettlementDecision = Decision<SettlementEvent, SettlementRefusal>;
type RequestRefundDecision = Decision<SettlementEvent, RequestRefundRefusal>;

/** Most refunds of one payment. Source: WeChat Pay, at most 50 partial refunds. */
export const refundsPerPaymentMax = 50;
/** How long after the capture a refund may be asked for, inclusive. Source: WeChat Pay, within a year. */
export const refundableMsMax = 365 * 24 * 3_600_000;

export const settlements: StreamType<SettlementState, SettlementEvent> = {
  category: 'settlement',
  initialState: { status: 'absent' },
  idOf: ({ data }) => ('paymentRequestId' in data ? data.paymentRequestId : data.dimensions.paymentRequestId),
  evolve,
  eventTypes: settlementEventTypes,
};

function evolve(state: SettlementState, event: SettlementEvent): SettlementState {
  const { type, data } = event;
  switch (type) {
    case 'PaymentCaptured':
      beginning(state, type);
      if (sumOfPostings(data) !== 0n) throw new CannotFollowError(type, 'its postings do not sum to zero');
      return { status: 'captured', captured: data, refunds: new Map() };
    case 'AuthorizationVoided':
      beginning(state, type);
      return { status: 'voided', voided: data };
    case 'RefundSucceeded':
      if (sumOfPostings(data) !== 0n) throw new CannotFollowError(type, 'its postings do not sum to zero');
      if (isOtherThanAsked(state, data)) throw new CannotFollowError(type, 'something else was asked for');
      return refunded(state, event);
    case 'RefundRequested':
      if (isMoreThanTaken(state, data)) throw new CannotFollowError(type, 'so much was not taken');
      return refunded(state, event);
    case 'RefundAccepted':
    case 'RefundClosed':
    case 'RefundAbnormal':
    case 'RefundRedirected':
      return refunded(state, event);
    default:
      return assertNever(type);
  }
}

function refunded(
  state: SettlementState,
  event: Exclude<SettlementEvent, { type: 'PaymentCaptured' | 'AuthorizationVoided' }>,
): SettlementState {
  const captured = following(state, event.type, ['captured']);
  if (captured.status !== 'captured') throw new CannotFollowError(event.type, `the stream is ${captured.status}`);
  return { ...captured, refunds: refundAfter(captured.refunds, event) };
}

/** A refund gives whoever paid what was asked for. */
const isOtherThanAsked = (state: SettlementState, { refundId, amount, beneficiary }: RefundSucceededData): boolean => {
  if (state.status !== 'captured') return false;
  const asked = state.refunds.get(refundId)?.requested.amount;
  const sameAmount = asked?.minorUnits === amount.minorUnits && asked.currency === amount.currency;
  return (asked !== undefined && !sameAmount) || !samePerson(beneficiary, state.captured.payer);
};

const isMoreThanTaken = (state: SettlementState, { amount }: RefundRequestedData): boolean => {
  if (state.status !== 'captured') return false;
  const left = refundable(state);
  const asked = BigInt(amount.minorUnits);
  return amount.currency !== left.currency || asked <= 0n || asked > left.minorUnits;
};

const sumOfPostings = ({ postings }: Pick<PaymentCapturedData, 'postings'>): bigint =>
  postings.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n);

/** Takes the money of a payment whose authorization has claimed all its orders. Repeating it is a no-op. */
export function capturePayment(times: Times, state: SettlementState, command: CapturePayment): SettlementDecision {
  const { terms, authorized, claimedAt, fee } = command;
  if (state.status === 'voided') return refuse('alreadyVoided');
  if (state.status === 'captured') {
    return samePerson(state.captured.payer, authorized.payer) ? accept() : refuse('alreadyCaptured');
  }
  const { payer, payerApp, payerAppController, capture, funding, clearingHouse, interconnection, factors } = authorized;
  const { coupons, steps } = authorized;
  const amounts = amountsOf(terms, coupons);
  const parties: MoneyParties = {
    payer: payer.ref,
    fundingInstitution: funding.institution,
    acquirer: terms.channel.acquirer,
    merchants: merchantsOf(terms, amounts.due),
    clearingHouse,
    currency: terms.amount.currency,
  };
  const feeParts = feePartsOf(fee);
  return accept({
    type: 'PaymentCaptured',
    data: {
      dimensions: dimensionsOf(terms),
      steps: { ...steps, claimed: claimedAt },
      basis: 'claimed',
      orders: terms.orders,
      payer,
      payerApp,
      payerAppController,
      capture,
      funding,
      clearingHouse,
      interconnection,
      factors,
      amounts,
      fee: storedFee(fee),
      postings: postingsOf(parties, { cash: BigInt(amounts.cash.minorUnits), coupons, feeParts }),
      obligations: obligationsOf(parties, feeParts),
      providerTransactionId: null,
      occurredAt: instantToJson(times.occurredAt),
    },
  });
}

/** The authorization lost an order to another, a cancellation or a new amount: nothing was taken. Repeating it is a no-op. */
export function voidAuthorization(
  { occurredAt }: Times,
  state: SettlementState,
  { terms, authorized, reason }: VoidAuthorization,
): SettlementDecision {
  if (state.status === 'captured') return refuse('alreadyCaptured');
  if (state.status === 'voided') return accept();
  const { payer, payerApp, steps } = authorized;
  return accept({
    type: 'AuthorizationVoided',
    data: {
      dimensions: dimensionsOf(terms),
      steps,
      orderIds: terms.orders.map(({ orderId }) => orderId),
      payer,
      payerApp,
      reason,
      occurredAt: instantToJson(occurredAt),
    },
  });
}

/** Asks money back for whoever paid, in parts at will, never more than was paid. The same refund id again is a no-op. */
export function requestRefund(
  { occurredAt, decidedAt }: Times,
  state: SettlementState,
  command: RequestRefund,
): RequestRefundDecision {
  if (state.status === 'absent') return refuse('notCaptured');
  if (state.status === 'voided') return refuse('alreadyVoided');
  const { refundId, amount, orderId, requestedBy, reason } = command;
  const { captured, refunds } = state;
  const earlier = refunds.get(refundId);
  if (earlier) return sameRefund(earlier, command) ? accept() : refuse('refundIdTaken');
  const total = captured.amounts.total;
  if (amount.currency !== total.currency) return refuse('currencyDiffers');
  if (amount.minorUnits <= 0n) return refuse('amountNotPositive');
  const order = captured.orders.find((each) => each.orderId === orderId);
  if (orderId !== null && !order) return refuse('orderNotInPayment');
  if (refunds.size >= refundsPerPaymentMax) return refuse('tooManyRefunds');
  if (decidedAt - instantFromJson(captured.occurredAt) > refundableMsMax) return refuse('refundTooLate');
  if (amount.minorUnits > refundable(state).minorUnits) return refuse('refundExceedsPayment');
  if (order && amount.minorUnits > BigInt(order.amount.minorUnits) - askedOf(refunds, orderId)) {
    return refuse('refundExceedsOrder');
  }
  const data: RefundRequestedData = {
    paymentRequestId: captured.dimensions.paymentRequestId,
    refundId,
    amount: { minorUnits: amount.minorUnits.toString(), currency: amount.currency },
    orderId,
    requestedBy,
    reason,
    occurredAt: instantToJson(occurredAt),
  };
  return accept({ type: 'RefundRequested', data });
}

/** Captured, less what was given back and what is on its way back. */
export function refundable({ captured, refunds }: Extract<SettlementState, { status: 'captured' }>): Money {
  const { minorUnits, currency } = captured.amounts.total;
  return money(BigInt(minorUnits) - askedOf(refunds, null), currency);
}

/** What was asked back and not given up: of one order, or of all with null. */
function askedOf(refunds: Refunds, orderId: string | null): bigint {
  return [...refunds.values()]
    .filter((refund) => refund.status !== 'closed' && (orderId === null || refund.requested.orderId === orderId))
    .reduce((sum, { requested }) => sum + BigInt(requested.amount.minorUnits), 0n);
}

const sameRefund = ({ requested }: Refund, { amount, orderId }: RequestRefund): boolean =>
  requested.amount.minorUnits === amount.minorUnits.toString() &&
  requested.amount.currency === amount.currency &&
  requested.orderId === orderId;

/** Who paid: a refund goes there, whoever asked. */
export const beneficiaryOf = ({ captured }: Extract<SettlementState, { status: 'captured' }>): PersonRef =>
  captured.payer;
