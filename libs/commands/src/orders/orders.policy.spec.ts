import { type DomainEvent } from '@hutong/domain';
import { type LifeSpec, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { given } from '../policies/policy.js';
import { orderCommands } from './orders.commands.js';
import { orderPolicy } from './orders.policy.js';

const { ClaimOrder, ReleaseOrderClaim, ConfirmOrderPaid } = orderCommands;
const paymentRequestId = '01926b3e-0000-7000-8000-000000000001';
const first = 'taobao.000000000001';
const second = 'taobao.000000000001-1';

/** What follows from the first event of a type, in the life of a payment for one order or two. */
function followingFrom(type: string, { changes = {}, data = {} }: { changes?: Partial<LifeSpec>; data?: object } = {}) {
  const event = usualLife(changes).find((one) => one.type === type);
  if (!event) throw new Error(`The life has no ${type}`);
  const followed: DomainEvent = { type, data: { ...event.data, ...data } };
  return orderPolicy.next(followed as Parameters<typeof orderPolicy.next>[0]);
}

describe('The policy of orders', () => {
  it.each([
    ['ScanAuthorized', 'scan', 'wechat.saved-code', 'wang'],
    ['FriendAuthorized', 'friendAuthorization', 'wechat.friend-link', 'wang'],
    ['DirectPaymentAuthorized', 'directAuthorization', 'alipay.direct', 'lin'],
  ] as const)('claims the first order for whoever authorized, and keeps the others for later: %s', (...line) => {
    const [type, authorization, channelId, payer] = line;
    const claim = { orderId: first, paymentRequestId, payer: { ref: payer }, authorization };
    expect(followingFrom(type, { changes: { channelId } })).toEqual([given(ClaimOrder, { ...claim, remaining: [] })]);
    expect(followingFrom(type, { changes: { channelId, orderCount: 2 } })).toEqual([
      given(ClaimOrder, { ...claim, remaining: [second] }),
    ]);
  });

  it('claims the next order of a payment once one is claimed, until none remains', () => {
    const claim = { paymentRequestId, payer: { ref: 'wang' }, authorization: 'scan' } as const;
    expect(followingFrom('OrderClaimed', { changes: { orderCount: 3 } })).toEqual([
      given(ClaimOrder, { ...claim, orderId: second, remaining: [`${first}-2`] }),
    ]);
    expect(followingFrom('OrderClaimed')).toEqual([]);
  });

  it('confirms that every order is paid once the money is taken', () => {
    expect(followingFrom('PaymentCaptured', { changes: { orderCount: 2 } })).toEqual([
      given(ConfirmOrderPaid, { orderId: first, paymentRequestId }),
      given(ConfirmOrderPaid, { orderId: second, paymentRequestId }),
    ]);
  });

  it('takes no order for paid when a provider reports money that no claim allowed', () => {
    expect(followingFrom('PaymentCaptured', { data: { basis: 'reported' } })).toEqual([]);
  });

  it('gives every order free when the authorization is void', () => {
    expect(followingFrom('AuthorizationVoided', { changes: { orderCount: 2, end: 'voided' } })).toEqual([
      given(ReleaseOrderClaim, { orderId: first, paymentRequestId }),
      given(ReleaseOrderClaim, { orderId: second, paymentRequestId }),
    ]);
  });

  it('has nothing to do with a mere scan', () => {
    expect(Object.keys(orderPolicy.follows)).not.toContain('CodeScanned');
  });
});
