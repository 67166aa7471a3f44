import { paymentRequests, settlements } from '@hutong/domain';
import { given, policy } from '../policies/policy.js';
import { paymentRequestCommands } from './payment-requests.commands.js';

const { ConfirmPaymentRequestPaid, SupersedePaymentRequest } = paymentRequestCommands;

/** Money that was taken ends its request, and a request that takes the place of another ends what that one presents. */
export const paymentRequestPolicy = policy({
  name: 'payment-requests',
  follows: { PaymentRequested: paymentRequests, PaymentCaptured: settlements },
  next: (event) => {
    switch (event.type) {
      case 'PaymentRequested': {
        const { supersedes, paymentRequestId: by } = event.data.terms;
        return supersedes === null ? [] : [given(SupersedePaymentRequest, { paymentRequestId: supersedes, by })];
      }
      case 'PaymentCaptured': {
        const { paymentRequestId } = event.data.dimensions;
        return [given(ConfirmPaymentRequestPaid, { paymentRequestId })];
      }
    }
  },
});
