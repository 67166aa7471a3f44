import { dataOf } from '@hutong/client';
import {
  account,
  closedOrder,
  created,
  eventsOf,
  eventTypes,
  eventually,
  friend,
  openLink,
  passed,
  payByLink,
  payInApp,
  placeOrder,
  requestPayment,
  savedImage,
} from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** Payments from the order to the refund, in every way there is. */
export function payments(ledger: LedgerUnderTest): void {
  describe('A Taobao order', () => {
    it('is paid from WeChat by scanning the saved image of its code', async () => {
      const orderId = await placeOrder(ledger);
      const { paymentRequestId, codeImages } = await requestPayment(ledger, orderId, 'wechat.saved-code');
      expect(codeImages?.png).toBe(`/v1/payment-requests/${paymentRequestId}/code.png`);
      const image = await savedImage(ledger, paymentRequestId);
      const lin = { payer: account('lin', 'tenpay'), payerApp: 'tenpay' };

      const { payer, ...scanned } = await created(
        ledger.POST('/v1/scans', { body: { ...lin, capture: 'album', image } }),
      );
      expect(scanned).toMatchObject({ paymentRequestId, payerApp: 'tenpay', terms: { orders: [{ orderId }] } });

      const params = { path: { paymentRequestId } };
      const body = { ...lin, check: passed };
      const authorized = await ledger.POST('/v1/scans/{paymentRequestId}/authorization', { params, body });
      expect(authorized).toMatchObject({ response: { status: 200 }, data: { status: 'authorized' } });

      await closedOrder(ledger, orderId, 'paid');
      const settlement = await dataOf(ledger.GET('/v1/settlements/{paymentRequestId}', { params }));
      expect(settlement).toMatchObject({ status: 'captured', payer, orderIds: [orderId] });
      await eventually('the payment request is paid', async () => {
        const request = await dataOf(ledger.GET('/v1/payment-requests/{paymentRequestId}', { params }));
        return request.status === 'paid';
      });
    });

    it('that nobody pays ends: its request expires and is closed by itself, in the log and in the rows of analysts', async () => {
      const { paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'wechat.saved-code');
      ledger.advance(2 * 60 * 60_000);
      const params = { path: { paymentRequestId } };
      const row = async () => (await ledger.GET('/v1/payments/{paymentRequestId}', { params })).data?.payment;
      await eventually('the row is closed', async () => (await row())?.status === 'closed');
      expect(await row()).toMatchObject({ reason: 'expired' });
      expect((await eventTypes(ledger, `paymentRequest-${paymentRequestId}`)).slice(2)).toEqual([
        'PaymentRequestExpired',
        'PaymentRequestCloseRequested',
        'PaymentRequestClosed',
      ]);
    });

    it('is paid by a WeChat friend who opens the link the buyer shared', async () => {
      const orderId = await placeOrder(ledger);
      const request = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const { paymentRequestId } = request;
      const opened = await created(openLink(ledger, request));
      await payByLink(ledger, paymentRequestId);
      await closedOrder(ledger, orderId, 'paid');
      const order = await dataOf(ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }));
      expect(order).toMatchObject({ status: 'paid', claim: { paymentRequestId, payer: opened.payer } });
      expect(order).not.toMatchObject({ buyer: opened.payer });
    });

    it('is paid directly in the app', async () => {
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
      await payInApp(ledger, paymentRequestId);
      await closedOrder(ledger, orderId, 'paid');
      expect(await eventTypes(ledger, `settlement-${paymentRequestId}`)).toEqual(['PaymentCaptured']);
      expect(await eventTypes(ledger, `directAuthorization-${paymentRequestId}`)).toEqual([
        'WalletOpened',
        'DirectPaymentAuthorized',
      ]);
    });

    it('is paid from a bank card over the clearing house of an open interconnection', async () => {
      const orderId = await placeOrder(ledger);
      const request = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const { paymentRequestId } = request;
      await openLink(ledger, request);
      const check = { ...passed, funding: { kind: 'debitCard', institution: 'icbc', class: null } } as const;
      await payByLink(ledger, paymentRequestId, { ...friend, check });
      await closedOrder(ledger, orderId, 'paid');
      const [captured] = await eventsOf(ledger, `settlement-${paymentRequestId}`);
      expect(captured?.data).toMatchObject({
        clearingHouse: 'netsunion',
        interconnection: { interconnectionId: 'tenpay.tenpay.online.link.debitCard', revision: '0' },
        obligations: [{ clearingHouse: 'netsunion', debtor: 'icbc', creditor: 'tenpay' }],
      });
    });

    it('is paid together with the others of its cart, all or none', async () => {
      const orderIds = [await placeOrder(ledger), await placeOrder(ledger)].toSorted();
      const { paymentRequestId } = await requestPayment(ledger, orderIds, 'alipay.direct');
      await payInApp(ledger, paymentRequestId);
      for (const orderId of orderIds) await closedOrder(ledger, orderId, 'paid');
      const [captured] = await eventsOf(ledger, `settlement-${paymentRequestId}`);
      expect(captured?.data).toMatchObject({ amounts: { total: { minorUnits: '25800' } } });
    });

    it('goes back whole to whoever paid when only the provider says that it was taken', async () => {
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.saved-code');
      const params = { path: { paymentRequestId } };
      const factors = { kind: 'password', count: 1 } as const;
      const taken = { ...friend, capture: 'album', factors, funding: passed.funding } as const;
      expect(
        await created(ledger.POST('/v1/settlements/{paymentRequestId}/reported-capture', { params, body: taken })),
      ).toMatchObject({ paymentRequestId, basis: 'reported', amount: { minorUnits: '12900' } });
      const stream = `settlement-${paymentRequestId}`;
      await eventually('the money is back', async () => (await eventTypes(ledger, stream)).includes('RefundSucceeded'));
      const order = await dataOf(ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }));
      expect(order.status).toBe('placed');
    });

    it('is refunded in parts to whoever paid, never more than was paid', async () => {
      const orderId = await placeOrder(ledger);
      const request = await requestPayment(ledger, orderId, 'wechat.friend-link');
      const { paymentRequestId } = request;
      const { payer } = await created(openLink(ledger, request));
      await payByLink(ledger, paymentRequestId);
      await closedOrder(ledger, orderId, 'paid');
      const params = { path: { paymentRequestId } };
      const refund = (refundId: string, minorUnits: string, currency: 'CNY' | 'JPY' = 'CNY') => {
        const amount = { minorUnits, currency };
        const body = { refundId, amount, requestedBy: 'the-merchant', reason: 'returned' };
        return ledger.POST('/v1/settlements/{paymentRequestId}/refunds', { params, body });
      };
      expect(await refund('one', '12899')).toMatchObject({
        response: { status: 201 },
        data: { refundId: 'one', status: 'requested' },
      });
      expect(await refund('two', '2')).toMatchObject({
        response: { status: 409 },
        error: { type: '/problems/refund-exceeds-payment' },
      });
      expect(await refund('two', '1', 'JPY')).toMatchObject({ error: { type: '/problems/currency-differs' } });
      expect(await refund('two', '1')).toMatchObject({ response: { status: 201 } });
      const types = () => eventTypes(ledger, `settlement-${paymentRequestId}`);
      await eventually('both refunds succeeded', async () => {
        return (await types()).filter((type) => type === 'RefundSucceeded').length === 2;
      });
      const settlement = await dataOf(ledger.GET('/v1/settlements/{paymentRequestId}', { params }));
      expect(settlement).toMatchObject({
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
          const request = await requestPayment(ledger, orderId, 'wechat.friend-link');
          const { paymentRequestId } = request;
          const person = { payer: account(name, 'tenpay'), payerApp: 'tenpay' };
          const { payer } = await created(openLink(ledger, request, person));
          return { person, payer, paymentRequestId };
        }),
      );
      const answers = await Promise.all(
        friends.map(({ person, paymentRequestId }) => payByLink(ledger, paymentRequestId, person)),
      );
      // Whoever comes after the first has claimed the order is told so at once.
      for (const answer of answers.filter(({ response }) => response.status !== 200)) {
        expect(answer).toMatchObject({ response: { status: 409 }, error: { type: '/problems/already-paid' } });
      }
      const authorized = friends.filter((_, index) => answers[index]?.response.status === 200);
      await closedOrder(ledger, orderId, 'paid');
      const outcomes = new Map<string, string>();
      for (const { paymentRequestId } of authorized) {
        const params = { path: { paymentRequestId } };
        const settlement = () => ledger.GET('/v1/settlements/{paymentRequestId}', { params });
        await eventually(`${paymentRequestId} is decided`, async () => (await settlement()).response.status === 200);
        outcomes.set(paymentRequestId, (await dataOf(settlement())).status);
      }
      const { claim } = await dataOf(ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }));
      const expected = authorized.map(({ paymentRequestId }) => [
        paymentRequestId,
        paymentRequestId === claim?.paymentRequestId ? 'captured' : 'voided',
      ]);
      expect([...outcomes]).toEqual(expected);
      expect([...outcomes.values()].filter((outcome) => outcome === 'captured')).toHaveLength(1);
      const winner = friends.find(({ paymentRequestId }) => paymentRequestId === claim?.paymentRequestId);
      expect(claim?.payer).toEqual(winner?.payer);
    });

    it('with one link: one authorization is recorded, the other is told that it came second', async () => {
      const request = await requestPayment(ledger, await placeOrder(ledger), 'wechat.friend-link');
      const { paymentRequestId } = request;
      const payers = ['one', 'other'].map((name) => ({ payer: account(name, 'tenpay'), payerApp: 'tenpay' }));
      for (const payer of payers) await openLink(ledger, request, payer);
      const answers = await Promise.all(payers.map((payer) => payByLink(ledger, paymentRequestId, payer)));
      expect(answers.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const types = await eventTypes(ledger, `friendAuthorization-${paymentRequestId}`);
      expect(types.filter((type) => type === 'FriendAuthorized')).toHaveLength(1);
    });
  });

  describe('The consumers of the policies', () => {
    it('are listed with what they could not handle, which can be tried again', async () => {
      const consumers = await dataOf(ledger.GET('/v1/consumers'));
      expect(consumers).toEqual(
        expect.arrayContaining(
          ['due-times', 'orders', 'payment-requests', 'settlements'].map((name) =>
            expect.objectContaining({ name, running: true, parked: [] }),
          ),
        ),
      );
      const replay = (name: string) => ledger.POST('/v1/consumers/{name}/replay', { params: { path: { name } } });
      expect(await dataOf(replay('orders'))).toMatchObject({ replayed: 0, stillParked: 0 });
      expect(await replay('nobody')).toMatchObject({ response: { status: 404 } });
    });
  });
}
