import { instant, instantFromJson, paymentRequests } from '@hutong/domain';
import { dueTimes } from '../due-times/due-times.js';
import { given } from '../policies/policy.js';
import { paymentRequestCommands } from './payment-requests.commands.js';

const minuteMs = 60_000;
/**
 * When a close is tried again after the first time, while somebody's payment is on its way. A result that is unknown counts as that for
 * seven days at most; whoever authorized and is neither charged nor let go by then is waited for no longer: the request stays expired, and
 * the refusal of its close is the last that its stream tells. Our own bound.
 */
const closeAgainAfterMs = [1, 5, 15, 60, 4 * 60, 24 * 60, 7 * 24 * 60].map((minutes) => minutes * minuteMs);

/** A request ends by itself: it expires, and is closed as soon as it may be. */
export const paymentRequestDueTimes = dueTimes({
  name: 'due-times',
  follows: {
    PaymentRequested: paymentRequests,
    PaymentRequestExpired: paymentRequests,
    PaymentRequestClosed: paymentRequests,
    PaymentRequestPaid: paymentRequests,
  },
  // About a kilobyte each.
  openMax: 1_000_000,
  next: (event) => {
    switch (event.type) {
      case 'PaymentRequested': {
        const { terms, expiresAt } = event.data;
        const { paymentRequestId } = terms;
        const command = given(paymentRequestCommands.ExpirePaymentRequest, { paymentRequestId });
        return { name: 'expiry', at: instantFromJson(expiresAt), ...command };
      }
      case 'PaymentRequestExpired': {
        const { dimensions, closableFrom, occurredAt } = event.data;
        const { paymentRequestId } = dimensions;
        const command = given(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'expired' });
        return {
          name: 'close',
          at: instant(Math.max(instantFromJson(closableFrom), instantFromJson(occurredAt))),
          ...command,
          over: ['alreadyPaid'],
          again: { refusals: ['tooEarlyToClose', 'paymentUnderWay'], afterMs: closeAgainAfterMs },
        };
      }
      case 'PaymentRequestClosed':
      case 'PaymentRequestPaid':
        return null;
    }
  },
});
