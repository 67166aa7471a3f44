import {
  type EventShapes,
  type InstantJson,
  type MoneyJson,
  type Payer,
  type PaymentTerms,
  listOf,
  moment,
  moneyShape,
  payerShape,
  record,
  termsShape,
  text,
  wholeText,
  word,
} from '../kernel/index.js';
import {
  type RefundImportedData,
  type SettlementImportedData,
  refundImportedShape,
  settlementImportedShape,
} from './imported-fact.js';
import type { Posting } from './postings.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`PaymentSettled.v2`) plus an upcaster. See docs/adr/0003.
export type SettlementEvent = Readonly<
  | { type: 'PaymentSettled'; data: PaymentSettledData }
  | { type: 'AuthorizationVoided'; data: AuthorizationVoidedData }
  | { type: 'PaymentRefunded'; data: PaymentRefundedData }
  | { type: 'SettlementImported'; data: SettlementImportedData }
  | { type: 'RefundImported'; data: RefundImportedData }
>;

export type PaymentSettledData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  /** What the merchant pays for the payment, all parties together. */
  fee: MoneyJson;
  /** The dated fee rule the fee follows from. */
  feeRuleId: string;
  postings: readonly Posting[];
  occurredAt: InstantJson;
}>;
/** The authorization came too late or second: nothing was taken from the payer. */
export type AuthorizationVoidedData = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  reason: 'orderAlreadyClaimed' | 'orderCancelled';
  occurredAt: InstantJson;
}>;
/** Money back to the payer, whoever asked for it. */
export type PaymentRefundedData = Readonly<{
  terms: PaymentTerms;
  /** The beneficiary: whoever paid. */
  payer: Payer;
  refundId: string;
  amount: MoneyJson;
  /** All refunds of this payment so far, this one included. */
  refundedTotal: MoneyJson;
  reason: string;
  postings: readonly Posting[];
  settledAt: InstantJson;
  occurredAt: InstantJson;
}>;

const postings = listOf<Posting>(record({ account: text, minorUnits: wholeText }));

export const settlementEventTypes: EventShapes<SettlementEvent> = {
  PaymentSettled: record({
    terms: termsShape,
    payer: payerShape,
    fee: moneyShape,
    feeRuleId: text,
    postings,
    occurredAt: moment,
  }),
  AuthorizationVoided: record({
    terms: termsShape,
    payer: payerShape,
    reason: word('orderAlreadyClaimed', 'orderCancelled'),
    occurredAt: moment,
  }),
  PaymentRefunded: record({
    terms: termsShape,
    payer: payerShape,
    refundId: text,
    amount: moneyShape,
    refundedTotal: moneyShape,
    reason: text,
    postings,
    settledAt: moment,
    occurredAt: moment,
  }),
  SettlementImported: settlementImportedShape,
  RefundImported: refundImportedShape,
};
