import type { ChannelTerms, Currency, InstantJson, MoneyJson, Payer, PaymentTerms } from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`PaymentSettled.v2`) plus an upcaster. See docs/adr/0003.
export type SettlementEvent = Readonly<
  | { type: 'PaymentSettled'; data: PaymentSettledData }
  | { type: 'AuthorizationVoided'; data: AuthorizationVoidedData }
  | { type: 'PaymentRefunded'; data: PaymentRefundedData }
  | { type: 'SettlementImported'; data: SettlementImportedData }
  | { type: 'RefundImported'; data: RefundImportedData }
>;

/** A signed entry on one account, in minor units of the settlement's currency; the postings of one event sum to zero. */
export type Posting = Readonly<{ account: string; minorUnits: string }>;

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

/** Where an imported fact comes from: one row of one file. */
export type BillSource = Readonly<{ kind: 'wechatpay-trade-bill'; billDate: string; rowNumber: number }>;

/** One SUCCESS row of a payment institution's bill. Amounts in minor units; bills round fees later, so these have three more digits. */
export type SettlementImportedData = Readonly<{
  source: BillSource;
  transactionId: string;
  orderNumber: string;
  platform: string;
  merchant: string;
  payer: Payer;
  channel: ChannelTerms;
  currency: Currency;
  orderMinorUnits: string;
  settledMinorUnits: string;
  couponMinorUnits: string;
  /** Thousandths of a minor unit (0.00001 yuan). */
  feeThousandths: string;
  occurredAt: InstantJson;
}>;
/** One REFUND row of a payment institution's bill. */
export type RefundImportedData = Readonly<{
  source: BillSource;
  transactionId: string;
  refundId: string;
  orderNumber: string;
  platform: string;
  merchant: string;
  payer: Payer;
  channel: ChannelTerms;
  currency: Currency;
  refundMinorUnits: string;
  couponRefundMinorUnits: string;
  requestedRefundMinorUnits: string;
  /** Thousandths of a minor unit (0.00001 yuan), as the bill's row states it. */
  feeThousandths: string;
  occurredAt: InstantJson;
}>;
