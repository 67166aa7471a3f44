import { orders, type OrderState, paymentRequests, type PresentedRequest, type TermsOrder } from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';

/** A payment request as a payer meets it, with where its orders stand right now. Nothing when nobody requested it. */
export async function loadPresentedRequest(
  ledger: Ledger,
  paymentRequestId: string,
): Promise<PresentedRequest | undefined> {
  const { state } = await ledger.load(paymentRequests, paymentRequestId);
  if (state.status === 'absent') return undefined;
  const asked = await Promise.all(
    state.terms.orders.map(async (order) => ({ order, now: (await ledger.load(orders, order.orderId)).state })),
  );
  return {
    terms: state.terms,
    capabilities: state.capabilities,
    expiresAt: state.expiresAt,
    presentedAt: state.presentedAt,
    nonceHash: state.nonceHash,
    designatedPayer: state.designatedPayer,
    linkRevokedAt: state.linkRevokedAt,
    paid: state.status === 'paid' || asked.some(({ now }) => now.status === 'claimed' || now.status === 'paid'),
    closed: state.wasClosedInTime,
    superseded: state.supersededBy !== null,
    orderCancelled: asked.some(({ now }) => now.status === 'cancelled'),
    amountChanged: asked.some(({ order, now }) => !costs(now, order.amount)),
  };
}

const costs = (order: OrderState, { minorUnits, currency }: TermsOrder['amount']): boolean =>
  order.status !== 'absent' && order.amount.minorUnits === minorUnits && order.amount.currency === currency;
