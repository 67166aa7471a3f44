import {
  type Decision,
  type FactorResult,
  type Instant,
  type IssuedRequest,
  type Payer,
  type PayersAtCode,
  type PaymentTerms,
  type RequestStanding,
  type StandingRefusal,
  type StreamType,
  accept,
  assertNever,
  attemptsOf,
  cannotFollow,
  instantFromJson,
  instantToJson,
  isLocked,
  nextFailure,
  payersPerCodeMax,
  recordDecline,
  recordFailure,
  refusalOf,
  refuse,
  samePayer,
  welcome,
} from '../kernel/index.js';
import { type FriendAuthorizationEvent, friendAuthorizationEventTypes } from './friend-authorization.events.js';

/** One link, the friends who opened it, and the one who authorized. */
export type FriendAuthorizationState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'opened' | 'authorized';
      terms: PaymentTerms;
      expiresAt: Instant;
      payers: PayersAtCode;
      authorizedBy: Payer | null;
    }>;

export type OpenFriendLink = Readonly<{ link: string; payer: Payer; issued: IssuedRequest }>;
export type AuthorizeByFriend = Readonly<{ payer: Payer; factor: FactorResult; request: RequestStanding }>;
export type DeclineByFriend = Readonly<{ payer: Payer }>;

export type FriendAuthorizationRefusal =
  | StandingRefusal
  | 'linkForged'
  | 'linkExpired'
  | 'linkNotOpened'
  | 'noRoute'
  | 'payerIsBuyer'
  | 'alreadyAuthorized'
  | 'payerLocked'
  | 'tooManyPayers';

type FriendAuthorizationDecision = Decision<FriendAuthorizationEvent, FriendAuthorizationRefusal>;

export const friendAuthorizations: StreamType<FriendAuthorizationState, FriendAuthorizationEvent> = {
  category: 'friendAuthorization',
  initialState: { status: 'absent' },
  evolve,
  eventTypes: friendAuthorizationEventTypes,
  idOf: ({ data }) => ('terms' in data ? data.terms.paymentRequestId : data.paymentRequestId),
};

function evolve(state: FriendAuthorizationState, event: FriendAuthorizationEvent): FriendAuthorizationState {
  const { type, data } = event;
  if (type === 'FriendLinkOpened') {
    const { terms, payer, expiresAt } = data;
    const payers = welcome(state.status === 'absent' ? new Map() : state.payers, payer);
    if (state.status !== 'absent') return { ...state, payers };
    return { status: 'opened', terms, expiresAt: instantFromJson(expiresAt), payers, authorizedBy: null };
  }
  // Whoever fails, authorizes or declines opened the link first.
  if (state.status === 'absent' || !attemptsOf(state.payers, data.payer)) return cannotFollow(event, state);
  switch (type) {
    case 'FriendFactorFailed': {
      if (state.status !== 'opened') return cannotFollow(event, state);
      const { payer, failedAttempts } = data;
      const lockedUntil = data.lockedUntil === null ? null : instantFromJson(data.lockedUntil);
      return { ...state, payers: recordFailure(state.payers, payer, { failedAttempts, lockedUntil }) };
    }
    case 'FriendAuthorized':
      if (state.status !== 'opened') return cannotFollow(event, state);
      return { ...state, status: 'authorized', authorizedBy: data.payer };
    case 'FriendDeclined':
      return { ...state, payers: recordDecline(state.payers, data.payer) };
    default:
      return assertNever(type);
  }
}

/**
 * A friend opened the link. Several may; the same friend again is a no-op. The buyer is no friend of theirs: paying oneself is
 * another method. Refuses from `expiresAt` on, inclusive.
 */
export function openFriendLink(
  now: Instant,
  state: FriendAuthorizationState,
  { link, payer, issued }: OpenFriendLink,
): FriendAuthorizationDecision {
  const { terms, issuedText, expiresAt } = issued;
  if (issuedText !== link) return refuse('linkForged');
  const standing = refusalOf(issued);
  if (standing !== null) return refuse(standing);
  if (now >= expiresAt) return refuse('linkExpired');
  if (payer.wallet !== terms.channel.wallet) return refuse('noRoute');
  if (payer.payerId === terms.buyer) return refuse('payerIsBuyer');
  if (state.status !== 'absent') {
    const { authorizedBy, payers } = state;
    if (authorizedBy !== null && !samePayer(authorizedBy, payer)) return refuse('alreadyAuthorized');
    const attempts = attemptsOf(payers, payer);
    if (attempts && !attempts.declined) return accept();
    if (!attempts && payers.size >= payersPerCodeMax) return refuse('tooManyPayers');
  }
  return accept({
    type: 'FriendLinkOpened',
    data: { terms, payer, expiresAt: instantToJson(expiresAt), occurredAt: instantToJson(now) },
  });
}

/**
 * The first authorization wins; repeating it is a no-op. A failed factor is recorded, and the last one allowed locks this payer
 * out of this link: the caller tells the two outcomes apart by the event. Refuses from `expiresAt` on, inclusive.
 */
export function authorizeByFriend(
  now: Instant,
  state: FriendAuthorizationState,
  { payer, factor, request }: AuthorizeByFriend,
): FriendAuthorizationDecision {
  if (state.status === 'absent') return refuse('linkNotOpened');
  const { terms, payers, authorizedBy } = state;
  if (authorizedBy !== null) return samePayer(authorizedBy, payer) ? accept() : refuse('alreadyAuthorized');
  const attempts = attemptsOf(payers, payer);
  if (!attempts || attempts.declined) return refuse('linkNotOpened');
  const standing = refusalOf(request);
  if (standing !== null) return refuse(standing);
  if (now >= state.expiresAt) return refuse('linkExpired');
  if (isLocked(now, attempts)) return refuse('payerLocked');
  const occurredAt = instantToJson(now);
  if (factor.result === 'passed') {
    return accept({ type: 'FriendAuthorized', data: { terms, payer, factor: factor.kind, occurredAt } });
  }
  const { failedAttempts, lockedUntil } = nextFailure(now, attempts);
  return accept({
    type: 'FriendFactorFailed',
    data: {
      paymentRequestId: terms.paymentRequestId,
      orderId: terms.orderId,
      payer,
      factor: factor.kind,
      failedAttempts,
      lockedUntil: lockedUntil === null ? null : instantToJson(lockedUntil),
      occurredAt,
    },
  });
}

/** Ends only this payer's offer; the buyer may share the link again. */
export function declineByFriend(
  now: Instant,
  state: FriendAuthorizationState,
  { payer }: DeclineByFriend,
): FriendAuthorizationDecision {
  if (state.status === 'absent') return refuse('linkNotOpened');
  if (state.authorizedBy !== null && samePayer(state.authorizedBy, payer)) return refuse('alreadyAuthorized');
  const attempts = attemptsOf(state.payers, payer);
  if (!attempts) return refuse('linkNotOpened');
  if (attempts.declined) return accept();
  const { paymentRequestId, orderId } = state.terms;
  return accept({
    type: 'FriendDeclined',
    data: { paymentRequestId, orderId, payer, occurredAt: instantToJson(now) },
  });
}
