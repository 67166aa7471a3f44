import {
  type Decision,
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
  instantToJson,
  samePerson,
  refuse,
  sumOf,
} from '../kernel/index.js';
import { type FeeAsked, amountsOf, feePartsOf, holdersOf, storedFee } from './captured-money.js';
import { type MoneyParties, obligationsOf, postingsOf } from './postings.js';
import { type RefundEvent, type Refunds, refundAfter, refundable } from './refund-life.js';
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
  | Readonly<{
      status: 'captured';
      captured: PaymentCapturedData;
      refunds: Refunds;
      /** An authorization may be void beside a capture that only a provider reports. */
      voided: AuthorizationVoidedData | null;
    }>
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
  authorized: Pick<Authorized, 'payer' | 'payerApp' | 'payerAppController' | 'steps'>;
  reason: AuthorizationVoidedData['reason'];
}>;
export type SettlementRefusal = 'alreadyCaptured' | 'alreadyVoided';
type SettlementDecision = Decision<SettlementEvent, SettlementRefusal>;

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
      // What a provider took by itself is a fact beside an authorization that came to nothing.
      if (data.basis === 'claimed' || state.status !== 'voided') beginning(state, type);
      if (sumOf(data.postings) !== 0n) throw new CannotFollowError(type, 'its postings do not sum to zero');
      return {
        status: 'captured',
        captured: data,
        refunds: new Map(),
        voided: state.status === 'voided' ? state.voided : null,
      };
    case 'AuthorizationVoided':
      if (isOnlyReported(state)) return { ...state, voided: data };
      beginning(state, type);
      return { status: 'voided', voided: data };
    case 'RefundRequested':
    case 'RefundAccepted':
    case 'RefundSucceeded':
    case 'RefundClosed':
    case 'RefundAbnormal':
    case 'RefundRedirected':
      return refunded(following(state, type, ['captured']), event);
    default:
      return assertNever(type);
  }
}

type Captured = Extract<SettlementState, { status: 'captured' }>;
type OnlyReported = Captured & Readonly<{ voided: null }>;

/** A provider took the money without a claim, and no authorization of ours has ended yet. */
const isOnlyReported = (state: SettlementState): state is OnlyReported =>
  state.status === 'captured' && state.captured.basis === 'reported' && state.voided === null;

function refunded(state: Captured, event: RefundEvent): SettlementState {
  const { type, data } = event;
  const refunds = refundAfter(state.refunds, event);
  if (type === 'RefundRequested' && isMoreThanTaken(state, data))
    throw new CannotFollowError(type, 'so much was not taken');
  if (type === 'RefundRequested' && sumOf(data.orders.map((order) => order.amount)) !== BigInt(data.amount.minorUnits))
    throw new CannotFollowError(type, 'its orders do not sum to it');
  if (type === 'RefundSucceeded' && sumOf(data.postings) !== 0n)
    throw new CannotFollowError(type, 'its postings do not sum to zero');
  if (type === 'RefundSucceeded' && isOtherThanAsked(state, data))
    throw new CannotFollowError(type, 'something else was asked for');
  return { ...state, refunds };
}

/** A refund gives whoever paid what was asked for. */
const isOtherThanAsked = (
  { captured, refunds }: Captured,
  { refundId, amount, beneficiary }: RefundSucceededData,
): boolean => {
  const asked = refunds.get(refundId)?.requested.amount;
  const sameAmount = asked?.minorUnits === amount.minorUnits && asked.currency === amount.currency;
  return !sameAmount || !samePerson(beneficiary, captured.payer);
};

const isMoreThanTaken = (state: Captured, { amount }: RefundRequestedData): boolean => {
  const left = refundable(state);
  const asked = BigInt(amount.minorUnits);
  return amount.currency !== left.currency || asked <= 0n || asked > left.minorUnits;
};

/**
 * Takes the money of a payment whose authorization has claimed all its orders. Where a provider said first that it took the money, nothing
 * is taken twice: the authorization is void, and its orders are free again. Repeating it is a no-op.
 */
export function capturePayment(times: Times, state: SettlementState, command: CapturePayment): SettlementDecision {
  const { terms, authorized, claimedAt, fee } = command;
  if (state.status === 'voided') return refuse('alreadyVoided');
  if (isOnlyReported(state)) return voidAuthorization(times, state, { terms, authorized, reason: 'captureReported' });
  if (state.status === 'captured') {
    const { basis, payer: payerBefore } = state.captured;
    return basis === 'reported' || samePerson(payerBefore, authorized.payer) ? accept() : refuse('alreadyCaptured');
  }
  const { payer, payerApp, payerAppController, capture, funding, clearingHouse, interconnection, factors } = authorized;
  const { coupons, steps } = authorized;
  const amounts = amountsOf(terms, coupons);
  const parties: MoneyParties = {
    payer: payer.ref,
    fundingInstitution: funding.institution,
    acquirer: terms.channel.acquirer,
    heldIn: 'merchantPayable',
    merchants: holdersOf(terms.orders, BigInt(amounts.due.minorUnits)),
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
  if (state.status === 'voided' || (state.status === 'captured' && state.voided !== null)) return accept();
  if (state.status === 'captured' && !isOnlyReported(state)) return refuse('alreadyCaptured');
  const { payer, payerApp, payerAppController, steps } = authorized;
  return accept({
    type: 'AuthorizationVoided',
    data: {
      dimensions: dimensionsOf(terms),
      steps,
      orderIds: terms.orders.map(({ orderId }) => orderId),
      payer,
      payerApp,
      payerAppController,
      reason,
      occurredAt: instantToJson(occurredAt),
    },
  });
}

/** Who paid: a refund goes there, whoever asked. */
export const beneficiaryOf = ({ captured }: Captured): PersonRef => captured.payer;
