import {
  type AuthorizationKind,
  authorizationKindOf,
  type Authorizations,
  type AuthorizationState,
  type Capture,
  controllerAt,
  institutions,
  instantToJson,
  parsePaymentLink,
  type PayerAtApp,
  payerIn,
  type PresentedRequest,
  refuse,
  type Vocabulary,
} from '@hutong/domain';
import { type ClassOf, command } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { refused } from '../handling/refused.js';
import { checkOf } from '../http/check-request.js';
import { personOf } from '../http/request-parts.js';
import { AuthorizedAnswer, DeclinedAnswer, IdentityStatedAnswer, ReachedAnswer } from './authorization.answers.js';
import {
  AuthorizationAddress,
  AuthorizeRequest,
  PayerAtAppRequest,
  StateIdentityRequest,
} from './authorization.requests.js';
import { isFundingKnown, loadMeeting, type Meeting, meetingAt } from './meeting.js';
import { payerProblems } from './payment.problems.js';
import { type PresentedText, presentedProblemsOf, presentedRequest } from './presented.problems.js';
import { loadPresentedRequest } from './presented-request.js';
import { nonceHashOf } from './presented-text.js';
import { recordExpiry } from './recorded-expiry.js';

// Whoever comes to pay by a code, a link or inside the app meets the same rule, so its commands are made here once: what one kind
// refuses the others refuse.

/** One kind of authorization and where its commands are. */
type Kind<Words extends Vocabulary> = Readonly<{
  rules: Authorizations<Words>;
  /** Below `/v1`; also the first part of the rights. */
  path: string;
}>;

type Texts<Body> = Readonly<{
  name: string;
  summary: string;
  request: ClassOf<Body>;
  comesAsForm?: true;
  /** The field that holds what was presented. */
  field: 'code' | 'link';
  presentedIn: (request: Body) => PresentedText;
  captureOf: (request: Body) => Capture;
}>;

const about = (_request: object, id: string): string => `payment request ${id}`;

/** The row of somebody who reads a code or opens a link. */
export function reachCommand<Words extends Vocabulary, Body extends PayerAtAppRequest>(
  { rules, path }: Kind<Words>,
  { name, summary, request: body, comesAsForm, field, presentedIn, captureOf }: Texts<Body>,
) {
  const { kind } = rules;
  return command({
    summary,
    path,
    request: body,
    ...(comesAsForm && { comesAsForm }),
    scope: `${path}:${name}`,
    stream: rules.stream,
    opensStream: true,
    idOf: (request) => presentedRequest(presentedIn(request), kind),
    gather: (request, id, ledger) => loadMeeting(ledger, id, comerOf(ledger, request)),
    decide: (times, state, { request, gathered }) => {
      const link = parsePaymentLink(presentedIn(request).text);
      if (!link.ok) return refuse('forged');
      // A printed code names no payment: whoever scans it does.
      const isPrinted = link.value.kind === 'merchantCode';
      if (!gathered) return refuse(isPrinted ? 'paymentRequestNotFound' : 'forged');
      if (!isOfKind(kind, gathered.request)) return refuse('forged');
      const presentsPrinted = gathered.request.capabilities.presents === 'merchantCode';
      if (isPrinted && !presentsPrinted) return refuse('captureNotPossible');
      const nonceHash = nonceHashOf(link.value.nonce);
      const meeting = meetingAt(times.occurredAt, gathered);
      return rules.reach(times, state, { ...meeting, nonceHash, capture: captureOf(request) });
    },
    onRefusal: recordExpiry,
    persons: ({ payer }) => [payer],
    problems: { ...payerProblems, ...presentedProblemsOf(field) },
    about,
    location: (id) => `/v1/payment-requests/${id}`,
    answer: ReachedAnswer,
    answerOf: ({ id, state, gathered }) => {
      if (!gathered) return refused('forged');
      return reachedAnswer(id, state, gathered);
    },
  });
}

const comerOf = (ledger: Ledger, { payer, payerApp }: PayerAtAppRequest) => ({
  payer: personOf(ledger, payer),
  payerApp,
});

/** An app without a route is a fact and a problem. */
export function reachedAnswer(paymentRequestId: string, state: AuthorizationState, meeting: Meeting) {
  const { request, payer, payerApp } = meeting;
  const status = payerIn(state, meeting)?.status;
  if (status === 'refused' || status === 'declined') return refused('noRoute');
  const { terms, expiresAt } = request;
  return { paymentRequestId, terms, payer, payerApp, expiresAt: instantToJson(expiresAt) };
}

/** The rows of whoever came: `reachedBy` is how, where authorizing is reaching. */
export function authorizationCommands<Words extends Vocabulary>(
  { rules, path }: Kind<Words>,
  { reachedBy }: Readonly<{ reachedBy: Capture | null }>,
) {
  const { kind, stream } = rules;
  const row = {
    address: AuthorizationAddress,
    stream,
    idOf: ({ paymentRequestId }: AuthorizationAddress) => paymentRequestId,
    persons: ({ payer }: PayerAtAppRequest) => [payer],
    problems: payerProblems,
    about,
  };
  return {
    authorize: command({
      ...row,
      summary: 'What the payer’s app says of its own check. The secret stays there; only the result comes here.',
      path: `${path}/:paymentRequestId/authorization`,
      request: AuthorizeRequest,
      scope: `${path}:authorize`,
      gather: gatherAuthorization,
      decide: (times, state, { request: { check }, gathered }) => {
        if (!gathered.meeting) return refuse('paymentRequestNotFound');
        if (!isOfKind(kind, gathered.meeting.request)) return refuse('captureNotPossible');
        const meeting = meetingAt(times.occurredAt, gathered.meeting);
        const decision = rules.authorize(times, state, { ...meeting, check: checkOf(check), reachedBy });
        // Who is known to come in vain is told that first; nothing is recorded of an account that nobody keeps.
        const isRecorded = decision.outcome === 'accepted' && decision.events.length > 0;
        return isRecorded && !gathered.fundingKnown ? refuse('fundingInstitutionUnknown') : decision;
      },
      onRefusal: recordExpiry,
      answer: AuthorizedAnswer,
      answerOf: ({ id, state, gathered: { meeting } }) =>
        meeting ? authorizedAnswer(id, state, meeting) : refused('paymentRequestNotFound'),
    }),

    decline: command({
      ...row,
      summary: 'Ends only this payer’s offer; others may still pay, and the payer may come again.',
      path: `${path}/:paymentRequestId/decline`,
      request: PayerAtAppRequest,
      scope: `${path}:decline`,
      gather: gatherDecline,
      decide: (times, state, { gathered: { request, appInstitution, ...payerAtApp } }) => {
        if (!request) return refuse('paymentRequestNotFound');
        const payerAppController = controllerAt(appInstitution, times.occurredAt);
        return rules.decline(times, state, { ...payerAtApp, payerAppController, request });
      },
      answer: DeclinedAnswer,
      answerOf: ({ id }) => ({ paymentRequestId: id, status: 'declined' }) as const,
    }),

    stateIdentity: command({
      ...row,
      summary: 'An institution says whether payer and buyer are one person. The last statement holds.',
      path: `${path}/:paymentRequestId/identity`,
      request: StateIdentityRequest,
      scope: `${path}:state-identity`,
      gather: async ({ payer, payerApp }: StateIdentityRequest, _id, ledger) => ({
        payer: personOf(ledger, payer),
        payerApp,
      }),
      decide: (times, state, { id, request: { by, same }, gathered }) =>
        rules.stateIdentity(times, state, { ...gathered, paymentRequestId: id, by, same }),
      answer: IdentityStatedAnswer,
      answerOf: ({ id, request: { same }, gathered: { payer } }) => ({ paymentRequestId: id, payer, same }),
    }),
  };
}

async function gatherDecline({ payer, payerApp }: PayerAtAppRequest, id: string, ledger: Ledger) {
  const [request, { state: appInstitution }] = await Promise.all([
    loadPresentedRequest(ledger, id),
    ledger.load(institutions, payerApp),
  ]);
  return { request, payer: personOf(ledger, payer), payerApp, appInstitution };
}

async function gatherAuthorization(request: AuthorizeRequest, paymentRequestId: string, ledger: Ledger) {
  const [meeting, fundingKnown] = await Promise.all([
    loadMeeting(ledger, paymentRequestId, comerOf(ledger, request)),
    isFundingKnown(ledger, request.check.funding),
  ]);
  return { meeting, fundingKnown };
}

const isOfKind = (kind: AuthorizationKind, { capabilities }: PresentedRequest): boolean =>
  authorizationKindOf(capabilities) === kind;

/** What was recorded of the payer last tells what the answer is: a check that failed is a fact and a problem. */
function authorizedAnswer(paymentRequestId: string, state: AuthorizationState, who: PayerAtApp) {
  const payer = payerIn(state, who);
  switch (payer?.last) {
    case 'routeRefused':
      return refused('noRoute');
    case 'factorFailed':
      return refused('factorFailed');
    case 'limitExceeded':
      return refused('limitExceeded');
    case 'locked':
      return refused('payerLocked');
    default:
      return { paymentRequestId, status: payer?.status === 'authorized' ? 'authorized' : 'resultUnknown' } as const;
  }
}
