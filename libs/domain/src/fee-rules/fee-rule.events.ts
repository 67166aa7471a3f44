import {
  type Attested,
  type InstantJson,
  type MoneyJson,
  type EventShapes,
  type Shape,
  certaintyShape,
  listOf,
  moment,
  moneyShape,
  nullOr,
  record,
  text,
  wholeNumber,
  word,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`FeeRuleVersionPublished.v2`) plus an upcaster. See docs/adr/0003.
export type FeeRuleEvent = Readonly<{ type: 'FeeRuleVersionPublished'; data: FeeRuleVersionPublishedData }>;

/** What payments cost from a day on, and until a later version begins. The first clause that fits a part of a payment prices it. */
export type FeeRuleVersionPublishedData = Readonly<{
  feeRuleId: string;
  /** 1, 2, 3, … in the order of publication. */
  version: number;
  validFrom: InstantJson;
  clauses: readonly FeeClause[];
  occurredAt: InstantJson;
}> &
  Attested;

/** For which payments, and what each party gets; null for all of a kind. */
export type FeeClause = Readonly<{
  channelIds: readonly string[] | null;
  tiers: readonly string[] | null;
  categories: readonly string[] | null;
  /** `refund`: what is given back to the merchant of a refunded amount. */
  direction: 'payment' | 'refund';
  parts: readonly FeeClausePart[];
}>;

/** One party's part: hundred-thousandths of the amount, at most the cap where there is one and its currency is the payment's. */
export type FeeClausePart = Readonly<{ role: FeeRole; hundredThousandths: number; cap: MoneyJson | null }>;

/** Who gets a part of the fee: each role is filled by an institution of the payment. */
export type FeeRole = 'accountInstitution' | 'clearingHouse' | 'codeIssuer' | 'payerApp' | 'acquirer';

const partShape: Shape<FeeClausePart> = record({
  role: word('accountInstitution', 'clearingHouse', 'codeIssuer', 'payerApp', 'acquirer'),
  hundredThousandths: wholeNumber,
  cap: nullOr(moneyShape),
});
const clauseShape: Shape<FeeClause> = record({
  channelIds: nullOr(listOf(text)),
  tiers: nullOr(listOf(text)),
  categories: nullOr(listOf(text)),
  direction: word('payment', 'refund'),
  parts: listOf(partShape),
});

export const feeRuleEventTypes: EventShapes<FeeRuleEvent> = {
  FeeRuleVersionPublished: record({
    feeRuleId: text,
    version: wholeNumber,
    validFrom: moment,
    clauses: listOf(clauseShape),
    occurredAt: moment,
    source: text,
    certainty: certaintyShape,
  }),
};
