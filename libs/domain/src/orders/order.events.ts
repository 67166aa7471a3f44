import {
  type EventShapes,
  type InstantJson,
  type MoneyJson,
  type OfferedChannel,
  type Payer,
  type PaymentTerms,
  type RefusedChannel,
  listOf,
  moment,
  moneyShape,
  nullOr,
  offeredChannelShape,
  payerShape,
  record,
  refusedChannelShape,
  termsShape,
  text,
  wholeText,
  word,
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

export const orderEventTypes: EventShapes<OrderEvent> = {
  OrderPlaced: record({
    orderId: text,
    platform: text,
    buyer: text,
    merchant: text,
    product: record({ productId: text, category: text }),
    amount: moneyShape,
    occurredAt: moment,
  }),
  PaymentOffersEvaluated: record({
    orderId: text,
    platform: text,
    rolloutRevision: nullOr(wholeText),
    stageId: nullOr(text),
    offered: listOf(offeredChannelShape),
    refused: listOf(refusedChannelShape),
    occurredAt: moment,
  }),
  OrderClaimed: record({ terms: termsShape, payer: payerShape, occurredAt: moment }),
  OrderClaimRefused: record({
    terms: termsShape,
    payer: payerShape,
    reason: word('orderAlreadyClaimed', 'orderCancelled'),
    occurredAt: moment,
  }),
  OrderPaid: record({ orderId: text, paymentRequestId: text, occurredAt: moment }),
  OrderCancelled: record({ orderId: text, reason: text, occurredAt: moment }),
};
