import { directPaying, friendPaying, scanning } from './authorizations/vocabularies.js';
import { feeRules } from './fee-rules/fee-rule.js';
import { importedPayments } from './imported-payments/imported-payment.js';
import { institutions } from './institutions/institution.js';
import { interconnections } from './interconnections/interconnection.js';
import type { AnyStreamType, Precondition } from './kernel/index.js';
import { ledger } from './ledger/ledger.js';
import { type OrderState, orders } from './orders/order.js';
import { paymentRequests } from './payment-requests/payment-request.js';
import { persons } from './persons/person.js';
import { rollouts } from './rollouts/rollout.js';
import type { SettlementEvent } from './settlements/settlement.events.js';
import { settlements } from './settlements/settlement.js';

/** Every kind of stream of the ledger: what lies in any other is not read, and counts nowhere. */
export const streamTypes: readonly AnyStreamType[] = [
  ledger,
  institutions,
  interconnections,
  feeRules,
  persons,
  rollouts,
  orders,
  paymentRequests,
  scanning.stream,
  friendPaying.stream,
  directPaying.stream,
  { ...settlements, preconditions: claimsOf },
  importedPayments,
];

/** A payment of ours is captured while it holds the claim of each of its orders; what a provider reports needs none. */
function claimsOf({ type, data }: SettlementEvent): readonly Precondition[] {
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
