import type { PaymentInLog } from './payment-in-log.js';

/** Columns of a published payment that the log alone decides, as text. */
export const paymentColumns = [
  'payment_request_id',
  'order_id',
  'platform',
  'stage_id',
  'channel_id',
  'wallet',
  'buyer',
  'amount',
  'refunded',
  'status',
] as const;

type ExpectedPayment = Readonly<Record<(typeof paymentColumns)[number], string | null>>;

/** What the payments projection must say, worked out from the facts of a payment; null while the log does not say what it is about. */
export function expectedPayment(payment: PaymentInLog): ExpectedPayment | null {
  const { paymentRequestId, terms, refunds } = payment;
  if (terms === null) return null;
  const refunded = refunds.reduce((total, { amount }) => total + BigInt(amount.minorUnits), 0n);
  return {
    payment_request_id: paymentRequestId,
    order_id: terms.orderId,
    platform: terms.platform,
    stage_id: terms.stageId,
    channel_id: terms.channel.channelId,
    wallet: terms.channel.wallet,
    buyer: terms.buyer,
    amount: terms.amount.minorUnits,
    refunded: refunded.toString(),
    status: statusOf(payment, refunded),
  };
}

/** The furthest that a payment came: money decides first, then the claim, then the last of what people did. */
function statusOf({ settled, voided, claimed, types, terms }: PaymentInLog, refunded: bigint): string {
  if (refunded > 0n) return refunded < BigInt(terms?.amount.minorUnits ?? 0) ? 'partially-refunded' : 'refunded';
  if (settled.length > 0) return 'settled';
  if (voided) return 'voided';
  if (claimed !== null) return 'claimed';
  const decided = types.findLast((type) => type.endsWith('Authorized') || type === 'PaymentRequestClosed');
  if (decided !== undefined) return decided === 'PaymentRequestClosed' ? 'closed' : 'authorized';
  const last = types.findLast(
    (type) => type === 'CodeScanned' || type === 'FriendLinkOpened' || type.endsWith('Declined'),
  );
  if (last === undefined) return 'requested';
  if (last.endsWith('Declined')) return 'declined';
  return last === 'CodeScanned' ? 'scanned' : 'opened';
}
