import { ordersPerPaymentMax } from '@hutong/domain';
import { orderLine, passedFrom, recordEvents, worldOf } from '@hutong/testing';
import { validate } from 'class-validator';
import { beforeEach, describe, expect, it } from 'vitest';
import { account } from '@hutong/testing';
import { LedgerInMemory } from './ledger-in-memory.js';
import { orderCommands } from './orders/orders.commands.js';
import { RequestPaymentRequest } from './payment-requests/payment-requests.requests.js';
import { rolloutCommands } from './rollouts/rollouts.commands.js';
import { openChannels, openShop, place, requestOver } from './shop-in-memory.js';
import { byCode } from './ways-to-pay.js';

const channelId = 'wechat.saved-code';
const friend = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  await openShop(ledger, []);
});
const cart = (count: number): Promise<string[]> => Promise.all(Array.from({ length: count }, () => place(ledger)));
const lastOf = (orderId: string) => ledger.typesIn(`order-${orderId}`).at(-1);
async function authorize(orderIds: readonly string[]): Promise<string> {
  const request = await requestOver(ledger, channelId, { orderIds });
  await byCode.reach(ledger, request, friend);
  await byCode.authorize(ledger, request.paymentRequestId, { ...friend, check: passedFrom('tenpay') });
  return request.paymentRequestId;
}

describe('One payment for several orders', () => {
  it('pays fifty, all of them', async () => {
    const orderIds = await cart(ordersPerPaymentMax);
    const paymentRequestId = await authorize(orderIds);
    await ledger.settle();
    expect(orderIds.map(lastOf)).toEqual(Array<string>(ordersPerPaymentMax).fill('OrderPaid'));
    expect(ledger.typesIn(`settlement-${paymentRequestId}`)).toEqual(['PaymentCaptured']);
    const total = (BigInt(orderLine.amount.minorUnits) * BigInt(ordersPerPaymentMax)).toString();
    const captured = ledger.log.readPage(0n, { types: ['PaymentCaptured'] }).events.at(-1)?.data;
    expect(captured).toMatchObject({ amounts: { total: { minorUnits: total } }, dimensions: { orderCount: 50 } });
  });

  it('is not asked for fifty-one', async () => {
    const orderIds = await cart(ordersPerPaymentMax + 1);
    await expect(requestOver(ledger, channelId, { orderIds })).rejects.toThrow('tooManyOrders');
    const asked = (ids: readonly string[]) =>
      validate(Object.assign(new RequestPaymentRequest(), { orderIds: ids, channelId }));
    expect(await asked(orderIds)).toMatchObject([{ property: 'orderIds' }]);
    expect(await asked(orderIds.slice(1))).toEqual([]);
  });

  it('frees the others when one was cancelled meanwhile, which are paid by another payment', async () => {
    const orderIds = await cart(3);
    // Claims follow the order of ids: some come before the cancelled one, and some after it.
    const [first = '', second = '', third = ''] = orderIds.toSorted();
    const paymentRequestId = await authorize(orderIds);
    await ledger.done(orderCommands.CancelOrder, { orderId: second, reason: 'changed my mind' });
    await ledger.settle();
    expect([first, second, third].map(lastOf)).toEqual([
      'OrderClaimReleased',
      'OrderClaimRefused',
      'PaymentOffersEvaluated',
    ]);
    expect(ledger.typesIn(`settlement-${paymentRequestId}`)).toEqual(['AuthorizationVoided']);
    await authorize([first, third]);
    await ledger.settle();
    expect([first, third].map(lastOf)).toEqual(['OrderPaid', 'OrderPaid']);
  });

  it('is held by the limit of the channel as a whole', async () => {
    const limited = {
      channelId: 'wechat.limited',
      presentation: 'dynamicCode',
      codeIssuer: 'tenpay',
      acquirer: 'tenpay',
      field: 'online',
      feeRuleId: 'list',
      names: { zh: '限额', en: 'Limited' },
      amountMax: { minorUnits: `${2 * Number(orderLine.amount.minorUnits)}`, currency: 'CNY' },
    } as const;
    await ledger.done(rolloutCommands.RegisterChannel, { platform: 'taobao', ...limited });
    await openChannels(ledger, [limited.channelId]);
    const orderIds = await cart(3);
    await expect(requestOver(ledger, limited.channelId, { orderIds })).rejects.toThrow('amountOverLimit');
    await expect(requestOver(ledger, limited.channelId, { orderIds: orderIds.slice(1) })).resolves.toBeDefined();
  });
});
