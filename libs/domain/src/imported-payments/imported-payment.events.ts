import {
  type EventShapes,
  type InstantJson,
  type Merchant,
  type MoneyJson,
  type PaymentField,
  type PersonRef,
  type Shape,
  fieldShape,
  merchantShape,
  moment,
  moneyShape,
  nullOr,
  personShape,
  record,
  text,
  wholeNumber,
  wholeText,
  word,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`PaymentImported.v2`) plus an upcaster. See docs/adr/0003.

/** Facts that others state about payments of their own. They are recorded as told, and claim nothing here. */
export type ImportedPaymentEvent = Readonly<
  | { type: 'PaymentImported'; data: PaymentImportedData }
  | { type: 'RefundImported'; data: RefundImportedData }
  | { type: 'RevocationImported'; data: RevocationImportedData }
>;

/** Where a fact comes from: one row of one file. */
export type ImportSource = Readonly<{
  kind: 'wechatpay-bill';
  /** SHA-256 of the file's bytes, in lowercase hexadecimal. */
  fileSha256: string;
  /** 1 is the first row after the header. */
  row: number;
}>;

/** What every row says of its payment. */
export type ImportedTerms = Readonly<{
  /** `<institution>.<transaction>`: what the outside has numbered keeps its number. */
  importedPaymentId: string;
  source: ImportSource;
  institution: string;
  transactionId: string;
  orderNumber: string;
  /** The provider that the institution settles with, and the merchant behind it where there is one. */
  merchant: Merchant;
  payer: PersonRef;
  /** The institution's word for how it was paid: JSAPI, NATIVE, MICROPAY … */
  tradeType: string;
  field: PaymentField;
  /** The institution's word for where the money came from; null when the bill does not say. */
  fundingType: string | null;
  /** Null: no bill says who cleared a payment. */
  clearingHouse: string | null;
  occurredAt: InstantJson;
}>;

export type PaymentImportedData = ImportedTerms &
  Readonly<{
    /** What the order cost, before coupons; null where the bill only says what was settled. */
    orderAmount: MoneyJson | null;
    /** What the merchant is due, after coupons. */
    settledAmount: MoneyJson;
    couponAmount: MoneyJson;
    /** Thousandths of a minor unit (0.00001 yuan), as the row states it. */
    feeThousandths: string;
  }>;
export type RefundImportedData = ImportedTerms &
  Readonly<{
    refundId: string;
    status: 'SUCCESS' | 'PROCESSING';
    refundAmount: MoneyJson;
    couponRefundAmount: MoneyJson;
    requestedAmount: MoneyJson | null;
    feeThousandths: string;
  }>;
/** The payment was taken back whole, without a refund of its own number. */
export type RevocationImportedData = ImportedTerms &
  Readonly<{
    revokedAmount: MoneyJson;
    couponRefundAmount: MoneyJson;
    requestedAmount: MoneyJson | null;
    feeThousandths: string;
  }>;

const sourceShape: Shape<ImportSource> = record({ kind: word('wechatpay-bill'), fileSha256: text, row: wholeNumber });
const termsFields = {
  importedPaymentId: text,
  source: sourceShape,
  institution: text,
  transactionId: text,
  orderNumber: text,
  merchant: merchantShape,
  payer: personShape,
  tradeType: text,
  field: fieldShape,
  fundingType: nullOr(text),
  clearingHouse: nullOr(text),
  occurredAt: moment,
};
const refundedFields = {
  couponRefundAmount: moneyShape,
  requestedAmount: nullOr(moneyShape),
  feeThousandths: wholeText,
};

export const importedPaymentEventTypes: EventShapes<ImportedPaymentEvent> = {
  PaymentImported: record({
    ...termsFields,
    orderAmount: nullOr(moneyShape),
    settledAmount: moneyShape,
    couponAmount: moneyShape,
    feeThousandths: wholeText,
  }),
  RefundImported: record({
    ...termsFields,
    ...refundedFields,
    refundId: text,
    status: word('SUCCESS', 'PROCESSING'),
    refundAmount: moneyShape,
  }),
  RevocationImported: record({ ...termsFields, ...refundedFields, revokedAmount: moneyShape }),
};
