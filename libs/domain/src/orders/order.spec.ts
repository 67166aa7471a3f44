import { describe, expect, it } from 'vitest';
import { at, noon, noonJson } from '../examples.js';
import { type ChannelOffer, money } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { NewOrderLine } from './order-lines.js';
import type { OrderEvent } from './order.events.js';
import { type OrderState, orders } from './order-state.js';
import {
  type ClaimOrder,
  type PlaceOrder,
  cancelOrder,
  changeOrderAmount,
  claimOrder,
  confirmOrderPaid,
  placeOrder,
  releaseOrderClaim,
} from './order.js';

const { given } = specFor(orders);
const orderId = 'taobao.1001|a*b';
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const offer: ChannelOffer = {
  channelId: 'wechat.saved-code',
  codeIssuer: 'tenpay',
  stageId: 'pilot',
  bucket: 7,
  inCohort: true,
  rank: 1,
  preselected: false,
  folded: false,
  interconnectionRevision: null,
  reasons: [],
};
const evaluated = { rolloutRevision: '5', offers: [offer] };
const lamp: NewOrderLine = {
  lineId: '1',
  productId: 'lamp',
  category: 'lamps',
  quantity: 1,
  amount: money(9_900n, 'CNY'),
};
const book: NewOrderLine = { ...lamp, lineId: '2', productId: 'book', category: 'books', amount: money(3_000n, 'CNY') };
const place: PlaceOrder = {
  platform: 'taobao',
  orderNumber: '1001|a*b',
  platformKnown: true,
  buyer: { ref: 'p-lan' },
  merchant: { merchantId: 'lamp-shop', subMerchantId: null },
  city: 'hangzhou',
  lines: [lamp, book],
  amount: money(12_900n, 'CNY'),
  evaluated,
};
const storedLines = [
  { ...lamp, amount: cny('9900') },
  { ...book, amount: cny('3000') },
];
const placed: OrderEvent = {
  type: 'OrderPlaced',
  data: {
    orderId,
    platform: 'taobao',
    orderNumber: '1001|a*b',
    buyer: { ref: 'p-lan' },
    merchant: { merchantId: 'lamp-shop', subMerchantId: null },
    city: 'hangzhou',
    lines: storedLines,
    amount: cny('12900'),
    occurredAt: noonJson,
  },
};
const offersEvaluated: OrderEvent = {
  type: 'PaymentOffersEvaluated',
  data: { orderId, ...evaluated, occurredAt: noonJson },
};
const claim: ClaimOrder = {
  paymentRequestId: 'pr-1',
  payer: { ref: 'p-ming' },
  authorization: 'scan',
  amount: cny('12900'),
  remaining: ['taobao.1002'],
};
const claimed = (paymentRequestId = 'pr-1'): OrderEvent => ({
  type: 'OrderClaimed',
  data: {
    orderId,
    paymentRequestId,
    payer: { ref: 'p-ming' },
    authorization: 'scan',
    remaining: ['taobao.1002'],
    occurredAt: noonJson,
  },
});
const claimRefused = (reason: 'orderAlreadyClaimed' | 'orderCancelled' | 'amountChanged'): OrderEvent => ({
  type: 'OrderClaimRefused',
  data: {
    orderId,
    paymentRequestId: 'pr-2',
    payer: { ref: 'p-ming' },
    authorization: 'scan',
    reason,
    occurredAt: noonJson,
  },
});
const end = { orderId, paymentRequestId: 'pr-1', occurredAt: noonJson };
const released: OrderEvent = { type: 'OrderClaimReleased', data: end };
const paid: OrderEvent = { type: 'OrderPaid', data: end };
const cancelled: OrderEvent = {
  type: 'OrderCancelled',
  data: { orderId, reason: 'changed mind', occurredAt: noonJson },
};
const amountChanged: OrderEvent = {
  type: 'OrderAmountChanged',
  data: { orderId, lines: storedLines.slice(0, 1), amount: cny('9900'), occurredAt: noonJson },
};

const placing =
  (change: Partial<PlaceOrder> = {}) =>
  (state: OrderState) =>
    placeOrder(at(noon), state, { ...place, ...change });
const claiming =
  (change: Partial<ClaimOrder> = {}) =>
  (state: OrderState) =>
    claimOrder(at(noon), state, { ...claim, ...change });
const changing = (state: OrderState) =>
  changeOrderAmount(at(noon), state, { lines: [lamp], amount: money(9_900n, 'CNY'), evaluated });
const cancelling = (state: OrderState) => cancelOrder(at(noon), state, { reason: 'changed mind' });
const paying = (state: OrderState) => confirmOrderPaid(at(noon), state, { paymentRequestId: 'pr-1' });
const releasing = (state: OrderState) => releaseOrderClaim(at(noon), state, { paymentRequestId: 'pr-1' });

describe('Placing an order', () => {
  it('records it with its lines and what its payment page showed', () =>
    given().when(placing()).then(placed, offersEvaluated));
  it('records nothing when it is repeated', () => given(placed, offersEvaluated).when(placing()).then());
  it('records nothing when it is repeated after the rollout went on', () =>
    given(placed, offersEvaluated)
      .when(placing({ evaluated: { rolloutRevision: '6', offers: [] } }))
      .then());
  it.each<Partial<PlaceOrder>>([
    { buyer: { ref: 'p-hua' } },
    { merchant: { merchantId: 'other', subMerchantId: null } },
    { merchant: { merchantId: 'lamp-shop', subMerchantId: 'stall-7' } },
    { city: null },
    { lines: [{ ...lamp, productId: 'other' }, book] },
    { lines: [{ ...lamp, category: 'other' }, book] },
    { lines: [{ ...lamp, quantity: 2 }, book] },
    { lines: [{ ...lamp, lineId: '3' }, book] },
    { lines: [{ ...lamp, amount: place.amount }], amount: place.amount },
    { lines: [lamp], amount: lamp.amount },
  ])('is refused when the number is another order’s: %o', (other) =>
    given(placed, offersEvaluated).when(placing(other)).thenRefused('orderAlreadyPlaced'),
  );
  it('is refused on a platform nobody registered', () =>
    given()
      .when(placing({ platformKnown: false }))
      .thenRefused('platformUnknown'));
  it.each([
    [{ lines: [] }, 'linesMissing'],
    [{ lines: Array.from({ length: 101 }, (_, id) => ({ ...lamp, lineId: `${id}` })) }, 'tooManyLines'],
    [{ lines: [lamp, { ...book, lineId: '1' }] }, 'lineIdRepeated'],
    [{ lines: [{ ...lamp, quantity: 0 }, book] }, 'quantityOutOfRange'],
    [{ lines: [{ ...lamp, quantity: 1.5 }, book] }, 'quantityOutOfRange'],
    [{ lines: [{ ...lamp, quantity: 1_000_001 }, book] }, 'quantityOutOfRange'],
    [{ lines: [lamp, { ...book, amount: money(3_000n, 'JPY') }] }, 'lineCurrencyDiffers'],
    [{ amount: money(12_899n, 'CNY') }, 'linesDoNotSum'],
    [{ amount: money(12_901n, 'CNY') }, 'linesDoNotSum'],
  ] as const)('is refused when its lines are no order’s: %#', (change, refusal) =>
    given().when(placing(change)).thenRefused(refusal),
  );
  it('takes a hundred lines of a million pieces each', () => {
    const lines = Array.from({ length: 100 }, (_, id) => ({
      ...lamp,
      lineId: `${id}`,
      quantity: 1_000_000,
    }));
    const amount = money(9_900n * 100n, 'CNY');
    expect(placing({ lines, amount })(orders.initialState).outcome).toBe('accepted');
  });
  it('happens once', () => given(placed).cannotBeFollowedBy(placed));
});

describe('Changing the amount of an order', () => {
  it('records the new lines and what is offered for them', () =>
    given(placed, offersEvaluated).when(changing).then(amountChanged, offersEvaluated));
  it('records nothing when it is repeated', () => given(placed, offersEvaluated, amountChanged).when(changing).then());
  it('records other lines of the same amount', () => {
    const changed = { lines: [{ ...lamp, quantity: 2 }], amount: money(9_900n, 'CNY'), evaluated };
    const twoLamps = {
      ...amountChanged,
      data: { ...amountChanged.data, lines: [{ ...lamp, quantity: 2, amount: cny('9900') }] },
    };
    given(placed, offersEvaluated, amountChanged)
      .when((state) => changeOrderAmount(at(noon), state, changed))
      .then(twoLamps, offersEvaluated);
  });
  it('is refused when the new lines are no order’s', () =>
    given(placed, offersEvaluated)
      .when((state) => changeOrderAmount(at(noon), state, { lines: [lamp], amount: money(9_901n, 'CNY'), evaluated }))
      .thenRefused('linesDoNotSum'));
  it('makes the amount before pay nothing', () => {
    given(placed, offersEvaluated, amountChanged)
      .when(claiming({ paymentRequestId: 'pr-2' }))
      .then(claimRefused('amountChanged'));
    given(placed, offersEvaluated, amountChanged)
      .when(claiming({ amount: cny('9900') }))
      .then(claimed());
  });
  it('is refused once the order is held, paid or cancelled, and before there is one', () => {
    given().when(changing).thenRefused('orderNotFound');
    given(placed, claimed()).when(changing).thenRefused('orderAlreadyClaimed');
    given(placed, claimed(), paid).when(changing).thenRefused('orderAlreadyPaid');
    given(placed, cancelled).when(changing).thenRefused('orderCancelled');
    given(placed, claimed()).cannotBeFollowedBy(amountChanged);
    given(placed, claimed()).cannotBeFollowedBy(offersEvaluated);
  });
});

describe('Claiming an order', () => {
  it('is won by the first authorization', () => given(placed).when(claiming()).then(claimed()));
  it('records nothing when it is repeated', () => given(placed, claimed()).when(claiming()).then());
  it('is lost by every other, with a fact', () => {
    const second = claiming({ paymentRequestId: 'pr-2' });
    given(placed, claimed()).when(second).then(claimRefused('orderAlreadyClaimed'));
    given(placed, claimed(), paid).when(second).then(claimRefused('orderAlreadyClaimed'));
    given(placed, cancelled).when(second).then(claimRefused('orderCancelled'));
  });
  it('is lost by a second payer of the same request', () => {
    given(placed, claimed('pr-2'))
      .when(claiming({ paymentRequestId: 'pr-2', payer: { ref: 'p-hua' } }))
      .then({
        ...claimRefused('orderAlreadyClaimed'),
        data: { ...claimRefused('orderAlreadyClaimed').data, payer: { ref: 'p-hua' } },
      } as OrderEvent);
  });
  it('is told once that it is lost', () =>
    given(placed, claimed(), claimRefused('orderAlreadyClaimed'))
      .when(claiming({ paymentRequestId: 'pr-2' }))
      .then());
  it('compares the currency too', () =>
    given(placed)
      .when(claiming({ paymentRequestId: 'pr-2', amount: { minorUnits: '12900', currency: 'JPY' } }))
      .then(claimRefused('amountChanged')));
  it('needs an order, and happens once', () => {
    given().when(claiming()).thenRefused('orderNotFound');
    given().cannotBeFollowedBy(claimed());
    given(placed, claimed()).cannotBeFollowedBy(claimed());
    given().cannotBeFollowedBy(claimRefused('orderCancelled'));
  });
});

describe('Releasing a claim', () => {
  it('frees the order for others', () => {
    given(placed, claimed()).when(releasing).then(released);
    given(placed, claimed(), released)
      .when(claiming({ paymentRequestId: 'pr-3' }))
      .then(claimed('pr-3'));
  });
  it('is a no-op where the payment holds nothing', () => {
    given(placed).when(releasing).then();
    given(placed, claimed('pr-2')).when(releasing).then();
    given(placed, claimed(), released).when(releasing).then();
  });
  it('is refused once the order is paid, and before there is one', () => {
    given(placed, claimed(), paid).when(releasing).thenRefused('orderAlreadyPaid');
    given().when(releasing).thenRefused('orderNotFound');
    given(placed).cannotBeFollowedBy(released);
  });
});

describe('Paying an order', () => {
  it('follows the claim that won', () => given(placed, claimed()).when(paying).then(paid));
  it('records nothing when it is repeated', () => given(placed, claimed(), paid).when(paying).then());
  it('is refused to everybody else', () => {
    given().when(paying).thenRefused('orderNotFound');
    given(placed).when(paying).thenRefused('orderNotClaimed');
    given(placed, claimed('pr-2')).when(paying).thenRefused('orderNotClaimed');
    given(placed).cannotBeFollowedBy(paid);
  });
});

describe('Cancelling an order', () => {
  it('ends it', () => given(placed).when(cancelling).then(cancelled));
  it('records nothing when it is repeated', () => given(placed, cancelled).when(cancelling).then());
  it('is refused once it is held or paid, and before there is one', () => {
    given().when(cancelling).thenRefused('orderNotFound');
    given(placed, claimed()).when(cancelling).thenRefused('orderAlreadyClaimed');
    given(placed, claimed(), paid).when(cancelling).thenRefused('orderAlreadyPaid');
    given(placed, claimed()).cannotBeFollowedBy(cancelled);
  });
});
