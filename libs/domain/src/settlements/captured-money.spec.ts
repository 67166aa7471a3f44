import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cny, noon, terms } from '../examples.js';
import { type Coupon, money } from '../kernel/index.js';
import { acceptRefund, succeedRefund } from './refund.js';
import { leftOf, refundable } from './refund-life.js';
import { applied, authorized, capturedBy, capturing, cartOf, fee, posting, requesting } from './settlement-examples.js';
import { type CapturePayment, type SettlementState, settlements } from './settlement.js';

const nothing = money(0n, 'CNY');
/** What a merchant is owed by the capture and all refunds. */
function payableOf(state: SettlementState, merchantId: string): bigint {
  if (state.status !== 'captured') throw new Error('Not captured');
  const given = [...state.refunds.values()].flatMap(({ succeeded }) => succeeded?.postings ?? []);
  return [...state.captured.postings, ...given]
    .filter(({ account }) => account.kind === 'merchantPayable' && account.holder === merchantId)
    .reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n);
}

describe('Money', () => {
  const part = fc.bigInt({ min: 0n, max: 4_000n });
  it('is neither made nor lost: postings sum to zero, and refunds give back exactly what was paid, to whoever paid it', () => {
    fc.assert(
      fc.property(
        fc.record({ wallet: part, platform: part, merchant: part }),
        fc.array(fc.bigInt({ min: 1n, max: 5_000n }), { maxLength: 12 }),
        ({ wallet, platform, merchant }, amounts) => {
          const coupons: Coupon[] = [
            { funder: 'tenpay', funderRole: 'wallet', amount: cny(`${wallet}`) },
            { funder: 'taobao', funderRole: 'platform', amount: cny(`${platform}`) },
            { funder: 'lamp-shop', funderRole: 'merchant', amount: cny(`${merchant}`) },
          ];
          let state = applied(settlements.initialState, capturing({ authorized: { ...authorized, coupons } }));
          let left = 12_900n;
          const wanted = [...amounts, 12_900n];
          wanted.forEach((amount, index) => {
            if (left === 0n) return;
            const asked = amount < left ? amount : left;
            left -= asked;
            const refundId = `r-${index}`;
            state = applied(state, requesting({ refundId, amount: money(asked, 'CNY'), orderId: null }));
            state = applied(state, (before) => acceptRefund(at(noon), before, { refundId, providerRefundId: null }));
            state = applied(state, (before) => succeedRefund(at(noon), before, { refundId, feeBack: [] }));
          });
          if (state.status !== 'captured') throw new Error('Not captured');
          const given = [...state.refunds.values()].flatMap((each) => each.succeeded ?? []);
          const sum = (values: readonly string[]) => values.reduce((before, value) => before + BigInt(value), 0n);
          expect(sum(given.map(({ amount }) => amount.minorUnits))).toBe(12_900n);
          expect(sum(given.map(({ cash }) => cash.minorUnits))).toBe(BigInt(state.captured.amounts.cash.minorUnits));
          for (const { funder, amount } of coupons) {
            const back = given.flatMap((each) => each.coupons.filter((coupon) => coupon.funder === funder));
            expect(sum(back.map((coupon) => coupon.amount.minorUnits))).toBe(BigInt(amount.minorUnits));
          }
          const payer = [state.captured, ...given].flatMap(({ postings }) =>
            postings.filter((entry) => entry.account.kind === 'payerFunds').map(({ minorUnits }) => minorUnits),
          );
          expect(sum(payer)).toBe(0n);
          expect(refundable(state).minorUnits).toBe(0n);
        },
      ),
    );
  });
  it('of a cart goes back from each shop what its orders are refunded, never more than they cost, and all of it in the end', () => {
    const refundOf = fc.record({ order: fc.option(fc.nat({ max: 3 })), minorUnits: fc.bigInt({ min: 1n, max: 900n }) });
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 900n }), { minLength: 1, maxLength: 4 }),
        fc.array(refundOf, { maxLength: 12 }),
        (costs, wanted) => {
          const terms = cartOf(...costs.map((cost, index) => [`taobao.${index}`, `shop-${index}`, cost] as const));
          let state = applied(
            settlements.initialState,
            capturing({ terms, fee: { ...fee, total: nothing, parts: [] } }),
          );
          const refunded = (orderId: string | null, amount: bigint) => {
            const refundId = `r-${state.status === 'captured' ? state.refunds.size : 0}`;
            const decision = requesting({ refundId, orderId, amount: money(amount, 'CNY') })(state);
            if (decision.outcome === 'refused') return;
            state = applied(state, () => decision);
            state = applied(state, (before) => acceptRefund(at(noon), before, { refundId, providerRefundId: null }));
            state = applied(state, (before) => succeedRefund(at(noon), before, { refundId, feeBack: [] }));
          };
          for (const { order, minorUnits } of wanted) refunded(order === null ? null : `taobao.${order}`, minorUnits);
          if (state.status !== 'captured') throw new Error('Not captured');
          const { captured, refunds } = state;
          for (const each of captured.orders) {
            const left = BigInt(leftOf(each, refunds).amount.minorUnits);
            expect(left).toBeGreaterThanOrEqual(0n);
            expect(payableOf(state, each.merchant.merchantId)).toBe(left);
          }
          const rest = refundable({ captured, refunds }).minorUnits;
          if (rest > 0n) refunded(null, rest);
          for (const each of captured.orders) expect(payableOf(state, each.merchant.merchantId)).toBe(0n);
        },
      ),
    );
  });
  it('of a cart is due to each merchant by its orders, less the fee, to the last fen', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 8 }), (prices) => {
        const [order] = terms.orders;
        if (!order) throw new Error('No order');
        const orders = prices.map((price, index) => ({
          ...order,
          orderId: `taobao.${index}`,
          merchant: { merchantId: `shop-${index % 3}`, subMerchantId: null },
          amount: cny(`${price}`),
        }));
        const total = prices.reduce((before, price) => before + price, 0n);
        const state = applied(
          settlements.initialState,
          capturing({ terms: { ...terms, orders, amount: cny(`${total}`) } }),
        );
        if (state.status !== 'captured') throw new Error('Not captured');
        const due = state.captured.postings.filter(({ account: { kind } }) => kind === 'merchantPayable');
        expect(due.reduce((before, { minorUnits }) => before + BigInt(minorUnits), 0n)).toBe(total - 77n);
      }),
    );
  });
  const taken = (change: Partial<CapturePayment>) => capturedBy(capturing(change)(settlements.initialState));
  const cart = cartOf(['1', 'lamp-shop', 100n], ['2', 'book-shop', 100n], ['3', 'lamp-shop', 101n]);
  const ownCoupon = (minorUnits: string): Coupon => ({
    funder: 'lamp-shop',
    funderRole: 'merchant',
    amount: cny(minorUnits),
  });

  it('of a cart is one sum a shop: its orders, its part of the shops’ own coupons, its part of the fee', () => {
    const { postings } = taken({ terms: cart, authorized: { ...authorized, coupons: [ownCoupon('101')] } });
    // Of 200 fen due, 133 and 67; of 77 fen of fees, 51 and 26.
    expect(postings.filter(({ account }) => account.kind === 'merchantPayable')).toEqual([
      posting('82', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
      posting('41', 'tenpay', 'merchantPayable', 'book-shop', 'unionpay'),
    ]);
  });
  it('does not move where the shops’ own coupons pay for everything', () => {
    const free = { ...fee, total: money(0n, 'CNY'), exactThousandths: 0n, parts: [] };
    const coupons = [ownCoupon('301')];
    const { postings, obligations } = taken({ terms: cart, fee: free, authorized: { ...authorized, coupons } });
    expect([...postings, ...obligations]).toEqual([]);
  });
  it('is owed from one fen on, and nothing to oneself', () => {
    const part = (party: string, minorUnits: bigint) => ({ role: party, party, amount: money(minorUnits, 'CNY') });
    const { obligations } = taken({
      fee: { ...fee, parts: [part('unionpay', 1n), part('icbc', 0n), part('tenpay', 9n)] },
    });
    expect(obligations.slice(1)).toEqual([
      { clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'unionpay', amount: cny('1') },
    ]);
  });
});
