import type { AuthorizationRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Refusals that a payer meets by whatever way they come. */
type PayerRefusal =
  | AuthorizationRefusal
  | 'paymentRequestNotFound'
  | 'fundingInstitutionUnknown'
  | 'noRoute'
  | 'factorFailed'
  | 'limitExceeded';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const payerProblems: Readonly<Record<PayerRefusal, Problem>> = {
  paymentRequestNotFound: {
    type: '/problems/payment-request-not-found',
    title: 'There is no such payment request',
    status: 404,
  },
  alreadyPaid: { type: '/problems/already-paid', title: 'It is paid already', status: 409 },
  paymentRequestClosed: {
    type: '/problems/payment-request-closed',
    title: 'The payment request is closed',
    status: 409,
  },
  superseded: {
    type: '/problems/payment-request-superseded',
    title: 'A newer payment request takes the place of this one',
    status: 409,
  },
  orderCancelled: { type: '/problems/order-cancelled', title: 'The order was cancelled', status: 409 },
  amountChanged: {
    type: '/problems/amount-changed',
    title: 'An order costs something else than when the payment was requested',
    status: 409,
  },
  forged: { type: '/problems/forged', title: 'Hutong did not issue this code or link', status: 422 },
  merchantCodeDiffers: {
    type: '/problems/merchant-code-differs',
    title: 'The printed code is not the one of the merchant that is to be paid',
    status: 409,
  },
  linkRevoked: { type: '/problems/link-revoked', title: 'The buyer took the link back', status: 409 },
  payerAppUnknown: {
    type: '/problems/payer-app-unknown',
    title: 'The payer’s app belongs to no registered wallet and no institution that keeps accounts',
    status: 409,
  },
  fundingInstitutionUnknown: {
    type: '/problems/funding-institution-unknown',
    title: 'No registered wallet and no institution that keeps accounts has the account that is paid from',
    status: 409,
    field: 'check.funding.institution',
  },
  payerNotDesignated: {
    type: '/problems/payer-not-designated',
    title: 'The buyer named somebody else to pay',
    status: 409,
  },
  expired: { type: '/problems/payment-request-expired', title: 'The payment request has expired', status: 409 },
  notReached: { type: '/problems/not-reached', title: 'This payer has not come to the payment request', status: 409 },
  captureNotPossible: {
    type: '/problems/capture-not-possible',
    title: 'The payment request is not taken up in this way',
    status: 409,
  },
  payerIsBuyer: { type: '/problems/payer-is-buyer', title: 'Somebody else than the buyer must pay', status: 409 },
  payerIsNotBuyer: { type: '/problems/payer-is-not-buyer', title: 'Only the buyer may pay', status: 409 },
  alreadyAuthorized: {
    type: '/problems/already-authorized',
    title: 'A payer has authorized the payment already',
    status: 409,
  },
  noRoute: {
    type: '/problems/no-route',
    title: 'No open interconnection lets this app pay from these funds',
    status: 409,
  },
  factorFailed: { type: '/problems/factor-failed', title: 'The payer’s app could not confirm the payer', status: 403 },
  limitExceeded: {
    type: '/problems/limit-exceeded',
    title: 'The payment is over a limit of the payer’s account',
    status: 403,
  },
  payerLocked: { type: '/problems/payer-locked', title: 'The payer’s app has locked the payer out', status: 403 },
  lockOutOfRange: {
    type: '/problems/lock-out-of-range',
    title: 'A lock ends within thirty days and not in the past',
    status: 422,
    field: 'check.lockedUntil',
  },
  couponsExceedAmount: {
    type: '/problems/coupons-exceed-amount',
    title: 'The coupons are worth more than the payment, or are in another currency',
    status: 422,
    field: 'check.coupons',
  },
  tooManyPayers: { type: '/problems/too-many-payers', title: 'Too many payers came to this payment', status: 409 },
  tooManyAttempts: { type: '/problems/too-many-attempts', title: 'The payer failed too often', status: 409 },
};

/** An order that a command is about was never placed. */
export const orderNotFound: Problem = {
  type: '/problems/order-not-found',
  title: 'There is no such order',
  status: 404,
};

/** Nobody registered the institution whose codes, links or in-app entries are meant. */
export const codeIssuerUnknown: Problem = {
  type: '/problems/code-issuer-unknown',
  title: 'The issuer of the codes is not registered as one',
  status: 409,
};

/** Nobody registered the platform. */
export const platformUnknown: Problem = {
  type: '/problems/platform-unknown',
  title: 'The platform is not registered as one',
  status: 409,
};

/** Nobody has come to pay the request in this way. */
export const authorizationNotFound: Problem = {
  type: '/problems/authorization-not-found',
  title: 'Nobody has come to pay this request in this way',
  status: 404,
};
