import type { Precondition } from './kernel/index.js';
import { type OrderState, orders } from './orders/order-state.js';
import type { SettlementEvent } from './settlements/settlement.events.js';

/** A payment of ours is captured while it holds the claim of each of its orders; what a provider reports needs none. */
export function claimsOf({ type, data }: SettlementEvent): readonly Precondition[] {
  if (type !== 'PaymentCaptured' || data.basis === 'reported') return [];
  const { paymentRequestId } = data.dimensions;
  return data.orders.map(({ orderId }) => ({
    stream: `${orders.category}-${orderId}`,
    holds: (state) => {
      const order = state as OrderState;
      return order.status !== 'absent' && order.claim?.paymentRequestId === paymentRequestId;
    },
    otherwise: `${type} cannot follow: order ${orderId} is not claimed by payment request ${paymentRequestId}`,
  }));
}
