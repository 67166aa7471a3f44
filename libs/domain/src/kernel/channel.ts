import { type MoneyJson, sumOf } from './money.js';

// Stored format: these names and fields are parts of the events of several streams. See docs/adr/0003.

/** How a payment is put before the payer: a code shown by the merchant, one shown by the payer, a link, or inside the app. */
export const presentations = ['dynamicCode', 'staticCode', 'customerCode', 'link', 'inApp'] as const;
export type Presentation = (typeof presentations)[number];

/** How the payer's app took it up. */
export const captures = ['camera', 'album', 'merchantScanner', 'linkOpened', 'appOpened'] as const;
export type Capture = (typeof captures)[number];

/** The clearing rules' field of a payment: remote (online) or in person (barcode). */
export const paymentFields = ['online', 'barcode'] as const;
export type PaymentField = (typeof paymentFields)[number];

/** What a channel can do. Code asks these, never a brand or a method's name. */
export type ChannelCapabilities = Readonly<{
  /** What is given to present: a code or link of this payment, or the code that the merchant had printed for all of theirs. */
  presents: 'code' | 'merchantCode' | 'link' | 'nothing';
  /** The ways in which a payer's app may take it up. */
  captures: readonly Capture[];
  /** Who may pay: `buyer` only, `anotherPerson` only, or `anyone`. */
  payer: 'anyone' | 'buyer' | 'anotherPerson';
  /** How long a code, link or redirect can be paid. */
  lifetimeMs: number;
  /** A payment request may be closed only this long after its creation. */
  closableAfterMs: number;
}>;

/** The channel a payment runs over, as payments repeat it: who presents how, for whom the money is acquired, at which price. */
export type ChannelTerms = Readonly<{
  channelId: string;
  presentation: Presentation;
  /** Institution that issued the code, link or in-app entry. */
  codeIssuer: string;
  /** Who controlled the code issuer when the payment was requested, as known then; null when nobody is known to. */
  codeIssuerController: string | null;
  /** Institution that holds the merchant's account. */
  acquirer: string;
  field: PaymentField;
  feeRuleId: string;
}>;

/** Where the payer's money comes from: `institution` keeps the account; `class` is what the wallet says of it (I to III), if it does. */
export type Funding = Readonly<{ kind: FundingKind; institution: string; class: string | null }>;
export type FundingKind = (typeof fundingKinds)[number];

/** Every kind of funding, for those who look for any open route. */
export const fundingKinds = ['balance', 'debitCard', 'creditCard', 'creditLine'] as const;

/** How the wallet made sure that it was the payer, and with how many factors. The secret itself never reaches Hutong. */
export type Factors = Readonly<{ kind: FactorKind; count: number }>;
export const factorKinds = ['password', 'biometric', 'certificate', 'none'] as const;
export type FactorKind = (typeof factorKinds)[number];

/** The interconnection a payment used, at the revision it was seen at. */
export type InterconnectionUsed = Readonly<{ interconnectionId: string; revision: string }>;

/** A part of the price that somebody else than the payer pays. */
export type Coupon = Readonly<{ funder: string; funderRole: 'merchant' | 'platform' | 'wallet'; amount: MoneyJson }>;

/** Whether coupons are worth more than the payment, or are in another currency. */
export function couponsExceed(coupons: readonly Coupon[], total: MoneyJson): boolean {
  const amounts = coupons.map(({ amount }) => amount);
  return amounts.some(({ currency }) => currency !== total.currency) || sumOf(amounts) > BigInt(total.minorUnits);
}
