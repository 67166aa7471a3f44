import {
  type Decision,
  type FactorResult,
  type Instant,
  type Money,
  type OfferedChannel,
  type Payer,
  type PaymentTerms,
  type StreamType,
  accept,
  addMs,
  assertNever,
  cannotFollow,
  instantFromJson,
  instantToJson,
  moneyToJson,
  refuse,
  samePayer,
} from '../kernel/index.js';
import { printPaymentLink } from './payment-link.js';
import {
  type PaymentRequestEvent,
  type PaymentRequestedData,
  paymentRequestEventTypes,
} from './payment-request.events.js';

/** Expiry is no status: it follows from `expiresAt` and the moment one asks. */
export type PaymentRequestState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'requested' | 'authorized' | 'paid' | 'closed';
      terms: PaymentTerms;
      requestedAt: Instant;
      expiresAt: Instant;
      closableFrom: Instant;
      /** Text of the code; null for another method. */
      code: string | null;
      /** Text of the link; null for another method. */
      link: string | null;
      /** Who authorized a direct payment; the other methods keep theirs in their own streams. */
      directPayer: Payer | null;
    }>;

/** The order as its own stream tells it. */
export type RequestedOrder = Readonly<{
  orderId: string;
  platform: string;
  stageId: string | null;
  buyer: string;
  merchant: string;
  amount: Money;
  /** Nobody claimed, paid or cancelled it. */
  open: boolean;
  offered: readonly OfferedChannel[];
}>;

export type RequestPayment = Readonly<{
  paymentRequestId: string;
  channelId: string;
  order: RequestedOrder;
  /** At least 128 random bits in `[A-Za-z0-9_-]`, so that nobody can make up a code. */
  nonce: string;
}>;
export type AuthorizeDirectPayment = Readonly<{ payer: Payer; factor: FactorResult }>;
export type ClosePaymentRequest = Readonly<{ reason: string }>;

export type PaymentRequestRefusal =
  | 'paymentRequestIdTaken'
  | 'paymentRequestNotFound'
  | 'orderNotOpen'
  | 'channelNotOffered'
  | 'methodNotDirect'
  | 'noRoute'
  | 'paymentRequestExpired'
  | 'paymentRequestClosed'
  | 'alreadyAuthorized'
  | 'alreadyPaid'
  | 'factorFailed'
  | 'tooEarlyToClose';

type PaymentRequestDecision = Decision<PaymentRequestEvent, PaymentRequestRefusal>;

export const paymentRequests: StreamType<PaymentRequestState, PaymentRequestEvent> = {
  category: 'paymentRequest',
  initialState: { status: 'absent' },
  evolve,
  eventTypes: paymentRequestEventTypes,
  idOf: ({ data }) => ('terms' in data ? data.terms.paymentRequestId : data.paymentRequestId),
};

function evolve(state: PaymentRequestState, event: PaymentRequestEvent): PaymentRequestState {
  const { type, data } = event;
  if (type === 'PaymentRequested') {
    if (state.status !== 'absent') return cannotFollow(event, state);
    return {
      status: 'requested',
      terms: data.terms,
      requestedAt: instantFromJson(data.occurredAt),
      expiresAt: instantFromJson(data.expiresAt),
      closableFrom: instantFromJson(data.closableFrom),
      code: null,
      link: null,
      directPayer: null,
    };
  }
  if (state.status === 'absent' || state.status === 'paid') return cannotFollow(event, state);
  // A settlement ends its request also when it was closed meanwhile; nothing else follows anything but a request.
  if (type === 'PaymentRequestPaid') return { ...state, status: 'paid' };
  if (state.status !== 'requested') return cannotFollow(event, state);
  switch (type) {
    case 'CodeIssued':
      return { ...state, code: data.code };
    case 'LinkShared':
      return { ...state, link: data.link };
    case 'DirectPaymentAuthorized':
      return { ...state, status: 'authorized', directPayer: data.payer };
    case 'PaymentRequestClosed':
      return { ...state, status: 'closed' };
    default:
      return assertNever(type);
  }
}

/** Opens one attempt to pay an order over one offered channel, with its code or link. Repeating it is a no-op. */
export function requestPayment(
  now: Instant,
  state: PaymentRequestState,
  { paymentRequestId, channelId, order, nonce }: RequestPayment,
): PaymentRequestDecision {
  if (state.status !== 'absent') {
    const repeated = state.terms.orderId === order.orderId && state.terms.channel.channelId === channelId;
    return repeated ? accept() : refuse('paymentRequestIdTaken');
  }
  if (!order.open) return refuse('orderNotOpen');
  const offer = order.offered.find((channel) => channel.channelId === channelId);
  if (!offer) return refuse('channelNotOffered');
  const { lifetimeMs, closableAfterMs, ...channel } = offer;
  const { orderId, platform, stageId, buyer, merchant } = order;
  const amount = moneyToJson(order.amount);
  const requested: PaymentRequestedData = {
    terms: { paymentRequestId, orderId, platform, stageId, channel, buyer, merchant, amount },
    expiresAt: instantToJson(addMs(now, lifetimeMs)),
    closableFrom: instantToJson(addMs(now, closableAfterMs)),
    occurredAt: instantToJson(now),
  };
  return accept<PaymentRequestEvent>({ type: 'PaymentRequested', data: requested }, ...presented(requested, nonce));
}

/** What the buyer gets to present: a code, a link, or nothing when the wallet opens inside the app. */
function presented({ terms, occurredAt }: PaymentRequestedData, nonce: string): readonly PaymentRequestEvent[] {
  const { paymentRequestId, channel } = terms;
  switch (channel.method) {
    case 'saved-code': {
      const code = printPaymentLink({ kind: 'code', paymentRequestId, nonce });
      return [{ type: 'CodeIssued', data: { paymentRequestId, code, occurredAt } }];
    }
    case 'friend-link': {
      const link = printPaymentLink({ kind: 'link', paymentRequestId, nonce });
      return [{ type: 'LinkShared', data: { paymentRequestId, link, occurredAt } }];
    }
    case 'direct':
      return [];
    case 'imported':
      throw new Error(`Payment request ${paymentRequestId} over imported channel ${channel.channelId}`);
    default:
      return assertNever(channel.method);
  }
}

/** The buyer authorized inside the app. Refuses from `expiresAt` on, inclusive; repeating it is a no-op. */
export function authorizeDirectPayment(
  now: Instant,
  state: PaymentRequestState,
  { payer, factor }: AuthorizeDirectPayment,
): PaymentRequestDecision {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  const { terms, directPayer } = state;
  if (terms.channel.method !== 'direct') return refuse('methodNotDirect');
  if (directPayer !== null) return samePayer(directPayer, payer) ? accept() : refuse('alreadyAuthorized');
  if (state.status === 'paid') return refuse('alreadyPaid');
  if (state.status === 'closed') return refuse('paymentRequestClosed');
  if (payer.wallet !== terms.channel.wallet) return refuse('noRoute');
  if (now >= state.expiresAt) return refuse('paymentRequestExpired');
  if (factor.result === 'failed') return refuse('factorFailed');
  return accept({
    type: 'DirectPaymentAuthorized',
    data: { terms, payer, factor: factor.kind, occurredAt: instantToJson(now) },
  });
}

/** Follows the settlement, also of a closed request: the money has moved, whatever was closed meanwhile. */
export function confirmPaymentRequestPaid(now: Instant, state: PaymentRequestState): PaymentRequestDecision {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (state.status === 'paid') return accept();
  const { paymentRequestId, orderId } = state.terms;
  return accept({ type: 'PaymentRequestPaid', data: { paymentRequestId, orderId, occurredAt: instantToJson(now) } });
}

/** From `closableFrom` on, inclusive, unless somebody's money is on its way. Repeating it is a no-op. */
export function closePaymentRequest(
  now: Instant,
  state: PaymentRequestState,
  { reason }: ClosePaymentRequest,
): PaymentRequestDecision {
  if (state.status === 'absent') return refuse('paymentRequestNotFound');
  if (state.status === 'closed') return accept();
  if (state.status === 'paid') return refuse('alreadyPaid');
  if (state.status === 'authorized') return refuse('alreadyAuthorized');
  if (now < state.closableFrom) return refuse('tooEarlyToClose');
  const { paymentRequestId, orderId } = state.terms;
  return accept({
    type: 'PaymentRequestClosed',
    data: { paymentRequestId, orderId, reason, occurredAt: instantToJson(now) },
  });
}
