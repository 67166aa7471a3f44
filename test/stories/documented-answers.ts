import {
  type ApiDocument,
  closedOrder,
  created,
  differencesFromDocument,
  passed,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** Whatever is read is answered as the API document of the process that answers describes it. */
export function documentedAnswers(ledger: LedgerUnderTest): void {
  describe('What is read', () => {
    let documents: readonly ApiDocument[];
    let ids: Readonly<Record<string, string>>;
    beforeAll(async () => {
      documents = await Promise.all(
        ledger.documents.map(async (path) => (await ledger.get(path)).body as unknown as ApiDocument),
      );
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
      const payer = { payerId: 'the-buyer', wallet: 'alipay' };
      await ledger.post(`/v1/payment-requests/${paymentRequestId}/authorization`, { payer, factor: passed });
      await closedOrder(ledger, orderId, 'paid');
      const refund = { refundId: 'r1', amount: { minorUnits: '100', currency: 'CNY' }, reason: 'returned' };
      created(await ledger.post(`/v1/settlements/${paymentRequestId}/refunds`, refund));
      const { paymentRequestId: withCode } = await requestPayment(
        ledger,
        await placeOrder(ledger),
        'wechat.saved-code',
      );
      ids = { orderId, paymentRequestId, withCode, platform: 'taobao' };
    });

    it.each([
      ['/v1/orders/{orderId}', 'orderId'],
      ['/v1/payment-requests/{paymentRequestId}', 'paymentRequestId'],
      ['/v1/payment-requests/{paymentRequestId}', 'withCode'],
      ['/v1/settlements/{paymentRequestId}', 'paymentRequestId'],
      ['/v1/rollouts/{platform}', 'platform'],
      ['/v1/consumers', ''],
    ])('GET %s of %s is answered as the API document describes it', async (path, id) => {
      const describing = documents.filter(({ paths }) => path in paths);
      expect(describing).not.toEqual([]);
      const { status, body } = await ledger.get(path.replace(/\{.*\}/, ids[id] ?? ''));
      expect(status).toBe(200);
      for (const document of describing) expect(differencesFromDocument(document, path, body)).toEqual([]);
    });
  });
}
