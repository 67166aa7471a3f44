import {
  closePaymentRequest,
  confirmPaymentRequestPaid,
  expirePaymentRequest,
  paymentRequests,
  refuse,
  requestPayment,
  revokeLink,
  supersedePaymentRequest,
  type KnownRequest,
} from '@hutong/domain';
import { command, commandTable, consequence } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { refused } from '../handling/refused.js';
import { ToldRequest } from '../http/request-parts.js';
import { loadStanding } from '../payments/authorization-streams.js';
import { gatherPayment, requestAt } from './gathered-payment.js';
import {
  LinkRevokedAnswer,
  PaymentRequestClosedAnswer,
  PaymentRequestedAnswer,
  presentedAnswer,
} from './payment-requests.answers.js';
import { closingProblems, knownRequest, requestingProblems, revokingProblems } from './payment-requests.problems.js';
import {
  ClosePaymentRequestRequest,
  PaymentRequestAddress,
  RequestPaymentRequest,
} from './payment-requests.requests.js';

export const paymentRequestCommands = commandTable({
  RequestPayment: command({
    summary: 'Opens one attempt to pay one or more orders over a channel each was offered, with its code or link.',
    path: 'payment-requests',
    request: RequestPaymentRequest,
    scope: 'payment-requests:request',
    stream: paymentRequests,
    opensStream: true,
    idOf: (_request, commandId) => commandId,
    gather: async (request, id, ledger) => ({
      payment: await gatherPayment(ledger, id, request),
      secret: ledger.secret,
    }),
    decide: (times, state, { id, gathered: { payment } }) =>
      typeof payment === 'string'
        ? refuse(payment)
        : requestPayment(times, state, requestAt(times.occurredAt, id, payment)),
    persons: ({ designatedPayer }) => (designatedPayer ? [designatedPayer] : []),
    problems: requestingProblems,
    about: ({ orderIds, channelId }) => `${ordersIn(orderIds)}, channel ${channelId}`,
    location: (id) => `/v1/payment-requests/${id}`,
    answer: PaymentRequestedAnswer,
    answerOf: ({ state, gathered: { secret } }) => presentedAnswer(secret, knownRequest(state)),
  }),

  ClosePaymentRequest: command({
    summary:
      'Asks for the end of an attempt that nobody paid. What came of it is recorded, also when it was not closed.',
    path: 'payment-requests/:paymentRequestId/closure',
    address: PaymentRequestAddress,
    request: ClosePaymentRequestRequest,
    scope: 'payment-requests:close',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    gather: (_request, id, ledger) => standingIn(ledger, id),
    decide: (times, state, { request: { reason }, gathered: authorization }) =>
      authorization ? closePaymentRequest(times, state, { reason, authorization }) : refuse('paymentRequestNotFound'),
    problems: closingProblems,
    about: (_request, id) => `payment request ${id}`,
    answer: PaymentRequestClosedAnswer,
    answerOf: ({ id, state }) => closedAnswer(id, knownRequest(state)),
  }),

  RevokeLink: command({
    summary: 'The buyer takes a shared link back: whoever comes by it from then on is refused.',
    path: 'payment-requests/:paymentRequestId/link-revocation',
    address: PaymentRequestAddress,
    request: ToldRequest,
    scope: 'payment-requests:revoke-link',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    decide: revokeLink,
    problems: revokingProblems,
    about: (_request, id) => `payment request ${id}`,
    answer: LinkRevokedAnswer,
    answerOf: ({ id }) => ({ paymentRequestId: id, status: 'revoked' }) as const,
  }),

  SupersedePaymentRequest: consequence({
    summary: 'Ends what a request presents when a newer one takes its place; who authorized before may still pay.',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }: Readonly<{ paymentRequestId: string; by: string }>) => paymentRequestId,
    gather: (_request, id, ledger) => standingIn(ledger, id),
    decide: (times, state, { request: { by }, gathered: authorization }) =>
      authorization ? supersedePaymentRequest(times, state, { by, authorization }) : refuse('paymentRequestNotFound'),
  }),

  ExpirePaymentRequest: consequence({
    summary: 'Ends the presentation of a request whose time is over. Its order at the provider is closed by itself.',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }: PaymentRequestAddress) => paymentRequestId,
    gather: (_request, id, ledger) => standingIn(ledger, id),
    decide: (times, state, { gathered: authorization }) =>
      authorization ? expirePaymentRequest(times, state, { authorization }) : refuse('paymentRequestNotFound'),
  }),

  ConfirmPaymentRequestPaid: consequence({
    summary: 'Ends the request of a captured payment, also a closed one: the money has moved.',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }: Readonly<{ paymentRequestId: string }>) => paymentRequestId,
    decide: confirmPaymentRequestPaid,
  }),
});

/** Nothing when nobody requested the payment. */
async function standingIn(ledger: Ledger, paymentRequestId: string) {
  const { state } = await ledger.load(paymentRequests, paymentRequestId);
  return state.status === 'absent' ? undefined : loadStanding(ledger, state);
}

/** Orders by name in the detail of a problem, the others by their number. */
const ordersNamedMax = 3;

function ordersIn(orderIds: readonly string[]): string {
  const named = orderIds.slice(0, ordersNamedMax).join(', ');
  const others = orderIds.length - ordersNamedMax;
  return `${orderIds.length === 1 ? 'order' : 'orders'} ${named}${others > 0 ? ` and ${others} more` : ''}`;
}

function closedAnswer(paymentRequestId: string, state: KnownRequest) {
  if (state.status === 'closed') return { paymentRequestId, status: 'closed' } as const;
  switch (state.closeRefused) {
    case 'alreadyPaid':
      return refused('alreadyPaid');
    case 'tooEarly':
      return refused('tooEarlyToClose');
    default:
      return refused('paymentUnderWay');
  }
}
