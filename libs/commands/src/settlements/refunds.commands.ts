import {
  acceptRefund,
  closeRefund,
  orders,
  redirectRefund,
  refuse,
  reportRefundAbnormal,
  requestRefund,
  type SettlementState,
  settlements,
  succeedRefund,
} from '@hutong/domain';
import { command } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { fundingOf } from '../http/check-request.js';
import { moneyOf } from '../http/request-parts.js';
import { isFundingKnown } from '../payments/meeting.js';
import { feeBackOf } from './fee-back.js';
import { RefundChangedAnswer, refundChangedAnswer } from './settlements.answers.js';
import { redirectionProblems, refundRequestProblems, refundStepProblems } from './settlements.problems.js';
import {
  AcceptRefundRequest,
  RedirectRefundRequest,
  RefundAddress,
  RefundFailureRequest,
  RefundStepRequest,
  RequestRefundRequest,
  SettlementAddress,
} from './settlements.requests.js';

/** What every step has in common that the provider tells of a refund. */
const step = {
  address: RefundAddress,
  stream: settlements,
  idOf: ({ paymentRequestId }: RefundAddress) => paymentRequestId,
  problems: refundStepProblems,
  about: ({ refundId }: RefundAddress, id: string) => `payment request ${id}, refund ${refundId}`,
  answer: RefundChangedAnswer,
};
const answerOf = ({
  request: { refundId },
  state,
}: Readonly<{ request: Readonly<{ refundId: string }>; state: SettlementState }>) =>
  refundChangedAnswer(state, refundId);
const path = 'settlements/:paymentRequestId/refunds';

/** The lines of an order as they were paid: once it is claimed they never change. */
async function linesOf(ledger: Ledger, orderId: string | null) {
  if (orderId === null) return [];
  const { state } = await ledger.load(orders, orderId);
  return state.status === 'absent' ? [] : state.lines;
}

/** Money back for whoever paid: asked for here, given back by the provider, who tells how it goes. */
export const refundCommands = {
  RequestRefund: command({
    summary: 'Asks money back for whoever paid, in parts at will, whoever asks for it.',
    path,
    address: SettlementAddress,
    request: RequestRefundRequest,
    scope: 'settlements:refund',
    stream: settlements,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    gather: ({ orderId = null }, _id, ledger) => linesOf(ledger, orderId),
    decide: (times, state, { request, gathered: lines }) => {
      const { refundId, orderId = null, lineId = null, requestedBy, reason } = request;
      const asked = { refundId, orderId, lineId, lines, requestedBy, reason };
      return requestRefund(times, state, { ...asked, amount: moneyOf(request.amount) });
    },
    problems: refundRequestProblems,
    about: ({ refundId }, id) => `payment request ${id}, refund ${refundId}`,
    location: (id) => `/v1/settlements/${id}`,
    answer: RefundChangedAnswer,
    answerOf,
  }),

  AcceptRefund: command({
    ...step,
    summary: 'The provider took the request for a refund and works on it.',
    path: `${path}/:refundId/acceptance`,
    request: AcceptRefundRequest,
    scope: 'settlements:accept-refund',
    decide: (times, state, { request: { refundId, providerRefundId = null } }) =>
      acceptRefund(times, state, { refundId, providerRefundId }),
    answerOf,
  }),

  SucceedRefund: command({
    ...step,
    summary: 'The provider gave the money back to whoever paid.',
    path: `${path}/:refundId/success`,
    request: RefundStepRequest,
    scope: 'settlements:succeed-refund',
    gather: (refund: RefundAddress, _id, ledger) => feeBackOf(ledger, refund),
    decide: (times, state, { request: { refundId }, gathered: feeBack }) =>
      succeedRefund(times, state, { refundId, feeBack }),
    answerOf,
  }),

  CloseRefund: command({
    ...step,
    summary: 'The refund is given up: nothing was given back, and the amount may be asked for again.',
    path: `${path}/:refundId/closure`,
    request: RefundFailureRequest,
    scope: 'settlements:close-refund',
    decide: (times, state, { request: { refundId, reason } }) => closeRefund(times, state, { refundId, reason }),
    answerOf,
  }),

  ReportRefundAbnormal: command({
    ...step,
    summary: 'The payer’s account does not take the refund; another one is needed.',
    path: `${path}/:refundId/abnormality`,
    request: RefundFailureRequest,
    scope: 'settlements:report-refund-abnormal',
    decide: (times, state, { request: { refundId, reason } }) =>
      reportRefundAbnormal(times, state, { refundId, reason }),
    answerOf,
  }),

  RedirectRefund: command({
    ...step,
    summary: 'The payer named another account of theirs, and the provider works on the refund again.',
    path: `${path}/:refundId/redirection`,
    request: RedirectRefundRequest,
    scope: 'settlements:redirect-refund',
    gather: (request: RedirectRefundRequest, _id, ledger) => isFundingKnown(ledger, request.funding),
    decide: (times, state, { request: { refundId, funding }, gathered: isKnown }) =>
      isKnown
        ? redirectRefund(times, state, { refundId, funding: fundingOf(funding) })
        : refuse('fundingInstitutionUnknown'),
    problems: redirectionProblems,
    answerOf,
  }),
};
