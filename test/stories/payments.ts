import { closedOrder, eventually, passed, placeOrder, requestPayment } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** Payments from the order to the refund, in every way there is. */
export function payments(ledger: LedgerUnderTest): void {
  describe('A Taobao order', () => {
    it('is paid from WeChat by scanning the saved image of its code', async () => {
      const orderId = await placeOrder(ledger);
      const request = await requestPayment(ledger, orderId, 'wechat.saved-code');
      const image = await ledger.bytes(request.codeImages.png);
      const payer = { payerId: 'lin', wallet: 'tenpay' };

      const scanned = await ledger.scan(image, { ...payer, source: 'album' });
      expect(scanned.status).toBe(201);
      expect(scanned.body).toMatchObject({ paymentRequestId: request.paymentRequestId, payer, terms: { orderId } });

      const authorized = await ledger.post(`/v1/scans/${request.paymentRequestId}/authorization`, {
        payer,
        factor: passed,
      });
      expect(authorized).toMatchObject({ status: 200, body: { status: 'authorized' } });

      await closedOrder(ledger, orderId, 'paid');
      const settlement = await ledger.get(`/v1/settlements/${request.paymentRequestId}`);
      expect(settlement).toMatchObject({ status: 200, body: { status: 'settled', payer, terms: { orderId } } });
      await eventually('the payment request is paid', async () => {
        const { body } = await ledger.get(`/v1/payment-requests/${request.paymentRequestId}`);
        return body.status === 'paid';
      });
    });

    it('is paid by a WeChat friend who opens the link the buyer shared', async () => {
      const orderId = await placeOrder(ledger);
      const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const payer = { payerId: 'the-friend', wallet: 'tenpay' };
      expect(await ledger.post('/v1/friend-authorizations', { link, payer })).toMatchObject({ status: 201 });
      const authorization = { payer, factor: passed };
      await ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, authorization);
      await closedOrder(ledger, orderId, 'paid');
      const { body } = await ledger.get(`/v1/orders/${orderId}`);
      expect(body).toMatchObject({ status: 'paid', payer, paymentRequestId, buyer: 'the-buyer' });
    });

    it('is paid directly in the app', async () => {
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
      const authorization = { payer: { payerId: 'the-buyer', wallet: 'alipay' }, factor: passed };
      await ledger.post(`/v1/payment-requests/${paymentRequestId}/authorization`, authorization);
      await closedOrder(ledger, orderId, 'paid');
      expect(await ledger.eventTypes(`settlement-${paymentRequestId}`)).toEqual(['PaymentSettled']);
    });

    it('is refunded in parts to whoever paid, never more than was paid', async () => {
      const orderId = await placeOrder(ledger);
      const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const payer = { payerId: 'the-friend', wallet: 'tenpay' };
      await ledger.post('/v1/friend-authorizations', { link, payer });
      await ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { payer, factor: passed });
      await closedOrder(ledger, orderId, 'paid');
      const refund = (refundId: string, minorUnits: string, currency = 'CNY') =>
        ledger.post(`/v1/settlements/${paymentRequestId}/refunds`, {
          refundId,
          amount: { minorUnits, currency },
          reason: 'returned',
        });
      const refundedTotal = { minorUnits: '12899', currency: 'CNY' };
      expect(await refund('one', '12899')).toMatchObject({ status: 201, body: { refundId: 'one', refundedTotal } });
      expect(await refund('two', '2')).toMatchObject({
        status: 409,
        body: { type: '/problems/refund-exceeds-payment' },
      });
      expect(await refund('two', '1', 'JPY')).toMatchObject({ body: { type: '/problems/currency-differs' } });
      expect(await refund('two', '1')).toMatchObject({ status: 201 });
      const settlement = await ledger.get(`/v1/settlements/${paymentRequestId}`);
      expect(settlement.body).toMatchObject({ payer, refundedTotal: { minorUnits: '12900' }, refunds: [{}, {}] });
    });
  });

  describe('Two payers of one order', () => {
    it('with a code each, at the same time: exactly one settles, and whoever else authorized is voided', async () => {
      const orderId = await placeOrder(ledger);
      const friends = await Promise.all(
        ['one', 'other', 'third'].map(async (payerId) => {
          const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
          const payer = { payerId, wallet: 'tenpay' };
          await ledger.post('/v1/friend-authorizations', { link, payer });
          return { payer, paymentRequestId };
        }),
      );
      const answers = await Promise.all(
        friends.map(({ payer, paymentRequestId }) =>
          ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { payer, factor: passed }),
        ),
      );
      // Whoever comes after the first has claimed the order is told so at once.
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        expect(answer).toMatchObject({ status: 409, body: { type: '/problems/already-paid' } });
      }
      const authorized = friends.filter((_, index) => answers[index]?.status === 200);
      await closedOrder(ledger, orderId, 'paid');
      const outcomes = new Map<string, string>();
      for (const { paymentRequestId } of authorized) {
        const path = `/v1/settlements/${paymentRequestId}`;
        await eventually(`${path} is decided`, async () => (await ledger.get(path)).status === 200);
        outcomes.set(paymentRequestId, String((await ledger.get(path)).body.status));
      }
      const { body } = await ledger.get(`/v1/orders/${orderId}`);
      const expected = authorized.map(({ paymentRequestId }) => [
        paymentRequestId,
        paymentRequestId === body.paymentRequestId ? 'settled' : 'voided',
      ]);
      expect([...outcomes]).toEqual(expected);
      expect([...outcomes.values()].filter((outcome) => outcome === 'settled')).toHaveLength(1);
      const winner = friends.find(({ paymentRequestId }) => paymentRequestId === body.paymentRequestId);
      expect(body).toMatchObject({ payer: winner?.payer });
    });

    it('with one link: one authorization is recorded, the other is told that it came second', async () => {
      const { link, paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'wechat.friend-link');
      const payers = ['one', 'other'].map((payerId) => ({ payerId, wallet: 'tenpay' }));
      for (const payer of payers) await ledger.post('/v1/friend-authorizations', { link, payer });
      const path = `/v1/friend-authorizations/${paymentRequestId}/authorization`;
      const answers = await Promise.all(payers.map((payer) => ledger.post(path, { payer, factor: passed })));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const types = await ledger.eventTypes(`friendAuthorization-${paymentRequestId}`);
      expect(types.filter((type) => type === 'FriendAuthorized')).toHaveLength(1);
    });
  });

  describe('The consumers of the policies', () => {
    it('are listed with what they could not handle, which can be tried again', async () => {
      const consumers = await ledger.get('/v1/consumers');
      expect(consumers.body).toEqual(
        expect.arrayContaining(
          ['orders', 'payment-requests', 'settlements'].map((name) =>
            expect.objectContaining({ name, running: true, parked: [] }),
          ),
        ),
      );
      expect(await ledger.post('/v1/consumers/orders/replay', '{}')).toMatchObject({
        status: 200,
        body: { replayed: 0, stillParked: 0 },
      });
      expect(await ledger.post('/v1/consumers/nobody/replay', '{}')).toMatchObject({ status: 404 });
    });
  });
}
