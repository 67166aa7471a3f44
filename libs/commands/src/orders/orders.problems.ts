import type { KnownOrder, OrderRefusal, OrderState } from '@hutong/domain';
import { type Problem, ProblemError } from '@hutong/platform';
import { orderNotFound, payerProblems, platformUnknown } from '../payments/payment.problems.js';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const orderProblems: Readonly<Record<OrderRefusal, Problem>> = {
  orderAlreadyPlaced: {
    type: '/problems/order-already-placed',
    title: 'Another order has this number already',
    status: 409,
  },
  orderNotFound,
  orderAlreadyClaimed: {
    type: '/problems/order-already-claimed',
    title: 'A payment of the order is under way',
    status: 409,
  },
  orderAlreadyPaid: { type: '/problems/order-already-paid', title: 'The order is paid', status: 409 },
  orderNotClaimed: {
    type: '/problems/order-not-claimed',
    title: 'No payment with this request holds the order',
    status: 409,
  },
  orderCancelled: payerProblems.orderCancelled,
  platformUnknown,
  linesMissing: {
    type: '/problems/lines-missing',
    title: 'An order has one line at least',
    status: 422,
    field: 'lines',
  },
  tooManyLines: {
    type: '/problems/too-many-lines',
    title: 'An order has at most 100 lines',
    status: 422,
    field: 'lines',
  },
  lineIdRepeated: {
    type: '/problems/line-id-repeated',
    title: 'Two lines have the same id',
    status: 422,
    field: 'lines',
  },
  quantityOutOfRange: {
    type: '/problems/quantity-out-of-range',
    title: 'A line has 1 to 1,000,000 pieces',
    status: 422,
    field: 'lines',
  },
  lineCurrencyDiffers: {
    type: '/problems/line-currency-differs',
    title: 'A line is in another currency than the order',
    status: 422,
    field: 'lines',
  },
  linesDoNotSum: {
    type: '/problems/lines-do-not-sum',
    title: 'The lines together are another amount than the order',
    status: 422,
    field: 'amount',
  },
};

/** An order that was placed. */
export function knownOrder(state: OrderState): KnownOrder {
  if (state.status === 'absent') throw new ProblemError(orderProblems.orderNotFound);
  return state;
}
