import {
  cancelOrder,
  type ClaimOrder,
  claimOrder,
  confirmOrderPaid,
  evaluateOffers,
  orders,
  placeOrder,
  rollouts,
} from '@hutong/domain';
import { command, commandTable, consequence } from '../handling/command.js';
import { moneyOf } from '../http/request-fields.js';
import { offersOf, OrderCancelledAnswer, OrderPlacedAnswer } from './orders.answers.js';
import { knownOrder, orderProblems } from './orders.problems.js';
import { CancelOrderRequest, OrderAddress, PlaceOrderRequest } from './orders.requests.js';

export const orderCommands = commandTable({
  PlaceOrder: command({
    summary:
      'Records the order, and with it which channels its payment page offers and which it does not, with the reasons.',
    path: 'orders',
    request: PlaceOrderRequest,
    scope: 'orders:place',
    stream: orders,
    opensStream: true,
    idOf: ({ platform, orderNumber }) => `${platform}.${orderNumber}`,
    gather: async ({ platform }, _id, ledger) => ledger.load(rollouts, platform),
    decide: (now, state, { id, request, gathered: rollout }) => {
      const { platform, buyer, merchant, product } = request;
      const amount = moneyOf(request.amount);
      const offers = evaluateOffers(rollout.state, { buyer, category: product.category, amount });
      const rolloutRevision = rollout.revision < 0n ? null : rollout.revision.toString();
      const order = { orderId: id, platform, buyer, merchant, product, amount };
      return placeOrder(now, state, { ...order, offers: { ...offers, rolloutRevision } });
    },
    problems: orderProblems,
    about: (_request, id) => `order ${id}`,
    location: (id) => `/v1/orders/${id}`,
    answer: OrderPlacedAnswer,
    answerOf: ({ state }) => offersOf(knownOrder(state)),
  }),

  CancelOrder: command({
    summary: 'Takes an order back. Not once somebody’s authorization holds it.',
    path: 'orders/:orderId/cancellation',
    address: OrderAddress,
    request: CancelOrderRequest,
    scope: 'orders:cancel',
    stream: orders,
    idOf: ({ orderId }) => orderId,
    decide: (now, state, { request: { reason } }) => cancelOrder(now, state, { reason }),
    problems: orderProblems,
    about: (_request, id) => `order ${id}`,
    answer: OrderCancelledAnswer,
    answerOf: ({ id, state }) => ({ orderId: id, status: state.status }),
  }),

  ClaimOrder: consequence({
    summary:
      'Holds the order for whoever authorized its payment first; every other authorization is told that it came too late.',
    stream: orders,
    idOf: ({ terms }: ClaimOrder) => terms.orderId,
    decide: (now, state, { request: { terms, payer } }) => claimOrder(now, state, { terms, payer }),
  }),

  ConfirmOrderPaid: consequence({
    summary: 'Records that the order is paid, once its claim has settled.',
    stream: orders,
    idOf: ({ orderId }: OrderPayment) => orderId,
    decide: (now, state, { request: { paymentRequestId } }) => confirmOrderPaid(now, state, { paymentRequestId }),
  }),
});

type OrderPayment = Readonly<{ orderId: string; paymentRequestId: string }>;
