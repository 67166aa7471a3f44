import { describe, expect, it } from 'vitest';
import { cny, terms } from '../examples.js';
import { dimensionsOf } from './terms.js';

const [order] = terms.orders;
const cart = (change: object) => ({ ...terms, orders: order ? [order, { ...order, ...change }] : [] });

describe('What an event repeats of the terms', () => {
  it('is everything but the orders and the times, with what the orders share', () => {
    const { orders: _orders, placedAt: _placedAt, requestedAt: _requestedAt, ...rest } = terms;
    const merchant = { merchantId: 'lamp-shop', subMerchantId: null };
    expect(dimensionsOf(terms)).toEqual({ ...rest, orderCount: 1, merchant, city: 'hangzhou', category: null });
  });
  it('names the category that all orders share', () => {
    const lamps = {
      ...terms,
      orders: terms.orders.map((each) => ({ ...each, categories: each.categories.slice(0, 1) })),
    };
    expect(dimensionsOf(lamps).category).toBe('lamps');
  });
  it.each([
    [{ city: 'ningbo' }, 'city'],
    [{ city: null }, 'city'],
    [{ merchant: { merchantId: 'other', subMerchantId: null } }, 'merchant'],
    [{ merchant: { merchantId: 'lamp-shop', subMerchantId: 'stall' } }, 'merchant'],
    [{ categories: [{ category: 'tea', amount: cny('1') }] }, 'category'],
  ] as const)('names nothing where the orders of a cart differ: %j', (change, dimension) => {
    expect(dimensionsOf(cart(change))[dimension]).toBeNull();
    expect(dimensionsOf(cart(change)).orderCount).toBe(2);
  });
});
