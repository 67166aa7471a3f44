import type { Clock } from '@hutong/platform';
import { dueTimesFollower } from './due-times/due-times-follower.js';
import type { Ledger } from './handling/ledger.js';
import { orderPolicy } from './orders/orders.policy.js';
import { paymentRequestDueTimes } from './payment-requests/payment-requests.due-times.js';
import { paymentRequestPolicy } from './payment-requests/payment-requests.policy.js';
import type { Follower } from './policies/event-log.transport.js';
import { carryOut, type Policy } from './policies/policy.js';
import { settlementPolicy } from './settlements/settlements.policy.js';

/** The policies of the ledger, in the order of their consumers' names. */
export const policies: readonly Policy[] = [orderPolicy, paymentRequestPolicy, settlementPolicy];

/** Everything that follows the log to give commands, for a process that is put together without Nest. */
export function ledgerFollowers(
  around: Readonly<{ ledger: Ledger; clock: Pick<Clock, 'wakeAt'>; warn: (message: string) => void }>,
): readonly Follower[] {
  return [
    ...policies.map((rule) => ({
      name: rule.name,
      types: Object.keys(rule.follows),
      begin: () => ({ handle: (event: Parameters<typeof carryOut>[2]) => carryOut(around.ledger, rule, event) }),
    })),
    dueTimesFollower(paymentRequestDueTimes, around),
  ];
}
