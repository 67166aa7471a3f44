import { importedPaymentIdOf, importedPayments, importFact, instantToJson } from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { instantOf } from '../http/request-fields.js';
import { merchantOf, personOf } from '../http/request-parts.js';
import { ImportedPaymentRecordedAnswer } from './imported-payments.answers.js';
import { importedPaymentProblems } from './imported-payments.problems.js';
import {
  type ImportedRequest,
  RecordImportedPaymentRequest,
  RecordImportedRefundRequest,
  RecordImportedRevocationRequest,
} from './imported-payments.requests.js';

/** What every row of a bill has in common, whatever it states. */
const ofRow = {
  stream: importedPayments,
  anyDay: true,
  idOf: ({ institution, transactionId }: ImportedRequest) => importedPaymentIdOf(institution, transactionId),
  persons: ({ payer }: ImportedRequest) => [payer],
  gather: async ({ payer }: ImportedRequest, _id: string, ledger: Ledger) => ({ payer: personOf(ledger, payer) }),
  problems: importedPaymentProblems,
  about: ({ source }: ImportedRequest, id: string) => `imported payment ${id}, row ${source.row}`,
  location: (id: string) => `/v1/imported-payments/${id}`,
  answer: ImportedPaymentRecordedAnswer,
  answerOf: ({ id }: Readonly<{ id: string }>) => ({ importedPaymentId: id }),
} as const;

type Known<Request> = Readonly<{ id: string; request: Request; gathered: Readonly<{ payer: { ref: string } }> }>;

/** The terms of a row as they are recorded: the payer by reference, and no clearing house, because no bill says who cleared. */
const recordedTerms = <Request extends ImportedRequest>({ id, request, gathered }: Known<Request>) => ({
  ...request,
  ...gathered,
  merchant: merchantOf(request.merchant),
  importedPaymentId: id,
  clearingHouse: null,
  // Whoever told it may have written the moment with another offset, or without milliseconds.
  occurredAt: instantToJson(instantOf(request.occurredAt)),
});

export const importedPaymentCommands = commandTable({
  RecordImportedPayment: command({
    ...ofRow,
    summary:
      'A payment as the row of a bill states it; a fact that is recorded already is passed over, from whichever file.',
    path: 'imported-payments',
    scope: 'imported-payments:record',
    request: RecordImportedPaymentRequest,
    decide: (_times, state, known: Known<RecordImportedPaymentRequest>) =>
      importFact(state, { type: 'PaymentImported', data: recordedTerms(known) }),
  }),

  RecordImportedRefund: command({
    ...ofRow,
    summary: 'A refund as the row of a bill states it, also of a payment that no bill has told of.',
    path: 'imported-refunds',
    scope: 'imported-refunds:record',
    request: RecordImportedRefundRequest,
    decide: (_times, state, known: Known<RecordImportedRefundRequest>) =>
      importFact(state, { type: 'RefundImported', data: recordedTerms(known) }),
  }),

  RecordImportedRevocation: command({
    ...ofRow,
    summary: 'A payment that was taken back whole, as the row of a bill states it.',
    path: 'imported-revocations',
    scope: 'imported-revocations:record',
    request: RecordImportedRevocationRequest,
    decide: (_times, state, known: Known<RecordImportedRevocationRequest>) =>
      importFact(state, { type: 'RevocationImported', data: recordedTerms(known) }),
  }),
});
