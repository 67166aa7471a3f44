import { randomUUID } from 'node:crypto';
import {
  type LedgerResponse,
  buyer,
  closedOrder,
  created,
  passedFrom,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** What holds when every process was ended and started again, and nothing is remembered but the log. */
export function restart(ledger: LedgerUnderTest): void {
  describe('After a restart', () => {
    const key = { 'Idempotency-Key': randomUUID() };
    let request: Readonly<{ orderIds: readonly string[]; channelId: string }>;
    let first: LedgerResponse['body'];
    let authorized: Awaited<ReturnType<typeof pay>>[];
    beforeAll(async () => {
      request = { orderIds: [await placeOrder(ledger)], channelId: 'wechat.saved-code' };
      first = created(await ledger.post('/v1/payment-requests', request, key));
      authorized = await Promise.all([pay(ledger), pay(ledger), pay(ledger)]);
      await ledger.restart();
    }, 240_000);

    it('a repeated command is the same command', async () => {
      ledger.advance(60_000);
      expect(await ledger.post('/v1/payment-requests', request, key)).toMatchObject({ status: 201, body: first });
      const other = { ...request, channelId: 'alipay.direct' };
      expect(await ledger.post('/v1/payment-requests', other, key)).toMatchObject({
        status: 422,
        body: { type: '/problems/idempotency-key-reused' },
      });
    });

    it('the policies go on where they were, and capture nothing twice', async () => {
      for (const { orderId, paymentRequestId } of [...authorized, await pay(ledger)]) {
        await closedOrder(ledger, orderId, 'paid');
        expect(await ledger.eventTypes(`settlement-${paymentRequestId}`)).toEqual(['PaymentCaptured']);
      }
      const [captured] = await ledger.events(`settlement-${authorized[0]?.paymentRequestId}`);
      const claimed = (await ledger.events(`order-${authorized[0]?.orderId}`)).find(
        ({ type }) => type === 'OrderClaimed',
      );
      expect(captured?.metadata).toMatchObject({ $causationId: claimed?.id, command: 'CapturePayment' });
      expect(captured?.metadata['actor']).toEqual({ kind: 'policy', id: 'settlements' });
      expect(captured?.metadata['$correlationId']).toBe(claimed?.metadata['$correlationId']);
    });
  });
}

/** An authorized payment, which the policies have yet to capture. */
async function pay(ledger: LedgerUnderTest): Promise<Readonly<{ orderId: string; paymentRequestId: string }>> {
  const orderId = await placeOrder(ledger);
  const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
  const authorization = { payer: buyer, payerApp: 'alipay', check: passedFrom('alipay') };
  await ledger.post(`/v1/direct-authorizations/${paymentRequestId}/authorization`, authorization);
  return { orderId, paymentRequestId };
}
