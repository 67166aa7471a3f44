import {
  type ApiDocument,
  apiDocumentFaults,
  buyer,
  closedOrder,
  created,
  differencesFromDocument,
  passedFrom,
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
      const authorization = { payer: buyer, payerApp: 'alipay', check: passedFrom('alipay') };
      await ledger.post(`/v1/direct-authorizations/${paymentRequestId}/authorization`, authorization);
      await closedOrder(ledger, orderId, 'paid');
      const amount = { minorUnits: '100', currency: 'CNY' };
      const refund = { refundId: 'r1', amount, requestedBy: 'the-merchant', reason: 'returned' };
      created(await ledger.post(`/v1/settlements/${paymentRequestId}/refunds`, refund));
      const { paymentRequestId: withCode } = await requestPayment(
        ledger,
        await placeOrder(ledger),
        'wechat.saved-code',
      );
      const world = {
        platform: 'taobao',
        institution: 'tenpay',
        interconnection: 'tenpay.tenpay.online.link.debitCard',
        feeRule: 'list',
      };
      ids = { orderId, paymentRequestId, withCode, ...world };
    });

    it('is described by documents that a generator of clients can read, with an example and every problem of each operation', async () => {
      expect(documents.map(({ paths }) => Object.keys(paths).length > 0)).toEqual(documents.map(() => true));
      for (const document of documents) expect(await apiDocumentFaults(document)).toEqual([]);
    });

    it('is told of in a document of events, of every type that orders here have', async () => {
      const { status, body } = await ledger.get('/docs/events');
      const { asyncapi, components } = body as unknown as { asyncapi: string; components: { messages: object } };
      expect([status, asyncapi]).toEqual([200, '3.0.0']);
      const types = new Set((await ledger.replay('streamPrefix=order-&limit=1000')).map(({ type }) => type));
      expect(Object.keys(components.messages)).toEqual(expect.arrayContaining([...types]));
    });

    it('is asked for by commands whose documented examples have the right shape, and is told problems that are documented', async () => {
      const commands = documents.flatMap(({ paths }) =>
        Object.entries(paths).flatMap(([path, { post }]) => {
          const example = post?.requestBody?.content?.['application/json']?.example;
          return post === undefined || example === undefined ? [] : [{ path, example, responses: post.responses }];
        }),
      );
      expect(commands.length).toBeGreaterThanOrEqual(36);
      for (const { path, example, responses } of commands) {
        // On a platform of their own: the others on this page are not to meet what these change.
        const { status, body } = await ledger.post(
          path
            .replace('{platform}', 'documented')
            .replace('{interconnectionId}', 'nobody.nobody.online.link.debitCard')
            .replaceAll(/\{[^}]*\}/g, 'nobody'),
          example,
        );
        expect(status, `${path}: ${body.detail}`).not.toBe(400);
        const problems = Object.keys(responses[String(status)]?.content?.['application/problem+json']?.examples ?? {});
        const told = status < 400 ? [] : [body.type.replace('/problems/', '')];
        expect(problems, `${path}: ${status}`).toEqual(expect.arrayContaining(told));
      }
    });

    it.each([
      ['/v1/orders/{orderId}', 'orderId'],
      ['/v1/payment-requests/{paymentRequestId}', 'paymentRequestId'],
      ['/v1/payment-requests/{paymentRequestId}', 'withCode'],
      ['/v1/settlements/{paymentRequestId}', 'paymentRequestId'],
      ['/v1/rollouts/{platform}', 'platform'],
      ['/v1/institutions/{institutionId}', 'institution'],
      ['/v1/interconnections/{interconnectionId}', 'interconnection'],
      ['/v1/fee-rules/{feeRuleId}', 'feeRule'],
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
