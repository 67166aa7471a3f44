import {
  type ChannelTerms,
  type Currency,
  type InstantJson,
  type Payer,
  type Shape,
  channelTermsShape,
  currency,
  moment,
  payerShape,
  record,
  text,
  wholeNumber,
  wholeText,
  word,
} from '../kernel/index.js';

// Stored format, as in settlement.ts: these fields are on disk for ever.

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

const source: Shape<BillSource> = record({
  kind: word('wechatpay-trade-bill'),
  billDate: text,
  rowNumber: wholeNumber,
});

export const settlementImportedShape: Shape<SettlementImportedData> = record({
  source,
  transactionId: text,
  orderNumber: text,
  platform: text,
  merchant: text,
  payer: payerShape,
  channel: channelTermsShape,
  currency,
  orderMinorUnits: wholeText,
  settledMinorUnits: wholeText,
  couponMinorUnits: wholeText,
  feeThousandths: wholeText,
  occurredAt: moment,
});

export const refundImportedShape: Shape<RefundImportedData> = record({
  source,
  transactionId: text,
  refundId: text,
  orderNumber: text,
  platform: text,
  merchant: text,
  payer: payerShape,
  channel: channelTermsShape,
  currency,
  refundMinorUnits: wholeText,
  couponRefundMinorUnits: wholeText,
  requestedRefundMinorUnits: wholeText,
  feeThousandths: wholeText,
  occurredAt: moment,
});

/** Whether two facts say the same; where each was read does not count, because several bills may show the same row. */
export function sameFact(one: ImportedData, other: ImportedData): boolean {
  return sameJson({ ...one, source: null }, { ...other, source: null });
}

type ImportedData = SettlementImportedData | RefundImportedData;

function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => sameJson(Reflect.get(one, name), Reflect.get(other, name)))
  );
}
