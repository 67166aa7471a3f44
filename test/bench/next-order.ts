import { randomUUID } from 'node:crypto';
import type { HttpLoad } from './http-load.js';

const run = randomUUID().slice(0, 8);
let orders = 0;

/** An order nobody placed before, with a key in order of time as Hutong's clients make them. */
export function nextOrder(): ReturnType<HttpLoad['next']> {
  orders += 1;
  const time = Date.now().toString(16).padStart(12, '0');
  const key = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${orders.toString(16).padStart(12, '0')}`;
  const amount = { minorUnits: '12900', currency: 'CNY' };
  const body = {
    platform: 'taobao',
    orderNumber: `${Date.now()}-${run}-${orders}`,
    buyer: { scheme: 'account', scope: 'taobao', value: `buyer-${orders % 1_000}` },
    merchant: { merchantId: 'merchant-42' },
    lines: [{ lineId: '1', productId: 'product-7', category: 'books', quantity: 1, amount }],
    amount,
  };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return { body: JSON.stringify(body), headers };
}
