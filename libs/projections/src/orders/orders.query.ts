import type { ReadStore } from '@hutong/read-store';
import { cursorOf } from '../reading/cursor.js';
import type { ListQuestion } from '../reading/list.requests.js';
import { listPage } from '../reading/list-page.js';
import { answered, inSnapshot, periodOfRange } from '../reading/snapshot.js';
import type { OrdersPageAnswer } from './orders.answers.js';
import { orderListing, type OrderRow, orders } from './orders.projection.js';

export type OrdersQuestion = ListQuestion<'orders'>;

/** A page of orders, the latest first. */
export const answerOrders = (store: ReadStore, { about, filter, ...question }: OrdersQuestion) =>
  inSnapshot(store, orders, async ({ rows, table, position }) => {
    const page = await listPage(rows, { ...question, table, listing: orderListing, filter });
    const placed = periodOfRange(filter.ranges['placed_at']);
    return answered<OrdersPageAnswer>({
      position,
      definition:
        `Orders as they stand, with what the latest payment page offered and refused. Placed ${placed}, latest first. ` +
        'The whole of one order, with ranks and draws, is at /v1/orders/{orderId}.' +
        page.without,
      orders: (page.rows as readonly OrderRow[]).map(toOrder),
      nextCursor: page.end && cursorOf(about, filter, page.end),
    });
  });

const toOrder = (row: OrderRow): OrdersPageAnswer['orders'][number] => {
  const channels = row.offers === '' ? [] : row.offers.split('\n').map((line) => line.split(' '));
  return {
    orderId: row.order_id,
    status: row.status,
    platform: row.platform,
    orderNumber: row.order_number,
    buyer: { ref: row.buyer },
    merchant: { merchantId: row.merchant_id, subMerchantId: row.sub_merchant_id },
    city: row.city,
    category: row.category,
    lines: JSON.parse(row.lines) as OrdersPageAnswer['orders'][number]['lines'],
    amount: { minorUnits: row.amount.toString(), currency: row.currency },
    offered: channels.flatMap(([channelId = '', reasons]) => (reasons === undefined ? [channelId] : [])),
    refused: channels.flatMap(([channelId = '', reasons]) =>
      reasons === undefined ? [] : [{ channelId, reasons: reasons.split(',') }],
    ),
    paymentRequestId: row.payment_request_id,
    payer: row.payer === null ? null : { ref: row.payer },
    claimsRefused: row.claims_refused.toString(),
    reason: row.reason,
    placedAt: row.placed_at,
    paidAt: row.paid_at,
    updatedAt: row.updated_at,
  };
};
