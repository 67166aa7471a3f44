import { describe, expect, it } from 'vitest';
import { cny, dayMs, noon } from '../examples.js';
import { instant, money } from '../kernel/index.js';
import { type RequestRefund, refundableMsMax, refundsPerPaymentMax } from './refund-request.js';
import {
  acceptedRefund,
  applied,
  captured,
  capturing,
  cartOf,
  closed,
  given,
  requested,
  requesting,
  succeeded,
  voided,
} from './settlement-examples.js';
import { type SettlementState, settlements } from './settlement.js';

describe('Asking for a refund', () => {
  it('is recorded with the order, who asked and why', () => given(captured).when(requesting()).then(requested()));
  it('may mean the whole payment', () =>
    given(captured)
      .when(requesting({ orderId: null }))
      .then(requested({ orderId: null })));
  it('records nothing when it is repeated', () => given(captured, requested()).when(requesting()).then());
  it.each<Partial<RequestRefund>>([
    { amount: money(2_901n, 'CNY') },
    { orderId: null },
    { lineId: '1' },
    { amount: money(2_900n, 'JPY') },
  ])('is refused when the id is another refund’s: %o', (other) =>
    given(captured, requested()).when(requesting(other)).thenRefused('refundIdTaken'),
  );
  it.each([
    [{ amount: money(1n, 'JPY') }, 'currencyDiffers'],
    [{ amount: money(0n, 'CNY') }, 'amountNotPositive'],
    [{ amount: money(-1n, 'CNY') }, 'amountNotPositive'],
    [{ orderId: 'taobao.9' }, 'orderNotInPayment'],
    [{ lineId: '3' }, 'lineNotInOrder'],
    [{ lineId: '1', orderId: null, lines: [] }, 'lineNotInOrder'],
    [{ orderId: null, amount: money(12_901n, 'CNY') }, 'refundExceedsPayment'],
  ] as const)('is refused: %o', (change, refusal) => given(captured).when(requesting(change)).thenRefused(refusal));
  it('is never for more than was paid, counting what is on its way and not what was given up', () => {
    const rest = requesting({ refundId: 'r-2', amount: money(10_000n, 'CNY'), orderId: null });
    const more = requesting({ refundId: 'r-2', amount: money(10_001n, 'CNY'), orderId: null });
    const second = requested({ refundId: 'r-2', amount: '10000', orderId: null }, { lamps: '7675', books: '2325' });
    const all = requested({ refundId: 'r-2', amount: '10001', orderId: null }, { lamps: '7675', books: '2326' });
    for (const before of [[requested()], [requested(), acceptedRefund], [requested(), acceptedRefund, succeeded]]) {
      given(captured, ...before)
        .when(rest)
        .then(second);
      given(captured, ...before)
        .when(more)
        .thenRefused('refundExceedsPayment');
    }
    given(captured, requested(), closed).when(more).then(all);
  });
  describe('of a cart', () => {
    const terms = cartOf(['taobao.1001', 'lamp-shop', 12_900n], ['taobao.1002', 'book-shop', 100n]);
    const cart = applied(settlements.initialState, capturing({ terms }));
    const asking = (refundId: string, minorUnits: bigint, meant: Partial<RequestRefund>) =>
      requesting({ refundId, amount: money(minorUnits, 'CNY'), ...meant });
    const refusalOf = (state: SettlementState, decide: ReturnType<typeof asking>) => {
      const decision = decide(state);
      return decision.outcome === 'refused' ? decision.refusal : null;
    };

    it('is never for more than its order cost, whatever was asked for of the others', () => {
      expect(refusalOf(cart, asking('r-1', 101n, { orderId: 'taobao.1002' }))).toBe('refundExceedsOrder');
      const other = applied(cart, asking('r-1', 12_899n, { orderId: 'taobao.1001' }));
      expect(refusalOf(other, asking('r-2', 100n, { orderId: 'taobao.1002' }))).toBeNull();
      const part = applied(other, asking('r-2', 60n, { orderId: 'taobao.1002' }));
      expect(refusalOf(part, asking('r-3', 41n, { orderId: 'taobao.1002' }))).toBe('refundExceedsOrder');
      expect(refusalOf(part, asking('r-3', 40n, { orderId: 'taobao.1002' }))).toBeNull();
    });
    it('counts for its line what was asked for of that line alone, of that order alone', () => {
      const books = applied(cart, asking('r-1', 3_000n, { orderId: 'taobao.1001', lineId: '2' }));
      expect(refusalOf(books, asking('r-2', 9_900n, { orderId: 'taobao.1001', lineId: '1' }))).toBeNull();
      expect(refusalOf(books, asking('r-2', 100n, { orderId: 'taobao.1002', lineId: '2' }))).toBeNull();
    });
    it('is by orders, and by the categories of their goods', () => {
      const decision = asking('r-1', 13_000n, { orderId: null })(cart);
      const [event] = decision.outcome === 'accepted' ? decision.events : [];
      expect(event?.data).toMatchObject({
        orders: [
          { orderId: 'taobao.1001', amount: cny('12900'), categories: [{ category: 'lamps', amount: cny('12900') }] },
          { orderId: 'taobao.1002', amount: cny('100'), categories: [{ category: 'lamps', amount: cny('100') }] },
        ],
      });
    });
    it('names no order and no category of which nothing is given back', () => {
      const decision = requesting({ orderId: null, amount: money(1n, 'CNY') })(given(captured).state);
      const [event] = decision.outcome === 'accepted' ? decision.events : [];
      expect(event?.data).toMatchObject({ orders: [{ categories: [{ category: 'books', amount: cny('1') }] }] });
    });
  });
  it('may mean one line, never for more than the line cost', () => {
    const line = (refundId: string, minorUnits: bigint) =>
      requesting({ refundId, lineId: '2', amount: money(minorUnits, 'CNY') });
    const book = requested({ lineId: '2' }, { books: '2900' });
    given(captured).when(line('r-1', 2_900n)).then(book);
    given(captured).when(line('r-1', 3_001n)).thenRefused('refundExceedsLine');
    given(captured, book)
      .when(line('r-2', 100n))
      .then(requested({ refundId: 'r-2', amount: '100', lineId: '2' }, { books: '100' }));
    given(captured, book).when(line('r-2', 101n)).thenRefused('refundExceedsLine');
    given(captured, book, closed)
      .when(line('r-2', 3_000n))
      .then(requested({ refundId: 'r-2', amount: '3000', lineId: '2' }, { books: '3000' }));
  });
  it('comes within a year, inclusive', () => {
    const last = instant(noon + refundableMsMax);
    expect(requesting({}, last)(given(captured).state).outcome).toBe('accepted');
    given(captured)
      .when(requesting({}, instant(last + 1)))
      .thenRefused('refundTooLate');
    expect(refundableMsMax).toBe(365 * dayMs);
  });
  it('is one of at most fifty, as at WeChat Pay', () => {
    expect(refundsPerPaymentMax).toBe(50);
    const refunds = Array.from({ length: refundsPerPaymentMax }, (_, id) =>
      requested({ refundId: `r-${id + 2}`, amount: '1' }),
    );
    given(captured, ...refunds.slice(1))
      .when(requesting())
      .then(requested({}, { lamps: '2223', books: '677' }));
    given(captured, ...refunds)
      .when(requesting())
      .thenRefused('tooManyRefunds');
  });
  it('needs a captured payment', () => {
    given().when(requesting()).thenRefused('notCaptured');
    given(voided).when(requesting()).thenRefused('alreadyVoided');
    given().cannotBeFollowedBy(requested());
    given(voided).cannotBeFollowedBy(requested());
  });
});
