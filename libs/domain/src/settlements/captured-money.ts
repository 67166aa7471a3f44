import {
  type Coupon,
  type Currency,
  type Money,
  type MoneyJson,
  type PaymentTerms,
  moneyToJson,
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
  const byMerchant = sumOf(coupons.filter(({ funderRole }) => funderRole === 'merchant'));
  return {
    total: amount,
    cash: json(total - sumOf(coupons), currency),
    coupons,
    due: json(total - byMerchant, currency),
  };
}

/** What each merchant of the payment is due: its orders, less its part of the merchants' own coupons. */
export function merchantsOf(terms: PaymentTerms, due: MoneyJson): MoneyParties['merchants'] {
  const byHolder = new Map<string, bigint>();
  for (const { merchant, amount } of terms.orders) {
    const holder = merchant.subMerchantId ?? merchant.merchantId;
    byHolder.set(holder, (byHolder.get(holder) ?? 0n) + BigInt(amount.minorUnits));
  }
  const total = BigInt(terms.amount.minorUnits);
  let left = BigInt(due.minorUnits);
  const holders = [...byHolder];
  return holders.map(([holder, minorUnits], index) => {
    const part = index === holders.length - 1 ? left : (BigInt(due.minorUnits) * minorUnits) / total;
    left -= part;
    return { holder, minorUnits: part };
  });
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

export const sumOf = (coupons: readonly Coupon[]): bigint =>
  coupons.reduce((sum, { amount }) => sum + BigInt(amount.minorUnits), 0n);
