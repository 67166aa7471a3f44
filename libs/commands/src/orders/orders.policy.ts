import { friendAuthorizations, paymentRequests, scans, settlements } from '@hutong/domain';
import { given, policy } from '../policies/policy.js';
import { orderCommands } from './orders.commands.js';

/** An authorization, by whatever method, must claim the order before it settles; the settlement confirms that it is paid. */
export const orderPolicy = policy({
  name: 'orders',
  follows: {
    ScanAuthorized: scans,
    FriendAuthorized: friendAuthorizations,
    DirectPaymentAuthorized: paymentRequests,
    PaymentSettled: settlements,
  },
  next: (event) => {
    switch (event.type) {
      case 'ScanAuthorized':
      case 'FriendAuthorized':
      case 'DirectPaymentAuthorized': {
        const { terms, payer } = event.data;
        return [given(orderCommands.ClaimOrder, { terms, payer })];
      }
      case 'PaymentSettled': {
        const { orderId, paymentRequestId } = event.data.terms;
        return [given(orderCommands.ConfirmOrderPaid, { orderId, paymentRequestId })];
      }
    }
  },
});
