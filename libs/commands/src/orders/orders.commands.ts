import {
  cancelOrder,
  changeOrderAmount,
  type ClaimOrder,
  claimOrder,
  confirmOrderPaid,
  type EndClaim,
  hasRole,
  institutions,
  orderIdOf,
  orders,
  paymentRequests,
  placeOrder,
  refuse,
  releaseOrderClaim,
} from '@hutong/domain';
import { command, commandTable, consequence } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { merchantOf, moneyOf, personOf } from '../http/request-parts.js';
import { OrderCancelledAnswer, OrderOffersAnswer } from './orders.answers.js';
import { knownOrder, orderProblems } from './orders.problems.js';
import {
  CancelOrderRequest,
  OrderAddress,
  OrderAmountRequest,
  type OrderLineRequest,
  PlaceOrderRequest,
} from './orders.requests.js';
import { loadOfferBasis, offersAt } from './page-offers.js';

export const orderCommands = commandTable({
  PlaceOrder: command({
    summary:
      'Records the order, and with it which channels its payment page offers and which it does not, with the reasons.',
    path: 'orders',
    request: PlaceOrderRequest,
    scope: 'orders:place',
    stream: orders,
    opensStream: true,
    idOf: ({ platform, orderNumber }) => orderIdOf(platform, orderNumber),
    persons: ({ buyer }) => [buyer],
    gather: async ({ platform, buyer }, _id, ledger) => {
      const [owner, basis] = await Promise.all([ledger.load(institutions, platform), loadOfferBasis(ledger, platform)]);
      return { platformKnown: hasRole(owner.state, 'platform'), basis, buyer: personOf(ledger, buyer) };
    },
    decide: (times, state, { request, gathered: { platformKnown, basis, buyer } }) => {
      const { platform, orderNumber, city = null } = request;
      const merchant = merchantOf(request.merchant);
      const lines = linesOf(request.lines);
      const amount = moneyOf(request.amount);
      const question = { buyer, merchantId: merchant.merchantId, city, lines, amount };
      const evaluated = offersAt(times.occurredAt, basis, question);
      const order = { platform, orderNumber, platformKnown, buyer, merchant, city, lines, amount, evaluated };
      return placeOrder(times, state, order);
    },
    problems: orderProblems,
    about: (_request, id) => `order ${id}`,
    location: (id) => `/v1/orders/${encodeURIComponent(id)}`,
    answer: OrderOffersAnswer,
    answerOf: ({ id, state }) => ({ orderId: id, offers: knownOrder(state).offers }),
  }),

  ChangeOrderAmount: command({
    summary: 'Changes what an order holds and costs while nobody pays it; what its page offers is evaluated anew.',
    path: 'orders/:orderId/amount',
    address: OrderAddress,
    request: OrderAmountRequest,
    scope: 'orders:change',
    stream: orders,
    idOf: ({ orderId }) => orderId,
    gather: ({ orderId }, _id, ledger) => loadOfferBasis(ledger, platformOf(orderId)),
    decide: (times, state, { request, gathered: basis }) => {
      if (state.status === 'absent') return refuse('orderNotFound');
      const { buyer, merchant, city } = state.placed;
      const lines = linesOf(request.lines);
      const amount = moneyOf(request.amount);
      const question = { buyer, merchantId: merchant.merchantId, city, lines, amount };
      const evaluated = offersAt(times.occurredAt, basis, question);
      return changeOrderAmount(times, state, { lines, amount, evaluated });
    },
    problems: orderProblems,
    about: (_request, id) => `order ${id}`,
    answer: OrderOffersAnswer,
    answerOf: ({ id, state }) => ({ orderId: id, offers: knownOrder(state).offers }),
  }),

  CancelOrder: command({
    summary: 'Takes an order back. Not once somebody’s authorization holds it.',
    path: 'orders/:orderId/cancellation',
    address: OrderAddress,
    request: CancelOrderRequest,
    scope: 'orders:cancel',
    stream: orders,
    idOf: ({ orderId }) => orderId,
    decide: (times, state, { request: { reason } }) => cancelOrder(times, state, { reason }),
    problems: orderProblems,
    about: (_request, id) => `order ${id}`,
    answer: OrderCancelledAnswer,
    answerOf: ({ id, state }) => ({ orderId: id, status: state.status }),
  }),

  ClaimOrder: consequence({
    summary:
      'Holds the order for whoever authorized its payment first; every other authorization is told that it came too late.',
    stream: orders,
    idOf: ({ orderId }: OfOrder & Omit<ClaimOrder, 'amount'>) => orderId,
    gather: amountInTerms,
    decide: (times, state, { request, gathered: amount }) => claimOrder(times, state, { ...request, amount }),
  }),

  ReleaseOrderClaim: consequence({
    summary: 'Gives an order free again whose payment could not claim all its orders.',
    stream: orders,
    idOf: ({ orderId }: OfOrder & EndClaim) => orderId,
    decide: (times, state, { request: { paymentRequestId } }) => releaseOrderClaim(times, state, { paymentRequestId }),
  }),

  ConfirmOrderPaid: consequence({
    summary: 'Records that the order is paid, once the money of its claim is taken.',
    stream: orders,
    idOf: ({ orderId }: OfOrder & EndClaim) => orderId,
    decide: (times, state, { request: { paymentRequestId } }) => confirmOrderPaid(times, state, { paymentRequestId }),
  }),
});

type OfOrder = Readonly<{ orderId: string }>;

const linesOf = (lines: readonly OrderLineRequest[]) =>
  lines.map(({ lineId, productId, category, quantity, amount }) => ({
    lineId,
    productId,
    category,
    quantity,
    amount: moneyOf(amount),
  }));

/** What stands before the first point. */
const platformOf = (orderId: string): string => orderId.split('.', 1)[0] ?? '';

/** What the payment request says that the order costs. */
async function amountInTerms({ orderId, paymentRequestId }: OfOrder & EndClaim, _id: string, ledger: Ledger) {
  const { state } = await ledger.load(paymentRequests, paymentRequestId);
  const order = state.status === 'absent' ? undefined : state.terms.orders.find((one) => one.orderId === orderId);
  if (!order) throw new Error(`Payment request ${paymentRequestId} is not for order ${orderId}`);
  return order.amount;
}
