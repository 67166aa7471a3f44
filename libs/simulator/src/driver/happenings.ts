import type { Presentation } from '@hutong/domain';

/** What the plan expects the log to tell of, in the words of the report. */
export const happenings = {
  named: 'payer named by the buyer',
  linkOpened: 'link opened',
  linkRevoked: 'link taken back',
  declined: 'payer said no',
  wrongFactor: 'wrong password',
  lockedOut: 'payer locked out',
  noRoute: 'app without a way to the code',
  resultUnknown: 'result unknown at first',
  amountChanged: 'amount changed',
  superseded: 'request in the place of another',
  cancelled: 'order cancelled',
  takenLate: 'taken by a provider after the end',
  refundAsked: 'refund asked for',
  refundByLine: 'refund of one line',
  refundAbnormal: 'refund that the account did not take',
  refundRedirected: 'refund to another account',
  refundGivenUp: 'refund given up',
} as const;

export const capturedOver = (presentation: Presentation): string => `paid by ${presentation}`;
