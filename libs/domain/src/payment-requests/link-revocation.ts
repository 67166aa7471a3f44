import { type Times, accept, instantToJson, refuse } from '../kernel/index.js';
import type { PaymentRequestDecision, UnknownRequestRefusal } from './payment-request.js';
import { type PaymentRequestState, presentedBy } from './payment-request-state.js';

/** The buyer takes the link back: whoever comes from then on is refused. Repeating it is a no-op, as is revoking what has ended unpaid. */
export function revokeLink(
  { occurredAt: at }: Times,
  state: PaymentRequestState,
): PaymentRequestDecision<UnknownRequestRefusal | 'linkNotShared' | 'alreadyPaid'> {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (presentedBy[state.capabilities.presents] !== 'LinkShared') return refuse('linkNotShared');
  if (state.status === 'paid') return refuse('alreadyPaid');
  if (state.status !== 'requested' || state.linkRevokedAt !== null) return accept();
  const { paymentRequestId } = state.terms;
  return accept({ type: 'LinkRevoked', data: { paymentRequestId, occurredAt: instantToJson(at) } });
}
