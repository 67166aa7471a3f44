import type { PaymentRequestRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const paymentRequestProblems: Readonly<Record<PaymentRequestRefusal, Problem>> = {
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
  noRoute: { type: '/problems/no-route', title: 'This wallet cannot pay over the channel', status: 409 },
  paymentRequestExpired: {
    type: '/problems/payment-request-expired',
    title: 'The payment request has expired',
    status: 409,
  },
  paymentRequestClosed: {
    type: '/problems/payment-request-closed',
    title: 'The payment request is closed',
    status: 409,
  },
  alreadyAuthorized: {
    type: '/problems/already-authorized',
    title: 'A payer has authorized the payment already',
    status: 409,
  },
  alreadyPaid: { type: '/problems/already-paid', title: 'It is paid already', status: 409 },
  factorFailed: { type: '/problems/factor-failed', title: 'The wallet could not confirm the payer', status: 403 },
  tooEarlyToClose: {
    type: '/problems/too-early-to-close',
    title: 'The payment request may not be closed yet',
    status: 409,
  },
};

/** The order that somebody wants to pay was never placed. */
export const orderOfRequestNotFound: Problem = {
  type: '/problems/order-not-found',
  title: 'There is no such order',
  status: 404,
};
