import type { CellSums } from './cells.js';
import { daysOf } from './days.js';
import type { MarketInLog } from './market-in-log.js';
import { endOf, stepsOf } from './payment-in-market.js';

/** Payments by the day of their request and how they ended, the times of their steps, and from which channel to which their buyers went. */
export function payments({ payments }: MarketInLog, cells: CellSums): void {
  const channelBefore = new Map<string, string>();
  for (const payment of payments.values()) {
    const { terms } = payment;
    const { platform, offer, buyer, preselectedChannelId } = terms;
    const { channelId } = terms.channel;
    const end = endOf(payment);
    const wallet = end.by !== null && 'payerApp' in end.by.data ? end.by.data.payerApp : null;
    for (const day of daysOf(terms.requestedAt)) {
      cells.add(['requests', end.outcome, day, platform, channelId, wallet], 1n);
    }
    const amount = BigInt(terms.amount.minorUnits);
    cells.add(['amount requested', end.outcome, offer.rank, offer.preselected, offer.folded, offer.inCohort], amount);
    cells.add(['orders requested', end.outcome, terms.attempt, terms.alternatives.length], BigInt(terms.orders.length));
    cells.add(['pre-selected to requested', preselectedChannelId, channelId], 1n);
    const before = channelBefore.get(buyer.ref);
    if (before !== undefined) cells.add(['previous to now', before, channelId], 1n);
    channelBefore.set(buyer.ref, channelId);
    for (const [step, steps] of Object.entries(stepsOf(payment, end))) {
      if (steps !== null) cells.duration([step, platform], steps);
    }
    if (end.by?.type === 'AuthorizationVoided') {
      const { reason, payerAppController, payer } = end.by.data;
      cells.add(['voided', reason, payerAppController, payer.ref], 1n);
    }
    if (end.by?.type === 'PaymentCaptured') {
      const { capture, funding, clearingHouse, payerAppController, payer } = end.by.data;
      const paidFrom = [funding.kind, funding.institution, clearingHouse, payerAppController];
      cells.add(['paid', end.outcome, capture, ...paidFrom, payer.ref], 1n);
    }
  }
}
