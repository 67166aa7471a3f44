import type { PaymentTerms } from '@hutong/domain';
import type { PaymentInLog } from './payment-in-log.js';

/** Columns of a published payment that the log alone decides, as text. */
export const paymentColumns = [
  'payment_request_id',
  'order_id',
  'cart',
  'platform',
  'stage_id',
  'channel_id',
  'presentation',
  'field',
  'buyer',
  'city',
  'merchant_id',
  'sub_merchant_id',
  'category',
  'currency',
  'amount',
  'refunded',
  'status',
  'requested_at',
  'captured_at',
] as const;

type ExpectedPayment = Readonly<Record<(typeof paymentColumns)[number], string | null>>;

/** What the payments projection must say, worked out from the facts of a payment; null while the log does not say what it is about. */
export function expectedPayment(payment: PaymentInLog): ExpectedPayment | null {
  const { paymentRequestId, terms, refunds, captures } = payment;
  if (terms === null) return null;
  const refunded = refunds.reduce((total, { amount }) => total + BigInt(amount.minorUnits), 0n);
  const [first = '', ...others] = terms.orders.map(({ orderId }) => orderId);
  return {
    payment_request_id: paymentRequestId,
    order_id: first,
    cart: others.length === 0 ? null : JSON.stringify([first, ...others]),
    platform: terms.platform,
    stage_id: terms.platformStageId,
    channel_id: terms.channel.channelId,
    presentation: terms.channel.presentation,
    field: terms.channel.field,
    buyer: terms.buyer.ref,
    city: onlyOf(terms.orders.map(({ city }) => city)),
    ...merchantOf(terms.orders),
    category: onlyOf(terms.orders.flatMap(({ categories }) => categories.map(({ category }) => category))),
    currency: terms.amount.currency,
    amount: terms.amount.minorUnits,
    refunded: refunded.toString(),
    status: statusOf(payment, refunded),
    requested_at: terms.requestedAt,
    captured_at: captures[0]?.captured.occurredAt ?? null,
  };
}

/** The one value that all have; null when there are several or none. */
export const onlyOf = (values: readonly (string | null)[]): string | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

function merchantOf(orders: PaymentTerms['orders']) {
  const [first] = orders;
  const isOne = onlyOf(orders.map(({ merchant }) => JSON.stringify(merchant))) !== null;
  return {
    merchant_id: isOne ? (first?.merchant.merchantId ?? null) : null,
    sub_merchant_id: isOne ? (first?.merchant.subMerchantId ?? null) : null,
  };
}

const reaching = new Set(['CodeScanned', 'FriendLinkOpened', 'WalletOpened']);

/** The furthest that a payment came: money decides first, then the claim, then the last of what people did. */
function statusOf({ captures, voided, types, terms }: PaymentInLog, refunded: bigint): string {
  if (refunded > 0n) return refunded < BigInt(terms?.amount.minorUnits ?? 0) ? 'partiallyRefunded' : 'refunded';
  if (captures.length > 0) return 'captured';
  if (voided) return 'voided';
  if (types.includes('OrderClaimed')) return 'claimed';
  if (types.some((type) => type.endsWith('Authorized'))) return 'authorized';
  const ended = types.findLast((type) => type === 'PaymentRequestClosed' || type === 'PaymentRequestExpired');
  if (ended !== undefined) return ended === 'PaymentRequestClosed' ? 'closed' : 'expired';
  const last = types.findLast((type) => reaching.has(type) || type.endsWith('Declined'));
  if (last === undefined) return 'requested';
  return reaching.has(last) ? 'reached' : 'declined';
}
