import {
  classifyCustomerCode,
  type CustomerCodeRefusal,
  customerCodes,
  refuse,
  scanning,
  useCustomerCode,
} from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { command } from '../handling/command.js';
import type { CommandIdentity } from '../handling/command-identity.js';
import { handle } from '../handling/handle.js';
import type { Ledger } from '../handling/ledger.js';
import { type Refused, refused } from '../handling/refused.js';
import { personOf } from '../http/request-parts.js';
import { reachedAnswer } from '../payments/authorization-commands.js';
import { ReachedAnswer } from '../payments/authorization.answers.js';
import { loadMeeting, meetingAt } from '../payments/meeting.js';
import { payerProblems } from '../payments/payment.problems.js';
import { recordExpiry } from '../payments/recorded-expiry.js';
import { ScanCustomerCodeRequest } from './scans.requests.js';

/** Why a code that a payer shows is not taken. */
const customerCodeProblems: Readonly<Record<CustomerCodeRefusal | 'customerCodeUnknown' | 'payerAppUnclear', Problem>> =
  {
    customerCodeUnknown: {
      type: '/problems/customer-code-unknown',
      title: 'No system of payment is known to show such a code',
      status: 422,
      field: 'customerCode',
    },
    payerAppUnclear: {
      type: '/problems/payer-app-unclear',
      title: 'The code does not tell whose app shows it, or tells another than was named',
      status: 422,
      field: 'payerApp',
    },
    customerCodeUsed: { type: '/problems/customer-code-used', title: 'The code was used before', status: 409 },
  };

/** The row of a merchant's scanner: from here on the payer's app authorizes as after any scan. */
export const scanCustomerCode = command({
  summary: 'The merchant’s scanner reads the code that the payer’s app shows, which then authorizes as after any scan.',
  path: 'customer-codes',
  request: ScanCustomerCodeRequest,
  scope: 'scans:scan-customer-code',
  stream: scanning.stream,
  opensStream: true,
  idOf: (request) => {
    const payerApp = payerAppOf(request);
    return typeof payerApp === 'string' ? request.paymentRequestId : payerApp;
  },
  gather: async ({ payer, ...request }, id, ledger) => {
    const payerApp = payerAppOf(request);
    if (typeof payerApp !== 'string') throw new Error('A code of no app names no stream');
    return loadMeeting(ledger, id, { payer: payer ? personOf(ledger, payer) : null, payerApp });
  },
  decide: (times, state, { gathered }) => {
    if (!gathered) return refuse('paymentRequestNotFound');
    const capture = 'merchantScanner';
    if (!gathered.request.capabilities.captures.includes(capture)) return refuse('captureNotPossible');
    return scanning.reach(times, state, { ...meetingAt(times.occurredAt, gathered), nonceHash: null, capture });
  },
  onRefusal: recordExpiry,
  claim: ({ id, request: { customerCode } }, identity, ledger) =>
    claimCode(ledger, { customerCode, paymentRequestId: id }, identity),
  persons: ({ payer }) => (payer ? [payer] : []),
  problems: { ...payerProblems, ...customerCodeProblems },
  about: (_request, id) => `payment request ${id}`,
  location: (id) => `/v1/payment-requests/${id}`,
  answer: ReachedAnswer,
  answerOf: ({ id, state, gathered }) =>
    gathered ? reachedAnswer(id, state, gathered) : refused('paymentRequestNotFound'),
});

/** Whose app shows the code: as the code says, or as the request does where the code is of a network that many apps belong to. */
function payerAppOf({
  customerCode,
  payerApp: named = null,
}: Pick<ScanCustomerCodeRequest, 'customerCode' | 'payerApp'>):
  string | Refused<'customerCodeUnknown' | 'payerAppUnclear'> {
  const issuer = classifyCustomerCode(customerCode);
  if (!issuer.ok) return refused(issuer.fault);
  const { payerApp } = issuer.value;
  if (payerApp === null) return named ?? refused('payerAppUnclear', 'Many apps show such codes: name one in payerApp.');
  if (named === null || named === payerApp) return payerApp;
  return refused('payerAppUnclear', `The code is one of ${payerApp}.`);
}

/** Takes the code for this payment, in a stream that its keyed hash names; the same command again finds it taken by itself. */
async function claimCode(
  ledger: Ledger,
  { customerCode, paymentRequestId }: Readonly<{ customerCode: string; paymentRequestId: string }>,
  { causeId, correlationId, actor }: CommandIdentity,
) {
  const codeHash = ledger.secret.hashOfCustomerCode(customerCode);
  const answer = await handle(ledger, {
    stream: customerCodes,
    id: codeHash,
    identity: { command: 'UseCustomerCode', causeId, correlationId, actor, bodyHash: null },
    creates: true,
    decide: (now, state) => useCustomerCode({ occurredAt: now, decidedAt: now }, state, { codeHash, paymentRequestId }),
  });
  return answer.outcome === 'refused' ? answer : undefined;
}
