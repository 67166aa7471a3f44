import {
  type AuthorizationStanding,
  type ChannelCapabilities,
  type Decision,
  type Ended,
  type Instant,
  type InstantJson,
  type PaymentTerms,
  type PersonRef,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  addMs,
  assertNever,
  beginning,
  dimensionsOf,
  following,
  instantFromJson,
  instantToJson,
  refuse,
  stepsOf,
} from '../kernel/index.js';
import {
  type CloseRefusedData,
  type PaymentRequestEvent,
  type PaymentRequestedData,
  paymentRequestEventTypes,
} from './payment-request.events.js';
import { type RequestPayment, type TermsRefusal, termsOf } from './requested-payment.js';
import { answerableUntil } from './unknown-result.js';

export type PaymentRequestState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'requested' | 'expired' | 'closed' | 'paid';
      terms: PaymentTerms;
      capabilities: ChannelCapabilities;
      expiresAt: Instant;
      closableFrom: Instant;
      presentedAt: InstantJson | null;
      designatedPayer: PersonRef | null;
      /** When the buyer took the link back; null while it stands. */
      linkRevokedAt: Instant | null;
      /** Of the code or link; null where the buyer is given nothing to present. */
      nonceHash: string | null;
      /** The request that took its place; null while none did. */
      supersededBy: string | null;
      /** Whether its expiry is recorded, also where it was closed or paid afterwards. */
      hasExpired: boolean;
      /** What came of asking last to close it, when it was not closed; null while nobody asked in vain. */
      closeRefused: CloseRefusedData['outcome'] | null;
    }>;

export type ClosePaymentRequest = Readonly<{ reason: string; authorization: AuthorizationStanding }>;
export type SupersedePaymentRequest = Readonly<{ by: string; authorization: AuthorizationStanding }>;
export type ExpirePaymentRequest = Readonly<{ authorization: AuthorizationStanding }>;

export type PaymentRequestRefusal = TermsRefusal | 'paymentRequestIdTaken';
export type UnknownRequestRefusal = 'paymentRequestNotFound';

export type PaymentRequestDecision<Refusal extends string> = Decision<PaymentRequestEvent, Refusal>;

export const paymentRequests: StreamType<PaymentRequestState, PaymentRequestEvent> = {
  category: 'paymentRequest',
  initialState: { status: 'absent' },
  idOf: ({ data }) => {
    if ('terms' in data) return data.terms.paymentRequestId;
    return 'dimensions' in data ? data.dimensions.paymentRequestId : data.paymentRequestId;
  },
  evolve,
  eventTypes: paymentRequestEventTypes,
};

function evolve(state: PaymentRequestState, { type, data }: PaymentRequestEvent): PaymentRequestState {
  switch (type) {
    case 'PaymentRequested': {
      beginning(state, type);
      const { terms, capabilities, designatedPayer } = data;
      return {
        status: 'requested',
        terms,
        capabilities,
        designatedPayer,
        linkRevokedAt: null,
        expiresAt: instantFromJson(data.expiresAt),
        closableFrom: instantFromJson(data.closableFrom),
        presentedAt: null,
        nonceHash: null,
        supersededBy: null,
        hasExpired: false,
        closeRefused: null,
      };
    }
    case 'CodeIssued':
    case 'LinkShared': {
      const { nonceHash, occurredAt } = data;
      const request = following(state, type, ['requested']);
      if (request.presentedAt !== null) throw new CannotFollowError(type, 'the request is presented');
      if (presentedBy[request.capabilities.presents] !== type)
        throw new CannotFollowError(type, `the channel presents ${request.capabilities.presents}`);
      return { ...request, nonceHash, presentedAt: occurredAt };
    }
    case 'LinkRevoked': {
      const request = following(state, type, ['requested']);
      if (presentedBy[request.capabilities.presents] !== 'LinkShared' || request.linkRevokedAt !== null)
        throw new CannotFollowError(type, 'no link is shared');
      return { ...request, linkRevokedAt: instantFromJson(data.occurredAt) };
    }
    case 'PaymentRequestSuperseded': {
      const request = following(state, type, ['requested', 'expired']);
      if (request.supersededBy !== null) throw new CannotFollowError(type, 'another took its place');
      return { ...request, supersededBy: data.by };
    }
    case 'PaymentRequestExpired':
      return { ...following(state, type, ['requested']), status: 'expired', hasExpired: true };
    case 'PaymentRequestCloseRequested':
      return following(state, type, ['requested', 'expired', 'paid']);
    case 'PaymentRequestCloseRefused':
      return { ...following(state, type, ['requested', 'expired', 'paid']), closeRefused: data.outcome };
    case 'PaymentRequestClosed':
      return { ...following(state, type, ['requested', 'expired']), status: 'closed' };
    case 'PaymentRequestPaid':
      // The money has moved, whatever expired or was closed meanwhile.
      return { ...following(state, type, ['requested', 'expired', 'closed']), status: 'paid' };
    default:
      return assertNever(type);
  }
}

/** What puts it before the payer; nothing inside the app, and where the payer shows a code. */
export const presentedBy: Readonly<Record<ChannelCapabilities['presents'], 'CodeIssued' | 'LinkShared' | null>> = {
  code: 'CodeIssued',
  merchantCode: 'CodeIssued',
  link: 'LinkShared',
  nothing: null,
};

/** Opens one attempt to pay orders over a channel that each was offered, with its code or link. Repeating it is a no-op. */
export function requestPayment(
  { occurredAt: at }: Times,
  state: PaymentRequestState,
  command: RequestPayment,
): PaymentRequestDecision<PaymentRequestRefusal> {
  if (state.status !== 'absent') {
    const ids = command.orders.map(({ orderId }) => orderId).sort();
    const same =
      state.terms.channel.channelId === command.channel?.channelId &&
      state.terms.supersedes === (command.superseded?.paymentRequestId ?? null) &&
      state.terms.orders.map(({ orderId }) => orderId).join(' ') === ids.join(' ') &&
      state.designatedPayer?.ref === command.designatedPayer?.ref;
    return same ? accept() : refuse('paymentRequestIdTaken');
  }
  const terms = termsOf(at, command);
  if (!terms.ok) return refuse(terms.fault);
  if (!command.channel) return refuse('channelNotOffered');
  const { capabilities } = command.channel;
  const occurredAt = instantToJson(at);
  const requested: PaymentRequestedData = {
    terms: terms.value,
    capabilities,
    designatedPayer: command.designatedPayer,
    expiresAt: instantToJson(addMs(at, capabilities.lifetimeMs)),
    closableFrom: instantToJson(addMs(at, capabilities.closableAfterMs)),
    occurredAt,
  };
  const presentation = presentedBy[capabilities.presents];
  const presented = { paymentRequestId: terms.value.paymentRequestId, nonceHash: command.nonceHash, occurredAt };
  return accept<PaymentRequestEvent>(
    { type: 'PaymentRequested', data: requested },
    ...(presentation === null ? [] : [{ type: presentation, data: presented }]),
  );
}

/** A newer request takes its place. Repeating it is a no-op, as is superseding what has ended otherwise or was superseded before. */
export function supersedePaymentRequest(
  { occurredAt }: Times,
  state: PaymentRequestState,
  { by, authorization }: SupersedePaymentRequest,
): PaymentRequestDecision<UnknownRequestRefusal> {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (state.supersededBy !== null || state.status === 'closed' || state.status === 'paid') return accept();
  const ended = endedOf(state, authorization);
  return accept({ type: 'PaymentRequestSuperseded', data: { ...ended, by, occurredAt: instantToJson(occurredAt) } });
}

/** Follows at `expiresAt`, inclusive, and occurred then, however late it is recorded. Repeating it is a no-op, as is expiring what has ended otherwise. */
export function expirePaymentRequest(
  { decidedAt }: Pick<Times, 'decidedAt'>,
  state: PaymentRequestState,
  { authorization }: ExpirePaymentRequest,
): PaymentRequestDecision<UnknownRequestRefusal | 'notYetExpired'> {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (state.status !== 'requested') return accept();
  if (decidedAt < state.expiresAt) return refuse('notYetExpired');
  const ended = endedOf(state, authorization);
  const [closableFrom, occurredAt] = [instantToJson(state.closableFrom), instantToJson(state.expiresAt)];
  return accept({ type: 'PaymentRequestExpired', data: { ...ended, closableFrom, occurredAt } });
}

/**
 * Asks for the end of a request; what came of it is recorded with it. It is closed from `closableFrom` on, inclusive, unless
 * somebody's money is on its way or may be: a result that stays unknown ends when the provider revokes by itself. Repeating it is a no-op once closed, and while the same stands against it.
 */
export function closePaymentRequest(
  { occurredAt: at, decidedAt }: Times,
  state: PaymentRequestState,
  { reason, authorization }: ClosePaymentRequest,
): PaymentRequestDecision<UnknownRequestRefusal> {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (state.status === 'closed') return accept();
  const { paymentRequestId } = state.terms;
  const occurredAt = instantToJson(at);
  const asked: PaymentRequestEvent = {
    type: 'PaymentRequestCloseRequested',
    data: { paymentRequestId, reason, occurredAt },
  };
  const against = outcomeAgainst(decidedAt, state, authorization);
  if (against !== null) {
    if (against === state.closeRefused) return accept();
    return accept<PaymentRequestEvent>(asked, {
      type: 'PaymentRequestCloseRefused',
      data: { paymentRequestId, outcome: against, occurredAt },
    });
  }
  return accept<PaymentRequestEvent>(asked, {
    type: 'PaymentRequestClosed',
    data: { ...endedOf(state, authorization), occurredAt },
  });
}

type KnownRequest = Exclude<PaymentRequestState, { status: 'absent' }>;

function outcomeAgainst(
  decidedAt: Instant,
  state: KnownRequest,
  authorization: AuthorizationStanding,
): CloseRefusedData['outcome'] | null {
  if (state.status === 'paid') return 'alreadyPaid';
  if (authorization.status === 'authorized') return 'unknown';
  if (authorization.status === 'resultUnknown' && decidedAt < answerableUntil(state.terms.channel, authorization)) {
    return 'unknown';
  }
  return decidedAt < state.closableFrom ? 'tooEarly' : null;
}

const endedOf = ({ terms, presentedAt }: KnownRequest, { reachedAt }: AuthorizationStanding): Ended => ({
  dimensions: dimensionsOf(terms),
  steps: { ...stepsOf(terms, presentedAt), reached: reachedAt },
});

/** Follows the capture. Repeating it is a no-op. */
export function confirmPaymentRequestPaid(
  { occurredAt }: Times,
  state: PaymentRequestState,
): PaymentRequestDecision<UnknownRequestRefusal> {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (state.status === 'paid') return accept();
  const { paymentRequestId } = state.terms;
  return accept({ type: 'PaymentRequestPaid', data: { paymentRequestId, occurredAt: instantToJson(occurredAt) } });
}
