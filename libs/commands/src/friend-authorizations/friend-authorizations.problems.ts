import type { FriendAuthorizationRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { payerProblems } from '../payments/payment.problems.js';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const friendAuthorizationProblems: Readonly<Record<FriendAuthorizationRefusal, Problem>> = {
  ...payerProblems,
  linkForged: { type: '/problems/link-forged', title: 'Hutong did not issue this link', status: 422 },
  linkExpired: { type: '/problems/link-expired', title: 'The link has expired', status: 409 },
  linkNotOpened: { type: '/problems/link-not-opened', title: 'This friend has not opened the link', status: 409 },
  payerIsBuyer: { type: '/problems/payer-is-buyer', title: 'The buyer is not a friend of the buyer', status: 409 },
};
