import { randomUUID } from 'node:crypto';
import { type Answer, eventually, type ServiceUnderTest } from './service-under-test.js';

export const passed = { kind: 'password', result: 'passed' } as const;
export const failed = { kind: 'password', result: 'failed' } as const;
const rollout = '/v1/rollouts/taobao';

/** Admits Alipay and WeChat Pay, registers their channels and opens them to everybody. */
export async function openPilot(service: ServiceUnderTest): Promise<void> {
  const institutions = [
    { institutionId: 'alipay', displayName: '支付宝', group: 'alibaba', kind: 'wallet' },
    { institutionId: 'tenpay', displayName: '微信支付', group: 'tencent', kind: 'wallet' },
    { institutionId: 'netsunion', displayName: '网联', group: 'netsunion', kind: 'clearing-house' },
  ];
  const tenpay = { wallet: 'tenpay', clearingHouse: 'netsunion' };
  const channels = [
    { channelId: 'alipay.direct', displayName: '支付宝', wallet: 'alipay', method: 'direct', clearingHouse: null },
    { channelId: 'wechat.saved-code', displayName: '微信扫码', method: 'saved-code', ...tenpay },
    { channelId: 'wechat.friend-link', displayName: '微信好友', method: 'friend-link', ...tenpay },
  ];
  for (const institution of institutions) created(await service.post(`${rollout}/institutions`, institution));
  for (const channel of channels) created(await service.post(`${rollout}/channels`, { ...channel, field: 'online' }));
  created(
    await service.post(`${rollout}/stages`, {
      stageId: 'pilot',
      channelIds: channels.map(({ channelId }) => channelId),
      cohortBasisPoints: 10_000,
      salt: 'published',
      productRules: { includedCategories: null, excludedCategories: ['gold'] },
      attestation: 'Customer service of the platform',
    }),
  );
}

/** An order as a platform would place it; `changes` replace fields. */
export const orderRequest = (changes: object = {}) => ({
  platform: 'taobao',
  orderNumber: randomUUID(),
  buyer: 'the-buyer',
  merchant: 'the-merchant',
  product: { productId: 'a-book', category: 'books' },
  amount: { minorUnits: '12900', currency: 'CNY' },
  ...changes,
});

export async function placeOrder(service: ServiceUnderTest): Promise<string> {
  return created(await service.post('/v1/orders', orderRequest())).orderId;
}

export async function requestPayment(
  service: ServiceUnderTest,
  orderId: string,
  channelId: string,
): Promise<Answer['body']> {
  return created(await service.post('/v1/payment-requests', { orderId, channelId }));
}

/** Waits until the policies have brought an order to a status. */
export const closedOrder = (service: ServiceUnderTest, orderId: string, status: string): Promise<void> =>
  eventually(`order ${orderId} is ${status}`, async () => {
    const { body } = await service.get(`/v1/orders/${orderId}`);
    return body.status === status;
  });

export function created({ status, body }: Answer): Answer['body'] {
  if (status !== 201) throw new Error(`Expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
