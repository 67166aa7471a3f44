import {
  type FriendAuthorizationEvent,
  type OrderEvent,
  type PaymentRequestEvent,
  type PaymentTerms,
  type ScanEvent,
  type SettlementEvent,
  friendAuthorizations,
  orders,
  paymentRequests,
  scans,
  settlements,
} from '@hutong/domain';
import type { Columns, EventUse, RowOf, RowProjection } from '@hutong/read-store';
import { storedMoment } from '../shanghai-time.js';

const columns = {
  payment_request_id: 'text',
  order_id: 'text',
  platform: 'text',
  stage_id: 'text?',
  channel_id: 'text',
  wallet: 'text',
  wallet_group: 'text',
  method: 'text',
  buyer: 'text',
  payer_id: 'text?',
  merchant: 'text',
  currency: 'text',
  amount: 'bigint',
  refunded: 'bigint',
  status: 'text',
  requested_at: 'text',
  settled_at: 'text?',
  updated_at: 'text',
  /** One line per event about the payment, oldest first: its type, a space, when it occurred. */
  steps: 'text',
} as const satisfies Columns;

export type PaymentRow = RowOf<typeof columns>;

/** How far a payment has come. A later rank is never left for an earlier one, whatever order streams are recorded in. */
const rankOfStatus = {
  requested: 0,
  scanned: 0,
  opened: 0,
  declined: 0,
  closed: 1,
  authorized: 1,
  claimed: 2,
  settled: 3,
  voided: 3,
  'partially-refunded': 4,
  refunded: 4,
} as const;

export type PaymentStatus = keyof typeof rankOfStatus;
export const paymentStatuses = Object.keys(rankOfStatus) as readonly PaymentStatus[];

type AnyEvent = PaymentRequestEvent | ScanEvent | FriendAuthorizationEvent | OrderEvent | SettlementEvent;
/** Events about one payment request: they repeat its terms, or at least its id. */
type PaymentEvent = Extract<AnyEvent, { data: { terms: PaymentTerms } } | { data: { paymentRequestId: string } }>;

const eventTypes = {
  PaymentRequested: 'folded',
  CodeIssued: 'folded',
  LinkShared: 'folded',
  CodeScanned: 'folded',
  FriendLinkOpened: 'folded',
  ScanFactorFailed: 'folded',
  FriendFactorFailed: 'folded',
  ScanAuthorized: 'folded',
  FriendAuthorized: 'folded',
  DirectPaymentAuthorized: 'folded',
  ScanDeclined: 'folded',
  FriendDeclined: 'folded',
  OrderClaimed: 'folded',
  OrderClaimRefused: 'folded',
  OrderPaid: 'folded',
  PaymentSettled: 'folded',
  AuthorizationVoided: 'folded',
  PaymentRefunded: 'folded',
  PaymentRequestPaid: 'folded',
  PaymentRequestClosed: 'folded',
  OrderPlaced: 'passed over',
  PaymentOffersEvaluated: 'passed over',
  OrderCancelled: 'passed over',
  SettlementImported: 'passed over',
  RefundImported: 'passed over',
} satisfies Record<AnyEvent['type'], EventUse>;

const statusAfter: Partial<Record<PaymentEvent['type'], PaymentStatus>> = {
  CodeScanned: 'scanned',
  FriendLinkOpened: 'opened',
  ScanAuthorized: 'authorized',
  FriendAuthorized: 'authorized',
  DirectPaymentAuthorized: 'authorized',
  ScanDeclined: 'declined',
  FriendDeclined: 'declined',
  OrderClaimed: 'claimed',
  PaymentSettled: 'settled',
  AuthorizationVoided: 'voided',
  PaymentRequestClosed: 'closed',
};

/** The life of every payment request, from the request to the last refund. Imported bills are not payments of ours. */
export const payments: RowProjection<PaymentEvent, PaymentRow> = {
  kind: 'rows',
  name: 'payments.v1',
  table: {
    key: ['payment_request_id'],
    columns,
    // What few payments share. The other columns have few values each: the index on time finds a page of them soon.
    indexes: [
      ['requested_at', 'payment_request_id'],
      ['order_id'],
      ...['buyer', 'payer_id', 'channel_id', 'status'].map((name) => [name, 'requested_at', 'payment_request_id']),
    ],
  },
  streams: [paymentRequests, scans, friendAuthorizations, orders, settlements],
  eventTypes,
  keysOf: ({ data }) => ['terms' in data ? data.terms.paymentRequestId : data.paymentRequestId],
  apply(row, event) {
    const before = row ?? firstRow(event);
    const occurredAt = storedMoment(event.data.occurredAt);
    const step = `${event.type} ${occurredAt}`;
    return {
      ...before,
      ...changeBy(before, event),
      updated_at: occurredAt,
      steps: before.steps === '' ? step : `${before.steps}\n${step}`,
    };
  },
};

/** Any event that repeats the terms can be the first that is known of a payment; no other can. */
function firstRow({ type, data }: PaymentEvent): PaymentRow {
  if (!('terms' in data))
    throw new Error(`nothing is known of payment request ${data.paymentRequestId} before ${type}`);
  const { terms } = data;
  return {
    payment_request_id: terms.paymentRequestId,
    order_id: terms.orderId,
    platform: terms.platform,
    stage_id: terms.stageId,
    channel_id: terms.channel.channelId,
    wallet: terms.channel.wallet,
    wallet_group: terms.channel.group,
    method: terms.channel.method,
    buyer: terms.buyer,
    payer_id: null,
    merchant: terms.merchant,
    currency: terms.amount.currency,
    amount: BigInt(terms.amount.minorUnits),
    refunded: 0n,
    status: 'requested',
    requested_at: data.occurredAt,
    settled_at: null,
    updated_at: data.occurredAt,
    steps: '',
  };
}

function changeBy(before: PaymentRow, event: PaymentEvent): Partial<PaymentRow> {
  if (event.type === 'PaymentRefunded') {
    const refunded = BigInt(event.data.refundedTotal.minorUnits);
    return { refunded, status: refunded < before.amount ? 'partially-refunded' : 'refunded' };
  }
  const status = statusAfter[event.type];
  if (status === undefined || rankOfStatus[status] < rankOfStatus[before.status as PaymentStatus]) return {};
  return {
    status,
    payer_id: 'payer' in event.data ? event.data.payer.payerId : before.payer_id,
    settled_at: event.type === 'PaymentSettled' ? event.data.occurredAt : before.settled_at,
  };
}
