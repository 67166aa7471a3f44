import { settlements } from '@hutong/domain';
import { given, policy } from '../policies/policy.js';
import { paymentRequestCommands } from './payment-requests.commands.js';

export const paymentRequestPolicy = policy({
  name: 'payment-requests',
  follows: { PaymentCaptured: settlements },
  next: ({ data: { dimensions } }) => [
    given(paymentRequestCommands.ConfirmPaymentRequestPaid, { paymentRequestId: dimensions.paymentRequestId }),
  ],
});
