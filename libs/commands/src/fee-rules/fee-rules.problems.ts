import type { FeeRuleRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const feeRuleProblems: Readonly<Record<FeeRuleRefusal, Problem>> = {
  clausesMissing: {
    type: '/problems/clauses-missing',
    title: 'A fee rule has one clause at least',
    status: 422,
    field: 'clauses',
  },
  tooManyClauses: {
    type: '/problems/too-many-clauses',
    title: 'A fee rule has at most 100 clauses',
    status: 422,
    field: 'clauses',
  },
  rateOutOfRange: {
    type: '/problems/rate-out-of-range',
    title: 'A part of a fee is 0 to 100,000 hundred-thousandths',
    status: 422,
    field: 'clauses',
  },
  acquirerPartMissing: {
    type: '/problems/acquirer-part-missing',
    title: 'The last part of a clause is the acquirer’s, who gets what rounding leaves',
    status: 422,
    field: 'clauses',
  },
  tooManyVersions: {
    type: '/problems/too-many-versions',
    title: 'The fee rule has as many versions as it may have',
    status: 409,
  },
};

/** Nothing was ever published under this id. */
export const feeRuleNotFound: Problem = {
  type: '/problems/fee-rule-not-found',
  title: 'There is no such fee rule',
  status: 404,
};
