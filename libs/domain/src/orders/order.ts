import {
  type Decision,
  type Instant,
  type InstantJson,
  type Money,
  type MoneyJson,
  type OfferedChannel,
  type Offers,
  type Payer,
  type PaymentTerms,
  type RefusedChannel,
  type StreamType,
  accept,
  assertNever,
  instantToJson,
  moneyToJson,
  refuse,
  samePayer,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`OrderPlaced.v2`) plus an upcaster. See docs/adr/0003.
export type OrderEvent = Readonly<
  | { type: 'OrderPlaced'; data: OrderPlacedData }
  | { type: 'PaymentOffersEvaluated'; data: PaymentOffersEvaluatedData }
  | { type: 'OrderClaimed'; data: OrderClaimedData }
  | { type: 'OrderClaimRefused'; data: OrderClaimRefusedData }
  | { type: 'OrderPaid'; data: OrderPaidData }
  | { type: 'OrderCancelled'; data: OrderCancelledData }
>;

export type OrderPlacedData = Readonly<{
  /** `<platform>.<the platform's order number>`. */
  orderId: string;
  platform: string;
  buyer: string;
  merchant: string;
  product: Readonly<{ productId: string; category: string }>;
  amount: MoneyJson;
  occurredAt: InstantJson;
}>;

/** What the payment page showed and what it did not, with the reasons: recorded together with `OrderPlaced`. */
export type PaymentOffersEvaluatedData = Readonly<{
  orderId: string;
  platform: string;
  /** Revision of the rollout's stream the evaluation saw, as a decimal string; null when the platform has no rollout. */
  rolloutRevision: string | null;
  stageId: string | null;
  offered: readonly OfferedChannel[];
  refused: readonly RefusedChannel[];
  occurredAt: InstantJson;
}>;

export type OrderClaimedData = Readonly<{ terms: PaymentTerms; payer: Payer; occurredAt: InstantJson }>;
export type OrderClaimRefusedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  reason: 'orderAlreadyClaimed' | 'orderCancelled';
  occurredAt: InstantJson;
}>;
export type OrderPaidData = Readonly<{ orderId: string; paymentRequestId: string; occurredAt: InstantJson }>;
export type OrderCancelledData = Readonly<{ orderId: string; reason: string; occurredAt: InstantJson }>;

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
  eventTypes: {
    OrderPlaced: true,
    PaymentOffersEvaluated: true,
    OrderClaimed: true,
    OrderClaimRefused: true,
    OrderPaid: true,
    OrderCancelled: true,
  },
};

function evolve(state: OrderState, event: OrderEvent): OrderState {
  if (event.type === 'OrderPlaced') {
    return { status: 'placed', placed: event.data, offers: null, claim: null, claimsRefused: [] };
  }
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'PaymentOffersEvaluated':
      return { ...state, offers: event.data };
    case 'OrderClaimed':
      return { ...state, status: 'claimed', claim: { terms: event.data.terms, payer: event.data.payer } };
    case 'OrderClaimRefused':
      return { ...state, claimsRefused: [...state.claimsRefused, event.data.terms.paymentRequestId] };
    case 'OrderPaid':
      return { ...state, status: 'paid' };
    case 'OrderCancelled':
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
  if (state.claim?.terms.paymentRequestId !== paymentRequestId) return refuse('orderNotClaimed');
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

const describes = (terms: PaymentTerms, order: OrderPlacedData): boolean =>
  terms.orderId === order.orderId && sameAmount(terms.amount, order.amount);
