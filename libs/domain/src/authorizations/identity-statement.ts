import { type Decision, type Times, accept, instantToJson, refuse } from '../kernel/index.js';
import { type AuthorizationState, type NeutralFact, payerIn } from './authorization-state.js';
import type { PayerAtApp } from './authorization.events.js';

export type StateIdentity = PayerAtApp & Readonly<{ paymentRequestId: string; by: string; same: boolean }>;

/** An institution says whether payer and buyer are one. Repeating the last statement is a no-op. */
export function stateIdentity(
  times: Times,
  state: AuthorizationState,
  command: StateIdentity,
): Decision<NeutralFact, 'notReached'> {
  const known = payerIn(state, command);
  if (!known) return refuse('notReached');
  const { payer, payerApp, paymentRequestId, by, same } = command;
  if (known.isBuyer === same) return accept();
  const occurredAt = instantToJson(times.occurredAt);
  return accept({ fact: 'identityStated', data: { paymentRequestId, payer, payerApp, by, same, occurredAt } });
}
