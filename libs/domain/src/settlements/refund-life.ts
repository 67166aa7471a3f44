import {
  type Funding,
  type Money,
  type MoneyJson,
  type TermsOrder,
  CannotFollowError,
  assertNever,
  money,
  sumOf,
} from '../kernel/index.js';
import type {
  PaymentCapturedData,
  RefundRequestedData,
  RefundSucceededData,
  SettlementEvent,
} from './settlement.events.js';

/** Where a refund stands: asked for, being worked on, given back, given up, or stuck because the payer's account does not take it. */
export type Refund = Readonly<{
  status: 'requested' | 'accepted' | 'succeeded' | 'closed' | 'abnormal';
  requested: RefundRequestedData;
  /** The provider's own number; null where none is told. */
  providerRefundId: string | null;
  /** The payer's other account, after the first did not take it. */
  redirectedTo: Funding | null;
  succeeded: RefundSucceededData | null;
}>;

/** The refunds of one payment by their id, in the order they were asked for. */
export type Refunds = ReadonlyMap<string, Refund>;

export type RefundEvent = Exclude<SettlementEvent, { type: 'PaymentCaptured' | 'AuthorizationVoided' }>;

/** From which states each step of a refund can follow. */
const before: Readonly<Record<Exclude<RefundEvent['type'], 'RefundRequested'>, readonly Refund['status'][]>> = {
  RefundAccepted: ['requested'],
  RefundSucceeded: ['accepted'],
  RefundClosed: ['requested', 'accepted', 'abnormal'],
  // A provider may answer the request itself with it.
  RefundAbnormal: ['requested', 'accepted'],
  RefundRedirected: ['abnormal'],
};

/** The refunds after one more step; throws on one that cannot follow. */
export function refundAfter(refunds: Refunds, event: RefundEvent): Refunds {
  const { type, data } = event;
  const refund = refunds.get(data.refundId);
  if (type === 'RefundRequested') {
    if (refund) throw new CannotFollowError(type, 'the refund was requested');
    return new Map(refunds).set(data.refundId, {
      status: 'requested',
      requested: data,
      providerRefundId: null,
      redirectedTo: null,
      succeeded: null,
    });
  }
  if (!refund) throw new CannotFollowError(type, 'the refund was never requested');
  if (!before[type].includes(refund.status)) throw new CannotFollowError(type, `the refund is ${refund.status}`);
  return new Map(refunds).set(data.refundId, stepped(refund, event));
}

function stepped(refund: Refund, event: Exclude<RefundEvent, { type: 'RefundRequested' }>): Refund {
  switch (event.type) {
    case 'RefundAccepted':
      return { ...refund, status: 'accepted', providerRefundId: event.data.providerRefundId };
    case 'RefundRedirected':
      return { ...refund, status: 'accepted', redirectedTo: event.data.funding };
    case 'RefundSucceeded':
      return { ...refund, status: 'succeeded', succeeded: event.data };
    case 'RefundClosed':
      return { ...refund, status: 'closed' };
    case 'RefundAbnormal':
      return { ...refund, status: 'abnormal' };
    default:
      return assertNever(event);
  }
}

/** Captured, less what was given back and what is on its way back. */
export function refundable({
  captured,
  refunds,
}: Readonly<{ captured: PaymentCapturedData; refunds: Refunds }>): Money {
  const { minorUnits, currency } = captured.amounts.total;
  return money(BigInt(minorUnits) - askedOf(refunds, () => true), currency);
}

/** What was asked back of such refunds and not given up. */
export const askedOf = (refunds: Refunds, isMeant: (requested: RefundRequestedData) => boolean): bigint =>
  sumOf(
    standing(refunds)
      .filter(isMeant)
      .map(({ amount }) => amount),
  );

/** What is left of an order, and of each category of its goods, of all that was asked back and not given up. */
export function leftOf(order: TermsOrder, refunds: Refunds): TermsOrder {
  const asked = standing(refunds).flatMap(({ orders }) => orders.filter(({ orderId }) => orderId === order.orderId));
  const parts = Map.groupBy(
    asked.flatMap(({ categories }) => categories),
    ({ category }) => category,
  );
  return {
    ...lessTaken(order, asked),
    categories: order.categories.map((part) => lessTaken(part, parts.get(part.category) ?? [])),
  };
}

const lessTaken = <Part extends Readonly<{ amount: MoneyJson }>>(
  part: Part,
  taken: readonly Readonly<{ amount: MoneyJson }>[],
): Part => {
  const { minorUnits, currency } = part.amount;
  const left = BigInt(minorUnits) - sumOf(taken.map(({ amount }) => amount));
  return { ...part, amount: { minorUnits: left.toString(), currency } };
};

const standing = (refunds: Refunds): readonly RefundRequestedData[] =>
  [...refunds.values()].filter(({ status }) => status !== 'closed').map(({ requested }) => requested);
