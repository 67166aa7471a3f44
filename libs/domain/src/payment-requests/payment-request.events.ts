import {
  type ChannelCapabilities,
  type Ended,
  type InstantJson,
  type PaymentTerms,
  type PersonRef,
  type EventShapes,
  capabilitiesShape,
  endedFields,
  moment,
  nullOr,
  personShape,
  record,
  termsShape,
  text,
  word,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`CodeIssued.v2`) plus an upcaster. See docs/adr/0003.
export type PaymentRequestEvent = Readonly<
  | { type: 'PaymentRequested'; data: PaymentRequestedData }
  | { type: 'CodeIssued'; data: PresentedData }
  | { type: 'LinkShared'; data: PresentedData }
  | { type: 'LinkRevoked'; data: LinkRevokedData }
  | { type: 'PaymentRequestSuperseded'; data: PaymentRequestSupersededData }
  | { type: 'PaymentRequestExpired'; data: PaymentRequestExpiredData }
  | { type: 'PaymentRequestCloseRequested'; data: CloseRequestedData }
  | { type: 'PaymentRequestClosed'; data: PaymentRequestClosedData }
  | { type: 'PaymentRequestCloseRefused'; data: CloseRefusedData }
  | { type: 'PaymentRequestPaid'; data: PaymentRequestPaidData }
>;

export type PaymentRequestedData = Readonly<{
  terms: PaymentTerms;
  capabilities: ChannelCapabilities;
  /** Who alone may pay, where the buyer named somebody: by phone number or by an account. */
  designatedPayer: PersonRef | null;
  /** The last moment to pay, exclusive. */
  expiresAt: InstantJson;
  closableFrom: InstantJson;
  occurredAt: InstantJson;
}>;
/**
 * The SHA-256 of the nonce in the code's or link's text, in lowercase hexadecimal. The nonce itself is an HMAC under a secret of the ledger, of
 * the request's id or, in a merchant's printed code, of platform, merchant and channel: a log that is handed on pays nothing.
 */
export type PresentedData = Readonly<{ paymentRequestId: string; nonceHash: string; occurredAt: InstantJson }>;
/** The buyer took the link back: who comes later may not pay. */
export type LinkRevokedData = Readonly<{ paymentRequestId: string; occurredAt: InstantJson }>;
/** A newer request takes its place: its code or link pays nothing any more. Who authorized before may still pay. */
export type PaymentRequestSupersededData = Ended & Readonly<{ by: string; occurredAt: InstantJson }>;
/** Ends the presentation, not the order at the provider: a payment that was authorized before still counts. It occurred at `expiresAt`. */
export type PaymentRequestExpiredData = Ended & Readonly<{ closableFrom: InstantJson; occurredAt: InstantJson }>;
export type CloseRequestedData = Readonly<{ paymentRequestId: string; reason: string; occurredAt: InstantJson }>;
export type PaymentRequestClosedData = Ended & Readonly<{ occurredAt: InstantJson }>;
/** What came of asking to close, when it was not closed. `unknown`: somebody's authorization is on its way. */
export type CloseRefusedData = Readonly<{
  paymentRequestId: string;
  outcome: 'alreadyPaid' | 'tooEarly' | 'unknown';
  occurredAt: InstantJson;
}>;
export type PaymentRequestPaidData = Readonly<{ paymentRequestId: string; occurredAt: InstantJson }>;

const ofRequest = { paymentRequestId: text, occurredAt: moment };
const presented = record({ ...ofRequest, nonceHash: text });

export const paymentRequestEventTypes: EventShapes<PaymentRequestEvent> = {
  PaymentRequested: record({
    terms: termsShape,
    capabilities: capabilitiesShape,
    designatedPayer: nullOr(personShape),
    expiresAt: moment,
    closableFrom: moment,
    occurredAt: moment,
  }),
  CodeIssued: presented,
  LinkShared: presented,
  LinkRevoked: record(ofRequest),
  PaymentRequestSuperseded: record({ ...endedFields, by: text, occurredAt: moment }),
  PaymentRequestExpired: record({ ...endedFields, closableFrom: moment, occurredAt: moment }),
  PaymentRequestCloseRequested: record({ ...ofRequest, reason: text }),
  PaymentRequestClosed: record({ ...endedFields, occurredAt: moment }),
  PaymentRequestCloseRefused: record({ ...ofRequest, outcome: word('alreadyPaid', 'tooEarly', 'unknown') }),
  PaymentRequestPaid: record(ofRequest),
};
