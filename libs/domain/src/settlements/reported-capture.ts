import {
  type AuthorizationStanding,
  type Decision,
  type InstantJson,
  type PaymentTerms,
  type Times,
  accept,
  couponsExceed,
  dimensionsOf,
  instantToJson,
  moneyFromJson,
  refuse,
  samePerson,
  stepsOf,
} from '../kernel/index.js';
import { amountsOf } from './captured-money.js';
import { type MoneyParties, obligationsOf, postingsOf } from './postings.js';
import { partsByOrder, refundRequested } from './refund-request.js';
import type { PaymentCapturedData, SettlementEvent } from './settlement.events.js';
import type { SettlementState } from './settlement.js';

/** What a provider tells of money that it took without a claim of ours. */
export type ReportCapture = Readonly<{
  terms: PaymentTerms;
  presentedAt: InstantJson | null;
  authorization: AuthorizationStanding;
  coupons: PaymentCapturedData['amounts']['coupons'];
}> &
  Pick<
    PaymentCapturedData,
    | 'payer'
    | 'payerApp'
    | 'payerAppController'
    | 'capture'
    | 'funding'
    | 'clearingHouse'
    | 'factors'
    | 'providerTransactionId'
  >;

export type ReportCaptureRefusal = 'alreadyCaptured' | 'captureUnderWay' | 'couponsExceedAmount';

/** The id of the refund that every reported capture begins with. */
export const lateRefundId = 'late';

/**
 * A provider took money after the request expired, was closed or lost its orders, or before anybody here authorized it. It holds no claim: it
 * pays no order and is in no share, also while its order is open, and the whole of it is asked back for whoever paid in the same
 * breath. Repeating it is a no-op, as is reporting what this ledger captured from the same payer.
 */
export function reportCapture(
  { occurredAt: at }: Times,
  state: SettlementState,
  { terms, presentedAt, authorization, coupons, ...told }: ReportCapture,
): Decision<SettlementEvent, ReportCaptureRefusal> {
  if (state.status === 'captured') {
    const { payer, payerApp } = state.captured;
    return samePerson(payer, told.payer) && payerApp === told.payerApp ? accept() : refuse('alreadyCaptured');
  }
  // Whoever authorized it claims its orders now: it ends captured by us or void by itself, and is asked about again then.
  if (state.status === 'absent' && authorization.status === 'authorized') return refuse('captureUnderWay');
  if (couponsExceed(coupons, terms.amount)) return refuse('couponsExceedAmount');
  const { orders } = terms;
  const amounts = amountsOf(terms, coupons);
  const parties: MoneyParties = {
    payer: told.payer.ref,
    fundingInstitution: told.funding.institution,
    acquirer: terms.channel.acquirer,
    heldIn: 'suspense',
    merchants: [{ holder: told.payer.ref, minorUnits: BigInt(amounts.due.minorUnits) }],
    clearingHouse: told.clearingHouse,
    currency: terms.amount.currency,
  };
  const captured: PaymentCapturedData = {
    dimensions: dimensionsOf(terms),
    steps: { ...stepsOf(terms, presentedAt), reached: authorization.reachedAt },
    basis: 'reported',
    orders,
    ...told,
    // This ledger routed nothing.
    interconnection: null,
    amounts,
    fee: null,
    postings: postingsOf(parties, { cash: BigInt(amounts.cash.minorUnits), coupons, feeParts: [] }),
    obligations: obligationsOf(parties, []),
    occurredAt: instantToJson(at),
  };
  const refund = {
    refundId: lateRefundId,
    amount: terms.amount,
    orderId: null,
    lineId: null,
    orders: partsByOrder(moneyFromJson(terms.amount), orders),
    requestedBy: terms.channel.acquirer,
    reason: lateRefundId,
  };
  return accept<SettlementEvent>(
    { type: 'PaymentCaptured', data: captured },
    { type: 'RefundRequested', data: refundRequested(captured, refund, at) },
  );
}
