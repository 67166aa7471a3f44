import { Inject } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import {
  decodeEvent,
  type OrderEvent,
  orders,
  type SettlementEvent,
  type SettlementRefusal,
  settlements,
  type SettlementState,
  settlePayment,
  voidAuthorization,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { Ledger } from '../handling/ledger.js';
import { carryOut, type Consequence, Policy } from '../handling/policy.js';

const consumer = 'settlements';

/** Who holds the order is settled; who came too late is voided. */
export function nextForSettlement(
  event: OrderEvent,
): readonly Consequence<SettlementState, SettlementEvent, SettlementRefusal>[] {
  switch (event.type) {
    case 'OrderClaimed': {
      const { terms, payer } = event.data;
      const id = terms.paymentRequestId;
      return [{ id, creates: true, decide: (now, state) => settlePayment(now, state, { terms, payer }) }];
    }
    case 'OrderClaimRefused': {
      const { terms, payer, reason } = event.data;
      const id = terms.paymentRequestId;
      return [{ id, creates: true, decide: (now, state) => voidAuthorization(now, state, { terms, payer, reason }) }];
    }
    default:
      return [];
  }
}

@Policy()
export class SettlementsPolicy {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @EventPattern(['OrderClaimed', 'OrderClaimRefused'], { consumer })
  claimDecided(event: RecordedEvent): Promise<void> {
    const consequences = nextForSettlement(decodeEvent(orders, event));
    return carryOut(this.ledger, { policy: consumer, event, stream: settlements, consequences });
  }
}
