import {
  authorizeDirectPayment,
  closePaymentRequest,
  confirmPaymentRequestPaid,
  moneyFromJson,
  orders,
  type OrderState,
  paymentRequests,
  refuse,
  type RequestedOrder,
  requestPayment,
} from '@hutong/domain';
import { command, commandTable, consequence } from '../handling/command.js';
import { orderNotFound } from '../payments/payment.problems.js';
import { PaymentRequestedAnswer, PaymentRequestStatusAnswer, presentedAnswer } from './payment-requests.answers.js';
import { knownRequest, paymentRequestProblems } from './payment-requests.problems.js';
import {
  AuthorizeDirectPaymentRequest,
  ClosePaymentRequestRequest,
  PaymentRequestAddress,
  RequestPaymentRequest,
} from './payment-requests.requests.js';

const nonceBytes = 16;

export const paymentRequestCommands = commandTable({
  RequestPayment: command({
    summary: 'Opens one attempt to pay an order over a channel it was offered, with its code or link.',
    path: 'payment-requests',
    request: RequestPaymentRequest,
    scope: 'payment-requests:request',
    stream: paymentRequests,
    opensStream: true,
    idOf: (_request, commandId) => commandId,
    gather: async ({ orderId }, _id, ledger) => ({
      order: requestedOrder((await ledger.load(orders, orderId)).state),
      nonce: Buffer.from(ledger.chance.bytes(nonceBytes)).toString('base64url'),
    }),
    decide: (now, state, { id, request: { channelId }, gathered: { order, nonce } }) =>
      order ? requestPayment(now, state, { paymentRequestId: id, channelId, order, nonce }) : refuse('orderNotFound'),
    problems: { ...paymentRequestProblems, orderNotFound },
    about: ({ orderId, channelId }) => `order ${orderId}, channel ${channelId}`,
    location: (id) => `/v1/payment-requests/${id}`,
    answer: PaymentRequestedAnswer,
    answerOf: ({ state }) => presentedAnswer(knownRequest(state)),
  }),

  AuthorizeDirectPayment: command({
    summary: 'The buyer authorized inside the app: method `direct` only.',
    path: 'payment-requests/:paymentRequestId/authorization',
    address: PaymentRequestAddress,
    request: AuthorizeDirectPaymentRequest,
    scope: 'payment-requests:authorize',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    decide: (now, state, { request: { payer, factor } }) => authorizeDirectPayment(now, state, { payer, factor }),
    problems: paymentRequestProblems,
    about: (_request, id) => `payment request ${id}`,
    answer: PaymentRequestStatusAnswer,
    answerOf: ({ id, state }) => ({ paymentRequestId: id, status: state.status }),
  }),

  ClosePaymentRequest: command({
    summary: 'Ends an attempt that nobody paid, once its channel allows that.',
    path: 'payment-requests/:paymentRequestId/closure',
    address: PaymentRequestAddress,
    request: ClosePaymentRequestRequest,
    scope: 'payment-requests:close',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    decide: (now, state, { request: { reason } }) => closePaymentRequest(now, state, { reason }),
    problems: paymentRequestProblems,
    about: (_request, id) => `payment request ${id}`,
    answer: PaymentRequestStatusAnswer,
    answerOf: ({ id, state }) => ({ paymentRequestId: id, status: state.status }),
  }),

  ConfirmPaymentRequestPaid: consequence({
    summary: 'Ends the request of a settled payment, also a closed one: the money has moved.',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }: Readonly<{ paymentRequestId: string }>) => paymentRequestId,
    decide: confirmPaymentRequestPaid,
  }),
});

function requestedOrder(state: OrderState): RequestedOrder | undefined {
  if (state.status === 'absent') return undefined;
  const { orderId, platform, buyer, merchant, amount } = state.placed;
  return {
    orderId,
    platform,
    buyer,
    merchant,
    amount: moneyFromJson(amount),
    stageId: state.offers?.stageId ?? null,
    offered: state.offers?.offered ?? [],
    open: state.status === 'placed',
  };
}
