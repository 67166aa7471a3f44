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
  word,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`CodeScanned.v2`) plus an upcaster. See docs/adr/0003.
export type ScanEvent = Readonly<
  | { type: 'CodeScanned'; data: CodeScannedData }
  | { type: 'ScanFactorFailed'; data: ScanFactorFailedData }
  | { type: 'ScanAuthorized'; data: ScanAuthorizedData }
  | { type: 'ScanDeclined'; data: ScanDeclinedData }
>;

export type CodeScannedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  /** Where the wallet took the code from: an image saved to the album, or the camera. */
  source: 'album' | 'camera';
  expiresAt: InstantJson;
  occurredAt: InstantJson;
}>;
export type ScanFactorFailedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  payer: Payer;
  factor: FactorKind;
  failedAttempts: number;
  /** Set when this failure locks the payer out of this code. */
  lockedUntil: InstantJson | null;
  occurredAt: InstantJson;
}>;
export type ScanAuthorizedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  factor: FactorKind;
  occurredAt: InstantJson;
}>;
export type ScanDeclinedData = Readonly<{
  paymentRequestId: string;
  orderId: string;
  payer: Payer;
  occurredAt: InstantJson;
}>;

export const scanEventTypes: EventShapes<ScanEvent> = {
  CodeScanned: record({
    terms: termsShape,
    payer: payerShape,
    source: word('album', 'camera'),
    expiresAt: moment,
    occurredAt: moment,
  }),
  ScanFactorFailed: record({
    paymentRequestId: text,
    orderId: text,
    payer: payerShape,
    factor: factorKind,
    failedAttempts: wholeNumber,
    lockedUntil: nullOr(moment),
    occurredAt: moment,
  }),
  ScanAuthorized: record({ terms: termsShape, payer: payerShape, factor: factorKind, occurredAt: moment }),
  ScanDeclined: record({ paymentRequestId: text, orderId: text, payer: payerShape, occurredAt: moment }),
};
