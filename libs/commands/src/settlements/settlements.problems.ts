import type { SettlementRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const settlementProblems: Readonly<Record<SettlementRefusal, Problem>> = {
  alreadySettled: { type: '/problems/already-settled', title: 'The payment is settled', status: 409 },
  alreadyVoided: { type: '/problems/already-voided', title: 'The authorization was voided', status: 409 },
  settlementImported: {
    type: '/problems/settlement-imported',
    title: 'The settlement comes from a bill and is changed there only',
    status: 409,
  },
  notSettled: { type: '/problems/not-settled', title: 'Nothing was settled for this payment request', status: 404 },
  currencyDiffers: {
    type: '/problems/currency-differs',
    title: 'The payment was made in another currency',
    status: 409,
  },
  amountNotPositive: { type: '/problems/amount-not-positive', title: 'A refund must be more than zero', status: 409 },
  refundIdTaken: { type: '/problems/refund-id-taken', title: 'Another refund has this id', status: 409 },
  refundExceedsPayment: {
    type: '/problems/refund-exceeds-payment',
    title: 'All refunds together would exceed the payment',
    status: 409,
  },
  tooManyRefunds: { type: '/problems/too-many-refunds', title: 'The payment has too many refunds', status: 409 },
  notImported: { type: '/problems/not-imported', title: 'The payment was made here, not imported', status: 409 },
  importedFactDiffers: {
    type: '/problems/imported-fact-differs',
    title: 'The bill says something else than was imported before',
    status: 409,
  },
};
