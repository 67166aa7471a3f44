import type { OrderEvent, PaymentTerms } from '@hutong/domain';
import type { DomainFact } from './stored-event.js';

type Placed = Extract<OrderEvent, { type: 'OrderPlaced' }>['data'];

/** What the log says of one order that the figures and the rules ask for. */
export type OrderInLog = {
  readonly orderId: string;
  placed: Placed | null;
  paidTimes: number;
  /** Terms of the payments that settled for it. */
  readonly settled: PaymentTerms[];
};

/** The order that a fact places, pays or settles for; null for any other fact. */
export function orderOf({ type, data }: DomainFact): string | null {
  if (type === 'OrderPlaced' || type === 'OrderPaid') return data.orderId;
  return type === 'PaymentSettled' ? data.terms.orderId : null;
}

/** What the facts about one order say, gathered without any rule of the write side. */
export function orderInLog(orderId: string, facts: readonly DomainFact[]): OrderInLog {
  const order: OrderInLog = { orderId, placed: null, paidTimes: 0, settled: [] };
  for (const { type, data } of facts) {
    if (type === 'OrderPlaced') order.placed = data;
    if (type === 'OrderPaid') order.paidTimes += 1;
    if (type === 'PaymentSettled') order.settled.push(data.terms);
  }
  return order;
}

/** What the projection of categories must say of an order; null before it was placed. */
export const expectedCategory = ({ orderId, placed }: OrderInLog) =>
  placed === null ? null : { order_id: orderId, category: placed.product.category };
