import {
  account,
  buyer,
  closedOrder,
  created,
  eventually,
  friend,
  passed,
  passedFrom,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** Payments from the order to the refund, in every way there is. */
export function payments(ledger: LedgerUnderTest): void {
  describe('A Taobao order', () => {
    it('is paid from WeChat by scanning the saved image of its code', async () => {
      const orderId = await placeOrder(ledger);
      const request = await requestPayment(ledger, orderId, 'wechat.saved-code');
      const image = await ledger.bytes(request.codeImages.png);
      const lin = { payer: account('lin', 'tenpay'), payerApp: 'tenpay' };

      const scanned = await ledger.scan(image, { ...lin, capture: 'album' });
      expect(scanned).toMatchObject({
        status: 201,
        body: { paymentRequestId: request.paymentRequestId, payerApp: 'tenpay', terms: { orders: [{ orderId }] } },
      });
      const { payer } = scanned.body;

      const path = `/v1/scans/${request.paymentRequestId}/authorization`;
      const authorized = await ledger.post(path, { ...lin, check: passed });
      expect(authorized).toMatchObject({ status: 200, body: { status: 'authorized' } });

      await closedOrder(ledger, orderId, 'paid');
      const settlement = await ledger.get(`/v1/settlements/${request.paymentRequestId}`);
      expect(settlement).toMatchObject({ status: 200, body: { status: 'captured', payer, orderIds: [orderId] } });
      await eventually('the payment request is paid', async () => {
        const { body } = await ledger.get(`/v1/payment-requests/${request.paymentRequestId}`);
        return body.status === 'paid';
      });
    });

    it('that nobody pays ends: its request expires and is closed by itself, in the log and in the rows of analysts', async () => {
      const { paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'wechat.saved-code');
      ledger.advance(2 * 60 * 60_000);
      const row = async () => {
        const { body } = await ledger.get(`/v1/payments/${paymentRequestId}`);
        return (body as unknown as { payment?: { status: string; reason: string | null } }).payment;
      };
      await eventually('the row is closed', async () => (await row())?.status === 'closed');
      expect(await row()).toMatchObject({ reason: 'expired' });
      expect((await ledger.eventTypes(`paymentRequest-${paymentRequestId}`)).slice(2)).toEqual([
        'PaymentRequestExpired',
        'PaymentRequestCloseRequested',
        'PaymentRequestClosed',
      ]);
    });

    it('is paid by a WeChat friend who opens the link the buyer shared', async () => {
      const orderId = await placeOrder(ledger);
      const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const opened = created(await ledger.post('/v1/friend-authorizations', { link, ...friend }));
      await ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { ...friend, check: passed });
      await closedOrder(ledger, orderId, 'paid');
      const { body } = await ledger.get(`/v1/orders/${orderId}`);
      expect(body).toMatchObject({ status: 'paid', claim: { paymentRequestId, payer: opened.payer } });
      expect(body).not.toMatchObject({ buyer: opened.payer });
    });

    it('is paid directly in the app', async () => {
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
      const authorization = { payer: buyer, payerApp: 'alipay', check: passedFrom('alipay') };
      await ledger.post(`/v1/direct-authorizations/${paymentRequestId}/authorization`, authorization);
      await closedOrder(ledger, orderId, 'paid');
      expect(await ledger.eventTypes(`settlement-${paymentRequestId}`)).toEqual(['PaymentCaptured']);
      expect(await ledger.eventTypes(`directAuthorization-${paymentRequestId}`)).toEqual([
        'WalletOpened',
        'DirectPaymentAuthorized',
      ]);
    });

    it('is paid from a bank card over the clearing house of an open interconnection', async () => {
      const orderId = await placeOrder(ledger);
      const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
      await ledger.post('/v1/friend-authorizations', { link, ...friend });
      const check = { ...passed, funding: { kind: 'debitCard', institution: 'icbc', class: null } };
      await ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { ...friend, check });
      await closedOrder(ledger, orderId, 'paid');
      const [captured] = await ledger.events(`settlement-${paymentRequestId}`);
      expect(captured?.data).toMatchObject({
        clearingHouse: 'netsunion',
        interconnection: { interconnectionId: 'tenpay.tenpay.online.link.debitCard', revision: '0' },
        obligations: [{ clearingHouse: 'netsunion', debtor: 'icbc', creditor: 'tenpay' }],
      });
    });

    it('is paid together with the others of its cart, all or none', async () => {
      const orderIds = [await placeOrder(ledger), await placeOrder(ledger)].toSorted();
      const { paymentRequestId } = await requestPayment(ledger, orderIds, 'alipay.direct');
      const authorization = { payer: buyer, payerApp: 'alipay', check: passedFrom('alipay') };
      await ledger.post(`/v1/direct-authorizations/${paymentRequestId}/authorization`, authorization);
      for (const orderId of orderIds) await closedOrder(ledger, orderId, 'paid');
      const [captured] = await ledger.events(`settlement-${paymentRequestId}`);
      expect(captured?.data).toMatchObject({ amounts: { total: { minorUnits: '25800' } } });
    });

    it('goes back whole to whoever paid when only the provider says that it was taken', async () => {
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.saved-code');
      const taken = { ...friend, capture: 'album', factors: { kind: 'password', count: 1 }, funding: passed.funding };
      expect(await ledger.post(`/v1/settlements/${paymentRequestId}/reported-capture`, taken)).toMatchObject({
        status: 201,
        body: { paymentRequestId, basis: 'reported', amount: { minorUnits: '12900' } },
      });
      const stream = `settlement-${paymentRequestId}`;
      await eventually('the money is back', async () => (await ledger.eventTypes(stream)).includes('RefundSucceeded'));
      const { body } = await ledger.get(`/v1/orders/${orderId}`);
      expect(body.status).toBe('placed');
    });

    it('is refunded in parts to whoever paid, never more than was paid', async () => {
      const orderId = await placeOrder(ledger);
      const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const { payer } = created(await ledger.post('/v1/friend-authorizations', { link, ...friend }));
      await ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { ...friend, check: passed });
      await closedOrder(ledger, orderId, 'paid');
      const refund = (refundId: string, minorUnits: string, currency = 'CNY') =>
        ledger.post(`/v1/settlements/${paymentRequestId}/refunds`, {
          refundId,
          amount: { minorUnits, currency },
          requestedBy: 'the-merchant',
          reason: 'returned',
        });
      expect(await refund('one', '12899')).toMatchObject({
        status: 201,
        body: { refundId: 'one', status: 'requested' },
      });
      expect(await refund('two', '2')).toMatchObject({
        status: 409,
        body: { type: '/problems/refund-exceeds-payment' },
      });
      expect(await refund('two', '1', 'JPY')).toMatchObject({ body: { type: '/problems/currency-differs' } });
      expect(await refund('two', '1')).toMatchObject({ status: 201 });
      const types = () => ledger.eventTypes(`settlement-${paymentRequestId}`);
      await eventually('both refunds succeeded', async () => {
        return (await types()).filter((type) => type === 'RefundSucceeded').length === 2;
      });
      const settlement = await ledger.get(`/v1/settlements/${paymentRequestId}`);
      expect(settlement.body).toMatchObject({
        payer,
        refunds: [
          { refundId: 'one', status: 'succeeded' },
          { refundId: 'two', status: 'succeeded' },
        ],
      });
    });
  });

  describe('Two payers of one order', () => {
    it('with a code each, at the same time: exactly one is captured, and whoever else authorized is voided', async () => {
      const orderId = await placeOrder(ledger);
      const friends = await Promise.all(
        ['one', 'other', 'third'].map(async (name) => {
          const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
          const person = { payer: account(name, 'tenpay'), payerApp: 'tenpay' };
          const { payer } = created(await ledger.post('/v1/friend-authorizations', { link, ...person }));
          return { person, payer, paymentRequestId };
        }),
      );
      const answers = await Promise.all(
        friends.map(({ person, paymentRequestId }) =>
          ledger.post(`/v1/friend-authorizations/${paymentRequestId}/authorization`, { ...person, check: passed }),
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
      const { claim } = (await ledger.get(`/v1/orders/${orderId}`)).body;
      const expected = authorized.map(({ paymentRequestId }) => [
        paymentRequestId,
        paymentRequestId === claim.paymentRequestId ? 'captured' : 'voided',
      ]);
      expect([...outcomes]).toEqual(expected);
      expect([...outcomes.values()].filter((outcome) => outcome === 'captured')).toHaveLength(1);
      const winner = friends.find(({ paymentRequestId }) => paymentRequestId === claim.paymentRequestId);
      expect(claim.payer).toEqual(winner?.payer);
    });

    it('with one link: one authorization is recorded, the other is told that it came second', async () => {
      const { link, paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'wechat.friend-link');
      const payers = ['one', 'other'].map((name) => ({ payer: account(name, 'tenpay'), payerApp: 'tenpay' }));
      for (const payer of payers) await ledger.post('/v1/friend-authorizations', { link, ...payer });
      const path = `/v1/friend-authorizations/${paymentRequestId}/authorization`;
      const answers = await Promise.all(payers.map((payer) => ledger.post(path, { ...payer, check: passed })));
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
          ['due-times', 'orders', 'payment-requests', 'settlements'].map((name) =>
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
