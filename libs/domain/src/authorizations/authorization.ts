import {
  type Capture,
  type Coupon,
  type Decision,
  type Factors,
  type Funding,
  type Instant,
  type PresentedRequest,
  type StandingRefusal,
  type Times,
  accept,
  assertNever,
  couponsExceed,
  endedOf,
  instantToJson,
  refusalOf,
  refuse,
  samePerson,
} from '../kernel/index.js';
import {
  type AuthorizationState,
  type NeutralFact,
  type PayerStanding,
  afterFact,
  payerIn,
} from './authorization-state.js';
import type { ControlledApp, PayerAtApp } from './authorization.events.js';
import { type Encounter, ofPayer, routeRefused } from './encounter.js';
import { hasRoute, routeOf } from './route.js';
import { type PayerRefusal, payerRefusal } from './who-may-pay.js';

// One rule for whoever comes to pay a request: by a scanned code, a friend's link, or inside the app. What one refuses the others
// refuse; only the words on disk differ (`vocabularies.ts`).

export type Reach = Encounter &
  Readonly<{
    capture: Capture;
    /** SHA-256 of the nonce that was read from the code or link; null where nothing is presented. */
    nonceHash: string | null;
  }>;
/** What the payer's app says of its own check of the payer. The secret itself never reaches Hutong. */
export type Authorize = Encounter &
  Readonly<{
    check: PayerCheck;
    /** Where nothing is presented, authorizing is reaching: how the payer came. */
    reachedBy: Capture | null;
  }>;
export type PayerCheck = Readonly<
  | { result: 'passed'; factors: Factors; funding: Funding; coupons: readonly Coupon[] }
  | { result: 'failed'; factors: Factors; lockedUntil: Instant | null }
  | { result: 'limitExceeded'; factors: Factors; funding: Funding | null }
  | { result: 'unknown'; factors: Factors }
>;
export type Decline = ControlledApp & Readonly<{ request: PresentedRequest }>;

export type AuthorizationRefusal =
  | StandingRefusal
  | PayerRefusal
  | 'forged'
  | 'merchantCodeDiffers'
  | 'expired'
  | 'linkRevoked'
  | 'notReached'
  | 'captureNotPossible'
  | 'alreadyAuthorized'
  | 'payerLocked'
  | 'lockOutOfRange'
  | 'couponsExceedAmount'
  | 'tooManyPayers'
  | 'tooManyAttempts';

type AuthorizationDecision = Decision<NeutralFact, AuthorizationRefusal>;

/** Most payers that one request serves, and failed attempts of one payer: keeps its stream short when a code is posted in public. */
export const payersPerRequestMax = 100;
export const attemptsPerPayerMax = 100;
/** The longest lock that a wallet may report. Our own bound. */
export const lockMsMax = 30 * 24 * 3_600_000;

/**
 * Somebody came to pay. Several may; the same payer again is a no-op. An app without a route is recorded as refused. Refuses from
 * `expiresAt` on, inclusive, and once the buyer took the link back.
 */
export function reach(times: Times, state: AuthorizationState, command: Reach): AuthorizationDecision {
  const { request, nonceHash, capture, payer, payerApp, open } = command;
  if (nonceHash !== request.nonceHash) {
    return refuse(request.capabilities.presents === 'merchantCode' ? 'merchantCodeDiffers' : 'forged');
  }
  if (state.status === 'authorized') return isAuthorizer(state, command) ? accept() : refuse('alreadyAuthorized');
  const standing = refusalOf(request);
  if (standing !== null) return refuse(standing);
  if (times.decidedAt >= request.expiresAt) return refuse('expired');
  if (request.linkRevokedAt !== null) return refuse('linkRevoked');
  if (!request.capabilities.captures.includes(capture)) return refuse('captureNotPossible');
  const earlier = payerIn(state, command);
  const wrongPayer = payerRefusal(command, earlier?.isBuyer ?? null);
  if (wrongPayer !== null) return refuse(wrongPayer);
  if (earlier?.status === 'reached' || earlier?.status === 'resultUnknown') return accept();
  if (!earlier && state.status !== 'absent' && state.payers.size >= payersPerRequestMax) return refuse('tooManyPayers');
  const { paymentRequestId } = request.terms;
  const occurredAt = instantToJson(times.occurredAt);
  if (!hasRoute(request.terms.channel, payerApp, open)) {
    if (earlier?.last === 'routeRefused') return accept();
    return accept(routeRefused(times, command, { capture, funding: null, reachedAt: null }));
  }
  return accept({ fact: 'reached', data: { paymentRequestId, payer, payerApp, capture, occurredAt } });
}

/**
 * What the payer's app says: the first that passes wins, and repeating it is a no-op. A failed check, an exceeded limit, an unknown result
 * and funding without a route are recorded: the caller tells the outcomes apart by the state. Refuses what occurred from `expiresAt` on,
 * inclusive; that an attempt of unknown result came to nothing can always be told.
 */
export function authorize(times: Times, state: AuthorizationState, command: Authorize): AuthorizationDecision {
  const { check, reachedBy } = command;
  if (state.status === 'authorized') return isAuthorizer(state, command) ? accept() : refuse('alreadyAuthorized');
  const payer = payerIn(state, command);
  if (payer?.status !== 'reached' && payer?.status !== 'resultUnknown') {
    if (reachedBy === null) return refuse('notReached');
    return reachingAndAuthorizing(times, state, { ...command, reachedBy });
  }
  const refusal = refusalToAuthorize(times, payer, command);
  if (refusal !== null) return refuse(refusal);
  switch (check.result) {
    case 'passed':
      return passed(times, payer, { ...command, check });
    case 'failed':
      return failed(times, payer, { ...command, check });
    case 'limitExceeded': {
      if (payer.failedAttempts >= attemptsPerPayerMax) return refuse('tooManyAttempts');
      const { factors, funding } = check;
      return accept({ fact: 'limitExceeded', data: { ...ofPayer(times, command), factors, funding } });
    }
    case 'unknown': {
      if (payer.status === 'resultUnknown') return accept();
      return accept({ fact: 'resultUnknown', data: { ...ofPayer(times, command), factors: check.factors } });
    }
    default:
      return assertNever(check);
  }
}

/**
 * Why nothing can be said any more of this payer's attempt. Whose result was unknown began in time: an answer that nothing came of it is
 * always taken, and that it passed unless the request is closed or the answer is of after its end; the claim then decides.
 */
function refusalToAuthorize(times: Times, payer: PayerStanding, command: Authorize): AuthorizationRefusal | null {
  const { request, check } = command;
  const isAnswer = payer.status === 'resultUnknown' && check.result !== 'unknown';
  if (isAnswer && check.result !== 'passed') return null;
  const standing = isAnswer && !request.closed ? null : refusalOf(request);
  const { expiresAt, linkRevokedAt } = request;
  const over = times.occurredAt >= expiresAt ? 'expired' : null;
  const isRevoked = !isAnswer && linkRevokedAt !== null && times.occurredAt >= linkRevokedAt;
  const isLocked = payer.lockedUntil !== null && times.decidedAt < payer.lockedUntil;
  const own = payerRefusal(command, payer.isBuyer) ?? (isLocked ? 'payerLocked' : null);
  return standing ?? over ?? (isRevoked ? 'linkRevoked' : own);
}

/** Inside the app there is nothing to scan or open first: both facts are recorded together, each by its own rule. */
function reachingAndAuthorizing(
  times: Times,
  state: AuthorizationState,
  command: Authorize & Readonly<{ reachedBy: Capture }>,
): AuthorizationDecision {
  const { reachedBy: capture, request } = command;
  // Nothing is presented that could end: as for what was reached before, it counts when it happened.
  const then = { ...times, decidedAt: times.occurredAt };
  const reached = reach(then, state, { ...command, capture, nonceHash: request.nonceHash });
  if (reached.outcome === 'refused') return reached;
  const [fact] = reached.events;
  if (fact?.fact !== 'reached') return reached;
  const reachedState = afterFact(state, fact.fact, fact);
  const authorized = authorize(times, reachedState, command);
  if (authorized.outcome === 'refused') return authorized;
  return accept<NeutralFact>(fact, ...authorized.events);
}

function passed(
  times: Times,
  payer: PayerStanding,
  command: Authorize & Readonly<{ check: Extract<PayerCheck, { result: 'passed' }> }>,
): AuthorizationDecision {
  const { request, payerApp, payerAppController, open, check } = command;
  const { terms } = request;
  const { funding, factors, coupons } = check;
  if (couponsExceed(coupons, terms.amount)) return refuse('couponsExceedAmount');
  const { capture, reachedAt } = payer;
  const route = routeOf(terms.channel, payerApp, { kind: funding.kind, open });
  if (!route) return accept(routeRefused(times, command, { capture, funding, reachedAt }));
  return accept({
    fact: 'authorized',
    data: {
      ...ofPayer(times, command),
      orderIds: terms.orders.map(({ orderId }) => orderId),
      payerAppController,
      capture,
      funding,
      acquirer: terms.channel.acquirer,
      ...route,
      factors,
      coupons,
    },
  });
}

function failed(
  times: Times,
  { failedAttempts }: PayerStanding,
  command: Authorize & Readonly<{ check: Extract<PayerCheck, { result: 'failed' }> }>,
): AuthorizationDecision {
  const { factors, lockedUntil } = command.check;
  if (failedAttempts >= attemptsPerPayerMax) return refuse('tooManyAttempts');
  const failure: NeutralFact = { fact: 'factorFailed', data: { ...ofPayer(times, command), factors } };
  if (lockedUntil === null) return accept(failure);
  const lockMs = lockedUntil - times.decidedAt;
  if (lockMs <= 0 || lockMs > lockMsMax) return refuse('lockOutOfRange');
  const lock = { ...ofPayer(times, command), lockedUntil: instantToJson(lockedUntil) };
  return accept<NeutralFact>(failure, { fact: 'locked', data: lock });
}

/** Ends only this payer's offer; others may still pay, and the payer may come again. Repeating it is a no-op. */
export function decline(times: Times, state: AuthorizationState, command: Decline): AuthorizationDecision {
  const payer = payerIn(state, command);
  if (payer?.status === 'authorized') return refuse('alreadyAuthorized');
  if (payer?.status === 'declined') return accept();
  if (!payer || payer.status === 'refused') return refuse('notReached');
  const { payer: person, payerApp, payerAppController, request } = command;
  return accept({
    fact: 'declined',
    data: {
      ...endedOf(request, payer.reachedAt),
      payer: person,
      payerApp,
      payerAppController,
      occurredAt: instantToJson(times.occurredAt),
    },
  });
}

const isAuthorizer = ({ authorized }: Exclude<AuthorizationState, { status: 'absent' }>, who: PayerAtApp): boolean =>
  authorized !== null && authorized.payerApp === who.payerApp && samePerson(authorized.payer, who.payer);
