import { type IssuedRequest, orders, paymentRequests } from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';

/** A payment request as a payer meets it: its code or link, and whether it may still be paid. Nothing when nobody issued it. */
export async function loadIssuedRequest(
  ledger: Ledger,
  paymentRequestId: string,
  presented: 'code' | 'link',
): Promise<IssuedRequest | undefined> {
  const { state: request } = await ledger.load(paymentRequests, paymentRequestId);
  if (request.status === 'absent') return undefined;
  const { state: order } = await ledger.load(orders, request.terms.orderId);
  return {
    terms: request.terms,
    issuedText: request[presented],
    expiresAt: request.expiresAt,
    closed: request.status === 'closed',
    paid: request.status === 'paid' || order.status === 'claimed' || order.status === 'paid',
    orderCancelled: order.status === 'cancelled',
  };
}
