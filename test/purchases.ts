import { setTimeout as sleep } from 'node:timers/promises';
import { dataOf, type HutongClient } from '@hutong/client';
import { account, orderRequest, passedFrom, savedImage } from '@hutong/testing';

/** What a ledger acknowledged before something was killed. */
export type Acknowledged = Readonly<Record<'orders' | 'requests' | 'authorizations' | 'banks', string[]>>;

export const nothingAcknowledged = (): Acknowledged => ({ orders: [], requests: [], authorizations: [], banks: [] });

const captureTimeoutMs = 30_000;
const lookIntervalMs = 50;

/** One purchase up to its authorization, one after another in every way there is; what the ledger answered is noted only after it answered. */
export async function buy(client: HutongClient, number: number, acknowledged: Acknowledged): Promise<void> {
  const { channelId, payerApp, authorizedAt } = ways[number % ways.length] ?? ways[0];
  const headers = (step: string) => ({ 'Idempotency-Key': `${step}-${number}` });
  const body = orderRequest({ orderNumber: String(number), buyer: account(`buyer-${number}`) });
  const { orderId } = await dataOf(client.POST('/v1/orders', { body, headers: headers('order') }));
  acknowledged.orders.push(orderId);
  const asked = { orderIds: [orderId], channelId };
  const request = await dataOf(client.POST('/v1/payment-requests', { body: asked, headers: headers('request') }));
  const { paymentRequestId, link = '' } = request;
  acknowledged.requests.push(paymentRequestId);
  const payer = { payer: account(`payer-${number}`), payerApp };
  if (channelId === 'wechat.friend-link') {
    const opening = { link, ...payer };
    await dataOf(client.POST('/v1/friend-authorizations', { body: opening, headers: headers('open') }));
  }
  if (channelId === 'wechat.saved-code') {
    const scan = { ...payer, capture: 'album', image: await savedImage(client, paymentRequestId) } as const;
    await dataOf(client.POST('/v1/scans', { body: scan, headers: headers('scan') }));
  }
  const authorization = {
    params: { path: { paymentRequestId } },
    body: { ...payer, check: passedFrom(payerApp) },
    headers: headers('authorize'),
  };
  await dataOf(client.POST(`/v1/${authorizedAt}/{paymentRequestId}/authorization`, authorization));
  acknowledged.authorizations.push(paymentRequestId);
}

/** The ways to pay, each with a service of its own that takes the authorization. */
const ways = [
  { channelId: 'alipay.direct', payerApp: 'alipay', authorizedAt: 'direct-authorizations' },
  { channelId: 'wechat.friend-link', payerApp: 'tenpay', authorizedAt: 'friend-authorizations' },
  { channelId: 'wechat.saved-code', payerApp: 'tenpay', authorizedAt: 'scans' },
] as const;

/** Registers one more bank. */
export async function registerBank(client: HutongClient, number: number, acknowledged: Acknowledged): Promise<void> {
  const institutionId = `bank-${number}`;
  const names = { zh: institutionId, en: institutionId };
  const body = { institutionId, names, roles: ['accountInstitution'] } as const;
  await dataOf(client.POST('/v1/institutions', { body, headers: { 'Idempotency-Key': institutionId } }));
  acknowledged.banks.push(institutionId);
}

/** Waits until an authorized payment is captured. */
export async function untilCaptured(client: HutongClient, paymentRequestId: string): Promise<void> {
  const deadline = Date.now() + captureTimeoutMs;
  const params = { path: { paymentRequestId } };
  while ((await client.GET('/v1/settlements/{paymentRequestId}', { params })).response.status !== 200) {
    if (Date.now() > deadline) throw new Error(`Payment request ${paymentRequestId} was authorized and never captured`);
    await sleep(lookIntervalMs);
  }
}
