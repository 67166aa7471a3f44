import { pageViolations } from '../cohorts/expected-offers.js';
import type { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import type { Rule } from './finding.js';
import type { OrderInLog } from './order-in-log.js';

/** What must hold in the log of every order, whoever wrote it. */
export const orderRules = (rollouts: RolloutsInLog): readonly Rule<OrderInLog>[] => [
  { name: 'no order is paid twice', examine: paidOnce },
  { name: 'every capture is for orders that were placed, and for their amounts', examine: capturedForItsAmount },
  {
    name: 'everybody inside cohort, rules and limits is offered a channel with an open interconnection, and nobody else',
    examine: ({ pages }) => pages.map((page) => pageViolations(page, rollouts)[0] ?? null),
  },
];

type Examined = readonly (string | null)[];

/** What a provider took by itself is given back, and pays nothing. */
function paidOnce({ orderId, paidTimes, captures }: OrderInLog): Examined {
  const ours = captures.filter(({ basis }) => basis === 'claimed');
  const times = Math.max(ours.length, paidTimes);
  if (times === 0) return [];
  const by = ours.map(({ paymentRequestId }) => paymentRequestId).join(', ');
  return [times === 1 ? null : `order ${orderId} was paid ${times} times (payment requests ${by})`];
}

function capturedForItsAmount({ orderId, captures }: OrderInLog): Examined {
  return captures.map(({ paymentRequestId, amount, cost, basis }) => {
    if (cost === null) return `order ${orderId} of ${paymentRequestId} was never placed`;
    if (basis === 'reported' || (cost.minorUnits === amount.minorUnits && cost.currency === amount.currency))
      return null;
    return `${paymentRequestId} captured ${amount.minorUnits}, order ${orderId} is ${cost.minorUnits}`;
  });
}
