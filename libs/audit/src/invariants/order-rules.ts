import type { OfferStanding } from '@hutong/domain';
import { pageViolations } from '../cohorts/expected-offers.js';
import type { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import type { Rule } from './finding.js';
import type { OrderInLog } from './order-in-log.js';

/** What must hold in the log of every order, whoever wrote it. */
export const orderRules = (rollouts: RolloutsInLog): readonly Rule<OrderInLog>[] => [
  { name: 'no order is paid twice', examine: paidOnce },
  {
    name: 'every payment is requested over a channel that the page of each order offered',
    examine: requestedAsOffered,
  },
  {
    name: 'every payment says which channel the page of each order had selected before the buyer chose',
    examine: preselectedAsShown,
  },
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

/** Any page of the order will do: an amount may change while a payment is requested. */
function requestedAsOffered({ orderId, requests }: OrderInLog): Examined {
  return requests.map(({ paymentRequestId, channelId, standing, shown }) => {
    const offered = shown.filter(({ reasons }) => reasons.length === 0);
    if (offered.length === 0) return `${paymentRequestId} is over ${channelId}, which order ${orderId} was not offered`;
    if (standing === null || offered.some((offer) => stoodThere(offer, standing))) return null;
    return `${paymentRequestId} says of ${channelId} something else than the page of order ${orderId}`;
  });
}

const stoodThere = (offer: OfferStanding, standing: OfferStanding): boolean =>
  (['stageId', 'bucket', 'inCohort', 'rank', 'preselected', 'folded'] as const).every(
    (name) => offer[name] === standing[name],
  );

/**
 * Any page of the order will do here too. That a payment for several orders names none follows from their pages together, which no
 * order knows alone.
 */
function preselectedAsShown({ orderId, requests }: OrderInLog): Examined {
  return requests.map(({ paymentRequestId, preselectedChannelId, isForOneOrder, preselections }) => {
    if (preselectedChannelId === null && !isForOneOrder) return null;
    if (preselections.includes(preselectedChannelId)) return null;
    const said = preselectedChannelId ?? 'no channel';
    return `${paymentRequestId} says that ${said} was selected before, unlike every page of order ${orderId}`;
  });
}

function capturedForItsAmount({ orderId, captures }: OrderInLog): Examined {
  return captures.map(({ paymentRequestId, amount, cost, basis }) => {
    if (cost === null) return `order ${orderId} of ${paymentRequestId} was never placed`;
    if (basis === 'reported' || (cost.minorUnits === amount.minorUnits && cost.currency === amount.currency))
      return null;
    return `${paymentRequestId} captured ${amount.minorUnits}, order ${orderId} is ${cost.minorUnits}`;
  });
}
