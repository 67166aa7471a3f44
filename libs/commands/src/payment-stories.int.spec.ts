import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedOrder, openPilot, passed, placeOrder, requestPayment } from './pilot-under-test.js';
import { eventually, ServiceUnderTest } from './service-under-test.js';

describe('A Taobao order', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await ServiceUnderTest.start();
    await openPilot(service);
  });
  afterAll(() => service.stop());

  it('is paid from WeChat by scanning the saved image of its code', async () => {
    const orderId = await placeOrder(service);
    const request = await requestPayment(service, orderId, 'wechat.saved-code');
    const image = await service.image(request.codeImages.png);
    const payer = { payerId: 'lin', wallet: 'tenpay' };

    const scanned = await service.scan(image, { ...payer, source: 'album' });
    expect(scanned.status).toBe(201);
    expect(scanned.body).toMatchObject({ paymentRequestId: request.paymentRequestId, payer, terms: { orderId } });

    const authorized = await service.post(`/v1/scans/${request.paymentRequestId}/authorization`, {
      payer,
      factor: passed,
    });
    expect(authorized).toMatchObject({ status: 200, body: { status: 'authorized' } });

    await closedOrder(service, orderId, 'paid');
    const settlement = await service.get(`/v1/settlements/${request.paymentRequestId}`);
    expect(settlement).toMatchObject({ status: 200, body: { status: 'settled', payer, terms: { orderId } } });
    await eventually('the payment request is paid', async () => {
      const { body } = await service.get(`/v1/payment-requests/${request.paymentRequestId}`);
      return body.status === 'paid';
    });
  });

  it('is paid by a WeChat friend who opens the link the buyer shared', async () => {
    const orderId = await placeOrder(service);
    const { link, paymentRequestId } = await requestPayment(service, orderId, 'wechat.friend-link');
    const payer = { payerId: 'the-friend', wallet: 'tenpay' };
    expect(await service.post('/v1/friend-authorizations', { link, payer })).toMatchObject({ status: 201 });
    const authorization = { payer, factor: passed };
    await service.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, authorization);
    await closedOrder(service, orderId, 'paid');
    const { body } = await service.get(`/v1/orders/${orderId}`);
    expect(body).toMatchObject({ status: 'paid', payer, paymentRequestId, buyer: 'the-buyer' });
  });

  it('is paid directly in the app', async () => {
    const orderId = await placeOrder(service);
    const { paymentRequestId } = await requestPayment(service, orderId, 'alipay.direct');
    const authorization = { payer: { payerId: 'the-buyer', wallet: 'alipay' }, factor: passed };
    await service.post(`/v1/payment-requests/${paymentRequestId}/authorization`, authorization);
    await closedOrder(service, orderId, 'paid');
  });
});
