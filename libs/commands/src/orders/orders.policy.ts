import {
  type AuthorizationKind,
  type AuthorizedData,
  directPaying,
  friendPaying,
  orders,
  scanning,
  settlements,
} from '@hutong/domain';
import { given, policy } from '../policies/policy.js';
import { orderCommands } from './orders.commands.js';

const { ClaimOrder, ReleaseOrderClaim, ConfirmOrderPaid } = orderCommands;

/**
 * An authorization, in whatever way, claims its orders one by one before money is taken: a claim that was won gives the next. Money that
 * was taken confirms that the orders are paid; an authorization that is void gives them free.
 */
export const orderPolicy = policy({
  name: 'orders',
  follows: {
    ScanAuthorized: scanning.stream,
    FriendAuthorized: friendPaying.stream,
    DirectPaymentAuthorized: directPaying.stream,
    OrderClaimed: orders,
    PaymentCaptured: settlements,
    AuthorizationVoided: settlements,
  },
  next: (event) => {
    switch (event.type) {
      case 'ScanAuthorized':
        return claiming('scan', event.data);
      case 'FriendAuthorized':
        return claiming('friendAuthorization', event.data);
      case 'DirectPaymentAuthorized':
        return claiming('directAuthorization', event.data);
      case 'OrderClaimed':
        return claiming(event.data.authorization, { ...event.data, orderIds: event.data.remaining });
      case 'PaymentCaptured': {
        const { basis, orders: paid, dimensions } = event.data;
        // Money that only a provider reports was taken without a claim: it pays no order and is given back.
        if (basis === 'reported') return [];
        const { paymentRequestId } = dimensions;
        return paid.map(({ orderId }) => given(ConfirmOrderPaid, { orderId, paymentRequestId }));
      }
      case 'AuthorizationVoided': {
        const { orderIds, dimensions } = event.data;
        const { paymentRequestId } = dimensions;
        return orderIds.map((orderId) => given(ReleaseOrderClaim, { orderId, paymentRequestId }));
      }
    }
  },
});

function claiming(
  authorization: AuthorizationKind,
  { orderIds, paymentRequestId, payer }: Pick<AuthorizedData, 'orderIds' | 'paymentRequestId' | 'payer'>,
) {
  const [orderId, ...remaining] = orderIds;
  if (orderId === undefined) return [];
  return [given(ClaimOrder, { orderId, paymentRequestId, payer, authorization, remaining })];
}
