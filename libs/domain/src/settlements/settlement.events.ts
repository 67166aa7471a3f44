import {
  type Capture,
  type Coupon,
  type Ended,
  type Factors,
  type Funding,
  type InstantJson,
  type InterconnectionUsed,
  type MoneyJson,
  type PersonRef,
  type TermsOrder,
  type EventShapes,
  captureShape,
  couponShape,
  dimensionsShape,
  endedFields,
  factorsShape,
  fundingShape,
  interconnectionUsedShape,
  listOf,
  moment,
  moneyShape,
  nullOr,
  personShape,
  record,
  termsOrderShape,
  text,
  wholeNumber,
  wholeText,
  word,
} from '../kernel/index.js';
import { type Obligation, type Posting, obligationShape, postingShape } from './postings.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`PaymentCaptured.v2`) plus an upcaster. See docs/adr/0003.
export type SettlementEvent = Readonly<
  | { type: 'PaymentCaptured'; data: PaymentCapturedData }
  | { type: 'AuthorizationVoided'; data: AuthorizationVoidedData }
  | { type: 'RefundRequested'; data: RefundRequestedData }
  | { type: 'RefundAccepted'; data: RefundAcceptedData }
  | { type: 'RefundSucceeded'; data: RefundSucceededData }
  | { type: 'RefundClosed'; data: RefundFailedData }
  | { type: 'RefundAbnormal'; data: RefundFailedData }
  | { type: 'RefundRedirected'; data: RefundRedirectedData }
>;

/** The payer's money is taken. Clearing, netting and payout come later and are facts of their own. */
export type PaymentCapturedData = Ended &
  Readonly<{
    /** `claimed`: by this ledger, after the claim of every order. `reported`: a provider says so, and nothing was claimed. */
    basis: 'claimed' | 'reported';
    orders: readonly TermsOrder[];
    payer: PersonRef;
    payerApp: string;
    payerAppController: string | null;
    capture: Capture;
    funding: Funding;
    clearingHouse: string | null;
    interconnection: InterconnectionUsed | null;
    factors: Factors;
    amounts: CapturedAmounts;
    /** Null where only a provider says that money was taken: it is given back whole, and costs nothing. */
    fee: CapturedFee | null;
    postings: readonly Posting[];
    obligations: readonly Obligation[];
    /** The provider's own number; null where none is told. */
    providerTransactionId: string | null;
    occurredAt: InstantJson;
  }>;

export type CapturedAmounts = Readonly<{
  total: MoneyJson;
  /** What the payer gives: the total without all coupons. */
  cash: MoneyJson;
  coupons: readonly Coupon[];
  /** What the merchant is due before the fee: the total without the merchant's own coupons. */
  due: MoneyJson;
}>;

export type CapturedFee = Readonly<{
  feeRuleId: string;
  version: number;
  total: MoneyJson;
  /** Before rounding to whole minor units, in thousandths of one (0.00001 yuan). */
  exactThousandths: string;
  parts: readonly StoredFeePart[];
}>;
/** What one institution of the payment gets of a fee, or gives back. */
export type StoredFeePart = Readonly<{ party: string; role: string; amount: MoneyJson }>;

/**
 * The authorization came too late, second, or for another amount, or a provider said first that it took the money without a claim: by
 * this authorization nothing was taken from the payer.
 */
export type AuthorizationVoidedData = Ended &
  Readonly<{
    orderIds: readonly string[];
    payer: PersonRef;
    payerApp: string;
    payerAppController: string | null;
    reason: 'orderAlreadyClaimed' | 'orderCancelled' | 'amountChanged' | 'captureReported';
    occurredAt: InstantJson;
  }>;

/** Money asked back for the payer, whoever asked. */
export type RefundRequestedData = Readonly<{
  paymentRequestId: string;
  refundId: string;
  amount: MoneyJson;
  /** For which order of the payment; null when the whole payment is meant. */
  orderId: string | null;
  /** For which line of the order; null when all of it is meant. */
  lineId: string | null;
  /** What is asked back of each order, and by category of its goods; the parts sum to the amount. */
  orders: readonly TermsOrder[];
  requestedBy: string;
  reason: string;
  occurredAt: InstantJson;
}>;
export type RefundStepData = Readonly<{ paymentRequestId: string; refundId: string; occurredAt: InstantJson }>;
/** The provider took the request and is working on it, under a number of its own where it tells one. */
export type RefundAcceptedData = RefundStepData & Readonly<{ providerRefundId: string | null }>;
export type RefundSucceededData = RefundStepData &
  Pick<RefundRequestedData, 'orderId' | 'lineId' | 'orders' | 'requestedBy'> &
  Readonly<{
    providerRefundId: string | null;
    /** Whoever paid. */
    beneficiary: PersonRef;
    amount: MoneyJson;
    /** The part that goes to the payer, and the parts of the coupons that go back to their funders. */
    cash: MoneyJson;
    coupons: readonly Coupon[];
    /** Fee given back to the merchant, by the rule that was in force at the capture. */
    feeReturned: Readonly<{ total: MoneyJson; parts: readonly StoredFeePart[] }>;
    postings: readonly Posting[];
    obligations: readonly Obligation[];
    /** That of the capture. */
    basis: PaymentCapturedData['basis'];
    dimensions: Ended['dimensions'];
    payerApp: string;
    payerAppController: string | null;
    capturedAt: InstantJson;
  }>;
/** `RefundClosed`: given up, nothing was given back. `RefundAbnormal`: the payer's account does not take it; another is needed. */
export type RefundFailedData = RefundStepData & Readonly<{ reason: string }>;
/** The payer named another account of theirs after the first did not take the refund. */
export type RefundRedirectedData = RefundStepData & Readonly<{ funding: Funding }>;

const ofRefund = { paymentRequestId: text, refundId: text, occurredAt: moment };
const ofWhatIsAsked = {
  orderId: nullOr(text),
  lineId: nullOr(text),
  orders: listOf(termsOrderShape),
  requestedBy: text,
};
const basisShape = word('claimed', 'reported');
const feePartsShape = listOf(record({ party: text, role: text, amount: moneyShape }));
const moved = { postings: listOf(postingShape), obligations: listOf(obligationShape), coupons: listOf(couponShape) };

export const settlementEventTypes: EventShapes<SettlementEvent> = {
  PaymentCaptured: record({
    ...endedFields,
    basis: basisShape,
    orders: listOf(termsOrderShape),
    payer: personShape,
    payerApp: text,
    payerAppController: nullOr(text),
    capture: captureShape,
    funding: fundingShape,
    clearingHouse: nullOr(text),
    interconnection: nullOr(interconnectionUsedShape),
    factors: factorsShape,
    amounts: record({ total: moneyShape, cash: moneyShape, coupons: moved.coupons, due: moneyShape }),
    fee: nullOr(
      record({
        feeRuleId: text,
        version: wholeNumber,
        total: moneyShape,
        exactThousandths: wholeText,
        parts: feePartsShape,
      }),
    ),
    postings: moved.postings,
    obligations: moved.obligations,
    providerTransactionId: nullOr(text),
    occurredAt: moment,
  }),
  AuthorizationVoided: record({
    ...endedFields,
    orderIds: listOf(text),
    payer: personShape,
    payerApp: text,
    payerAppController: nullOr(text),
    reason: word('orderAlreadyClaimed', 'orderCancelled', 'amountChanged', 'captureReported'),
    occurredAt: moment,
  }),
  RefundRequested: record({
    ...ofRefund,
    ...ofWhatIsAsked,
    amount: moneyShape,
    reason: text,
  }),
  RefundAccepted: record({ ...ofRefund, providerRefundId: nullOr(text) }),
  RefundSucceeded: record({
    ...ofRefund,
    ...ofWhatIsAsked,
    ...moved,
    providerRefundId: nullOr(text),
    beneficiary: personShape,
    amount: moneyShape,
    cash: moneyShape,
    feeReturned: record({ total: moneyShape, parts: feePartsShape }),
    basis: basisShape,
    dimensions: dimensionsShape,
    payerApp: text,
    payerAppController: nullOr(text),
    capturedAt: moment,
  }),
  RefundClosed: record({ ...ofRefund, reason: text }),
  RefundAbnormal: record({ ...ofRefund, reason: text }),
  RefundRedirected: record({ ...ofRefund, funding: fundingShape }),
};
