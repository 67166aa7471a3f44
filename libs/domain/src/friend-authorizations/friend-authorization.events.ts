import {
  type EventShapes,
  type FactorKind,
  type InstantJson,
  type Payer,
  type PaymentTerms,
  factorKind,
  moment,
  nullOr,
  payerShape,
  record,
  termsShape,
  text,
  wholeNumber,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`FriendAuthorized.v2`) plus an upcaster. See docs/adr/0003.
export type FriendAuthorizationEvent = Readonly<
  | { type: 'FriendLinkOpened'; data: FriendLinkOpenedData }
  | { type: 'FriendFactorFailed'; data: FriendFactorFailedData }
  | { type: 'FriendAuthorized'; data: FriendAuthorizedData }
  | { type: 'FriendDeclined'; data: FriendDeclinedData }
>;

export type FriendLinkOpenedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  expiresAt: InstantJson;
  occurredAt: InstantJson;
}>;
export type FriendFactorFailedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  payer: Payer;
  factor: FactorKind;
  failedAttempts: number;
  /** Set when this failure locks the payer out of this link. */
  lockedUntil: InstantJson | null;
  occurredAt: InstantJson;
}>;
export type FriendAuthorizedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  factor: FactorKind;
  occurredAt: InstantJson;
}>;
/** Ends only this payer's offer; the buyer may share the link again. */
export type FriendDeclinedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  payer: Payer;
  occurredAt: InstantJson;
}>;

export const friendAuthorizationEventTypes: EventShapes<FriendAuthorizationEvent> = {
  FriendLinkOpened: record({ terms: termsShape, payer: payerShape, expiresAt: moment, occurredAt: moment }),
  FriendFactorFailed: record({
    paymentRequestId: text,
    orderId: text,
    payer: payerShape,
    factor: factorKind,
    failedAttempts: wholeNumber,
    lockedUntil: nullOr(moment),
    occurredAt: moment,
  }),
  FriendAuthorized: record({ terms: termsShape, payer: payerShape, factor: factorKind, occurredAt: moment }),
  FriendDeclined: record({ paymentRequestId: text, orderId: text, payer: payerShape, occurredAt: moment }),
};
