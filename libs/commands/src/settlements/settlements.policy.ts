import { orders, settlements } from '@hutong/domain';
import { given, policy } from '../policies/policy.js';
import { settlementCommands } from './settlements.commands.js';

const { CapturePayment, VoidAuthorization, CarryRefundOn } = settlementCommands;

/**
 * Whoever holds all orders of a payment pays; whoever could not claim one is voided. Refunds go on by themselves, also to another account: until providers
 * tell the ledger how a refund goes, it stands in for them.
 */
export const settlementPolicy = policy({
  name: 'settlements',
  follows: {
    OrderClaimed: orders,
    OrderClaimRefused: orders,
    RefundRequested: settlements,
    RefundAccepted: settlements,
    RefundRedirected: settlements,
  },
  next: ({ type, data }) => {
    const { paymentRequestId } = data;
    switch (type) {
      case 'OrderClaimed': {
        const { authorization, remaining, occurredAt: claimedAt } = data;
        // The last claim of a payment leaves none.
        return remaining.length > 0 ? [] : [given(CapturePayment, { paymentRequestId, authorization, claimedAt })];
      }
      case 'OrderClaimRefused': {
        const { authorization, reason } = data;
        return [given(VoidAuthorization, { paymentRequestId, authorization, reason })];
      }
      case 'RefundRequested':
      case 'RefundAccepted':
      case 'RefundRedirected':
        return [given(CarryRefundOn, { paymentRequestId, refundId: data.refundId })];
    }
  },
});
