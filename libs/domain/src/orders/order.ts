import {
  type Decision,
  type Instant,
  type Money,
  type MoneyJson,
  type Offers,
  type Payer,
  type PaymentTerms,
  type StreamType,
  accept,
  assertNever,
  cannotFollow,
  instantToJson,
  moneyToJson,
  refuse,
  samePayer,
} from '../kernel/index.js';
import {
  type OrderEvent,
  type OrderPlacedData,
  type PaymentOffersEvaluatedData,
  orderEventTypes,
} from './order.events.js';

type Claim = Readonly<{ terms: PaymentTerms; payer: Payer }>;

/** What is known of an order. `claim` stays after payment: it says who paid, with which payment request. */
export type OrderState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'placed' | 'claimed' | 'paid' | 'cancelled';
      placed: OrderPlacedData;
      offers: PaymentOffersEvaluatedData | null;
      claim: Claim | null;
      /** Payment requests whose authorization came too late; each is told once. */
      claimsRefused: readonly string[];
    }>;

export type PlaceOrder = Readonly<{
  orderId: string;
  platform: string;
  buyer: string;
  merchant: string;
  product: Readonly<{ productId: string; category: string }>;
  amount: Money;
  /** Evaluated by the caller on the platform's rollout, at `rolloutRevision`. */
  offers: Offers & Readonly<{ rolloutRevision: string | null }>;
}>;
export type ClaimOrder = Claim;
export type ConfirmOrderPaid = Readonly<{ paymentRequestId: string }>;
export type CancelOrder = Readonly<{ reason: string }>;

export type OrderRefusal =
  | 'orderAlreadyPlaced'
  | 'orderNotFound'
  | 'orderAlreadyClaimed'
  | 'orderAlreadyPaid'
  | 'orderNotClaimed'
  | 'termsDiffer';

type OrderDecision = Decision<OrderEvent, OrderRefusal>;

export const orders: StreamType<OrderState, OrderEvent> = {
  category: 'order',
  initialState: { status: 'absent' },
  evolve,
  eventTypes: orderEventTypes,
  idOf: ({ data }) => ('terms' in data ? data.terms.orderId : data.orderId),
};

function evolve(state: OrderState, event: OrderEvent): OrderState {
  if (event.type === 'OrderPlaced') {
    if (state.status !== 'absent') return cannotFollow(event, state);
    return { status: 'placed', placed: event.data, offers: null, claim: null, claimsRefused: [] };
  }
  if (state.status === 'absent') return cannotFollow(event, state);
  switch (event.type) {
    case 'PaymentOffersEvaluated':
      if (state.status !== 'placed' || state.offers !== null) return cannotFollow(event, state);
      return { ...state, offers: event.data };
    case 'OrderClaimed':
      if (state.status !== 'placed' || !describes(event.data.terms, state.placed)) return cannotFollow(event, state);
      return { ...state, status: 'claimed', claim: { terms: event.data.terms, payer: event.data.payer } };
    case 'OrderClaimRefused':
      if (state.status === 'placed' || !describes(event.data.terms, state.placed)) return cannotFollow(event, state);
      return { ...state, claimsRefused: [...state.claimsRefused, event.data.terms.paymentRequestId] };
    case 'OrderPaid':
      if (state.status !== 'claimed' || !isOfClaim(event.data, state.claim)) return cannotFollow(event, state);
      return { ...state, status: 'paid' };
    case 'OrderCancelled':
      if (state.status !== 'placed') return cannotFollow(event, state);
      return { ...state, status: 'cancelled' };
    default:
      return assertNever(event);
  }
}

/** Records the order and what its payment page showed, in one append. Repeating the same order is a no-op. */
export function placeOrder(now: Instant, state: OrderState, command: PlaceOrder): OrderDecision {
  const { orderId, platform, buyer, merchant, product } = command;
  const { rolloutRevision, stageId, offered, refused } = command.offers;
  const occurredAt = instantToJson(now);
  const placed: OrderPlacedData = {
    orderId,
    platform,
    buyer,
    merchant,
    product,
    amount: moneyToJson(command.amount),
    occurredAt,
  };
  if (state.status !== 'absent') return sameOrder(state.placed, placed) ? accept() : refuse('orderAlreadyPlaced');
  return accept<OrderEvent>(
    { type: 'OrderPlaced', data: placed },
    {
      type: 'PaymentOffersEvaluated',
      data: { orderId, platform, rolloutRevision, stageId, offered, refused, occurredAt },
    },
  );
}

/**
 * The arbiter of "paid once": the first authorization claims the order, any other is refused with a fact that its settlement acts on.
 * Repeating a claim, won or lost, is a no-op.
 */
export function claimOrder(now: Instant, state: OrderState, { terms, payer }: ClaimOrder): OrderDecision {
  if (state.status === 'absent') return refuse('orderNotFound');
  if (!describes(terms, state.placed)) return refuse('termsDiffer');
  const occurredAt = instantToJson(now);
  if (state.status === 'placed') return accept({ type: 'OrderClaimed', data: { terms, payer, occurredAt } });
  if (state.claim !== null && sameClaim(state.claim, { terms, payer })) return accept();
  if (state.claimsRefused.includes(terms.paymentRequestId)) return accept();
  const reason = state.status === 'cancelled' ? 'orderCancelled' : 'orderAlreadyClaimed';
  return accept({ type: 'OrderClaimRefused', data: { terms, payer, reason, occurredAt } });
}

/** Follows the settlement of the claim that won; nothing else can pay the order. */
export function confirmOrderPaid(now: Instant, state: OrderState, command: ConfirmOrderPaid): OrderDecision {
  const { paymentRequestId } = command;
  if (state.status === 'absent') return refuse('orderNotFound');
  if (!isOfClaim(command, state.claim)) return refuse('orderNotClaimed');
  if (state.status === 'paid') return accept();
  const { orderId } = state.placed;
  return accept({ type: 'OrderPaid', data: { orderId, paymentRequestId, occurredAt: instantToJson(now) } });
}

/** Not once somebody's authorization holds the order. */
export function cancelOrder(now: Instant, state: OrderState, { reason }: CancelOrder): OrderDecision {
  switch (state.status) {
    case 'absent':
      return refuse('orderNotFound');
    case 'claimed':
      return refuse('orderAlreadyClaimed');
    case 'paid':
      return refuse('orderAlreadyPaid');
    case 'cancelled':
      return accept();
    case 'placed':
      return accept({
        type: 'OrderCancelled',
        data: { orderId: state.placed.orderId, reason, occurredAt: instantToJson(now) },
      });
    default:
      return assertNever(state);
  }
}

const sameAmount = (one: MoneyJson, other: MoneyJson): boolean =>
  one.minorUnits === other.minorUnits && one.currency === other.currency;

const sameOrder = (one: OrderPlacedData, other: OrderPlacedData): boolean =>
  one.platform === other.platform &&
  one.buyer === other.buyer &&
  one.merchant === other.merchant &&
  one.product.productId === other.product.productId &&
  one.product.category === other.product.category &&
  sameAmount(one.amount, other.amount);

const sameClaim = (one: Claim, other: Claim): boolean =>
  one.terms.paymentRequestId === other.terms.paymentRequestId && samePayer(one.payer, other.payer);

const isOfClaim = ({ paymentRequestId }: ConfirmOrderPaid, claim: Claim | null): boolean =>
  claim?.terms.paymentRequestId === paymentRequestId;

const describes = (terms: PaymentTerms, order: OrderPlacedData): boolean =>
  terms.orderId === order.orderId && sameAmount(terms.amount, order.amount);
