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
    expect(await service.eventTypes(`settlement-${paymentRequestId}`)).toEqual(['PaymentSettled']);
  });

  it('is refunded in parts to whoever paid, never more than was paid', async () => {
    const orderId = await placeOrder(service);
    const { link, paymentRequestId } = await requestPayment(service, orderId, 'wechat.friend-link');
    const payer = { payerId: 'the-friend', wallet: 'tenpay' };
    await service.post('/v1/friend-authorizations', { link, payer });
    await service.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { payer, factor: passed });
    await closedOrder(service, orderId, 'paid');
    const refund = (refundId: string, minorUnits: string, currency = 'CNY') =>
      service.post(`/v1/settlements/${paymentRequestId}/refunds`, {
        refundId,
        amount: { minorUnits, currency },
        reason: 'returned',
      });
    const refundedTotal = { minorUnits: '12899', currency: 'CNY' };
    expect(await refund('one', '12899')).toMatchObject({ status: 201, body: { refundId: 'one', refundedTotal } });
    expect(await refund('two', '2')).toMatchObject({ status: 409, body: { type: '/problems/refund-exceeds-payment' } });
    expect(await refund('two', '1', 'JPY')).toMatchObject({ body: { type: '/problems/currency-differs' } });
    expect(await refund('two', '1')).toMatchObject({ status: 201 });
    const settlement = await service.get(`/v1/settlements/${paymentRequestId}`);
    expect(settlement.body).toMatchObject({ payer, refundedTotal: { minorUnits: '12900' }, refunds: [{}, {}] });
  });
});

describe('Two payers of one order', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    // Without policies nothing claims the order, so both authorizations are recorded before either is followed.
    service = await ServiceUnderTest.start({ policies: false });
    await openPilot(service);
  });
  afterAll(() => service.stop());

  it('with a code each: exactly one settles, the other is voided, also when the policies start only now', async () => {
    const orderId = await placeOrder(service);
    const friends = await Promise.all(
      ['one', 'other'].map(async (payerId) => {
        const { link, paymentRequestId } = await requestPayment(service, orderId, 'wechat.friend-link');
        const payer = { payerId, wallet: 'tenpay' };
        await service.post('/v1/friend-authorizations', { link, payer });
        const authorization = { payer, factor: passed };
        const path = `/v1/friend-authorizations/${paymentRequestId}/authorization`;
        expect(await service.post(path, authorization)).toMatchObject({ status: 200 });
        return { payer, paymentRequestId };
      }),
    );
    await service.close();
    await service.open();
    await closedOrder(service, orderId, 'paid');
    const statusOf = async (paymentRequestId: string) =>
      (await service.get(`/v1/settlements/${paymentRequestId}`)).body.status;
    await eventually('both are decided', async () => {
      const statuses = await Promise.all(friends.map(({ paymentRequestId }) => statusOf(paymentRequestId)));
      return ['settled', 'voided'].every((status) => statuses.includes(status));
    });
    const { body } = await service.get(`/v1/orders/${orderId}`);
    const winner = friends.find(({ paymentRequestId }) => paymentRequestId === body.paymentRequestId);
    expect(body).toMatchObject({ payer: winner?.payer });
  });

  it('with one link: one authorization is recorded, the other is told that it came second', async () => {
    const { link, paymentRequestId } = await requestPayment(service, await placeOrder(service), 'wechat.friend-link');
    const payers = ['one', 'other'].map((payerId) => ({ payerId, wallet: 'tenpay' }));
    for (const payer of payers) await service.post('/v1/friend-authorizations', { link, payer });
    const path = `/v1/friend-authorizations/${paymentRequestId}/authorization`;
    const answers = await Promise.all(payers.map((payer) => service.post(path, { payer, factor: passed })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const types = await service.eventTypes(`friendAuthorization-${paymentRequestId}`);
    expect(types.filter((type) => type === 'FriendAuthorized')).toHaveLength(1);
  });
});

describe('The consumers of the policies', () => {
  it('go on where they were after a restart, and settle nothing twice', async () => {
    const service = await ServiceUnderTest.start();
    await openPilot(service);
    const pay = async () => {
      const orderId = await placeOrder(service);
      const { paymentRequestId } = await requestPayment(service, orderId, 'alipay.direct');
      const authorization = { payer: { payerId: 'the-buyer', wallet: 'alipay' }, factor: passed };
      await service.post(`/v1/payment-requests/${paymentRequestId}/authorization`, authorization);
      return { orderId, paymentRequestId };
    };
    const payments = await Promise.all([pay(), pay(), pay()]);
    await service.close();
    await service.open();
    payments.push(await pay());
    for (const { orderId, paymentRequestId } of payments) {
      await closedOrder(service, orderId, 'paid');
      expect(await service.eventTypes(`settlement-${paymentRequestId}`)).toEqual(['PaymentSettled']);
    }
    const settled = await service.events(`settlement-${payments[0]?.paymentRequestId}`);
    const claimed = (await service.events(`order-${payments[0]?.orderId}`)).find(({ type }) => type === 'OrderClaimed');
    expect(settled[0]?.metadata).toMatchObject({ $causationId: claimed?.id, actor: 'policy:settlements' });
    expect(settled[0]?.metadata['$correlationId']).toBe(claimed?.metadata['$correlationId']);
    await service.stop();
  });

  it('are listed with what they could not handle, which can be tried again', async () => {
    const service = await ServiceUnderTest.start();
    const consumers = await service.get('/v1/consumers');
    expect(consumers.body).toEqual(
      expect.arrayContaining(
        ['orders', 'payment-requests', 'settlements'].map((name) =>
          expect.objectContaining({ name, running: true, parked: [] }),
        ),
      ),
    );
    expect(await service.post('/v1/consumers/orders/replay', '{}')).toMatchObject({
      status: 200,
      body: { replayed: 0, stillParked: 0 },
    });
    expect(await service.post('/v1/consumers/nobody/replay', '{}')).toMatchObject({ status: 404 });
    await service.stop();
  });
});
