import {
  type AuthorizationKind,
  type ChannelOffer,
  type InstantJson,
  type Merchant,
  type MoneyJson,
  type PersonRef,
  type EventShapes,
  type Shape,
  listOf,
  merchantShape,
  moment,
  moneyShape,
  nullOr,
  offerShape,
  personShape,
  record,
  text,
  wholeNumber,
  wholeText,
  word,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`OrderPlaced.v2`) plus an upcaster. See docs/adr/0003.
export type OrderEvent = Readonly<
  | { type: 'OrderPlaced'; data: OrderPlacedData }
  | { type: 'PaymentOffersEvaluated'; data: PaymentOffersEvaluatedData }
  | { type: 'OrderAmountChanged'; data: OrderAmountChangedData }
  | { type: 'OrderClaimed'; data: OrderClaimedData }
  | { type: 'OrderClaimReleased'; data: OrderClaimReleasedData }
  | { type: 'OrderClaimRefused'; data: OrderClaimRefusedData }
  | { type: 'OrderPaid'; data: OrderPaidData }
  | { type: 'OrderCancelled'; data: OrderCancelledData }
>;

export type OrderPlacedData = Readonly<{
  /** `<platform>.<the platform's order number>`: the first point separates. */
  orderId: string;
  platform: string;
  orderNumber: string;
  buyer: PersonRef;
  merchant: Merchant;
  city: string | null;
  lines: readonly OrderLine[];
  /** The lines' amounts together. */
  amount: MoneyJson;
  occurredAt: InstantJson;
}>;

export type OrderLine = Readonly<{
  lineId: string;
  productId: string;
  category: string;
  quantity: number;
  /** Of the whole line. */
  amount: MoneyJson;
}>;

/** What the payment page showed and what it did not, with the reasons: recorded together with the order and each change of its amount. */
export type PaymentOffersEvaluatedData = Readonly<{
  orderId: string;
  /** Revision of the platform's rollout that the evaluation saw, as a decimal string; null when there is no rollout. */
  rolloutRevision: string | null;
  offers: readonly ChannelOffer[];
  occurredAt: InstantJson;
}>;

/** Payment requests for the amount before no longer pay the order. */
export type OrderAmountChangedData = Readonly<{
  orderId: string;
  lines: readonly OrderLine[];
  amount: MoneyJson;
  occurredAt: InstantJson;
}>;

/** An authorization holds the order: no other can pay it. */
export type OrderClaimedData = Readonly<{
  orderId: string;
  paymentRequestId: string;
  payer: PersonRef;
  authorization: AuthorizationKind;
  /** The orders of the payment that are claimed next, in order of id; the last claim of a payment leaves none. */
  remaining: readonly string[];
  occurredAt: InstantJson;
}>;
/** Another order of the same payment could not be claimed: this one is free again. */
export type OrderClaimReleasedData = Readonly<{ orderId: string; paymentRequestId: string; occurredAt: InstantJson }>;
export type OrderClaimRefusedData = Readonly<{
  orderId: string;
  paymentRequestId: string;
  payer: PersonRef;
  authorization: AuthorizationKind;
  reason: ClaimRefusalReason;
  occurredAt: InstantJson;
}>;
export type ClaimRefusalReason = 'orderAlreadyClaimed' | 'orderCancelled' | 'amountChanged';
export type OrderPaidData = Readonly<{ orderId: string; paymentRequestId: string; occurredAt: InstantJson }>;
export type OrderCancelledData = Readonly<{ orderId: string; reason: string; occurredAt: InstantJson }>;

const lineShape: Shape<OrderLine> = record({
  lineId: text,
  productId: text,
  category: text,
  quantity: wholeNumber,
  amount: moneyShape,
});
const ofOrder = { orderId: text, occurredAt: moment };
const ofClaim = { ...ofOrder, paymentRequestId: text };
const ofAuthorization = {
  ...ofClaim,
  payer: personShape,
  authorization: word('scan', 'friendAuthorization', 'directAuthorization'),
};

export const orderEventTypes: EventShapes<OrderEvent> = {
  OrderPlaced: record({
    ...ofOrder,
    platform: text,
    orderNumber: text,
    buyer: personShape,
    merchant: merchantShape,
    city: nullOr(text),
    lines: listOf(lineShape),
    amount: moneyShape,
  }),
  PaymentOffersEvaluated: record({ ...ofOrder, rolloutRevision: nullOr(wholeText), offers: listOf(offerShape) }),
  OrderAmountChanged: record({ ...ofOrder, lines: listOf(lineShape), amount: moneyShape }),
  OrderClaimed: record({ ...ofAuthorization, remaining: listOf(text) }),
  OrderClaimReleased: record(ofClaim),
  OrderClaimRefused: record({
    ...ofAuthorization,
    reason: word('orderAlreadyClaimed', 'orderCancelled', 'amountChanged'),
  }),
  OrderPaid: record(ofClaim),
  OrderCancelled: record({ ...ofOrder, reason: text }),
};
