import { type ApiDocument, differencesFromDocument } from '@hutong/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closedOrder, created, openPilot, passed, placeOrder, requestPayment } from './pilot-under-test.js';
import { ServiceUnderTest } from './service-under-test.js';

let service: ServiceUnderTest;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  service = await ServiceUnderTest.start();
  await openPilot(service);
  const orderId = await placeOrder(service);
  const { paymentRequestId } = await requestPayment(service, orderId, 'alipay.direct');
  const payer = { payerId: 'the-buyer', wallet: 'alipay' };
  await service.post(`/v1/payment-requests/${paymentRequestId}/authorization`, { payer, factor: passed });
  await closedOrder(service, orderId, 'paid');
  const refund = { refundId: 'r1', amount: { minorUnits: '100', currency: 'CNY' }, reason: 'returned' };
  created(await service.post(`/v1/settlements/${paymentRequestId}/refunds`, refund));
  const { paymentRequestId: withCode } = await requestPayment(service, await placeOrder(service), 'wechat.saved-code');
  ids = { orderId, paymentRequestId, withCode, platform: 'taobao' };
});

afterAll(() => service?.stop());

it.each([
  ['/v1/orders/{orderId}', 'orderId'],
  ['/v1/payment-requests/{paymentRequestId}', 'paymentRequestId'],
  ['/v1/payment-requests/{paymentRequestId}', 'withCode'],
  ['/v1/settlements/{paymentRequestId}', 'paymentRequestId'],
  ['/v1/rollouts/{platform}', 'platform'],
  ['/v1/consumers', ''],
])('GET %s of %s is answered as the API document describes it', async (path, id) => {
  const document = (await service.get('/docs-json')).body as unknown as ApiDocument;
  const { status, body } = await service.get(path.replace(/\{.*\}/, ids[id] ?? ''));
  expect(status).toBe(200);
  expect(differencesFromDocument(document, path, body)).toEqual([]);
});
