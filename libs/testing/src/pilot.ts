import { randomUUID } from 'node:crypto';
import { type LedgerResponse, eventually, type LedgerClient } from './ledger-client.js';

export const passed = { kind: 'password', result: 'passed' } as const;
export const failed = { kind: 'password', result: 'failed' } as const;

/** Admits Alipay and WeChat Pay to a platform, registers their channels and opens them to everybody. */
export async function openPilot(ledger: LedgerClient, platform = 'taobao'): Promise<void> {
  const rollout = `/v1/rollouts/${platform}`;
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
  for (const institution of institutions) created(await ledger.post(`${rollout}/institutions`, institution));
  for (const channel of channels) created(await ledger.post(`${rollout}/channels`, { ...channel, field: 'online' }));
  created(
    await ledger.post(`${rollout}/stages`, {
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

export async function placeOrder(ledger: LedgerClient, changes: object = {}): Promise<string> {
  return created(await ledger.post('/v1/orders', orderRequest(changes))).orderId;
}

export async function requestPayment(
  ledger: LedgerClient,
  orderId: string,
  channelId: string,
): Promise<LedgerResponse['body']> {
  return created(await ledger.post('/v1/payment-requests', { orderId, channelId }));
}

/** Waits until the policies have brought an order to a status. */
export const closedOrder = (ledger: LedgerClient, orderId: string, status: string): Promise<void> =>
  eventually(`order ${orderId} is ${status}`, async () => {
    const { body } = await ledger.get(`/v1/orders/${orderId}`);
    return body.status === status;
  });

export function created({ status, body }: LedgerResponse): LedgerResponse['body'] {
  if (status !== 201) throw new Error(`Expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
