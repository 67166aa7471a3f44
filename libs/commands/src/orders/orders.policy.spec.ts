import type { PaymentTerms } from '@hutong/domain';
import { describe, expect, it } from 'vitest';
import { given } from '../policies/policy.js';
import { orderCommands } from './orders.commands.js';
import { orderPolicy } from './orders.policy.js';

const occurredAt = '2023-10-18T04:00:00.000Z';
const amount = { minorUnits: '12900', currency: 'CNY' } as const;
const terms: PaymentTerms = {
  paymentRequestId: 'request-1',
  orderId: 'taobao.1',
  platform: 'taobao',
  stageId: null,
  channel: {
    channelId: 'wechat.saved-code',
    wallet: 'tenpay',
    group: 'tencent',
    method: 'saved-code',
    clearingHouse: 'netsunion',
    field: 'online',
  },
  buyer: 'the-buyer',
  merchant: 'the-merchant',
  amount,
};
const payer = { payerId: 'lin', wallet: 'tenpay' };
const { ClaimOrder, ConfirmOrderPaid } = orderCommands;

describe('The policy of orders', () => {
  it('claims the order for whoever authorized, by whatever method', () => {
    const claimed = [given(ClaimOrder, { terms, payer })];
    const factor = 'password';
    expect(orderPolicy.next({ type: 'ScanAuthorized', data: { terms, payer, factor, occurredAt } })).toEqual(claimed);
    expect(orderPolicy.next({ type: 'DirectPaymentAuthorized', data: { terms, payer, factor, occurredAt } })).toEqual(
      claimed,
    );
    const byFriend = { terms, payer, factor, payerIsBuyer: false, occurredAt } as const;
    expect(orderPolicy.next({ type: 'FriendAuthorized', data: byFriend })).toEqual(claimed);
  });

  it('confirms that the order is paid once its claim has settled', () => {
    const settled = { terms, payer, fee: amount, feeRuleId: 'rule', postings: [], occurredAt };
    expect(orderPolicy.next({ type: 'PaymentSettled', data: settled })).toEqual([
      given(ConfirmOrderPaid, { orderId: 'taobao.1', paymentRequestId: 'request-1' }),
    ]);
  });

  it('has nothing to do with a mere scan', () => {
    expect(Object.keys(orderPolicy.follows)).not.toContain('CodeScanned');
  });
});
