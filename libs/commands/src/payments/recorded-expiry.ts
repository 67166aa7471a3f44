import { expirePaymentRequest, paymentRequests } from '@hutong/domain';
import type { CommandIdentity } from '../handling/command-identity.js';
import { handle } from '../handling/handle.js';
import type { Ledger } from '../handling/ledger.js';
import type { Refused } from '../handling/refused.js';
import { loadStanding } from './authorization-streams.js';

/**
 * A refusal leaves no trace, and a machine's clock may be set back before what is due is recorded. So nobody is told that a request has
 * expired before its stream says so: from then on no process takes a payment of it. Resolves with why it could not be recorded.
 */
export async function recordExpiry(
  refusal: string,
  paymentRequestId: string,
  { ledger, identity: { causeId, correlationId, actor } }: Readonly<{ ledger: Ledger; identity: CommandIdentity }>,
): Promise<Refused<string> | undefined> {
  if (refusal !== 'expired') return undefined;
  const { state } = await ledger.load(paymentRequests, paymentRequestId);
  if (state.status === 'absent') throw new Error(`${paymentRequestId} has expired, and nobody requested it`);
  const authorization = await loadStanding(ledger, state);
  const answer = await handle(ledger, {
    stream: paymentRequests,
    id: paymentRequestId,
    identity: { command: 'ExpirePaymentRequest', causeId, correlationId, actor, bodyHash: null },
    decide: (decidedAt, request) => expirePaymentRequest({ decidedAt }, request, { authorization }),
  });
  return answer.outcome === 'refused' ? answer : undefined;
}
