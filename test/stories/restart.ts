import { randomUUID } from 'node:crypto';
import { type LedgerResponse, closedOrder, created, passed, placeOrder, requestPayment } from '@hutong/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** What holds when every process was ended and started again, and nothing is remembered but the log. */
export function restart(ledger: LedgerUnderTest): void {
  describe('After a restart', () => {
    const key = { 'Idempotency-Key': randomUUID() };
    let request: Readonly<{ orderId: string; channelId: string }>;
    let first: LedgerResponse['body'];
    let authorized: Awaited<ReturnType<typeof pay>>[];
    beforeAll(async () => {
      request = { orderId: await placeOrder(ledger), channelId: 'wechat.saved-code' };
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

    it('the policies go on where they were, and settle nothing twice', async () => {
      for (const { orderId, paymentRequestId } of [...authorized, await pay(ledger)]) {
        await closedOrder(ledger, orderId, 'paid');
        expect(await ledger.eventTypes(`settlement-${paymentRequestId}`)).toEqual(['PaymentSettled']);
      }
      const [settled] = await ledger.events(`settlement-${authorized[0]?.paymentRequestId}`);
      const claimed = (await ledger.events(`order-${authorized[0]?.orderId}`)).find(
        ({ type }) => type === 'OrderClaimed',
      );
      expect(settled?.metadata).toMatchObject({ $causationId: claimed?.id, command: 'SettlePayment' });
      expect(settled?.metadata['actor']).toEqual({ kind: 'policy', institution: null, id: 'settlements' });
      expect(settled?.metadata['$correlationId']).toBe(claimed?.metadata['$correlationId']);
    });
  });
}

/** An authorized payment, which the policies have yet to settle. */
async function pay(ledger: LedgerUnderTest): Promise<Readonly<{ orderId: string; paymentRequestId: string }>> {
  const orderId = await placeOrder(ledger);
  const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
  const authorization = { payer: { payerId: 'the-buyer', wallet: 'alipay' }, factor: passed };
  await ledger.post(`/v1/payment-requests/${paymentRequestId}/authorization`, authorization);
  return { orderId, paymentRequestId };
}
