import type { ChannelTerms, InstantJson, MoneyJson, Payer, PaymentTerms } from '../kernel/index.js';

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

/** A channel as offered: its terms, and how long a code or link of it lives. */
export type OfferedChannel = ChannelTerms & Readonly<{ lifetimeMs: number; closableAfterMs: number }>;
export type RefusedChannel = Readonly<{
  channelId: string;
  wallet: string;
  group: string;
  reasons: readonly OfferRefusalReason[];
}>;
export type OfferRefusalReason = 'stageNotOpened' | 'notInCohort' | 'productExcluded' | 'amountOverLimit';

export type OrderClaimedData = Readonly<{ terms: PaymentTerms; payer: Payer; occurredAt: InstantJson }>;
export type OrderClaimRefusedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  reason: 'orderAlreadyClaimed' | 'orderCancelled';
  occurredAt: InstantJson;
}>;
export type OrderPaidData = Readonly<{ orderId: string; paymentRequestId: string; occurredAt: InstantJson }>;
export type OrderCancelledData = Readonly<{ orderId: string; reason: string; occurredAt: InstantJson }>;
