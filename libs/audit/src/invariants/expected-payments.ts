import type { Row } from '@hutong/read-store';
import type { PaymentInLog, PaymentsInLog } from './payments-in-log.js';

/** Columns of the published payments that the log alone decides. */
type ExpectedPayment = Row & Readonly<{ payment_request_id: string; status: string }>;

/** What the payments projection must say, worked out from the facts of each payment. */
export function expectedPayments({ payments }: PaymentsInLog): Map<string, ExpectedPayment> {
  const expected = new Map<string, ExpectedPayment>();
  for (const payment of payments.values()) {
    const { paymentRequestId, terms, refunds } = payment;
    if (terms === null) continue;
    const refunded = refunds.reduce((total, { amount }) => total + BigInt(amount.minorUnits), 0n);
    expected.set(paymentRequestId, {
      payment_request_id: paymentRequestId,
      order_id: terms.orderId,
      platform: terms.platform,
      stage_id: terms.stageId,
      channel_id: terms.channel.channelId,
      wallet: terms.channel.wallet,
      buyer: terms.buyer,
      amount: BigInt(terms.amount.minorUnits),
      refunded,
      status: statusOf(payment, refunded),
    });
  }
  return expected;
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
