import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cny, dayMs, ended, hua, laterJson, ming, noon, noonJson, terms } from '../examples.js';
import { type Coupon, type PaymentTerms, fold, instant, money } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { FeeAsked } from './captured-money.js';
import {
  acceptRefund,
  carryRefundOn,
  closeRefund,
  redirectRefund,
  reportRefundAbnormal,
  succeedRefund,
} from './refund.js';
import type { PaymentCapturedData, SettlementEvent } from './settlement.events.js';
import { refundable } from './refund-life.js';
import { type RequestRefund, refundableMsMax, refundsPerPaymentMax, requestRefund } from './refund-request.js';
import {
  type Authorized,
  type CapturePayment,
  type SettlementState,
  capturePayment,
  settlements,
  voidAuthorization,
} from './settlement.js';

const { given } = specFor(settlements);
const steps = { ...ended().steps, reached: laterJson(1), authorized: laterJson(2) };
const card = { kind: 'debitCard', institution: 'icbc', class: null } as const;
const authorized: Authorized = {
  payer: ming,
  payerApp: 'quickpass',
  payerAppController: 'unionpay',
  capture: 'album',
  funding: card,
  clearingHouse: 'unionpay',
  interconnection: { interconnectionId: 'quickpass.tenpay.online.dynamicCode.debitCard', revision: '3' },
  factors: { kind: 'password', count: 1 },
  coupons: [],
  steps,
};
const fee: FeeAsked = {
  feeRuleId: 'list',
  version: 2,
  total: money(77n, 'CNY'),
  exactThousandths: 77_400n,
  parts: [
    { role: 'accountInstitution', party: 'icbc', amount: money(45n, 'CNY') },
    { role: 'clearingHouse', party: 'unionpay', amount: money(8n, 'CNY') },
    { role: 'acquirer', party: 'tenpay', amount: money(24n, 'CNY') },
  ],
};
const capture: CapturePayment = { terms, authorized, claimedAt: laterJson(3), fee };
/** `[institution, kind, holder, clearing house]` */
type AccountParts = readonly [string, string, string, string | null];
const posting = (minorUnits: string, ...[institution, kind, holder, clearingHouse]: AccountParts) => ({
  account: { institution, kind, holder, clearingHouse },
  currency: 'CNY',
  minorUnits,
});
const capturedData = {
  ...ended({ ...steps, claimed: laterJson(3) }),
  basis: 'claimed',
  orders: terms.orders,
  payer: ming,
  payerApp: 'quickpass',
  payerAppController: 'unionpay',
  capture: 'album',
  funding: card,
  clearingHouse: 'unionpay',
  interconnection: authorized.interconnection,
  factors: authorized.factors,
  amounts: { total: cny('12900'), cash: cny('12900'), coupons: [], due: cny('12900') },
  fee: {
    feeRuleId: 'list',
    version: 2,
    total: cny('77'),
    exactThousandths: '77400',
    parts: [
      { party: 'icbc', role: 'accountInstitution', amount: cny('45') },
      { party: 'unionpay', role: 'clearingHouse', amount: cny('8') },
      { party: 'tenpay', role: 'acquirer', amount: cny('24') },
    ],
  },
  postings: [
    posting('-12900', 'icbc', 'payerFunds', 'p-ming', null),
    posting('12823', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
    posting('45', 'icbc', 'feeIncome', 'accountInstitution', 'unionpay'),
    posting('8', 'unionpay', 'feeIncome', 'clearingHouse', 'unionpay'),
    posting('24', 'tenpay', 'feeIncome', 'acquirer', 'unionpay'),
  ],
  obligations: [
    { clearingHouse: 'unionpay', debtor: 'icbc', creditor: 'tenpay', amount: cny('12900') },
    { clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'icbc', amount: cny('45') },
    { clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'unionpay', amount: cny('8') },
  ],
  providerTransactionId: null,
  occurredAt: noonJson,
} as PaymentCapturedData;
const captured: SettlementEvent = { type: 'PaymentCaptured', data: capturedData };
const voided: SettlementEvent = {
  type: 'AuthorizationVoided',
  data: {
    ...ended(steps),
    orderIds: ['taobao.1001'],
    payer: ming,
    payerApp: 'quickpass',
    reason: 'orderCancelled',
    occurredAt: noonJson,
  },
};
const capturing =
  (change: Partial<CapturePayment> = {}) =>
  (state: SettlementState) =>
    capturePayment(at(noon), state, { ...capture, ...change });
const voiding = (state: SettlementState) =>
  voidAuthorization(at(noon), state, { terms, authorized, reason: 'orderCancelled' });

const refund: RequestRefund = {
  refundId: 'r-1',
  amount: money(2_900n, 'CNY'),
  orderId: 'taobao.1001',
  lineId: null,
  lines: [
    { lineId: '1', category: 'lamps', amount: cny('9900') },
    { lineId: '2', category: 'books', amount: cny('3000') },
  ],
  requestedBy: 'taobao',
  reason: 'the book came late',
};
const requested = (
  change: Partial<{ refundId: string; amount: string; orderId: string | null; lineId: string | null }> = {},
  byCategory: Readonly<Record<string, string>> = { lamps: '2225', books: '675' },
): SettlementEvent => ({
  type: 'RefundRequested',
  data: {
    paymentRequestId: 'pr-1',
    refundId: change.refundId ?? 'r-1',
    amount: cny(change.amount ?? '2900'),
    orderId: change.orderId === undefined ? 'taobao.1001' : change.orderId,
    lineId: change.lineId ?? null,
    categories: Object.entries(byCategory).map(([category, amount]) => ({ category, amount: cny(amount) })),
    requestedBy: 'taobao',
    reason: 'the book came late',
    occurredAt: noonJson,
  },
});
const step = { paymentRequestId: 'pr-1', refundId: 'r-1', occurredAt: noonJson };
const acceptedRefund: SettlementEvent = { type: 'RefundAccepted', data: step };
const abnormal: SettlementEvent = { type: 'RefundAbnormal', data: { ...step, reason: 'the card is cancelled' } };
const closed: SettlementEvent = { type: 'RefundClosed', data: { ...step, reason: 'withdrawn' } };
const balance = { kind: 'balance', institution: 'quickpass', class: null } as const;
const redirected: SettlementEvent = { type: 'RefundRedirected', data: { ...step, funding: balance } };
const succeeded: SettlementEvent = {
  type: 'RefundSucceeded',
  data: {
    ...step,
    beneficiary: ming,
    amount: cny('2900'),
    cash: cny('2900'),
    coupons: [],
    feeReturned: { total: cny('0'), parts: [] },
    postings: [
      posting('2900', 'icbc', 'payerFunds', 'p-ming', null),
      posting('-2900', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
    ],
    obligations: [{ clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'icbc', amount: cny('2900') }],
    basis: 'claimed',
    dimensions: capturedData.dimensions,
    payerApp: 'quickpass',
    payerAppController: 'unionpay',
    capturedAt: noonJson,
  } as Extract<SettlementEvent, { type: 'RefundSucceeded' }>['data'],
};
const requesting =
  (change: Partial<RequestRefund> = {}, moment = noon) =>
  (state: SettlementState) =>
    requestRefund(at(moment), state, { ...refund, ...change });
const one = { refundId: 'r-1', feeBack: [] };

describe('Capturing a payment', () => {
  it('records who gave, who got, at which fee, through whom, with every step', () =>
    given().when(capturing()).then(captured));
  it('stays on the books of one institution where no clearing house carries it', () => {
    const decision = capturing({
      authorized: { ...authorized, clearingHouse: null, interconnection: null, funding: balance },
    })(settlements.initialState);
    const [event] = decision.outcome === 'accepted' ? decision.events : [];
    expect(event?.type === 'PaymentCaptured' && event.data.obligations).toEqual([]);
  });
  it('takes the coupons from their funders; the merchant’s own makes the merchant due less', () => {
    const coupon = (funder: string, funderRole: Coupon['funderRole'], minorUnits: string) => ({
      funder,
      funderRole,
      amount: cny(minorUnits),
    });
    const coupons = [coupon('tenpay', 'wallet', '500'), coupon('lamp-shop', 'merchant', '400')];
    const decision = capturing({ authorized: { ...authorized, coupons } })(settlements.initialState);
    const [event] = decision.outcome === 'accepted' ? decision.events : [];
    if (event?.type !== 'PaymentCaptured') throw new Error('Not captured');
    expect(event.data.amounts).toEqual({ total: cny('12900'), cash: cny('12000'), coupons, due: cny('12500') });
    expect(event.data.postings.slice(0, 3)).toEqual([
      posting('-12000', 'icbc', 'payerFunds', 'p-ming', null),
      posting('-500', 'tenpay', 'couponFunds', 'tenpay', null),
      posting('12423', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
    ]);
  });
  it('records nothing when it is repeated', () => given(captured).when(capturing()).then());
  it('is refused to another payer and after the authorization was voided', () => {
    given(captured)
      .when(capturing({ authorized: { ...authorized, payer: hua } }))
      .thenRefused('alreadyCaptured');
    given(voided).when(capturing()).thenRefused('alreadyVoided');
  });
  it('happens once, and with postings that sum to zero', () => {
    given(captured).cannotBeFollowedBy(captured);
    given(voided).cannotBeFollowedBy(captured);
    const [first] = capturedData.postings;
    given().cannotBeFollowedBy({
      type: 'PaymentCaptured',
      data: { ...capturedData, postings: first ? [first] : [] },
    });
  });
});

describe('Voiding an authorization', () => {
  it('records that nothing was taken, from whom and why', () => given().when(voiding).then(voided));
  it('records nothing when it is repeated', () => given(voided).when(voiding).then());
  it('is refused once the money is taken', () => {
    given(captured).when(voiding).thenRefused('alreadyCaptured');
    given(captured).cannotBeFollowedBy(voided);
  });
});

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
    const second = requested({ refundId: 'r-2', amount: '10000', orderId: null }, { lamps: '7674', books: '2326' });
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
  it('is never for more than its order cost', () => {
    const [order] = terms.orders;
    const cart: PaymentTerms = {
      ...terms,
      orders: order ? [order, { ...order, orderId: 'taobao.1002', amount: cny('100') }] : [],
      amount: cny('13000'),
    };
    const decision = capturing({ terms: cart })(settlements.initialState);
    const events = decision.outcome === 'accepted' ? decision.events : [];
    given(...events)
      .when(requesting({ orderId: 'taobao.1002', amount: money(101n, 'CNY') }))
      .thenRefused('refundExceedsOrder');
    given(...events)
      .when(requesting({ orderId: 'taobao.1002', amount: money(100n, 'CNY') }))
      .then(requested({ orderId: 'taobao.1002', amount: '100' }, { lamps: '76', books: '24' }));
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
  it('is one of as many as the bound allows', () => {
    const refunds = Array.from({ length: refundsPerPaymentMax }, (_, id) =>
      requested({ refundId: `r-${id + 2}`, amount: '1' }),
    );
    given(captured, ...refunds.slice(1))
      .when(requesting())
      .then(requested());
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

describe('Standing in for a provider that tells nothing', () => {
  const carryingOn = (state: SettlementState) => carryRefundOn(at(noon), state, one);

  it('takes a refund one step further', () => {
    given(captured, requested()).when(carryingOn).then(acceptedRefund);
    given(captured, requested(), acceptedRefund).when(carryingOn).then(succeeded);
  });
  it.each<readonly SettlementEvent[]>([[acceptedRefund, succeeded], [closed], [acceptedRefund, abnormal]])(
    'leaves alone what somebody took elsewhere: %#',
    (...steps) =>
      given(captured, requested(), ...steps)
        .when(carryingOn)
        .then(),
  );
  it('needs a refund', () => {
    given(captured).when(carryingOn).thenRefused('refundUnknown');
    given().when(carryingOn).thenRefused('notCaptured');
  });
});

describe('The fee of what is refunded', () => {
  const back = (role: string, minorUnits: bigint) => ({ role, amount: money(minorUnits, 'CNY') });
  const givenBack = (state: SettlementState, refundId: string, feeBack: ReturnType<typeof back>[]) => {
    const decision = succeedRefund(at(noon), state, { refundId, feeBack });
    const [event] = decision.outcome === 'accepted' ? decision.events : [];
    if (event?.type !== 'RefundSucceeded') throw new Error('Not given back');
    return event;
  };
  const accepted = (refundId: string) => [
    requested({ refundId }),
    { type: 'RefundAccepted', data: { ...step, refundId } } as SettlementEvent,
  ];

  it('goes back to the merchant from whoever got it, as far as the rule says', () => {
    const { data } = givenBack(given(captured, ...accepted('r-1')).state, 'r-1', [
      back('accountInstitution', 10n),
      back('clearingHouse', 2n),
    ]);
    expect(data.feeReturned).toEqual({
      total: cny('12'),
      parts: [
        { party: 'icbc', role: 'accountInstitution', amount: cny('10') },
        { party: 'unionpay', role: 'clearingHouse', amount: cny('2') },
      ],
    });
    expect(data.postings).toEqual([
      posting('2900', 'icbc', 'payerFunds', 'p-ming', null),
      posting('-2888', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
      posting('-10', 'icbc', 'feeIncome', 'accountInstitution', 'unionpay'),
      posting('-2', 'unionpay', 'feeIncome', 'clearingHouse', 'unionpay'),
    ]);
    expect(data.obligations.slice(1)).toEqual([
      { clearingHouse: 'unionpay', debtor: 'icbc', creditor: 'tenpay', amount: cny('10') },
      { clearingHouse: 'unionpay', debtor: 'unionpay', creditor: 'tenpay', amount: cny('2') },
    ]);
  });
  it('is never more than each party got, over all refunds', () => {
    const first = givenBack(given(captured, ...accepted('r-1')).state, 'r-1', [back('clearingHouse', 7n)]);
    expect(first.data.feeReturned.total).toEqual(cny('7'));
    const second = given(captured, ...accepted('r-1'), first, ...accepted('r-2')).state;
    expect(givenBack(second, 'r-2', [back('clearingHouse', 7n), back('codeIssuer', 9n)]).data.feeReturned).toEqual({
      total: cny('1'),
      parts: [{ party: 'unionpay', role: 'clearingHouse', amount: cny('1') }],
    });
  });
});

describe('The life of a refund', () => {
  const life = [captured, requested(), acceptedRefund];
  it('goes from accepted to succeeded: the money is back with whoever paid', () => {
    given(captured, requested())
      .when((state) => acceptRefund(at(noon), state, one))
      .then(acceptedRefund);
    given(...life)
      .when((state) => succeedRefund(at(noon), state, one))
      .then(succeeded);
  });
  it('may end without a refund, or find that the account does not take it', () => {
    given(...life)
      .when((state) => closeRefund(at(noon), state, { ...one, reason: 'withdrawn' }))
      .then(closed);
    given(...life)
      .when((state) => reportRefundAbnormal(at(noon), state, { ...one, reason: 'the card is cancelled' }))
      .then(abnormal);
  });
  it('may go to another account of the payer', () => {
    given(...life, abnormal)
      .when((state) => redirectRefund(at(noon), state, { ...one, funding: balance }))
      .then(redirected);
    const toBalance = {
      ...succeeded.data,
      postings: [
        posting('2900', 'quickpass', 'payerFunds', 'p-ming', null),
        posting('-2900', 'tenpay', 'merchantPayable', 'lamp-shop', 'unionpay'),
      ],
      obligations: [{ clearingHouse: 'unionpay', debtor: 'tenpay', creditor: 'quickpass', amount: cny('2900') }],
    };
    given(...life, abnormal, redirected)
      .when((state) => succeedRefund(at(noon), state, one))
      .then({ ...succeeded, data: toBalance } as SettlementEvent);
  });
  it('records every step once', () => {
    given(...life)
      .when((state) => acceptRefund(at(noon), state, one))
      .then();
    given(...life, succeeded)
      .when((state) => succeedRefund(at(noon), state, one))
      .then();
    given(...life, closed)
      .when((state) => closeRefund(at(noon), state, { ...one, reason: 'again' }))
      .then();
    given(...life, abnormal)
      .when((state) => reportRefundAbnormal(at(noon), state, { ...one, reason: 'again' }))
      .then();
    given(...life, abnormal, redirected)
      .when((state) => redirectRefund(at(noon), state, { ...one, funding: balance }))
      .then();
  });
  it('takes no step out of turn', () => {
    const steps = {
      accept: (state: SettlementState) => acceptRefund(at(noon), state, one),
      succeed: (state: SettlementState) => succeedRefund(at(noon), state, one),
      close: (state: SettlementState) => closeRefund(at(noon), state, { ...one, reason: '' }),
      stick: (state: SettlementState) => reportRefundAbnormal(at(noon), state, { ...one, reason: '' }),
      redirect: (state: SettlementState) => redirectRefund(at(noon), state, { ...one, funding: balance }),
    };
    const refused = (...before: readonly SettlementEvent[]) =>
      Object.entries(steps)
        .filter(([, take]) => {
          const decision = take(given(captured, ...before).state);
          return decision.outcome === 'refused' && decision.refusal === 'refundNotThere';
        })
        .map(([name]) => name);
    expect(refused(requested())).toEqual(['succeed', 'stick', 'redirect']);
    expect(refused(requested(), acceptedRefund)).toEqual([]);
    expect(refused(requested(), acceptedRefund, abnormal)).toEqual(['accept', 'succeed']);
    expect(refused(requested(), acceptedRefund, succeeded)).toEqual(['accept', 'close', 'stick', 'redirect']);
    expect(refused(requested(), closed)).toEqual(['accept', 'succeed', 'stick', 'redirect']);
    for (const take of Object.values(steps)) {
      given().when(take).thenRefused('notCaptured');
      given(voided).when(take).thenRefused('notCaptured');
      given(captured).when(take).thenRefused('refundUnknown');
    }
  });
  it('cannot be told out of turn', () => {
    for (const event of [acceptedRefund, succeeded, closed, abnormal, redirected])
      given(captured).cannotBeFollowedBy(event);
    given(captured, requested()).cannotBeFollowedBy(requested());
    given(captured, requested()).cannotBeFollowedBy(succeeded);
    given(...life, succeeded).cannotBeFollowedBy(succeeded);
    given(...life, succeeded).cannotBeFollowedBy(closed);
    given(...life).cannotBeFollowedBy(redirected);
    given(...life).cannotBeFollowedBy({
      ...succeeded,
      data: {
        ...succeeded.data,
        postings: [capturedData.postings[0]],
      },
    } as SettlementEvent);
  });
});

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
            state = applied(state, (before) => acceptRefund(at(noon), before, { refundId }));
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
  function applied(
    state: SettlementState,
    decide: (state: SettlementState) => ReturnType<typeof capturePayment | typeof requestRefund | typeof acceptRefund>,
  ): SettlementState {
    const decision = decide(state);
    if (decision.outcome === 'refused') throw new Error(`Refused: ${decision.refusal}`);
    // Folding checks that postings sum to zero.
    return fold(settlements, decision.events, state);
  }
});
