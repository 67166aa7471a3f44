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
import { type ScanEvent, scanEventTypes } from './scan.events.js';

/** One code, the payers who scanned it, and the one who authorized. */
export type ScanState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'scanned' | 'authorized';
      terms: PaymentTerms;
      expiresAt: Instant;
      payers: PayersAtCode;
      authorizedBy: Payer | null;
    }>;

export type ScanCode = Readonly<{
  /** Text that the wallet read from the image. */
  code: string;
  source: 'album' | 'camera';
  payer: Payer;
  issued: IssuedRequest;
}>;
export type AuthorizeScan = Readonly<{ payer: Payer; factor: FactorResult; request: RequestStanding }>;
export type DeclineScan = Readonly<{ payer: Payer }>;

export type ScanRefusal =
  | StandingRefusal
  | 'codeForged'
  | 'codeExpired'
  | 'codeNotScanned'
  | 'noRoute'
  | 'alreadyAuthorized'
  | 'payerLocked'
  | 'tooManyPayers';

type ScanDecision = Decision<ScanEvent, ScanRefusal>;

export const scans: StreamType<ScanState, ScanEvent> = {
  category: 'scan',
  initialState: { status: 'absent' },
  evolve,
  eventTypes: scanEventTypes,
  idOf: ({ data }) => ('terms' in data ? data.terms.paymentRequestId : data.paymentRequestId),
};

function evolve(state: ScanState, event: ScanEvent): ScanState {
  const { type, data } = event;
  if (type === 'CodeScanned') {
    const { terms, payer, expiresAt } = data;
    const payers = welcome(state.status === 'absent' ? new Map() : state.payers, payer);
    if (state.status !== 'absent') return { ...state, payers };
    return { status: 'scanned', terms, expiresAt: instantFromJson(expiresAt), payers, authorizedBy: null };
  }
  // Whoever fails, authorizes or declines came to the code first.
  if (state.status === 'absent' || !attemptsOf(state.payers, data.payer)) return cannotFollow(event, state);
  switch (type) {
    case 'ScanFactorFailed': {
      if (state.status !== 'scanned') return cannotFollow(event, state);
      const { payer, failedAttempts } = data;
      const lockedUntil = data.lockedUntil === null ? null : instantFromJson(data.lockedUntil);
      return { ...state, payers: recordFailure(state.payers, payer, { failedAttempts, lockedUntil }) };
    }
    case 'ScanAuthorized':
      if (state.status !== 'scanned') return cannotFollow(event, state);
      return { ...state, status: 'authorized', authorizedBy: data.payer };
    case 'ScanDeclined':
      return { ...state, payers: recordDecline(state.payers, data.payer) };
    default:
      return assertNever(type);
  }
}

/** A wallet read the code. Several payers may; the same payer again is a no-op. Refuses from `expiresAt` on, inclusive. */
export function scanCode(now: Instant, state: ScanState, { code, source, payer, issued }: ScanCode): ScanDecision {
  const { terms, issuedText, expiresAt } = issued;
  if (issuedText !== code) return refuse('codeForged');
  const standing = refusalOf(issued);
  if (standing !== null) return refuse(standing);
  if (now >= expiresAt) return refuse('codeExpired');
  if (payer.wallet !== terms.channel.wallet) return refuse('noRoute');
  if (state.status !== 'absent') {
    const { authorizedBy, payers } = state;
    if (authorizedBy !== null && !samePayer(authorizedBy, payer)) return refuse('alreadyAuthorized');
    const attempts = attemptsOf(payers, payer);
    if (attempts && !attempts.declined) return accept();
    if (!attempts && payers.size >= payersPerCodeMax) return refuse('tooManyPayers');
  }
  return accept({
    type: 'CodeScanned',
    data: { terms, payer, source, expiresAt: instantToJson(expiresAt), occurredAt: instantToJson(now) },
  });
}

/**
 * The first authorization wins; repeating it is a no-op. A failed factor is recorded, and the last one allowed locks this payer
 * out of this code: the caller tells the two outcomes apart by the event. Refuses from `expiresAt` on, inclusive.
 */
export function authorizeScan(now: Instant, state: ScanState, { payer, factor, request }: AuthorizeScan): ScanDecision {
  if (state.status === 'absent') return refuse('codeNotScanned');
  const { terms, payers, authorizedBy } = state;
  if (authorizedBy !== null) return samePayer(authorizedBy, payer) ? accept() : refuse('alreadyAuthorized');
  const attempts = attemptsOf(payers, payer);
  if (!attempts || attempts.declined) return refuse('codeNotScanned');
  const standing = refusalOf(request);
  if (standing !== null) return refuse(standing);
  if (now >= state.expiresAt) return refuse('codeExpired');
  if (isLocked(now, attempts)) return refuse('payerLocked');
  const occurredAt = instantToJson(now);
  if (factor.result === 'passed') {
    return accept({ type: 'ScanAuthorized', data: { terms, payer, factor: factor.kind, occurredAt } });
  }
  const { failedAttempts, lockedUntil } = nextFailure(now, attempts);
  return accept({
    type: 'ScanFactorFailed',
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

/** Ends only this payer's offer; others may still pay with the code. */
export function declineScan(now: Instant, state: ScanState, { payer }: DeclineScan): ScanDecision {
  if (state.status === 'absent') return refuse('codeNotScanned');
  if (state.authorizedBy !== null && samePayer(state.authorizedBy, payer)) return refuse('alreadyAuthorized');
  const attempts = attemptsOf(state.payers, payer);
  if (!attempts) return refuse('codeNotScanned');
  if (attempts.declined) return accept();
  const { paymentRequestId, orderId } = state.terms;
  return accept({
    type: 'ScanDeclined',
    data: { paymentRequestId, orderId, payer, occurredAt: instantToJson(now) },
  });
}
