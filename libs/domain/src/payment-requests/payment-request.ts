import {
  type AuthorizationStanding,
  type Decision,
  type Instant,
  type Times,
  accept,
  addMs,
  endedOf,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import {
  type CloseRefusedData,
  type PaymentRequestEvent,
  type PaymentRequestedData,
} from './payment-request.events.js';
import { type KnownRequest, type PaymentRequestState, presentedBy } from './payment-request-state.js';
import { type RequestPayment, type TermsRefusal, termsOf } from './requested-payment.js';
import { answerableUntil } from './unknown-result.js';

export type ClosePaymentRequest = Readonly<{ reason: string; authorization: AuthorizationStanding }>;
export type SupersedePaymentRequest = Readonly<{ by: string; authorization: AuthorizationStanding }>;
export type ExpirePaymentRequest = Readonly<{ authorization: AuthorizationStanding }>;

export type PaymentRequestRefusal = TermsRefusal | 'paymentRequestIdTaken';
export type UnknownRequestRefusal = 'paymentRequestNotFound';

export type PaymentRequestDecision<Refusal extends string> = Decision<PaymentRequestEvent, Refusal>;

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
  const asked = termsOf(at, command);
  if (!asked.ok) return refuse(asked.fault);
  const { terms, capabilities } = asked.value;
  const occurredAt = instantToJson(at);
  const requested: PaymentRequestedData = {
    terms,
    capabilities,
    designatedPayer: command.designatedPayer,
    expiresAt: instantToJson(addMs(at, capabilities.lifetimeMs)),
    closableFrom: instantToJson(addMs(at, capabilities.closableAfterMs)),
    occurredAt,
  };
  const presentation = presentedBy[capabilities.presents];
  const presented = { paymentRequestId: terms.paymentRequestId, nonceHash: command.nonceHash, occurredAt };
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
  const ended = endedOf(state, authorization.reachedAt);
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
  const ended = endedOf(state, authorization.reachedAt);
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
    data: { ...endedOf(state, authorization.reachedAt), occurredAt },
  });
}

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
