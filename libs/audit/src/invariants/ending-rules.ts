import type { Rule } from './finding.js';
import type { PaymentInLog } from './payment-in-log.js';

/** How long after what is due later a request may stand without an end: dues are given in order, some of them side by side. */
export const endedAfterMsMax = 60 * 60 * 1000;

const ends: ReadonlySet<string> = new Set([
  'PaymentRequestExpired',
  'PaymentRequestClosed',
  'PaymentRequestSuperseded',
  'PaymentRequestPaid',
]);

/**
 * What must have ended, since dues are given in order: `lastDueAt` is when the last of them was recorded, known once all of the log was
 * seen, and empty while none was. What fell due since whoever gives it went away will be given when it comes back.
 */
export const endingRules = (lastDueAt: () => string): readonly Rule<PaymentInLog>[] => [
  {
    name: 'every payment request ends when its time is over',
    examine: ({ paymentRequestId, expiresAt, types }) => {
      if (expiresAt === null) return [];
      // Nothing is over while nothing was ever given its due.
      const isOver = Date.parse(expiresAt) + endedAfterMsMax < Date.parse(lastDueAt());
      const hasEnded = types.some((type) => ends.has(type));
      return [isOver && !hasEnded ? `${paymentRequestId} could be paid until ${expiresAt} and has no end` : null];
    },
  },
];
