import { onlyOf } from './expected-payment.js';
import type { OrderInLog } from './order-in-log.js';

/** Columns of a published order that the log alone decides, as text. */
export const orderColumns = [
  'order_id',
  'platform',
  'order_number',
  'buyer',
  'merchant_id',
  'sub_merchant_id',
  'city',
  'category',
  'currency',
  'amount',
  'status',
  'payment_request_id',
  'payer',
  'reason',
  'placed_at',
] as const;

type ExpectedOrder = Readonly<Record<(typeof orderColumns)[number], string | null>>;

/** What the orders projection must say, worked out from the facts of an order; null while nobody placed it. */
export function expectedOrder({ orderId, placed, lines, amount, ...order }: OrderInLog): ExpectedOrder | null {
  if (placed === null || amount === null) return null;
  const { heldBy, cancelledBecause, paidTimes } = order;
  const status = paidTimes > 0 ? 'paid' : cancelledBecause !== null ? 'cancelled' : heldBy ? 'claimed' : 'placed';
  return {
    order_id: orderId,
    platform: placed.platform,
    order_number: placed.orderNumber,
    buyer: placed.buyer.ref,
    merchant_id: placed.merchant.merchantId,
    sub_merchant_id: placed.merchant.subMerchantId,
    city: placed.city,
    category: onlyOf(lines.map(({ category }) => category)),
    currency: amount.currency,
    amount: amount.minorUnits,
    status,
    payment_request_id: heldBy?.paymentRequestId ?? null,
    payer: heldBy?.payer.ref ?? null,
    reason: cancelledBecause,
    placed_at: placed.occurredAt,
  };
}
