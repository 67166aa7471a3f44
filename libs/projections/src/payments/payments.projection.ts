import {
  type DomainEvent,
  type OrderEvent,
  type PaymentRequestedData,
  type PaymentRequestEvent,
  type SettlementEvent,
  type StreamType,
  dimensionsOf,
  directPaying,
  friendPaying,
  orders,
  paymentRequests,
  scanning,
  settlements,
} from '@hutong/domain';
import type { Columns, EventUse, Projection, RowOf } from '@hutong/read-store';
import type { Listing } from '../reading/row-list.js';
import { storedMoment } from '../stored-moment.js';

const columns = {
  payment_request_id: 'text',
  /** The first of its orders. */
  order_id: 'text',
  /** All orders of a payment for several, as JSON; null for a payment of one. */
  cart: 'text?',
  platform: 'text',
  stage_id: 'text?',
  channel_id: 'text',
  payer_app: 'text?',
  payer_app_controller: 'text?',
  presentation: 'text',
  /** Remote or in person. */
  field: 'text',
  /** How the payer's app took it up; null until somebody reached it. */
  capture: 'text?',
  buyer: 'text',
  payer: 'text?',
  city: 'text?',
  merchant_id: 'text?',
  sub_merchant_id: 'text?',
  category: 'text?',
  currency: 'text',
  amount: 'bigint',
  refunded: 'bigint',
  status: 'text',
  /** Why it was closed or voided. */
  reason: 'text?',
  requested_at: 'text',
  captured_at: 'text?',
  updated_at: 'text',
  /** One line per event about the payment, oldest first: its type, a space, when it occurred. */
  steps: 'text',
} as const satisfies Columns;

export type PaymentRow = RowOf<typeof columns>;

/** How far a payment has come. A later rank is never left for an earlier one, whatever order streams are recorded in. */
const rankOfStatus = {
  requested: 0,
  reached: 0,
  declined: 0,
  expired: 1,
  revoked: 1,
  closed: 1,
  authorized: 2,
  claimed: 3,
  voided: 4,
  // What a provider took stays taken, whatever became of an authorization beside it.
  captured: 5,
  partiallyRefunded: 6,
  refunded: 6,
} as const;

export type PaymentStatus = keyof typeof rankOfStatus;
export const paymentStatuses = Object.keys(rankOfStatus) as readonly PaymentStatus[];

type EventOf<Stream> = Stream extends StreamType<infer _State, infer Event extends DomainEvent> ? Event : never;
type AuthorizationEvent = EventOf<typeof scanning.stream | typeof friendPaying.stream | typeof directPaying.stream>;
type AnyEvent = PaymentRequestEvent | AuthorizationEvent | OrderEvent | SettlementEvent;
/** Events about one payment request: they carry its terms, its dimensions, or at least its id. */
type PaymentEvent = Exclude<AnyEvent, Readonly<{ type: (typeof ofOrdersAlone)[number] }>>;

const ofOrdersAlone = ['OrderPlaced', 'PaymentOffersEvaluated', 'OrderAmountChanged', 'OrderCancelled'] as const;
const streams = [paymentRequests, scanning.stream, friendPaying.stream, directPaying.stream, orders, settlements];

const statusAfter: Partial<Record<PaymentEvent['type'], PaymentStatus>> = {
  PaymentRequestExpired: 'expired',
  LinkRevoked: 'revoked',
  PaymentRequestClosed: 'closed',
  CodeScanned: 'reached',
  FriendLinkOpened: 'reached',
  WalletOpened: 'reached',
  ScanDeclined: 'declined',
  FriendDeclined: 'declined',
  DirectPaymentDeclined: 'declined',
  ScanAuthorized: 'authorized',
  FriendAuthorized: 'authorized',
  DirectPaymentAuthorized: 'authorized',
  OrderClaimed: 'claimed',
  PaymentCaptured: 'captured',
  AuthorizationVoided: 'voided',
};

/** What few payments share. Other columns have few values each: by their time such payments are found soon. */
const narrowing = [
  'payer',
  'buyer',
  'merchant_id',
  'channel_id',
  'status',
] as const satisfies readonly (keyof PaymentRow)[];
const ranged = ['captured_at', 'amount'] as const satisfies readonly (keyof PaymentRow)[];

/** What may be misspelt: each that there was is kept. */
const names = [
  'platform',
  'stage_id',
  'channel_id',
  'payer_app',
  'payer_app_controller',
  'sub_merchant_id',
  'category',
  'city',
] as const satisfies readonly (keyof PaymentRow)[];

/** The life of every payment request, from the request to the last refund. Imported bills are not payments of ours. */
export const payments: Projection<PaymentEvent, PaymentRow> = {
  name: 'payments.v4',
  table: {
    key: ['payment_request_id'],
    columns,
    names,
    indexes: [
      ['requested_at', 'payment_request_id'],
      ['order_id'],
      ...narrowing.map((name) => [name, 'requested_at', 'payment_request_id']),
      ...ranged.map((name) => [name]),
    ],
    lists: ['cart'],
  },
  streams,
  eventTypes: Object.fromEntries(
    streams
      .flatMap(({ eventTypes }) => Object.keys(eventTypes))
      .map((type): [string, EventUse] => [
        type,
        (ofOrdersAlone as readonly string[]).includes(type) ? 'passed over' : 'folded',
      ]),
  ),
  keysOf: ({ data }) => [paymentRequestOf(data)],
  // A payment begins with its request: what anybody else says of one that was never requested makes no row.
  apply(row, event) {
    const before = event.type === 'PaymentRequested' ? firstRow(event.data) : row;
    if (before === undefined) return undefined;
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

/** How payments are listed. */
export const paymentListing = {
  fields: {
    platform: 'platform',
    status: 'status',
    payerApp: 'payer_app',
    group: 'payer_app_controller',
    channelId: 'channel_id',
    stageId: 'stage_id',
    presentation: 'presentation',
    field: 'field',
    capture: 'capture',
    merchantId: 'merchant_id',
    subMerchantId: 'sub_merchant_id',
    category: 'category',
    city: 'city',
    buyer: 'buyer',
    payer: 'payer',
    currency: 'currency',
    orderId: 'order_id',
  },
  moment: 'requested_at',
  key: 'payment_request_id',
  isByMoment: true,
  names,
  narrowing,
  ranged,
} as const satisfies Listing;

function paymentRequestOf(data: PaymentEvent['data']): string {
  if ('paymentRequestId' in data) return data.paymentRequestId;
  return 'terms' in data ? data.terms.paymentRequestId : data.dimensions.paymentRequestId;
}

function firstRow({ terms, occurredAt }: PaymentRequestedData): PaymentRow {
  const orderIds = terms.orders.map(({ orderId }) => orderId);
  const { merchant, city, category } = dimensionsOf(terms);
  return {
    payment_request_id: terms.paymentRequestId,
    order_id: orderIds[0] ?? '',
    cart: orderIds.length > 1 ? JSON.stringify(orderIds) : null,
    platform: terms.platform,
    stage_id: terms.platformStageId,
    channel_id: terms.channel.channelId,
    payer_app: null,
    payer_app_controller: null,
    presentation: terms.channel.presentation,
    field: terms.channel.field,
    capture: null,
    buyer: terms.buyer.ref,
    payer: null,
    city,
    merchant_id: merchant?.merchantId ?? null,
    sub_merchant_id: merchant?.subMerchantId ?? null,
    category,
    currency: terms.amount.currency,
    amount: BigInt(terms.amount.minorUnits),
    refunded: 0n,
    status: 'requested',
    reason: null,
    requested_at: occurredAt,
    captured_at: null,
    updated_at: occurredAt,
    steps: '',
  };
}

function changeBy(before: PaymentRow, event: PaymentEvent): Partial<PaymentRow> {
  const { type, data } = event;
  if (type === 'RefundSucceeded') {
    const refunded = before.refunded + BigInt(data.amount.minorUnits);
    return { refunded, status: refunded < before.amount ? 'partiallyRefunded' : 'refunded' };
  }
  const rank = rankOfStatus[before.status as PaymentStatus];
  // Why somebody asks to close stands in the event before the one that says what came of it.
  if (type === 'PaymentRequestCloseRequested' && rank <= rankOfStatus.closed) return { reason: data.reason };
  if (type === 'PaymentRequestCloseRefused' && rank <= rankOfStatus.closed) return { reason: null };
  const status = statusAfter[type];
  if (status === undefined || rankOfStatus[status] < rank) return {};
  return {
    status,
    ...('payer' in data && { payer: data.payer.ref }),
    ...('payerApp' in data && { payer_app: data.payerApp }),
    ...('capture' in data && { capture: data.capture }),
    ...('payerAppController' in data && { payer_app_controller: data.payerAppController }),
    ...(type === 'PaymentCaptured' && { captured_at: data.occurredAt }),
    ...(rankOfStatus[status] > rankOfStatus.closed && {
      reason: type === 'AuthorizationVoided' ? data.reason : null,
    }),
  };
}
