import {
  type Coupon,
  type Currency,
  type MoneyJson,
  type Shape,
  currency,
  moneyShape,
  nullOr,
  record,
  splitInProportion,
  sumOf,
  text,
  wholeText,
  word,
} from '../kernel/index.js';

// Stored format, as in settlement.events.ts: these fields are on disk for ever.

/** One account: whose books, what kind, and for whom it is kept. */
export type Account = Readonly<{
  institution: string;
  /** `suspense`: money that an acquirer holds for nobody's order, until it is given back. */
  kind: 'payerFunds' | 'couponFunds' | 'merchantPayable' | 'suspense' | 'feeIncome';
  holder: string;
  clearingHouse: string | null;
}>;

/** A signed entry on one account: plus is what it receives, minus what it gives. The postings of one event sum to zero. */
export type Posting = Readonly<{ account: Account; currency: Currency; minorUnits: string }>;

/** What one institution owes another through a clearing house until its next window. */
export type Obligation = Readonly<{ clearingHouse: string; debtor: string; creditor: string; amount: MoneyJson }>;

const accountShape: Shape<Account> = record({
  institution: text,
  kind: word('payerFunds', 'couponFunds', 'merchantPayable', 'suspense', 'feeIncome'),
  holder: text,
  clearingHouse: nullOr(text),
});
export const postingShape: Shape<Posting> = record({ account: accountShape, currency, minorUnits: wholeText });
export const obligationShape: Shape<Obligation> = record({
  clearingHouse: text,
  debtor: text,
  creditor: text,
  amount: moneyShape,
});

/** Who takes part in moving the money of one payment. */
export type MoneyParties = Readonly<{
  payer: string;
  fundingInstitution: string;
  acquirer: string;
  /** Where the acquirer keeps it: for the merchants, or for the payer of something that nobody claimed. */
  heldIn: 'merchantPayable' | 'suspense';
  merchants: readonly Readonly<{ holder: string; minorUnits: bigint }>[];
  clearingHouse: string | null;
  currency: Currency;
}>;

export type FeePart = Readonly<{ party: string; role: string; minorUnits: bigint }>;

/**
 * The payer and the funders of coupons give the amount; the merchants get it less the fee, whose parts go to their parties. With a
 * negative sign everything flows back.
 */
export function postingsOf(
  parties: MoneyParties,
  moved: Readonly<{ cash: bigint; coupons: readonly Coupon[]; feeParts: readonly FeePart[] }>,
): readonly Posting[] {
  const { payer, fundingInstitution, acquirer, heldIn, merchants, clearingHouse, currency } = parties;
  const postings: { account: Account; minorUnits: bigint }[] = [
    {
      account: { institution: fundingInstitution, kind: 'payerFunds', holder: payer, clearingHouse: null },
      minorUnits: -moved.cash,
    },
  ];
  for (const { funder, funderRole, amount } of moved.coupons) {
    // The merchant's own coupon moves nothing: the merchant is simply due less.
    if (funderRole === 'merchant') continue;
    const account = { institution: funder, kind: 'couponFunds', holder: funder, clearingHouse: null } as const;
    postings.push({ account, minorUnits: -BigInt(amount.minorUnits) });
  }
  // Each merchant bears the fee by its part of the amount.
  for (const { part, share } of splitInProportion(sumOf(moved.feeParts), merchants)) {
    const account = { institution: acquirer, kind: heldIn, holder: part.holder, clearingHouse };
    postings.push({ account, minorUnits: part.minorUnits - share });
  }
  for (const { party, role, minorUnits } of moved.feeParts) {
    postings.push({ account: { institution: party, kind: 'feeIncome', holder: role, clearingHouse }, minorUnits });
  }
  return postings
    .filter(({ minorUnits }) => minorUnits !== 0n)
    .map(({ account, minorUnits }) => ({ account, currency, minorUnits: minorUnits.toString() }));
}

/**
 * What the payer's institution owes the acquirer through the clearing house, and what the acquirer owes the others for their parts
 * of the fee. None where no clearing house carries the payment. With a negative sign debtor and creditor change places.
 */
export function obligationsOf(
  { fundingInstitution, acquirer, clearingHouse, currency, merchants }: MoneyParties,
  feeParts: readonly FeePart[],
): readonly Obligation[] {
  if (clearingHouse === null) return [];
  const owed = [
    { debtor: fundingInstitution, creditor: acquirer, minorUnits: sumOf(merchants) },
    ...feeParts.map(({ party, minorUnits }) => ({ debtor: acquirer, creditor: party, minorUnits })),
  ];
  const owes = (debtor: string, creditor: string, minorUnits: bigint): readonly Obligation[] => [
    { clearingHouse, debtor, creditor, amount: { minorUnits: minorUnits.toString(), currency } },
  ];
  return owed.flatMap(({ debtor, creditor, minorUnits }) => {
    if (debtor === creditor) return [];
    if (minorUnits > 0n) return owes(debtor, creditor, minorUnits);
    return minorUnits < 0n ? owes(creditor, debtor, -minorUnits) : [];
  });
}
