import type { PaymentRequestRefusal, PaymentRequestState } from '@hutong/domain';
import { type Problem, ProblemError } from '@hutong/platform';
import { payerProblems } from '../payments/payment.problems.js';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const paymentRequestProblems: Readonly<Record<PaymentRequestRefusal, Problem>> = {
  ...payerProblems,
  paymentRequestIdTaken: {
    type: '/problems/payment-request-id-taken',
    title: 'Another payment request has this id',
    status: 409,
  },
  paymentRequestNotFound: {
    type: '/problems/payment-request-not-found',
    title: 'There is no such payment request',
    status: 404,
  },
  orderNotOpen: {
    type: '/problems/order-not-open',
    title: 'The order is claimed, paid or cancelled already',
    status: 409,
  },
  channelNotOffered: {
    type: '/problems/channel-not-offered',
    title: 'The order was not offered this channel',
    status: 409,
  },
  methodNotDirect: {
    type: '/problems/method-not-direct',
    title: 'Only a direct payment is authorized here',
    status: 409,
  },
  paymentRequestExpired: {
    type: '/problems/payment-request-expired',
    title: 'The payment request has expired',
    status: 409,
  },
  tooEarlyToClose: {
    type: '/problems/too-early-to-close',
    title: 'The payment request may not be closed yet',
    status: 409,
  },
};

/** Only a payment request of method `saved-code` has an image. */
export const codeNotIssued: Problem = {
  type: '/problems/code-not-issued',
  title: 'The payment request has no code to draw',
  status: 404,
};

/** A payment request that exists. */
export function knownRequest(state: PaymentRequestState): Exclude<PaymentRequestState, { status: 'absent' }> {
  if (state.status === 'absent') throw new ProblemError(paymentRequestProblems.paymentRequestNotFound);
  return state;
}
