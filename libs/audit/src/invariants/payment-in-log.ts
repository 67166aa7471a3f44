import type { MoneyJson, PaymentTerms, PersonRef, SettlementEvent } from '@hutong/domain';
import type { DomainFact, RecordedFact } from './stored-event.js';

export type Captured = Extract<SettlementEvent, { type: 'PaymentCaptured' }>['data'];
export type Refunded = Extract<SettlementEvent, { type: 'RefundSucceeded' }>['data'];

/** Who says what of a payment with which app, when it happened, and when the store recorded it. */
export type AuthorizedInLog = Readonly<{
  payer: PersonRef;
  payerApp: string;
  occurredAt: string;
  recordedAtMs: number;
}>;

export const payerAtAppKey = ({ payer, payerApp }: Pick<AuthorizedInLog, 'payer' | 'payerApp'>): string =>
  `${payer.ref} ${payerApp}`;

/** Everything that the log says of one payment request, as facts and not as a state. */
export type PaymentInLog = {
  readonly paymentRequestId: string;
  readonly types: string[];
  terms: PaymentTerms | null;
  /** The last moment to pay it, exclusive. */
  expiresAt: string | null;
  /** Who alone may pay it; null where the buyer named nobody. */
  designatedPayer: PersonRef | null;
  /** When its buyer took the link back, and when the store recorded that. */
  linkRevoked: Readonly<{ occurredAt: string; recordedAtMs: number }> | null;
  authorizedBy: AuthorizedInLog | null;
  /** Whose result became unknown, by payer and app. */
  readonly unknownSince: Map<string, AuthorizedInLog>;
  /** Each order that was claimed for it, and whether its payer had authorized by then. */
  readonly claims: Readonly<{ orderId: string; wasAuthorized: boolean }>[];
  /** Ids of the orders that it holds. */
  readonly held: Set<string>;
  /** What was taken, each with its orders that were not held then. */
  readonly captures: Readonly<{ captured: Captured; unclaimed: readonly string[] }>[];
  voided: boolean;
  /** Ids of the orders that it paid. */
  readonly paid: string[];
  readonly refundsAsked: Map<string, MoneyJson>;
  /** Ids of the refunds that were given up. */
  readonly refundsClosed: Set<string>;
  readonly refunds: Refunded[];
};

/** The payment request that a fact is about; null when it is about none. */
export function paymentRequestOf({ data }: DomainFact): string | null {
  if ('terms' in data) return data.terms.paymentRequestId;
  if ('dimensions' in data) return data.dimensions.paymentRequestId;
  return 'paymentRequestId' in data ? data.paymentRequestId : null;
}

/** What the facts about one payment request say, in the order of the log, gathered without any rule of the write side. */
export function paymentInLog(paymentRequestId: string, facts: readonly RecordedFact[]): PaymentInLog {
  const payment: PaymentInLog = {
    paymentRequestId,
    types: [],
    terms: null,
    expiresAt: null,
    designatedPayer: null,
    linkRevoked: null,
    authorizedBy: null,
    unknownSince: new Map(),
    claims: [],
    held: new Set(),
    captures: [],
    voided: false,
    paid: [],
    refundsAsked: new Map(),
    refundsClosed: new Set(),
    refunds: [],
  };
  for (const fact of facts) take(payment, fact);
  return payment;
}

function take(payment: PaymentInLog, { type, data, recordedAtMs }: RecordedFact): void {
  payment.types.push(type);
  switch (type) {
    case 'PaymentRequested':
      payment.terms ??= data.terms;
      payment.expiresAt ??= data.expiresAt;
      payment.designatedPayer ??= data.designatedPayer;
      break;
    case 'LinkRevoked':
      payment.linkRevoked ??= { occurredAt: data.occurredAt, recordedAtMs };
      break;
    case 'ScanResultUnknown':
    case 'FriendResultUnknown':
    case 'DirectResultUnknown':
      payment.unknownSince.set(payerAtAppKey(data), { ...data, recordedAtMs });
      break;
    case 'ScanAuthorized':
    case 'FriendAuthorized':
    case 'DirectPaymentAuthorized':
      payment.authorizedBy ??= { ...data, recordedAtMs };
      break;
    case 'OrderClaimed':
      payment.claims.push({
        orderId: data.orderId,
        wasAuthorized: payment.authorizedBy?.payer.ref === data.payer.ref,
      });
      payment.held.add(data.orderId);
      break;
    case 'OrderClaimReleased':
      payment.held.delete(data.orderId);
      break;
    case 'OrderPaid':
      payment.paid.push(data.orderId);
      break;
    case 'PaymentCaptured': {
      const ids = data.orders.map(({ orderId }) => orderId);
      payment.captures.push({ captured: data, unclaimed: ids.filter((id) => !payment.held.has(id)) });
      break;
    }
    case 'AuthorizationVoided':
      payment.voided = true;
      break;
    case 'RefundRequested':
      payment.refundsAsked.set(data.refundId, data.amount);
      break;
    case 'RefundClosed':
      payment.refundsClosed.add(data.refundId);
      break;
    case 'RefundSucceeded':
      payment.refunds.push(data);
      break;
    default:
  }
}
