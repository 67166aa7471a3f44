import {
  assertNever,
  type ChannelOffer,
  type OrderEvent,
  type OrderLine,
  orders as orderStreams,
} from '@hutong/domain';
import type { Columns, RowOf, Projection } from '@hutong/read-store';
import type { Listing } from '../reading/row-list.js';
import { storedMoment } from '../stored-moment.js';

const columns = {
  order_id: 'text',
  platform: 'text',
  order_number: 'text',
  buyer: 'text',
  merchant_id: 'text',
  sub_merchant_id: 'text?',
  city: 'text?',
  /** Of all its goods; null where they are of several. */
  category: 'text?',
  currency: 'text',
  amount: 'bigint',
  status: 'text',
  /** Its lines as JSON, as they are now. */
  lines: 'text',
  /** One line per channel of the platform, by rank: its id, a space, and the reasons against it with commas between, if any. */
  offers: 'text',
  /** Whose authorization holds the order, or paid it. */
  payment_request_id: 'text?',
  payer: 'text?',
  /** How many other authorizations wanted it. */
  claims_refused: 'bigint',
  /** Why it was cancelled. */
  reason: 'text?',
  placed_at: 'text',
  paid_at: 'text?',
  updated_at: 'text',
} as const satisfies Columns;

export type OrderRow = RowOf<typeof columns>;

export const orderStatuses = ['placed', 'claimed', 'paid', 'cancelled'] as const;

/** What few orders share. */
const narrowing = ['buyer', 'merchant_id'] as const satisfies readonly (keyof OrderRow)[];

/** What may be misspelt: each that there was is kept. */
const names = ['platform', 'sub_merchant_id', 'category', 'city'] as const satisfies readonly (keyof OrderRow)[];

/** Every order as it stands. */
export const orders: Projection<OrderEvent, OrderRow> = {
  name: 'orders.v2',
  table: {
    key: ['order_id'],
    columns,
    names,
    indexes: [['placed_at', 'order_id'], ...narrowing.map((name) => [name, 'placed_at', 'order_id'])],
  },
  streams: [orderStreams],
  eventTypes: Object.fromEntries(Object.keys(orderStreams.eventTypes).map((type) => [type, 'folded'])),
  keysOf: ({ data }) => [data.orderId],
  apply(row, event) {
    if (event.type === 'OrderPlaced') return firstRow(event);
    if (row === undefined) return undefined;
    return { ...row, ...changeBy(row, event), updated_at: storedMoment(event.data.occurredAt) };
  },
};

/** How orders are listed. */
export const orderListing = {
  fields: {
    platform: 'platform',
    status: 'status',
    buyer: 'buyer',
    merchantId: 'merchant_id',
    subMerchantId: 'sub_merchant_id',
    category: 'category',
    city: 'city',
    currency: 'currency',
  },
  moment: 'placed_at',
  key: 'order_id',
  isByMoment: true,
  names,
  narrowing,
  ranged: [],
} as const satisfies Listing;

function firstRow({ data }: Extract<OrderEvent, { type: 'OrderPlaced' }>): OrderRow {
  const placedAt = storedMoment(data.occurredAt);
  return {
    order_id: data.orderId,
    platform: data.platform,
    order_number: data.orderNumber,
    buyer: data.buyer.ref,
    merchant_id: data.merchant.merchantId,
    sub_merchant_id: data.merchant.subMerchantId,
    city: data.city,
    ...contentOf(data),
    status: 'placed',
    offers: '',
    payment_request_id: null,
    payer: null,
    claims_refused: 0n,
    reason: null,
    placed_at: placedAt,
    paid_at: null,
    updated_at: placedAt,
  };
}

function changeBy(row: OrderRow, { type, data }: Exclude<OrderEvent, { type: 'OrderPlaced' }>): Partial<OrderRow> {
  switch (type) {
    case 'PaymentOffersEvaluated':
      return { offers: data.offers.map(offerLine).join('\n') };
    case 'OrderAmountChanged':
      return contentOf(data);
    case 'OrderClaimed':
      return { status: 'claimed', payment_request_id: data.paymentRequestId, payer: data.payer.ref };
    case 'OrderClaimReleased':
      return { status: 'placed', payment_request_id: null, payer: null };
    case 'OrderClaimRefused':
      return { claims_refused: row.claims_refused + 1n };
    case 'OrderPaid':
      return { status: 'paid', paid_at: data.occurredAt };
    case 'OrderCancelled':
      return { status: 'cancelled', reason: data.reason };
    default:
      return assertNever(type);
  }
}

type Content = Readonly<{ lines: readonly OrderLine[]; amount: Readonly<{ minorUnits: string; currency: string }> }>;

function contentOf({ lines, amount }: Content) {
  const categories = new Set(lines.map(({ category }) => category));
  return {
    category: categories.size === 1 ? (lines[0]?.category ?? null) : null,
    currency: amount.currency,
    amount: BigInt(amount.minorUnits),
    lines: JSON.stringify(lines),
  };
}

const offerLine = ({ channelId, reasons }: ChannelOffer): string =>
  reasons.length === 0 ? channelId : `${channelId} ${reasons.join(',')}`;
