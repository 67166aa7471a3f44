import {
  type EventShapes,
  type FactorKind,
  type InstantJson,
  type Payer,
  type PaymentTerms,
  factorKind,
  moment,
  payerShape,
  record,
  termsShape,
  text,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`CodeIssued.v2`) plus an upcaster. See docs/adr/0003.
export type PaymentRequestEvent = Readonly<
  | { type: 'PaymentRequested'; data: PaymentRequestedData }
  | { type: 'CodeIssued'; data: CodeIssuedData }
  | { type: 'LinkShared'; data: LinkSharedData }
  | { type: 'DirectPaymentAuthorized'; data: DirectPaymentAuthorizedData }
  | { type: 'PaymentRequestPaid'; data: PaymentRequestPaidData }
  | { type: 'PaymentRequestClosed'; data: PaymentRequestClosedData }
>;

export type PaymentRequestedData = Readonly<{
  terms: PaymentTerms;
  /** The last moment to pay, exclusive. Expiry is a view; only closing is an event. */
  expiresAt: InstantJson;
  closableFrom: InstantJson;
  occurredAt: InstantJson;
}>;
/** Method `saved-code`: the text of the merchant-presented code, `hutong://pay/code/<payment request id>/<nonce>`. */
export type CodeIssuedData = Readonly<{ paymentRequestId: string; code: string; occurredAt: InstantJson }>;
/** Method `friend-link`: the link the buyer shares, `hutong://pay/link/<payment request id>/<nonce>`. */
export type LinkSharedData = Readonly<{ paymentRequestId: string; link: string; occurredAt: InstantJson }>;
/** Method `direct`: the buyer authorized inside the app. */
export type DirectPaymentAuthorizedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  factor: FactorKind;
  occurredAt: InstantJson;
}>;
export type PaymentRequestPaidData = Readonly<{ paymentRequestId: string; orderId: string; occurredAt: InstantJson }>;
export type PaymentRequestClosedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  reason: string;
  occurredAt: InstantJson;
}>;

export const paymentRequestEventTypes: EventShapes<PaymentRequestEvent> = {
  PaymentRequested: record({ terms: termsShape, expiresAt: moment, closableFrom: moment, occurredAt: moment }),
  CodeIssued: record({ paymentRequestId: text, code: text, occurredAt: moment }),
  LinkShared: record({ paymentRequestId: text, link: text, occurredAt: moment }),
  DirectPaymentAuthorized: record({ terms: termsShape, payer: payerShape, factor: factorKind, occurredAt: moment }),
  PaymentRequestPaid: record({ paymentRequestId: text, orderId: text, occurredAt: moment }),
  PaymentRequestClosed: record({ paymentRequestId: text, orderId: text, reason: text, occurredAt: moment }),
};
