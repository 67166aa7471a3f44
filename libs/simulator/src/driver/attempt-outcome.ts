import { unexpected } from './api-client.js';
import type { Answer, Call } from './call.js';
import type { PayerAtApp } from './payment-route.js';

/** How the payers' attempt ended; where it was authorized, by whom. */
export type AttemptOutcome =
  Readonly<{ ended: 'authorized'; payer: ReachedPayer }> | Readonly<{ ended: 'lockedOut' | 'cancelled' }>;

/** Somebody who comes to pay; the ledger's name for them is known once they reached the request. */
export type ReachedPayer = PayerAtApp & Readonly<{ ref: string | null }>;

export const lostRaceProblems = ['/problems/already-authorized', '/problems/already-paid'];
const orderCancelled = '/problems/order-cancelled';
export const payerLocked = '/problems/payer-locked';

/** Somebody who authorizes, and what the ledger said. */
export type Contender = Readonly<{ payer: ReachedPayer; call: Call; answer: Answer<unknown> }>;

/** One wins and the others hear why they lost, or nobody can win for one of the reasons that the plan gave. */
export function outcomeOf(
  contenders: readonly Contender[],
  { mayLock, afterCancelling }: Readonly<{ mayLock: boolean; afterCancelling: boolean }>,
): AttemptOutcome {
  const [winner, ...moreWinners] = contenders.filter(({ answer }) => answer.data !== null);
  const losers = contenders.filter(({ answer }) => answer.data === null);
  const reasons = new Set([
    ...(winner ? lostRaceProblems : []),
    ...(mayLock ? [payerLocked] : []),
    ...(afterCancelling ? [orderCancelled] : []),
  ]);
  const wrong = moreWinners[0] ?? losers.find(({ answer }) => !reasons.has(answer.problem ?? ''));
  if (wrong) throw unexpected(wrong.call, wrong.answer);
  if (winner) return { ended: 'authorized', payer: winner.payer };
  return { ended: afterCancelling ? 'cancelled' : 'lockedOut' };
}
