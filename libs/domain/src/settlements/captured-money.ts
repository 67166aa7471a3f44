import {
  type Coupon,
  type Currency,
  type Money,
  type MoneyJson,
  type PaymentTerms,
  type TermsOrder,
  moneyToJson,
  splitInProportion,
  sumOf,
} from '../kernel/index.js';
import type { CapturedAmounts } from './settlement.events.js';
import type { FeePart, MoneyParties } from './postings.js';

/** A fee as the rule gave it: each part names the role, and the payment fills it with an institution. */
export type FeeAsked = Readonly<{
  feeRuleId: string;
  version: number;
  total: Money;
  exactThousandths: bigint;
  parts: readonly Readonly<{ role: string; party: string; amount: Money }>[];
}>;

const json = (minorUnits: bigint, currency: Currency): MoneyJson => ({ minorUnits: minorUnits.toString(), currency });

/** The sums of a payment: what it costs, what the payer gives, who funds the rest, and what the merchant is due. */
export function amountsOf({ amount }: PaymentTerms, coupons: readonly Coupon[]): CapturedAmounts {
  const { currency } = amount;
  const total = BigInt(amount.minorUnits);
  const byMerchant = sumOfCoupons(coupons.filter(({ funderRole }) => funderRole === 'merchant'));
  return {
    total: amount,
    cash: json(total - sumOfCoupons(coupons), currency),
    coupons,
    due: json(total - byMerchant, currency),
  };
}

/** What each merchant is due of an amount: in proportion to its orders. */
export function holdersOf(orders: readonly TermsOrder[], due: bigint): MoneyParties['merchants'] {
  const byHolder = Map.groupBy(orders, ({ merchant }) => merchant.subMerchantId ?? merchant.merchantId);
  const holders = [...byHolder].map(([holder, ofHolder]) => ({
    holder,
    minorUnits: sumOf(ofHolder.map(({ amount }) => amount)),
  }));
  return splitInProportion(due, holders).map(({ part: { holder }, share }) => ({ holder, minorUnits: share }));
}

export const feePartsOf = ({ parts }: FeeAsked): readonly FeePart[] =>
  parts.map(({ role, party, amount }) => ({ role, party, minorUnits: amount.minorUnits }));

export const storedFee = ({ feeRuleId, version, total, exactThousandths, parts }: FeeAsked) => ({
  feeRuleId,
  version,
  total: moneyToJson(total),
  exactThousandths: exactThousandths.toString(),
  parts: parts.map(({ party, role, amount }) => ({ party, role, amount: moneyToJson(amount) })),
});

export const sumOfCoupons = (coupons: readonly Coupon[]): bigint => sumOf(coupons.map(({ amount }) => amount));
