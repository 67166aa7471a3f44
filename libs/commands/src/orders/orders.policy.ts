import { Inject } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import {
  claimOrder,
  confirmOrderPaid,
  decodeEvent,
  type FriendAuthorizationEvent,
  friendAuthorizations,
  type OrderEvent,
  type OrderRefusal,
  orders,
  type OrderState,
  type PaymentRequestEvent,
  paymentRequests,
  type ScanEvent,
  scans,
  type SettlementEvent,
  settlements,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { Ledger } from '../handling/ledger.js';
import { carryOut, type Consequence, Policy } from '../handling/policy.js';

const consumer = 'orders';

type OrderConsequence = Consequence<OrderState, OrderEvent, OrderRefusal>;

/** An authorization, by whatever method, must claim the order before it settles; the settlement confirms that it is paid. */
export function nextForOrder(
  event: ScanEvent | FriendAuthorizationEvent | PaymentRequestEvent | SettlementEvent,
): readonly OrderConsequence[] {
  switch (event.type) {
    case 'ScanAuthorized':
    case 'FriendAuthorized':
    case 'DirectPaymentAuthorized': {
      const { terms, payer } = event.data;
      return [{ id: terms.orderId, decide: (now, state) => claimOrder(now, state, { terms, payer }) }];
    }
    case 'PaymentSettled': {
      const { orderId, paymentRequestId } = event.data.terms;
      return [{ id: orderId, decide: (now, state) => confirmOrderPaid(now, state, { paymentRequestId }) }];
    }
    default:
      return [];
  }
}

@Policy()
export class OrdersPolicy {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @EventPattern('ScanAuthorized', { consumer })
  scanAuthorized(event: RecordedEvent): Promise<void> {
    return this.#follow(event, nextForOrder(decodeEvent(scans, event)));
  }

  @EventPattern('FriendAuthorized', { consumer })
  friendAuthorized(event: RecordedEvent): Promise<void> {
    return this.#follow(event, nextForOrder(decodeEvent(friendAuthorizations, event)));
  }

  @EventPattern('DirectPaymentAuthorized', { consumer })
  directPaymentAuthorized(event: RecordedEvent): Promise<void> {
    return this.#follow(event, nextForOrder(decodeEvent(paymentRequests, event)));
  }

  @EventPattern('PaymentSettled', { consumer })
  paymentSettled(event: RecordedEvent): Promise<void> {
    return this.#follow(event, nextForOrder(decodeEvent(settlements, event)));
  }

  #follow(event: RecordedEvent, consequences: readonly OrderConsequence[]): Promise<void> {
    return carryOut(this.ledger, { policy: consumer, event, stream: orders, consequences });
  }
}
