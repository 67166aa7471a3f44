import { describe, expect, it } from 'vitest';
import { at, cny, noon } from '../examples.js';
import { money } from '../kernel/index.js';
import {
  acceptRefund,
  carryRefundOn,
  closeRefund,
  redirectRefund,
  reportRefundAbnormal,
  succeedRefund,
} from './refund.js';
import {
  abnormal,
  acceptedRefund,
  applied,
  authorized,
  balance,
  captured,
  capturedData,
  capturing,
  cartOf,
  closed,
  given,
  one,
  posting,
  redirected,
  refundedOf,
  requested,
  requesting,
  step,
  succeeded,
  voided,
} from './settlement-examples.js';
import type { SettlementEvent } from './settlement.events.js';
import { type SettlementState, settlements } from './settlement.js';

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
    given(captured, requested())
      .when((state) => reportRefundAbnormal(at(noon), state, { ...one, reason: 'the card is cancelled' }))
      .then(abnormal);
    for (const before of [[requested()], [...life.slice(1), abnormal]])
      given(captured, ...before)
        .when((state) => closeRefund(at(noon), state, { ...one, reason: 'withdrawn' }))
        .then(closed);
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
    expect(refused(requested())).toEqual(['succeed', 'redirect']);
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

describe('What a refund gives back', () => {
  const givenBack = (state: SettlementState, minorUnits: bigint, orderId: string | null = null) => {
    const asked = applied(state, requesting({ orderId, amount: money(minorUnits, 'CNY') }));
    const accepted = applied(asked, (before) => acceptRefund(at(noon), before, one));
    const decision = succeedRefund(at(noon), accepted, one);
    const [event] = decision.outcome === 'accepted' ? decision.events : [];
    if (event?.type !== 'RefundSucceeded') throw new Error('Not given back');
    return event.data;
  };

  it('comes from the shop whose order is meant, and from each by its orders where none is', () => {
    const terms = cartOf(['taobao.1001', 'lamp-shop', 12_800n], ['taobao.1002', 'book-shop', 200n]);
    const cart = applied(settlements.initialState, capturing({ terms }));
    const fromShops = (minorUnits: bigint, orderId: string | null) =>
      givenBack(cart, minorUnits, orderId).postings.flatMap(({ account, minorUnits: part }) =>
        account.kind === 'merchantPayable' ? [`${account.holder} ${part}`] : [],
      );
    expect(fromShops(100n, 'taobao.1001')).toEqual(['lamp-shop -100']);
    expect(fromShops(100n, 'taobao.1002')).toEqual(['book-shop -100']);
    expect(fromShops(6_500n, null)).toEqual(['lamp-shop -6400', 'book-shop -100']);
  });
  it('repeats what was asked back of each order and who asked, and the provider’s own number', () => {
    const asked = applied(given(captured).state, requesting());
    const accepted = applied(asked, (before) => acceptRefund(at(noon), before, { ...one, providerRefundId: '50000' }));
    const decision = succeedRefund(at(noon), accepted, one);
    expect(decision.outcome === 'accepted' && decision.events[0]?.data).toMatchObject({
      orderId: 'taobao.1001',
      lineId: null,
      orders: refundedOf('2900', { lamps: '2225', books: '675' }),
      requestedBy: 'taobao',
      providerRefundId: '50000',
    });
  });
  it('is cash until a coupon’s part of it is a whole fen', () => {
    const half = { funder: 'tenpay', funderRole: 'wallet', amount: cny('6450') } as const;
    const paid = applied(settlements.initialState, capturing({ authorized: { ...authorized, coupons: [half] } }));
    expect(givenBack(paid, 1n)).toMatchObject({ cash: cny('1'), coupons: [] });
    expect(givenBack(paid, 2n)).toMatchObject({ cash: cny('1'), coupons: [{ ...half, amount: cny('1') }] });
  });
});
