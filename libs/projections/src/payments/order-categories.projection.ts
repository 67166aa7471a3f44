import { type OrderEvent, orders } from '@hutong/domain';
import type { Columns, EventUse, RowOf, RowProjection } from '@hutong/read-store';

const columns = { order_id: 'text', category: 'text' } as const satisfies Columns;

export type OrderCategory = RowOf<typeof columns>;

type OrderPlaced = Extract<OrderEvent, { type: 'OrderPlaced' }>;

const eventTypes = {
  OrderPlaced: 'folded',
  PaymentOffersEvaluated: 'passed over',
  OrderClaimed: 'passed over',
  OrderClaimRefused: 'passed over',
  OrderPaid: 'passed over',
  OrderCancelled: 'passed over',
} satisfies Record<OrderEvent['type'], EventUse>;

/** The category of every order's product: the terms of a payment name the order and do not repeat it. */
export const orderCategories: RowProjection<OrderPlaced, OrderCategory> = {
  kind: 'rows',
  name: 'order-categories.v1',
  table: { key: ['order_id'], columns, indexes: [] },
  streams: [orders],
  eventTypes,
  keysOf: ({ data }) => [data.orderId],
  apply: (_row, { data }) => ({ order_id: data.orderId, category: data.product.category }),
};
