import {
  type ApiDocument,
  apiDocumentFaults,
  closedOrder,
  created,
  differencesFromDocument,
  malformed,
  payInApp,
  placeOrder,
  replay,
  requestPayment,
} from '@hutong/testing';
import type { GetPath, PostPath } from '@hutong/client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** Whatever is read is answered as the API document of the process that answers describes it. */
export function documentedAnswers(ledger: LedgerUnderTest): void {
  describe('What is read', () => {
    let documents: readonly ApiDocument[];
    let ids: Readonly<Record<string, string>>;
    beforeAll(async () => {
      documents = await Promise.all(
        ledger.documents.map(async (path) => (await ledger.send(path)).data as ApiDocument),
      );
      const orderId = await placeOrder(ledger);
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
      await payInApp(ledger, paymentRequestId);
      await closedOrder(ledger, orderId, 'paid');
      const amount = { minorUnits: '100', currency: 'CNY' } as const;
      const refund = { refundId: 'r1', amount, requestedBy: 'the-merchant', reason: 'returned' };
      const params = { path: { paymentRequestId } };
      await created(ledger.POST('/v1/settlements/{paymentRequestId}/refunds', { params, body: refund }));
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

    it('is told of in a document of events, to which the API document leads, of every type that orders here have', async () => {
      const [{ externalDocs } = {}] = documents as readonly Readonly<{ externalDocs?: Readonly<{ url: string }> }>[];
      expect(externalDocs?.url).toBe('/docs/events');
      const { data, response } = await ledger.send('/docs/events');
      const { asyncapi, components } = data as { asyncapi: string; components: { messages: object } };
      expect([response.status, asyncapi]).toEqual([200, '3.0.0']);
      const orders = await replay(ledger, { streamPrefix: 'order-', limit: 1_000 });
      const types = new Set(orders.map(({ type }) => type));
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
        const filled = path
          .replace('{platform}', 'documented')
          .replace('{interconnectionId}', 'nobody.nobody.online.link.debitCard')
          .replaceAll(/\{[^}]*\}/g, 'nobody');
        const { error, response } = await ledger.POST(filled as PostPath, { body: malformed(example) });
        const { status } = response;
        expect(status, `${path}: ${error?.detail}`).not.toBe(400);
        const problems = Object.keys(responses[String(status)]?.content?.['application/problem+json']?.examples ?? {});
        const told = error ? [error.type.replace('/problems/', '')] : [];
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
      const { data, response } = await ledger.GET(path.replace(/\{.*\}/, ids[id] ?? '') as GetPath);
      expect(response.status).toBe(200);
      for (const document of describing) expect(differencesFromDocument(document, path, data)).toEqual([]);
    });
  });
}
