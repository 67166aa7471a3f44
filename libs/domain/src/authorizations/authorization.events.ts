import {
  type Capture,
  type Coupon,
  type Ended,
  type Factors,
  type Funding,
  type InstantJson,
  type InterconnectionUsed,
  type PersonRef,
  type Shape,
  captureShape,
  couponShape,
  endedFields,
  factorsShape,
  flag,
  fundingShape,
  interconnectionUsedShape,
  listOf,
  moment,
  nullOr,
  personShape,
  record,
  text,
  word,
} from '../kernel/index.js';

// Stored format: these fields are on disk for ever, under the words of `vocabularies.ts`. A new optional field is fine; anything
// else is a new type (`ScanAuthorized.v2`) plus an upcaster. See docs/adr/0003.

/** What may happen between a payment request and those who might pay it; each kind of stream has its own word for it. */
export type AuthorizationFacts = Readonly<{
  /** Somebody scanned the code, opened the link, or opened the wallet inside the app. */
  reached: ReachedData;
  routeRefused: RouteRefusedData;
  identityStated: BuyerIdentityStatedData;
  factorFailed: FactorFailedData;
  /** The payer's app says that the payment is over a limit of the payer's account. */
  limitExceeded: LimitExceededData;
  locked: LockedData;
  resultUnknown: ResultUnknownData;
  declined: DeclinedData;
  authorized: AuthorizedData;
}>;
export type AuthorizationFact = keyof AuthorizationFacts;

/** The stored event type of each fact. */
export type Vocabulary = Readonly<Record<AuthorizationFact, string>>;

export type AuthorizationEvent<Words extends Vocabulary> = {
  [Fact in AuthorizationFact]: Readonly<{ type: Words[Fact]; data: AuthorizationFacts[Fact] }>;
}[AuthorizationFact];

/** Which payer, with which institution's app. */
export type PayerAtApp = Readonly<{ payer: PersonRef; payerApp: string }>;

/** And who controlled the app then, as known then; null when nobody is known to. */
export type ControlledApp = PayerAtApp & Readonly<{ payerAppController: string | null }>;

type OfPayer = PayerAtApp & Readonly<{ paymentRequestId: string; occurredAt: InstantJson }>;

export type ReachedData = OfPayer & Readonly<{ capture: Capture }>;
/** No open interconnection lets this app pay this code, or none with this funding. */
export type RouteRefusedData = Ended &
  ControlledApp &
  Readonly<{ capture: Capture; funding: Funding | null; reason: 'noInterconnection'; occurredAt: InstantJson }>;
/** Whether payer and buyer are one person, as an institution states it. */
export type BuyerIdentityStatedData = OfPayer & Readonly<{ by: string; same: boolean }>;
export type FactorFailedData = OfPayer & Readonly<{ factors: Factors }>;
/** Limits by factors and class of account are the wallet's to count; this is what it said. */
export type LimitExceededData = OfPayer & Readonly<{ factors: Factors; funding: Funding | null }>;
/** The wallet counts and locks; this is what it said. */
export type LockedData = OfPayer & Readonly<{ lockedUntil: InstantJson }>;
export type ResultUnknownData = OfPayer & Readonly<{ factors: Factors }>;
/** Ends only this payer's offer; others may still pay. */
export type DeclinedData = Ended & ControlledApp & Readonly<{ occurredAt: InstantJson }>;
export type AuthorizedData = OfPayer &
  ControlledApp &
  Readonly<{
    /** In order of id: claimed one by one. */
    orderIds: readonly string[];
    capture: Capture;
    funding: Funding;
    acquirer: string;
    /** Null where the payment stays on one institution's books. */
    clearingHouse: string | null;
    interconnection: InterconnectionUsed | null;
    factors: Factors;
    coupons: readonly Coupon[];
  }>;

const atApp = { payer: personShape, payerApp: text, occurredAt: moment };
const ofPayer = { ...atApp, paymentRequestId: text };
const atControlledApp = { ...atApp, payerAppController: nullOr(text) };

/** What the data of each fact looks like. */
export const factShapes: { readonly [Fact in AuthorizationFact]: Shape<AuthorizationFacts[Fact]> } = {
  reached: record({ ...ofPayer, capture: captureShape }),
  routeRefused: record({
    ...atControlledApp,
    ...endedFields,
    capture: captureShape,
    funding: nullOr(fundingShape),
    reason: word('noInterconnection'),
  }),
  identityStated: record({ ...ofPayer, by: text, same: flag }),
  factorFailed: record({ ...ofPayer, factors: factorsShape }),
  limitExceeded: record({ ...ofPayer, factors: factorsShape, funding: nullOr(fundingShape) }),
  locked: record({ ...ofPayer, lockedUntil: moment }),
  resultUnknown: record({ ...ofPayer, factors: factorsShape }),
  declined: record({ ...atControlledApp, ...endedFields }),
  authorized: record({
    ...ofPayer,
    ...atControlledApp,
    orderIds: listOf(text),
    capture: captureShape,
    funding: fundingShape,
    acquirer: text,
    clearingHouse: nullOr(text),
    interconnection: nullOr(interconnectionUsedShape),
    factors: factorsShape,
    coupons: listOf(couponShape),
  }),
};
