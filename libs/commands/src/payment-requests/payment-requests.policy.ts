import { Inject } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import {
  confirmPaymentRequestPaid,
  decodeEvent,
  type PaymentRequestEvent,
  type PaymentRequestRefusal,
  paymentRequests,
  type PaymentRequestState,
  type SettlementEvent,
  settlements,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { Ledger } from '../handling/ledger.js';
import { carryOut, type Consequence, Policy } from '../handling/policy.js';

const consumer = 'payment-requests';

/** A settled payment ends its request, also a closed one: the money has moved. */
export const nextForPaymentRequest = (
  event: SettlementEvent,
): readonly Consequence<PaymentRequestState, PaymentRequestEvent, PaymentRequestRefusal>[] =>
  event.type === 'PaymentSettled' ? [{ id: event.data.terms.paymentRequestId, decide: confirmPaymentRequestPaid }] : [];

@Policy()
export class PaymentRequestsPolicy {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @EventPattern('PaymentSettled', { consumer })
  paymentSettled(event: RecordedEvent): Promise<void> {
    const consequences = nextForPaymentRequest(decodeEvent(settlements, event));
    return carryOut(this.ledger, { policy: consumer, event, stream: paymentRequests, consequences });
  }
}
