import {
  type ImportedFact,
  importFact,
  refundPayment,
  type SettlePayment,
  settlePayment,
  settlements,
  type VoidAuthorization,
  voidAuthorization,
} from '@hutong/domain';
import { command, commandTable, consequence } from '../handling/command.js';
import { moneyOf } from '../http/request-fields.js';
import { PaymentRefundedAnswer, settlementAnswer } from './settlements.answers.js';
import { settlementProblems } from './settlements.problems.js';
import { RefundPaymentRequest, SettlementAddress } from './settlements.requests.js';

export const settlementCommands = commandTable({
  RefundPayment: command({
    summary: 'Money back to whoever paid, in parts at will, whoever asks for it.',
    path: 'settlements/:paymentRequestId/refunds',
    address: SettlementAddress,
    request: RefundPaymentRequest,
    scope: 'settlements:refund',
    stream: settlements,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    decide: (now, state, { request: { refundId, amount, reason } }) =>
      refundPayment(now, state, { refundId, amount: moneyOf(amount), reason }),
    problems: settlementProblems,
    about: ({ refundId }, id) => `payment request ${id}, refund ${refundId}`,
    location: (id) => `/v1/settlements/${id}`,
    answer: PaymentRefundedAnswer,
    answerOf: ({ id, request: { refundId }, state }) => ({
      paymentRequestId: id,
      refundId,
      refundedTotal: settlementAnswer(state).refundedTotal,
    }),
  }),

  SettlePayment: consequence({
    summary: 'Moves the money of whoever holds the order.',
    stream: settlements,
    opensStream: true,
    idOf: ({ terms }: SettlePayment) => terms.paymentRequestId,
    decide: (now, state, { request: { terms, payer } }) => settlePayment(now, state, { terms, payer }),
  }),

  VoidAuthorization: consequence({
    summary: 'Lets go of an authorization that came too late: nothing is taken from its payer.',
    stream: settlements,
    opensStream: true,
    idOf: ({ terms }: VoidAuthorization) => terms.paymentRequestId,
    decide: (now, state, { request: { terms, payer, reason } }) =>
      voidAuthorization(now, state, { terms, payer, reason }),
  }),

  ImportFact: consequence({
    summary: 'Records a row of a bill as a fact from outside; a row that is there already is passed over.',
    stream: settlements,
    idOf: ({ data }: ImportedFact) => `wechatpay.${data.transactionId}`,
    decide: (_now, state, { request }) => importFact(state, request),
  }),
});
