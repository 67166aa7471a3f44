import { randomUUID } from 'node:crypto';
import { type components, idempotencyKey } from '@hutong/client';
import type { HttpLoad } from './http-load.js';

const run = randomUUID().slice(0, 8);
let orders = 0;

/** An order nobody placed before. */
export function newOrder(): components['schemas']['PlaceOrderRequest'] {
  orders += 1;
  const amount = { minorUnits: '12900', currency: 'CNY' } as const;
  return {
    platform: 'taobao',
    orderNumber: `${Date.now()}-${run}-${orders}`,
    buyer: { scheme: 'account', scope: 'taobao', value: `buyer-${orders % 1_000}` },
    merchant: { merchantId: 'merchant-42' },
    lines: [{ lineId: '1', productId: 'product-7', category: 'books', quantity: 1, amount }],
    amount,
  };
}

/** A new order with a key, as drivers send it that write to sockets themselves. */
export function nextOrder(): ReturnType<HttpLoad['next']> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey() };
  return { body: JSON.stringify(newOrder()), headers };
}
