import type { Order } from './payment-state.js';
import { type Rule, isAmong } from './rule.js';
import { isOutside, sameAmount, sumOf, valueOf } from './stored-data.js';
import { type PageQuestion, comparable } from './world-model.js';

/** What must hold of orders and of requests to pay them. */
export const orderRules: readonly Rule[] = [
  // The order
  {
    holds: 'a claim is taken only on an order that nobody claimed, paid or cancelled',
    of: ['OrderClaimed'],
    broken: ({ order }) => order.status !== 'placed',
  },
  {
    holds: 'an order is claimed only for whoever authorized a payment of it, at what it costs',
    of: ['OrderClaimed'],
    broken: ({ order, payment: { authorized, requested }, data: { payer, orderId } }) => {
      const asked = requested.terms.orders.find((one) => one.orderId === orderId);
      return authorized?.payer.ref !== payer.ref || !asked || !sameAmount(asked.amount, order.amount);
    },
  },
  {
    holds: 'an order is paid at most once, by the payment that claimed it and was captured',
    of: ['OrderPaid'],
    broken: ({ order, payment, data }) =>
      order.status !== 'claimed' || order.claimedBy !== data.paymentRequestId || payment.captured?.basis !== 'claimed',
  },
  {
    holds: 'a claim is released only by the payment that holds it, and only when nothing is taken',
    of: ['OrderClaimReleased'],
    broken: ({ order, payment, data }) =>
      order.status !== 'claimed' || order.claimedBy !== data.paymentRequestId || !payment.voided,
  },
  {
    holds: 'a claim is refused once, and only for what is so',
    of: ['OrderClaimRefused'],
    broken: ({ order, payment: { requested }, data: { reason, orderId, paymentRequestId } }) => {
      const asked = requested.terms.orders.find((one) => one.orderId === orderId);
      const isSo: Readonly<Record<string, boolean>> = {
        orderAlreadyClaimed: isAmong(['claimed', 'paid'], order.status) && order.claimedBy !== paymentRequestId,
        orderCancelled: order.status === 'cancelled',
        amountChanged: order.status === 'placed' && !(asked && sameAmount(asked.amount, order.amount)),
      };
      return order.claimsRefused.has(paymentRequestId) || isSo[reason] !== true;
    },
  },
  {
    holds: 'an order is cancelled or changed only while nobody holds it',
    of: ['OrderCancelled', 'OrderAmountChanged'],
    broken: ({ order }) => order.status !== 'placed',
  },
  {
    holds:
      'everybody inside cohort, rules and limits is offered a channel with an open interconnection, and nobody else',
    of: ['PaymentOffersEvaluated'],
    broken: ({ order, world, data }) =>
      data.offers.map(comparable).join() !== world.pageOf(questionOf(order), data).map(comparable).join(),
  },
  {
    holds: 'no page goes by a rollout or an interconnection that had been left for long',
    of: ['PaymentOffersEvaluated'],
    broken: ({ event, order: { placed }, world, data: { rolloutRevision, offers } }) =>
      world.isLeft(`rollout-${placed.platform}`, rolloutRevision, event) ||
      offers.some(({ channelId, interconnectionRevision }) => {
        const id = world.channel(placed.platform, channelId)?.interconnectionId;
        return id !== undefined && world.isLeft(`interconnection-${id}`, interconnectionRevision, event);
      }),
  },

  // The payment request
  {
    holds:
      'a payment is for orders that were placed by its buyer, at what they cost, over a channel that all were offered',
    of: ['PaymentRequested'],
    broken: ({ orders, data: { terms } }) =>
      terms.orders.length === 0 ||
      sumOf(terms.orders.map(({ amount }) => amount)) !== valueOf(terms.amount) ||
      terms.orders.some(({ orderId, amount }) => {
        const order = orders.get(orderId);
        return (
          order?.placed.buyer.ref !== terms.buyer.ref ||
          !order.amounts.some((cost) => sameAmount(cost, amount)) ||
          !order.pages.some((offered) => offered.includes(terms.channel.channelId))
        );
      }),
  },
  {
    holds: 'no payment is requested over the limit of its channel',
    of: ['PaymentRequested'],
    broken: ({ world, data: { terms } }) => {
      const max = world.channel(terms.platform, terms.channel.channelId)?.amountMax;
      return max !== undefined && isOutside({ max }, terms.amount);
    },
  },
  {
    holds: 'a request shows its code or link once, and a link is taken back once',
    of: ['CodeIssued', 'LinkShared', 'LinkRevoked'],
    broken: ({ event, payment: { isPresented, revokedAt, status } }) =>
      status !== 'requested' || (event.type === 'LinkRevoked' ? !isPresented || revokedAt !== Infinity : isPresented),
  },
  {
    holds: 'a request is superseded once, before it is closed or paid',
    of: ['PaymentRequestSuperseded'],
    broken: ({ payment: { status, supersededAt } }) =>
      supersededAt !== Infinity || !isAmong(['requested', 'expired'], status),
  },
  {
    holds: 'a request expires once, from the moment that it says on',
    of: ['PaymentRequestExpired'],
    broken: ({ payment: { status, requested }, at }) => status !== 'requested' || at < Date.parse(requested.expiresAt),
  },
  {
    holds: 'a request is closed once, not before it may be, and not when it is paid',
    of: ['PaymentRequestClosed'],
    broken: ({ payment: { status, requested }, at }) =>
      !isAmong(['requested', 'expired'], status) || at < Date.parse(requested.closableFrom),
  },
  {
    holds: 'a close is refused only for what is so',
    of: ['PaymentRequestCloseRefused'],
    broken: ({ payment: { status, requested, authorized, payers }, data: { outcome }, at }) => {
      const isSo: Readonly<Record<string, boolean>> = {
        alreadyPaid: status === 'paid',
        tooEarly: at < Date.parse(requested.closableFrom),
        unknown: authorized !== null || [...payers.values()].some((payer) => payer.status === 'unknown'),
      };
      return isSo[outcome] !== true;
    },
  },
  {
    holds: 'a request is paid once, when its money was captured',
    of: ['PaymentRequestPaid'],
    broken: ({ payment: { status, captured } }) => status === 'paid' || captured === null,
  },
];

const questionOf = ({ placed, lines, amount }: Order): PageQuestion => ({
  platform: placed.platform,
  buyer: placed.buyer.ref,
  merchantId: placed.merchant.merchantId,
  city: placed.city,
  lines,
  amount,
});
