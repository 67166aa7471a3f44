import type { KnownRequest, PaymentRequestRefusal, PaymentRequestState } from '@hutong/domain';
import { type Problem, ProblemError } from '@hutong/platform';
import { orderNotFound, payerProblems } from '../payments/payment.problems.js';

const { paymentRequestNotFound, alreadyPaid, payerIsBuyer, payerIsNotBuyer } = payerProblems;

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const requestingProblems: Readonly<
  Record<PaymentRequestRefusal | 'orderNotFound' | 'paymentRequestNotFound', Problem>
> = {
  orderNotFound,
  paymentRequestNotFound,
  payerIsBuyer,
  payerIsNotBuyer,
  paymentRequestIdTaken: {
    type: '/problems/payment-request-id-taken',
    title: 'Another payment request has this id',
    status: 409,
  },
  ordersMissing: {
    type: '/problems/orders-missing',
    title: 'A payment is for one order at least',
    status: 422,
    field: 'orderIds',
  },
  tooManyOrders: {
    type: '/problems/too-many-orders',
    title: 'A payment is for too many orders',
    status: 422,
    field: 'orderIds',
  },
  orderRepeated: { type: '/problems/order-repeated', title: 'An order is named twice', status: 422, field: 'orderIds' },
  ordersDiffer: {
    type: '/problems/orders-differ',
    title: 'The orders are not of one platform, buyer and currency',
    status: 409,
  },
  merchantsDiffer: {
    type: '/problems/merchants-differ',
    title: 'A printed code is for orders of one merchant',
    status: 409,
  },
  orderNotOpen: {
    type: '/problems/order-not-open',
    title: 'An order is claimed, paid or cancelled already',
    status: 409,
  },
  channelNotOffered: {
    type: '/problems/channel-not-offered',
    title: 'An order was not offered this channel',
    status: 409,
  },
  amountOverLimit: {
    type: '/problems/amount-over-limit',
    title: 'The orders together are over the limit of the channel',
    status: 409,
  },
  supersededDiffers: {
    type: '/problems/superseded-differs',
    title: 'The earlier payment request is for other orders',
    status: 409,
  },
  supersededPaid: {
    type: '/problems/superseded-paid',
    title: 'The earlier payment request is paid',
    status: 409,
  },
};

/** What came of asking to close, when it was not closed. */
export const closingProblems = {
  paymentRequestNotFound,
  alreadyPaid,
  tooEarlyToClose: {
    type: '/problems/too-early-to-close',
    title: 'The payment request may not be closed yet',
    status: 409,
  },
  paymentUnderWay: {
    type: '/problems/payment-under-way',
    title: 'Somebody’s payment is under way',
    status: 409,
  },
} as const satisfies Readonly<Record<string, Problem>>;

/** Why a link is not taken back. */
export const revokingProblems = {
  paymentRequestNotFound,
  alreadyPaid,
  linkNotShared: {
    type: '/problems/link-not-shared',
    title: 'The payment request has no link to take back',
    status: 409,
  },
} as const satisfies Readonly<Record<string, Problem>>;

/** Only a payment request that presents a code has an image. */
export const codeNotIssued: Problem = {
  type: '/problems/code-not-issued',
  title: 'The payment request has no code to draw',
  status: 404,
};

/** A payment request that exists. */
export function knownRequest(state: PaymentRequestState): KnownRequest {
  if (state.status === 'absent') throw new ProblemError(paymentRequestNotFound);
  return state;
}
