import type { Payer, PaymentTerms, SettlementEvent } from '@hutong/domain';
import type { DomainFact } from './stored-event.js';

type Refund = Extract<SettlementEvent, { type: 'PaymentRefunded' }>['data'];
type Settled = Extract<SettlementEvent, { type: 'PaymentSettled' }>['data'];

/** Everything that the log says of one payment request, as facts and not as a state. */
export type PaymentInLog = {
  readonly paymentRequestId: string;
  readonly orderIds: Set<string>;
  readonly types: string[];
  terms: PaymentTerms | null;
  authorizedBy: Payer | null;
  claimed: PaymentTerms | null;
  readonly settled: Settled[];
  voided: boolean;
  readonly refunds: Refund[];
};

/** The payment request that a fact is about; null when it is about none. */
export function paymentRequestOf({ data }: DomainFact): string | null {
  if ('terms' in data) return data.terms.paymentRequestId;
  return 'paymentRequestId' in data ? data.paymentRequestId : null;
}

/** What the facts about one payment request say, gathered without any rule of the write side. */
export function paymentInLog(paymentRequestId: string, facts: readonly DomainFact[]): PaymentInLog {
  const payment: PaymentInLog = {
    paymentRequestId,
    orderIds: new Set(),
    types: [],
    terms: null,
    authorizedBy: null,
    claimed: null,
    settled: [],
    voided: false,
    refunds: [],
  };
  for (const fact of facts) take(payment, fact);
  return payment;
}

function take(payment: PaymentInLog, { type, data }: DomainFact): void {
  payment.types.push(type);
  if ('terms' in data) {
    payment.terms ??= data.terms;
    payment.orderIds.add(data.terms.orderId);
  } else if ('orderId' in data) payment.orderIds.add(data.orderId);
  if (type === 'ScanAuthorized' || type === 'FriendAuthorized' || type === 'DirectPaymentAuthorized') {
    payment.authorizedBy = data.payer;
  }
  if (type === 'OrderClaimed') payment.claimed = data.terms;
  if (type === 'PaymentSettled') payment.settled.push(data);
  if (type === 'AuthorizationVoided') payment.voided = true;
  if (type === 'PaymentRefunded') payment.refunds.push(data);
}
