import type { Payer, PaymentTerms, SettlementEvent } from '@hutong/domain';
import type { StoredEvent } from './stored-event.js';

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

/** What the log says of payments and orders, gathered event by event without any rule of the write side. */
export class PaymentsInLog {
  readonly payments = new Map<string, PaymentInLog>();
  /** Amount of each order that was placed, in minor units. */
  readonly orderAmounts = new Map<string, string>();
  readonly paidTimes = new Map<string, number>();

  take(event: StoredEvent): void {
    const { type, data } = event;
    if (type === 'OrderPlaced') this.orderAmounts.set(data.orderId, data.amount.minorUnits);
    if (type === 'OrderPaid') this.paidTimes.set(data.orderId, (this.paidTimes.get(data.orderId) ?? 0) + 1);
    if (!('terms' in data || 'paymentRequestId' in data)) return;
    const payment = this.#paymentOf('terms' in data ? data.terms.paymentRequestId : data.paymentRequestId);
    payment.types.push(type);
    if ('terms' in data) {
      payment.terms ??= data.terms;
      payment.orderIds.add(data.terms.orderId);
    } else if ('orderId' in data) payment.orderIds.add(data.orderId);
    takeMoney(payment, event);
  }

  #paymentOf(paymentRequestId: string): PaymentInLog {
    const known = this.payments.get(paymentRequestId);
    if (known !== undefined) return known;
    const payment = {
      paymentRequestId,
      orderIds: new Set<string>(),
      types: [],
      terms: null,
      authorizedBy: null,
      claimed: null,
      settled: [],
      voided: false,
      refunds: [],
    };
    this.payments.set(paymentRequestId, payment);
    return payment;
  }
}

function takeMoney(payment: PaymentInLog, { type, data }: StoredEvent): void {
  if (type === 'ScanAuthorized' || type === 'FriendAuthorized' || type === 'DirectPaymentAuthorized') {
    payment.authorizedBy = data.payer;
  }
  if (type === 'OrderClaimed') payment.claimed = data.terms;
  if (type === 'PaymentSettled') payment.settled.push(data);
  if (type === 'AuthorizationVoided') payment.voided = true;
  if (type === 'PaymentRefunded') payment.refunds.push(data);
}
