import {
  type AuthorizationKind,
  type AuthorizationRefusal,
  type AuthorizationStanding,
  type AuthorizationState,
  type Authorize,
  type Authorized,
  type Capture,
  type Decision,
  type Decline,
  type DomainEvent,
  type Funding,
  type OpenInterconnections,
  type PresentedRequest,
  type Reach,
  type StreamType,
  type Times,
  authorizationKindOf,
  authorizedIn,
  controllerAt,
  directPaying,
  friendPaying,
  instantFromJson,
  institutions,
  interconnections,
  periodAt,
  scanning,
  standingOf,
} from '@hutong/domain';
import { type Life, requestedIn } from './life.js';
import { worldInterconnectionIdOf } from './payment-world.js';

/** One of the three vocabularies; only its words differ from the others. */
type Authorizations = Readonly<{
  category: AuthorizationKind;
  capture: Capture;
  stream: StreamType<AuthorizationState, DomainEvent>;
  reach(times: Times, state: AuthorizationState, command: Reach): LifeDecision;
  authorize(times: Times, state: AuthorizationState, command: Authorize): LifeDecision;
  decline(times: Times, state: AuthorizationState, command: Decline): LifeDecision;
}>;
type LifeDecision = Decision<DomainEvent, AuthorizationRefusal>;

const byKind: Readonly<Record<AuthorizationKind, Authorizations>> = {
  scan: { ...scanning, category: 'scan', capture: 'album' },
  friendAuthorization: { ...friendPaying, category: 'friendAuthorization', capture: 'linkOpened' },
  directAuthorization: { ...directPaying, category: 'directAuthorization', capture: 'appOpened' },
};

export const authorizationOf = (life: Life): Authorizations =>
  byKind[authorizationKindOf(requestedIn(life).capabilities)];

/** The payer scans the code, opens the link, or opens the wallet inside the app. */
export function reach(life: Life): void {
  const { stream, capture, reach: reachBy } = authorizationOf(life);
  const { nonceHash } = requestedIn(life);
  const times = life.next();
  life.log.record(stream, life.paymentRequestId, (state) =>
    reachBy(times, state, { ...encounterIn(life, times), capture, nonceHash }),
  );
}

export function decline(life: Life): void {
  const { stream, decline: declineBy } = authorizationOf(life);
  const times = life.next();
  life.log.record(stream, life.paymentRequestId, (state) => declineBy(times, state, encounterIn(life, times)));
}

/** The payer comes and authorizes: from a card of the bank where an interconnection carries it, else from the app's own balance. */
export function authorize(life: Life): void {
  const { stream, capture, category, authorize: authorizeBy } = authorizationOf(life);
  if (category !== 'directAuthorization') reach(life);
  const { log, spec, paymentRequestId, next } = life;
  const times = next();
  const encounter = encounterIn(life, times);
  const funding: Funding = encounter.open.has('debitCard')
    ? { kind: 'debitCard', institution: 'icbc', class: 'I' }
    : { kind: 'balance', institution: encounter.payerApp, class: null };
  const factors = { kind: 'password', count: 2 } as const;
  log.record(stream, paymentRequestId, (state) =>
    authorizeBy(times, state, {
      ...encounter,
      check: { result: 'passed', factors, funding, coupons: spec.coupons },
      reachedBy: category === 'directAuthorization' ? capture : null,
    }),
  );
}

/** Who authorized; the payment must have been. */
export function authorizationIn(life: Life): Authorized {
  const state = life.log.stateOf(authorizationOf(life).stream, life.paymentRequestId);
  const authorized = authorizedIn(state, requestedIn(life));
  if (!authorized) throw new Error(`Nobody authorized ${life.paymentRequestId}`);
  return authorized;
}

export const standingIn = (life: Life): AuthorizationStanding =>
  standingOf(life.log.stateOf(authorizationOf(life).stream, life.paymentRequestId));

function encounterIn(life: Life, { occurredAt }: Times) {
  const { log, spec } = life;
  const { capabilities, terms } = requestedIn(life);
  const payerApp = spec.payerApp ?? terms.channel.codeIssuer;
  const payer = { ref: capabilities.payer === 'buyer' ? spec.buyer : payerBesides(life) };
  const payerAppController = controllerAt(log.stateOf(institutions, payerApp), occurredAt);
  const request = presentedIn(life);
  return { payer, payerApp, payerAppController, payerAppKnown: true, request, open: openIn(life, payerApp) };
}

/** A friend's link is paid by somebody else. */
function payerBesides(life: Life): string {
  const { buyer, payer } = life.spec;
  const mustDiffer = requestedIn(life).capabilities.payer === 'anotherPerson';
  return mustDiffer && payer === buyer ? `friend-of-${buyer}` : payer;
}

function openIn(life: Life, payerApp: string): OpenInterconnections {
  const { channel, requestedAt } = requestedIn(life).terms;
  const interconnectionId = worldInterconnectionIdOf(payerApp, channel.codeIssuer, channel.presentation);
  const revision = life.log.revisionOf(interconnections, interconnectionId);
  const period = periodAt(life.log.stateOf(interconnections, interconnectionId), instantFromJson(requestedAt));
  if (revision === null || !period) return new Map();
  const { clearingHouse } = period;
  return new Map([['debitCard', { clearingHouse, interconnection: { interconnectionId, revision } }]]);
}

function presentedIn(life: Life): PresentedRequest {
  const request = requestedIn(life);
  const standing = { paid: false, closed: false, superseded: false, orderCancelled: false, amountChanged: false };
  return { ...request, ...standing };
}
