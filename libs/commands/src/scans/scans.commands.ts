import { authorizeScan, declineScan, instantToJson, refuse, scanCode, scans } from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import { refused } from '../handling/refused.js';
import { loadIssuedRequest } from '../payments/issued-request.js';
import { payerProblems, presentedProblems, presentedRequest } from '../payments/payment.problems.js';
import { ScannedAnswer, ScanStatusAnswer } from './scans.answers.js';
import { scanProblems } from './scans.problems.js';
import { AuthorizeScanRequest, DeclineScanRequest, ScanAddress, ScanCodeRequest } from './scans.requests.js';

export const scanCommands = commandTable({
  ScanCode: command({
    summary: 'A wallet scans the code from a saved image or through its camera.',
    path: 'scans',
    request: ScanCodeRequest,
    comesAsForm: true,
    scope: 'scans:scan',
    stream: scans,
    opensStream: true,
    idOf: ({ code }) => presentedRequest(code, 'codeForged'),
    gather: (_request, id, ledger) => loadIssuedRequest(ledger, id, 'code'),
    decide: (now, state, { request: { code, source, payerId, wallet }, gathered: issued }) =>
      issued ? scanCode(now, state, { code, source, payer: { payerId, wallet }, issued }) : refuse('codeForged'),
    problems: { ...scanProblems, ...presentedProblems },
    about: (_request, id) => `payment request ${id}`,
    location: (id) => `/v1/payment-requests/${id}`,
    answer: ScannedAnswer,
    answerOf: ({ id, request: { payerId, wallet }, gathered: issued }) => {
      if (!issued) return refused('codeForged');
      const { terms, expiresAt } = issued;
      return { paymentRequestId: id, terms, payer: { payerId, wallet }, expiresAt: instantToJson(expiresAt) };
    },
  }),

  AuthorizeScan: command({
    summary: 'What the payer’s wallet says of its own check. The secret stays there; only the result comes here.',
    path: 'scans/:paymentRequestId/authorization',
    address: ScanAddress,
    request: AuthorizeScanRequest,
    scope: 'scans:authorize',
    stream: scans,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    gather: (_request, id, ledger) => loadIssuedRequest(ledger, id, 'code'),
    decide: (now, state, { request: { payer, factor }, gathered: request }) =>
      request ? authorizeScan(now, state, { payer, factor, request }) : refuse('codeNotScanned'),
    problems: { ...scanProblems, factorFailed: payerProblems.factorFailed },
    about: (_request, id) => `payment request ${id}`,
    answer: ScanStatusAnswer,
    answerOf: ({ id, state }) =>
      state.status === 'authorized'
        ? { paymentRequestId: id, status: 'authorized' }
        : refused('factorFailed', payerProblems.factorFailed.title),
  }),

  DeclineScan: command({
    summary: 'Ends only this payer’s offer; others may still pay with the code.',
    path: 'scans/:paymentRequestId/decline',
    address: ScanAddress,
    request: DeclineScanRequest,
    scope: 'scans:decline',
    stream: scans,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    decide: (now, state, { request: { payer } }) => declineScan(now, state, { payer }),
    problems: scanProblems,
    about: (_request, id) => `payment request ${id}`,
    answer: ScanStatusAnswer,
    answerOf: ({ id }) => ({ paymentRequestId: id, status: 'declined' }),
  }),
});
