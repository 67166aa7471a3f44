import { controllerAt, institutions, paymentRequests, refuse, reportCapture, settlements } from '@hutong/domain';
import { command } from '../handling/command.js';
import { couponsOf, fundingOf } from '../http/check-request.js';
import { personOf } from '../http/request-parts.js';
import { loadStanding } from '../payments/authorization-streams.js';
import { CaptureReportedAnswer, captureReportedAnswer } from './settlements.answers.js';
import { reportedCaptureProblems } from './settlements.problems.js';
import { ReportCaptureRequest, SettlementAddress } from './settlements.requests.js';

/** What providers did by themselves. */
export const reportedCaptureCommands = {
  ReportCapture: command({
    summary:
      'The acquirer says that money was taken which no authorization here claimed, as after the end of the request. ' +
      'It pays no order, is in no share, and goes back whole to whoever paid.',
    path: 'settlements/:paymentRequestId/reported-capture',
    address: SettlementAddress,
    request: ReportCaptureRequest,
    scope: 'settlements:report-capture',
    stream: settlements,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    persons: ({ payer }) => [payer],
    gather: async ({ payer, payerApp }, id, ledger) => {
      const [{ state: request }, { state: appInstitution }] = await Promise.all([
        ledger.load(paymentRequests, id),
        ledger.load(institutions, payerApp),
      ]);
      if (request.status === 'absent') return undefined;
      const authorization = await loadStanding(ledger, request);
      return { request, appInstitution, authorization, payer: personOf(ledger, payer) };
    },
    decide: (times, state, { request: told, gathered }) => {
      if (!gathered) return refuse('paymentRequestNotFound');
      const { request, appInstitution, authorization, payer } = gathered;
      const { payerApp, capture, factors, funding, coupons = [] } = told;
      return reportCapture(times, state, {
        terms: request.terms,
        presentedAt: request.presentedAt,
        authorization,
        payer,
        payerApp,
        payerAppController: controllerAt(appInstitution, times.occurredAt),
        capture,
        factors: { kind: factors.kind, count: factors.count },
        funding: fundingOf(funding),
        coupons: couponsOf(coupons),
        clearingHouse: told.clearingHouse ?? null,
        providerTransactionId: told.providerTransactionId ?? null,
      });
    },
    problems: reportedCaptureProblems,
    about: (_request, id) => `payment request ${id}`,
    location: (id) => `/v1/settlements/${id}`,
    answer: CaptureReportedAnswer,
    answerOf: ({ state }) => captureReportedAnswer(state),
  }),
};
