import {
  type ChannelOffer,
  type OrderEvent,
  type OrderLine,
  type PaymentRequestEvent,
  assertNever,
  isOffered,
  orders,
  paymentRequests,
} from '@hutong/domain';
import type { FactOf, OfferedChannel, ReplacedFacts } from '../fact-table.js';
import { type EventUses, type UsedOf, usedTypes } from './event-uses.js';
import { offerColumns } from './offers.columns.js';

type OfferFact = FactOf<typeof offerColumns>;

const uses = {
  OrderPlaced: 'used',
  PaymentOffersEvaluated: 'used',
  OrderAmountChanged: 'used',
  OrderClaimed: 'passed over',
  OrderClaimReleased: 'passed over',
  OrderClaimRefused: 'passed over',
  OrderPaid: 'passed over',
  OrderCancelled: 'passed over',
  PaymentRequested: 'used',
  CodeIssued: 'passed over',
  LinkShared: 'passed over',
  LinkRevoked: 'passed over',
  PaymentRequestSuperseded: 'passed over',
  PaymentRequestExpired: 'passed over',
  PaymentRequestCloseRequested: 'passed over',
  PaymentRequestClosed: 'passed over',
  PaymentRequestCloseRefused: 'passed over',
  PaymentRequestPaid: 'passed over',
} as const satisfies EventUses<OrderEvent | PaymentRequestEvent>;
type OfferEvent = UsedOf<OrderEvent | PaymentRequestEvent, typeof uses>;

/** Every order, with the latest payment page it was shown and what was chosen there. */
export const offers: ReplacedFacts<OfferEvent, OfferFact> = {
  kind: 'replaced',
  name: 'offers.v1',
  meaning: 'orders that were placed, each with the channels it was offered or refused last, and the one chosen last',
  thing: 'order',
  beginsWith: ['OrderPlaced'],
  changing: ['category', 'amount', 'offered', 'offeredChannels', 'preselectedChannel', 'chosen'],
  columns: offerColumns,
  period: 'placedAt',
  rolledUp: { overview: ['platform', 'currency', 'offered', 'preselectedChannel', 'chosen'] },
  streams: [orders, paymentRequests],
  eventTypes: usedTypes(uses),
  thingsOf: ({ data }) => ('terms' in data ? data.terms.orders.map(({ orderId }) => orderId) : [data.orderId]),
  // An order begins when it is placed: a request for one that never was makes no fact.
  factAfter(before, { type, data }) {
    if (type === 'OrderPlaced') return before ?? placed(data);
    if (before === undefined) return undefined;
    switch (type) {
      case 'OrderAmountChanged':
        return { ...before, amount: BigInt(data.amount.minorUnits), category: categoryOf(data.lines) };
      case 'PaymentOffersEvaluated':
        return { ...before, ...offersOf(data.offers) };
      case 'PaymentRequested': {
        const { channelId } = data.terms.channel;
        return before.chosen === channelId ? before : { ...before, chosen: channelId };
      }
      default:
        return assertNever(type);
    }
  },
};

const placed = ({
  platform,
  merchant,
  city,
  buyer,
  lines,
  amount,
  occurredAt,
}: Extract<OfferEvent, { type: 'OrderPlaced' }>['data']): OfferFact => ({
  platform,
  merchant: merchant.merchantId,
  subMerchant: merchant.subMerchantId,
  city,
  category: categoryOf(lines),
  buyer: buyer.ref,
  currency: amount.currency,
  amount: BigInt(amount.minorUnits),
  placedAt: occurredAt,
  ...offersOf([]),
  chosen: null,
});

const offersOf = (evaluated: readonly ChannelOffer[]) => ({
  offered: evaluated.map(offeredChannel),
  offeredChannels: evaluated.filter(isOffered).length,
  preselectedChannel: evaluated.find((offer) => isOffered(offer) && offer.preselected)?.channelId ?? null,
});

const offeredChannel = (offer: ChannelOffer): OfferedChannel => ({
  channel: offer.channelId,
  codeIssuer: offer.codeIssuer,
  stage: offer.stageId,
  inCohort: offer.inCohort,
  rank: offer.rank,
  preselected: offer.preselected,
  folded: offer.folded,
  reasons: offer.reasons,
});

/** The one category that all lines share; null where there are several. */
function categoryOf(lines: readonly OrderLine[]): string | null {
  const [first, ...others] = new Set(lines.map(({ category }) => category));
  return others.length === 0 ? (first ?? null) : null;
}
