import {
  type Decision,
  type FactorKind,
  type FactorResult,
  type Instant,
  type InstantJson,
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

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`CodeScanned.v2`) plus an upcaster. See docs/adr/0003.
export type ScanEvent = Readonly<
  | { type: 'CodeScanned'; data: CodeScannedData }
  | { type: 'ScanFactorFailed'; data: ScanFactorFailedData }
  | { type: 'ScanAuthorized'; data: ScanAuthorizedData }
  | { type: 'ScanDeclined'; data: ScanDeclinedData }
>;

export type CodeScannedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  /** Where the wallet took the code from: an image saved to the album, or the camera. */
  source: 'album' | 'camera';
  expiresAt: InstantJson;
  occurredAt: InstantJson;
}>;
export type ScanFactorFailedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  payer: Payer;
  factor: FactorKind;
  failedAttempts: number;
  /** Set when this failure locks the payer out of this code. */
  lockedUntil: InstantJson | null;
  occurredAt: InstantJson;
}>;
export type ScanAuthorizedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  factor: FactorKind;
  occurredAt: InstantJson;
}>;
export type ScanDeclinedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  payer: Payer;
  occurredAt: InstantJson;
}>;

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
  eventTypes: { CodeScanned: true, ScanFactorFailed: true, ScanAuthorized: true, ScanDeclined: true },
};

function evolve(state: ScanState, { type, data }: ScanEvent): ScanState {
  if (type === 'CodeScanned') {
    const { terms, payer, expiresAt } = data;
    const payers = welcome(state.status === 'absent' ? new Map() : state.payers, payer);
    if (state.status !== 'absent') return { ...state, payers };
    return { status: 'scanned', terms, expiresAt: instantFromJson(expiresAt), payers, authorizedBy: null };
  }
  if (state.status === 'absent') return state;
  switch (type) {
    case 'ScanFactorFailed': {
      const { payer, failedAttempts } = data;
      const lockedUntil = data.lockedUntil === null ? null : instantFromJson(data.lockedUntil);
      return { ...state, payers: recordFailure(state.payers, payer, { failedAttempts, lockedUntil }) };
    }
    case 'ScanAuthorized':
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
