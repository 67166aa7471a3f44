import type { InterconnectionRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { codeIssuerUnknown, payerProblems } from '../payments/payment.problems.js';

const { payerAppUnknown } = payerProblems;

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const interconnectionProblems: Readonly<Record<InterconnectionRefusal, Problem>> = {
  payerAppUnknown,
  codeIssuerUnknown,
  clearingHouseUnknown: {
    type: '/problems/clearing-house-unknown',
    title: 'The clearing house is not registered as one',
    status: 409,
  },
  interconnectionUnknown: {
    type: '/problems/interconnection-unknown',
    title: 'There is no such open interconnection',
    status: 404,
  },
  alreadyOpen: {
    type: '/problems/already-open',
    title: 'The interconnection is open already, from another moment or over another clearing house',
    status: 409,
  },
  periodsOverlap: {
    type: '/problems/periods-overlap',
    title: 'The interconnection was still open then',
    status: 409,
  },
  periodEmpty: {
    type: '/problems/period-empty',
    title: 'An interconnection ends after it began',
    status: 409,
  },
  tooManyPeriods: {
    type: '/problems/too-many-periods',
    title: 'The interconnection was opened and closed too often',
    status: 409,
  },
};
