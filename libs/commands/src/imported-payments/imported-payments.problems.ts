import type { ImportedPaymentRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const importedPaymentProblems: Readonly<Record<ImportedPaymentRefusal, Problem>> = {
  importedFactDiffers: {
    type: '/problems/imported-fact-differs',
    title: 'The bill says something else than was imported before',
    status: 409,
  },
  tooManyFacts: {
    type: '/problems/too-many-facts',
    title: 'Bills have stated too much of one transaction',
    status: 409,
  },
};

/** No bill has told of it. */
export const importedPaymentNotFound: Problem = {
  type: '/problems/imported-payment-not-found',
  title: 'No bill has told of this payment',
  status: 404,
};
