import { describe, expect, it } from 'vitest';
import { at, cny, hua, noon, terms } from '../examples.js';
import type { Coupon } from '../kernel/index.js';
import {
  acceptedRefund,
  authorized,
  balance,
  captured,
  capturedBy,
  capturedData,
  capturing,
  given,
  posting,
  requested,
  succeeded,
  voided,
} from './settlement-examples.js';
import type { SettlementEvent } from './settlement.events.js';
import { type SettlementState, settlements, voidAuthorization } from './settlement.js';

const voiding = (state: SettlementState) =>
  voidAuthorization(at(noon), state, { terms, authorized, reason: 'orderCancelled' });

describe('Capturing a payment', () => {
  it('records who gave, who got, at which fee, through whom, with every step', () =>
    given().when(capturing()).then(captured));
  it('stays on the books of one institution where no clearing house carries it', () => {
    const alone = capturing({
      authorized: { ...authorized, clearingHouse: null, interconnection: null, funding: balance },
    });
    expect(capturedBy(alone(settlements.initialState)).obligations).toEqual([]);
  });
  it('takes the coupons from their funders; the merchant’s own makes the merchant due less', () => {
    const coupon = (funder: string, funderRole: Coupon['funderRole'], minorUnits: string) => ({
      funder,
      funderRole,
      amount: cny(minorUnits),
    });
    const coupons = [coupon('tenpay', 'wallet', '500'), coupon('lamp-shop', 'merchant', '400')];
    const data = capturedBy(capturing({ authorized: { ...authorized, coupons } })(settlements.initialState));
    expect(data.amounts).toEqual({ total: cny('12900'), cash: cny('12000'), coupons, due: cny('12500') });
    expect(data.postings.slice(0, 3)).toEqual([
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

describe('A refund that is told', () => {
  const told = (change: object) => ({ ...succeeded, data: { ...succeeded.data, ...change } }) as SettlementEvent;

  it.each([
    ['less than was asked for', { amount: cny('2899') }],
    ['another currency', { amount: { minorUnits: '2900', currency: 'JPY' } }],
    ['to somebody else', { beneficiary: hua }],
    ['postings that do not sum to zero', { postings: capturedData.postings.slice(0, 1) }],
  ])('gives who paid what was asked for: never %s', (_, change) =>
    given(captured, requested(), acceptedRefund).cannotBeFollowedBy(told(change)),
  );
  it('was asked for at least one fen, and for no more than is left', () => {
    for (const amount of ['0', '-1', '12901']) given(captured).cannotBeFollowedBy(requested({ amount }));
    given(captured, requested({ amount: '12900' })).cannotBeFollowedBy(requested({ refundId: 'r-2', amount: '1' }));
    given(captured, requested({ amount: '12899' }), requested({ refundId: 'r-2', amount: '1' }));
  });
});
