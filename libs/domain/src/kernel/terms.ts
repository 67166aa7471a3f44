import type { MoneyJson } from './money.js';
import { type Shape, moneyShape, nullOr, record, text, word } from './shape.js';

// Stored format: these fields are repeated in the events of several streams and are on disk for ever. A new optional
// field is fine; anything else is a new event type plus an upcaster. See docs/adr/0003.

/** How a payer reaches a payment: scan a saved code, open a link shared with a friend, or be redirected inside the app. */
export type OfferableMethod = 'saved-code' | 'friend-link' | 'direct';

/** `imported`: a payment known from an institution's bill, which does not say how the payer reached it. */
export type PaymentMethod = OfferableMethod | 'imported';

/** The clearing-rules field of a payment: remote (online) or proximity (barcode). */
export type PaymentField = 'online' | 'barcode';

/** The channel a payment runs over: a method of one wallet on one platform, cleared by one clearing house. */
export type ChannelTerms = Readonly<{
  channelId: string;
  /** Institution id of the wallet. */
  wallet: string;
  /** The economic group that controls the wallet: shares are also counted per group. */
  group: string;
  method: PaymentMethod;
  /** Institution id of the clearing house; null where payer and payee are on the wallet's own books. */
  clearingHouse: string | null;
  field: PaymentField;
}>;

/** What a payment is about. Repeated in every event that others act on, so that no event needs another to be understood. */
export type PaymentTerms = Readonly<{
  paymentRequestId: string;
  orderId: string;
  platform: string;
  /** The rollout stage the platform was in when the order was placed; null before any. */
  stageId: string | null;
  channel: ChannelTerms;
  buyer: string;
  merchant: string;
  amount: MoneyJson;
}>;

/** Who pays: a person's account at one wallet. Not always the buyer. */
export type Payer = Readonly<{ payerId: string; wallet: string }>;

/** How the wallet made sure that it was the payer; the secret itself never reaches Hutong. */
export type FactorKind = 'password' | 'biometric' | 'certificate';

/** What the wallet tells of its check of the payer. */
export type FactorResult = Readonly<{ kind: FactorKind; result: 'passed' | 'failed' }>;

export const channelTermsShape: Shape<ChannelTerms> = record({
  channelId: text,
  wallet: text,
  group: text,
  method: word('saved-code', 'friend-link', 'direct', 'imported'),
  clearingHouse: nullOr(text),
  field: word('online', 'barcode'),
});

export const termsShape: Shape<PaymentTerms> = record({
  paymentRequestId: text,
  orderId: text,
  platform: text,
  stageId: nullOr(text),
  channel: channelTermsShape,
  buyer: text,
  merchant: text,
  amount: moneyShape,
});

export const payerShape: Shape<Payer> = record({ payerId: text, wallet: text });

export const factorKind: Shape<FactorKind> = word('password', 'biometric', 'certificate');
