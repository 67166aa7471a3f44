import {
  type AuthorizationStanding,
  type Capture,
  type Instant,
  type InstantJson,
  type PresentedRequest,
  type Steps,
  CannotFollowError,
  assertNever,
  instantFromJson,
  stepsOf,
} from '../kernel/index.js';
import type { AuthorizationFact, AuthorizationFacts, AuthorizedData, PayerAtApp } from './authorization.events.js';

/** One payment request, everybody who came to pay it, and the one who authorized. */
export type AuthorizationState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'open' | 'authorized';
      payers: ReadonlyMap<string, PayerStanding>;
      firstReachedAt: InstantJson | null;
      authorized: AuthorizedData | null;
    }>;

/** How far one payer has come with one app. A lock belongs to this payer and this request, never to the order. */
export type PayerStanding = Readonly<{
  status: 'refused' | 'reached' | 'declined' | 'resultUnknown' | 'authorized';
  capture: Capture;
  /** Null while the payer's app was only refused. */
  reachedAt: InstantJson | null;
  /** Checks that failed, and those that were over a limit. */
  failedAttempts: number;
  /** Since when the payer's app does not know what came of its check; null while it knows. */
  unknownSince: InstantJson | null;
  /** As the payer's app reports it. Nothing happens when it ends: the rule compares, so no due time is kept for it. */
  lockedUntil: Instant | null;
  /** Whether the payer is the buyer, as last stated; null while nobody did. */
  isBuyer: boolean | null;
  /** What happened to this payer last: it tells the outcomes of a command apart. */
  last: AuthorizationFact;
}>;

/** What happened, in the words of the rule. */
export type NeutralFact = {
  [Fact in AuthorizationFact]: Readonly<{ fact: Fact; data: AuthorizationFacts[Fact] }>;
}[AuthorizationFact];

// Ids and references hold no slash, so two payers never share a key.
const keyOf = ({ payer, payerApp }: PayerAtApp): string => `${payerApp}/${payer.ref}`;

export const payerIn = (state: AuthorizationState, payer: PayerAtApp): PayerStanding | undefined =>
  state.status === 'absent' ? undefined : state.payers.get(keyOf(payer));

/** Everybody who came, in the order in which they first did. */
export const payersOf = (state: AuthorizationState): readonly (Readonly<{ who: PayerAtApp }> & PayerStanding)[] =>
  state.status === 'absent'
    ? []
    : [...state.payers].map(([key, standing]) => {
        const [payerApp = '', ref = ''] = key.split('/');
        return { who: { payer: { ref }, payerApp }, ...standing };
      });

/** How far any payer has come. */
export function standingOf(state: AuthorizationState): AuthorizationStanding {
  if (state.status === 'absent') return { status: 'none', reachedAt: null };
  const { firstReachedAt: reachedAt, status, payers } = state;
  if (status === 'authorized') return { status, reachedAt };
  const unknown = [...payers.values()].flatMap((payer) =>
    payer.status === 'resultUnknown' && payer.unknownSince !== null ? [payer.unknownSince] : [],
  );
  const [first, ...others] = unknown;
  if (first !== undefined) {
    const unknownSince = others.reduce((last, at) => (instantFromJson(last) < instantFromJson(at) ? at : last), first);
    return { status: 'resultUnknown', reachedAt, unknownSince };
  }
  return { status: reachedAt === null ? 'none' : 'reached', reachedAt };
}

/** Who authorized the request, and the steps up to there, of which the event itself tells only the last; null while nobody did. */
export function authorizedIn(
  state: AuthorizationState,
  { terms, presentedAt }: Pick<PresentedRequest, 'terms' | 'presentedAt'>,
): (AuthorizedData & Readonly<{ steps: Steps }>) | null {
  if (state.status === 'absent' || state.authorized === null) return null;
  const { authorized } = state;
  const reached = payerIn(state, authorized)?.reachedAt ?? null;
  return { ...authorized, steps: { ...stepsOf(terms, presentedAt), reached, authorized: authorized.occurredAt } };
}

const newcomer: PayerStanding = {
  status: 'refused',
  capture: 'camera',
  reachedAt: null,
  failedAttempts: 0,
  unknownSince: null,
  lockedUntil: null,
  isBuyer: null,
  last: 'routeRefused',
};

/** The state after a fact; throws on one that cannot follow. `type` is its stored name. */
export function afterFact(state: AuthorizationState, type: string, { fact, data }: NeutralFact): AuthorizationState {
  const begun =
    state.status === 'absent'
      ? ({ status: 'open', payers: new Map(), firstReachedAt: null, authorized: null } as const)
      : state;
  const payer = begun.payers.get(keyOf(data));
  const withPayer = (change: Partial<PayerStanding>, earlier: PayerStanding) => ({
    ...begun,
    payers: new Map(begun.payers).set(keyOf(data), { ...earlier, ...change, last: fact }),
  });
  switch (fact) {
    case 'routeRefused':
      // Whoever came by another route may still pay by it, from other funds.
      return withPayer({ capture: data.capture }, payer ?? newcomer);
    case 'reached': {
      if (begun.status === 'authorized') throw new CannotFollowError(type, 'the payment is authorized');
      if (isAtHand(payer)) throw new CannotFollowError(type, `the payer is ${payer.status}`);
      const { capture, occurredAt } = data;
      const reached = withPayer({ status: 'reached', capture, reachedAt: occurredAt }, payer ?? newcomer);
      return { ...reached, firstReachedAt: begun.firstReachedAt ?? occurredAt };
    }
    case 'identityStated':
      if (known(payer, type).isBuyer === data.same) throw new CannotFollowError(type, 'it was stated');
      return withPayer({ isBuyer: data.same }, known(payer, type));
    case 'factorFailed':
    case 'limitExceeded': {
      const { failedAttempts } = atHand(payer, type);
      return withPayer({ status: 'reached', failedAttempts: failedAttempts + 1 }, atHand(payer, type));
    }
    case 'locked':
      if (payer?.last !== 'factorFailed') throw new CannotFollowError(type, 'no check failed');
      return withPayer({ lockedUntil: instantFromJson(data.lockedUntil) }, atHand(payer, type));
    case 'resultUnknown':
      if (payer?.status === 'resultUnknown') throw new CannotFollowError(type, 'the result is unknown');
      return withPayer({ status: 'resultUnknown', unknownSince: data.occurredAt }, atHand(payer, type));
    case 'declined':
      return withPayer({ status: 'declined' }, atHand(payer, type));
    case 'authorized':
      if (begun.status === 'authorized') throw new CannotFollowError(type, 'the payment is authorized');
      return { ...withPayer({ status: 'authorized' }, atHand(payer, type)), status: 'authorized', authorized: data };
    default:
      return assertNever(fact);
  }
}

function known(payer: PayerStanding | undefined, type: string): PayerStanding {
  if (!payer) throw new CannotFollowError(type, 'the payer never came');
  return payer;
}

function atHand(payer: PayerStanding | undefined, type: string): PayerStanding {
  if (!isAtHand(payer)) throw new CannotFollowError(type, `the payer is ${known(payer, type).status}`);
  return payer;
}

const isAtHand = (payer: PayerStanding | undefined): payer is PayerStanding =>
  payer?.status === 'reached' || payer?.status === 'resultUnknown';
