import { randomUUID } from 'node:crypto';
import type { components } from '@hutong/client';
import { closedOrder, created, eventsOf, eventTypes, payInApp, placeOrder, requestPayment } from '@hutong/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** What holds when every process was ended and started again, and nothing is remembered but the log. */
export function restart(ledger: LedgerUnderTest): void {
  describe('After a restart', () => {
    const key = { 'Idempotency-Key': randomUUID() };
    let request: Readonly<{ orderIds: readonly string[]; channelId: string }>;
    let first: components['schemas']['PaymentRequestedAnswer'];
    let authorized: Awaited<ReturnType<typeof pay>>[];
    beforeAll(async () => {
      request = { orderIds: [await placeOrder(ledger)], channelId: 'wechat.saved-code' };
      first = await created(ledger.POST('/v1/payment-requests', { body: request, headers: key }));
      authorized = await Promise.all([pay(ledger), pay(ledger), pay(ledger)]);
      await ledger.restart();
    }, 240_000);

    it('a repeated command is the same command', async () => {
      ledger.advance(60_000);
      expect(await ledger.POST('/v1/payment-requests', { body: request, headers: key })).toMatchObject({
        response: { status: 201 },
        data: first,
      });
      const other = { ...request, channelId: 'alipay.direct' };
      expect(await ledger.POST('/v1/payment-requests', { body: other, headers: key })).toMatchObject({
        response: { status: 422 },
        error: { type: '/problems/idempotency-key-reused' },
      });
    });

    it('the policies go on where they were, and capture nothing twice', async () => {
      for (const { orderId, paymentRequestId } of [...authorized, await pay(ledger)]) {
        await closedOrder(ledger, orderId, 'paid');
        expect(await eventTypes(ledger, `settlement-${paymentRequestId}`)).toEqual(['PaymentCaptured']);
      }
      const [captured] = await eventsOf(ledger, `settlement-${authorized[0]?.paymentRequestId}`);
      const claimed = (await eventsOf(ledger, `order-${authorized[0]?.orderId}`)).find(
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
  await payInApp(ledger, paymentRequestId);
  return { orderId, paymentRequestId };
}
