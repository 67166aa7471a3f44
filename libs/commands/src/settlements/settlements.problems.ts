import type { RefundRefusal, ReportCaptureRefusal, RequestRefundRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { payerProblems } from '../payments/payment.problems.js';

const notCaptured: Problem = {
  type: '/problems/not-captured',
  title: 'No money was taken for this payment request',
  status: 404,
};

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const refundRequestProblems: Readonly<Record<RequestRefundRefusal, Problem>> = {
  notCaptured,
  alreadyVoided: { type: '/problems/already-voided', title: 'The authorization was voided', status: 409 },
  currencyDiffers: {
    type: '/problems/currency-differs',
    title: 'The payment was made in another currency',
    status: 409,
  },
  amountNotPositive: { type: '/problems/amount-not-positive', title: 'A refund must be more than zero', status: 409 },
  orderNotInPayment: {
    type: '/problems/order-not-in-payment',
    title: 'The payment was for other orders',
    status: 409,
  },
  lineNotInOrder: {
    type: '/problems/line-not-in-order',
    title: 'The order that is meant has no such line',
    status: 409,
  },
  refundIdTaken: { type: '/problems/refund-id-taken', title: 'Another refund has this id', status: 409 },
  refundExceedsPayment: {
    type: '/problems/refund-exceeds-payment',
    title: 'All refunds together would exceed the payment',
    status: 409,
  },
  refundExceedsOrder: {
    type: '/problems/refund-exceeds-order',
    title: 'The refunds of an order together would exceed it',
    status: 409,
  },
  refundExceedsLine: {
    type: '/problems/refund-exceeds-line',
    title: 'The refunds of a line together would exceed it',
    status: 409,
  },
  tooManyRefunds: { type: '/problems/too-many-refunds', title: 'The payment has too many refunds', status: 409 },
  refundTooLate: {
    type: '/problems/refund-too-late',
    title: 'The payment was made more than a year ago',
    status: 409,
  },
};

/** Every refusal of a step that the provider tells. */
export const refundStepProblems: Readonly<Record<RefundRefusal, Problem>> = {
  notCaptured,
  refundUnknown: { type: '/problems/refund-unknown', title: 'There is no such refund', status: 404 },
  refundNotThere: {
    type: '/problems/refund-not-there',
    title: 'The step does not follow where the refund stands',
    status: 409,
  },
};

/** Besides, another account of the payer is kept by somebody who is known. */
export const redirectionProblems = {
  ...refundStepProblems,
  fundingInstitutionUnknown: { ...payerProblems.fundingInstitutionUnknown, field: 'funding.institution' },
} satisfies Readonly<Record<RefundRefusal | 'fundingInstitutionUnknown', Problem>>;

/** Every refusal of what a provider reports that it took. */
export const reportedCaptureProblems: Readonly<Record<ReportCaptureRefusal | 'paymentRequestNotFound', Problem>> = {
  paymentRequestNotFound: payerProblems.paymentRequestNotFound,
  couponsExceedAmount: { ...payerProblems.couponsExceedAmount, field: 'coupons' },
  alreadyCaptured: {
    type: '/problems/already-captured',
    title: 'Another payer’s money was taken for this payment request',
    status: 409,
  },
  captureUnderWay: {
    type: '/problems/capture-under-way',
    title: 'A payer authorized the payment here, and what comes of it is not decided yet',
    status: 409,
  },
};
