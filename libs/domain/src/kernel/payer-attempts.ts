import { type DatedParameter } from './dated-parameter.js';
import { type Instant, addMs } from './instant.js';
import type { Payer, PaymentTerms } from './terms.js';

// One code or link may be in the hands of several payers. What each of them tried, and when one is locked out,
// is the same rule for a scanned code and for a friend's link.

/** What one payer did at one code or link. A lock belongs to this payer and this code, never to the order. */
export type PayerAttempts = Readonly<{ failedAttempts: number; lockedUntil: Instant | null; declined: boolean }>;

/** The payers at one code or link. */
export type PayersAtCode = ReadonlyMap<string, PayerAttempts>;

export type AttemptLimits = Readonly<{ failedAttemptsMax: number; lockMs: number }>;

/** How often a payer may fail before the wallet locks them out, and for how long. Source: merchants' blogs only. */
export const attemptLimits: DatedParameter<AttemptLimits> = {
  value: { failedAttemptsMax: 5, lockMs: 3 * 60 * 60 * 1000 },
  validFrom: '2017-12-31T16:00:00.000Z',
  source: 'No official number found; merchants’ blogs differ (three tries and 24 hours)',
  status: 'unconfirmed',
};

/** Most payers that one code or link serves: keeps its stream short when a code is posted in public. */
export const payersPerCodeMax = 100;

/** What the caller knows of a payment request when a payer comes to it. */
export type RequestStanding = Readonly<{
  closed: boolean;
  /** The request is paid, or its order is claimed or paid by any request. */
  paid: boolean;
  orderCancelled: boolean;
}>;

/** A payment request as its own stream tells it, for comparison with what a payer presents. */
export type IssuedRequest = RequestStanding &
  Readonly<{
    terms: PaymentTerms;
    /** Full text of the code or link; null when none was issued. */
    issuedText: string | null;
    expiresAt: Instant;
  }>;

/** Why nobody may pay this request any more; null while somebody may. */
export function refusalOf({ paid, closed, orderCancelled }: RequestStanding): StandingRefusal | null {
  if (paid) return 'alreadyPaid';
  if (closed) return 'paymentRequestClosed';
  return orderCancelled ? 'orderCancelled' : null;
}

export type StandingRefusal = 'alreadyPaid' | 'paymentRequestClosed' | 'orderCancelled';

const untouched: PayerAttempts = { failedAttempts: 0, lockedUntil: null, declined: false };

export const samePayer = (one: Payer, other: Payer): boolean =>
  one.payerId === other.payerId && one.wallet === other.wallet;

export const attemptsOf = (payers: PayersAtCode, payer: Payer): PayerAttempts | undefined => payers.get(keyOf(payer));

/** The payers after one of them came, or came again after declining: earlier failures are not forgotten. */
export function welcome(payers: PayersAtCode, payer: Payer): PayersAtCode {
  return new Map(payers).set(keyOf(payer), { ...(attemptsOf(payers, payer) ?? untouched), declined: false });
}

export const recordFailure = (payers: PayersAtCode, payer: Payer, failure: FactorFailure): PayersAtCode =>
  new Map(payers).set(keyOf(payer), { ...failure, declined: false });

export const recordDecline = (payers: PayersAtCode, payer: Payer): PayersAtCode =>
  new Map(payers).set(keyOf(payer), { ...(attemptsOf(payers, payer) ?? untouched), declined: true });

/** Locked before `lockedUntil`, free again at that very millisecond. */
export const isLocked = (now: Instant, { lockedUntil }: PayerAttempts): boolean =>
  lockedUntil !== null && now < lockedUntil;

export type FactorFailure = Readonly<{ failedAttempts: number; lockedUntil: Instant | null }>;

/** One more failure: the last one allowed locks the payer; after a lock has passed the count starts again. */
export function nextFailure(now: Instant, attempts: PayerAttempts): FactorFailure {
  const { failedAttemptsMax, lockMs } = attemptLimits.value;
  const failedAttempts = attempts.lockedUntil === null ? attempts.failedAttempts + 1 : 1;
  return { failedAttempts, lockedUntil: failedAttempts >= failedAttemptsMax ? addMs(now, lockMs) : null };
}

// Ids hold no slash, so two payers never share a key.
const keyOf = ({ wallet, payerId }: Payer): string => `${wallet}/${payerId}`;
