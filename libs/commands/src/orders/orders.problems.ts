import type { OrderRefusal, OrderState } from '@hutong/domain';
import { type Problem, ProblemError } from '@hutong/platform';
import { orderNotFound } from '../payments/payment.problems.js';

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
  termsDiffer: {
    type: '/problems/terms-differ',
    title: 'The payment is about something else than the order says',
    status: 409,
  },
};

/** An order that was placed. */
export function knownOrder(state: OrderState): Exclude<OrderState, { status: 'absent' }> {
  if (state.status === 'absent') throw new ProblemError(orderProblems.orderNotFound);
  return state;
}
