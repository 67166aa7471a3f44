import { randomUUID } from 'node:crypto';
import {
  account,
  created,
  eventsOf,
  eventTypes,
  malformed,
  orderLine,
  orderRequest,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import { dataOf } from '@hutong/client';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const attested = { source: 'The platform', certainty: 'secondary' } as const;
const refusal = (status: number, kebab: string) => ({
  response: { status },
  error: { type: `/problems/${kebab}`, status },
});

const inApp = {
  channelId: 'alipay.direct',
  names: { zh: '支付宝', en: 'Alipay' },
  presentation: 'inApp',
  codeIssuer: 'alipay',
  acquirer: 'alipay',
  field: 'online',
  feeRuleId: 'list',
} as const;

/** What a command is answered, whatever is wrong with it. */
export function commandAnswers(ledger: LedgerUnderTest): void {
  describe('An order', () => {
    it('is answered with what its payment page offers and refuses', async () => {
      const request = orderRequest({ lines: [{ ...orderLine, productId: 'a-coin', category: 'gold' }] });
      const orderId = `taobao.${request.orderNumber}`;
      const { data, response } = await ledger.POST('/v1/orders', { body: request });
      expect(response.status).toBe(201);
      expect(response.headers.get('Location')).toBe(`/v1/orders/${orderId}`);
      expect(response.headers.get('ETag')).toBe('"1"');
      expect(data).toMatchObject({
        orderId,
        offers: ['alipay.direct', 'wechat.saved-code', 'wechat.friend-link'].map((channelId, index) => ({
          channelId,
          rank: index + 1,
          stageId: 'pilot',
          inCohort: true,
          reasons: ['categoryExcluded'],
        })),
        revision: '1',
      });
      expect(await eventTypes(ledger, `order-${orderId}`)).toEqual(['OrderPlaced', 'PaymentOffersEvaluated']);
    });

    it('is not placed twice: the same order under another key records nothing', async () => {
      const request = orderRequest();
      await created(ledger.POST('/v1/orders', { body: request }));
      expect(await ledger.POST('/v1/orders', { body: request })).toMatchObject({
        response: { status: 200 },
        data: { revision: '1' },
      });
      const other = { ...request, buyer: account('somebody-else') };
      expect(await ledger.POST('/v1/orders', { body: other })).toMatchObject(refusal(409, 'order-already-placed'));
    });

    it('counts a stage that was opened a moment before', async () => {
      const params = { path: { platform: 'tmall' } };
      const order = () => ledger.POST('/v1/orders', { body: orderRequest({ platform: 'tmall' }) });
      expect(await order()).toMatchObject(refusal(409, 'platform-unknown'));
      const names = { zh: '天猫', en: 'Tmall' };
      await created(ledger.POST('/v1/institutions', { body: { institutionId: 'tmall', names, roles: ['platform'] } }));
      expect(await created(order())).toMatchObject({ offers: [] });
      await created(ledger.POST('/v1/rollouts/{platform}/channels', { params, body: inApp }));
      expect(await created(order())).toMatchObject({ offers: [{ reasons: ['stageNotOpened'] }] });
      const stage = { stageId: 'all', channelIds: ['alipay.direct'], cohortBasisPoints: 10_000, ...attested };
      await created(ledger.POST('/v1/rollouts/{platform}/stages', { params, body: stage }));
      expect(await created(order())).toMatchObject({ offers: [{ stageId: 'all', reasons: [] }] });
      expect(await ledger.GET('/v1/rollouts/{platform}', { params })).toMatchObject({
        response: { status: 200 },
        data: { platform: 'tmall', stages: [{ stageId: 'all', rolledBack: false }], revision: '1' },
      });
    });

    it('that was cancelled cannot be paid any more', async () => {
      const orderId = await placeOrder(ledger);
      const cancelled = await ledger.POST('/v1/orders/{orderId}/cancellation', {
        params: { path: { orderId } },
        body: { reason: 'The buyer changed their mind' },
      });
      expect(cancelled).toMatchObject({
        response: { status: 200 },
        data: { orderId, status: 'cancelled', revision: '2' },
      });
      const request = { orderIds: [orderId], channelId: 'alipay.direct' };
      expect(await ledger.POST('/v1/payment-requests', { body: request })).toMatchObject(
        refusal(409, 'order-not-open'),
      );
    });

    it('is about persons whom nothing that is told identifies', async () => {
      const name = 'nobody-else-is-called-so';
      const request = orderRequest({ buyer: account(name) });
      const { orderId } = await created(ledger.POST('/v1/orders', { body: request }));
      const { buyer } = await dataOf(ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }));
      const told = [
        ...(await eventsOf(ledger, `order-${orderId}`)),
        ...(await eventsOf(ledger, `person-${buyer.ref}`)),
      ];
      expect(told.map(({ type }) => type)).toEqual(['OrderPlaced', 'PaymentOffersEvaluated', 'PersonKnown']);
      expect(JSON.stringify(told)).not.toContain(name);
    });
  });

  describe('A draw', () => {
    it('is committed to before its first stage opens, which reveals the salt that was committed to', async () => {
      const params = { path: { platform: 'ele-me' } };
      const names = { zh: '饿了么', en: 'Ele.me' };
      await created(ledger.POST('/v1/institutions', { body: { institutionId: 'ele-me', names, roles: ['platform'] } }));
      await created(ledger.POST('/v1/rollouts/{platform}/channels', { params, body: inApp }));
      const channelIds = ['alipay.direct'];
      // printf %s spring | sha256sum
      const saltHash = '622a494d3ea8c7ba2fed4f37909f14d9b50ab412322de39be62c8d6c2418bfca';
      const draw = { drawId: 'one', channelIds, saltHash };
      await created(ledger.POST('/v1/rollouts/{platform}/draws', { params, body: draw }));
      const stage = { stageId: 'half', drawId: 'one', channelIds, cohortBasisPoints: 5_000, ...attested };
      const open = (salted: Readonly<{ salt?: string }>) =>
        ledger.POST('/v1/rollouts/{platform}/stages', { params, body: { ...stage, ...salted } });
      expect(await open({})).toMatchObject(refusal(422, 'salt-missing'));
      expect(await open({ salt: 'autumn' })).toMatchObject(refusal(409, 'salt-differs'));
      await created(open({ salt: 'spring' }));
      const rollout = await dataOf(ledger.GET('/v1/rollouts/{platform}', { params }));
      expect(rollout).toMatchObject({ draws: [{ drawId: 'one', saltHash, salt: 'spring' }] });
    });
  });

  describe('A repeated command', () => {
    it('with the same key and body gets the same answer and records nothing', async () => {
      const request = orderRequest();
      const key = { 'Idempotency-Key': randomUUID() };
      const first = await created(ledger.POST('/v1/orders', { body: request, headers: key }));
      const { orderId } = first;
      await ledger.POST('/v1/orders/{orderId}/cancellation', {
        params: { path: { orderId } },
        body: { reason: 'meanwhile' },
      });
      const again = await ledger.POST('/v1/orders', { body: request, headers: key });
      expect(again).toMatchObject({ response: { status: 201 }, data: first });
      expect(again.response.headers.get('ETag')).toBe('"1"');
      expect(await eventTypes(ledger, `order-${orderId}`)).toHaveLength(3);
    });

    it('creates the same payment request, with the same code', async () => {
      const request = { orderIds: [await placeOrder(ledger)], channelId: 'wechat.saved-code' };
      const key = { 'Idempotency-Key': '01993f6e-6d3a-7abc-8def-0123456789ab' };
      const first = await created(ledger.POST('/v1/payment-requests', { body: request, headers: key }));
      expect(first.paymentRequestId).toMatch(/^01993f6e-6d3a-8/);
      expect(await ledger.POST('/v1/payment-requests', { body: request, headers: key })).toMatchObject({
        response: { status: 201 },
        data: first,
      });
    });

    it('with another body is refused, also when that body would go to another stream', async () => {
      const key = { 'Idempotency-Key': randomUUID() };
      await created(ledger.POST('/v1/orders', { body: orderRequest(), headers: key }));
      const answer = await ledger.POST('/v1/orders', { body: orderRequest(), headers: key });
      expect(answer).toMatchObject(refusal(422, 'idempotency-key-reused'));
    });

    it('from another caller is another command', async () => {
      const key = { 'Idempotency-Key': randomUUID() };
      for (const actor of ['one', 'other']) {
        const answer = await ledger.POST('/v1/orders', {
          body: orderRequest(),
          headers: { ...key, 'Hutong-Actor': actor },
        });
        expect(answer).toMatchObject({ response: { status: 201 } });
      }
    });

    it('is told to wait while the first is in flight', async () => {
      const request = orderRequest();
      const key = { 'Idempotency-Key': randomUUID() };
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => ledger.POST('/v1/orders', { body: request, headers: key })),
      );
      const waiting = answers.filter(({ response }) => response.status === 409);
      expect(answers.filter(({ response }) => response.status === 201).length + waiting.length).toBe(4);
      for (const answer of waiting) {
        expect(answer).toMatchObject(refusal(409, 'command-in-flight'));
        expect(answer.response.headers.get('Retry-After')).toBe('1');
      }
      expect(await eventTypes(ledger, `order-taobao.${request.orderNumber}`)).toHaveLength(2);
    });

    it('carries who asked and what it belongs to in the metadata of its events', async () => {
      const headers = { 'Hutong-Actor': 'checkout', 'Idempotency-Key': randomUUID() };
      const { orderId } = await created(ledger.POST('/v1/orders', { body: orderRequest(), headers }));
      const [placed, offers] = await eventsOf(ledger, `order-${orderId}`);
      expect(placed?.metadata).toMatchObject({
        command: 'PlaceOrder',
        actor: { kind: 'principal', id: 'checkout' },
        decidedAt: placed?.data['occurredAt'],
        schemaVersion: 1,
        bodyHash: expect.any(String),
      });
      expect(placed?.metadata['$causationId']).toBe(placed?.metadata['$correlationId']);
      expect(offers?.metadata).not.toHaveProperty('bodyHash');
    });
  });

  describe('Commands as lines of one request', () => {
    it('are answered line by line, as each would be alone', async () => {
      const order = orderRequest();
      const cancellation = { orderId: `taobao.${order.orderNumber}`, reason: 'changed my mind' };
      const key = randomUUID();
      const lines = [
        { command: 'PlaceOrder', key, body: order },
        { command: 'CancelOrder', key, body: cancellation },
        { command: 'PlaceOrder', key: randomUUID(), body: malformed({ ...order, buyer: 7 }) },
      ] as const;
      const answers = await dataOf(ledger.POST('/v1/commands', { body: lines }));
      const [placed, ...others] = answers.toSorted((one, other) => one.line - other.line);
      expect([placed, ...others]).toMatchObject([
        { line: 1, status: 201, location: `/v1/orders/${cancellation.orderId}` },
        { line: 2, status: 200, body: { orderId: cancellation.orderId, status: 'cancelled' } },
        { line: 3, status: 400, problem: { errors: [{ field: 'buyer' }] } },
      ]);
      expect(await ledger.POST('/v1/orders', { body: order, headers: { 'Idempotency-Key': key } })).toMatchObject({
        response: { status: 201 },
        data: placed?.body,
      });
    });
  });

  describe('If-Match', () => {
    it('lets a command through at that very revision, and at no other', async () => {
      const orderId = await placeOrder(ledger);
      const cancel = (revision: string) =>
        ledger.POST('/v1/orders/{orderId}/cancellation', {
          params: { path: { orderId } },
          body: { reason: 'r' },
          headers: { 'If-Match': revision },
        });
      expect(await cancel('"0"')).toMatchObject(refusal(412, 'revision-differs'));
      expect(await cancel('"2"')).toMatchObject(refusal(412, 'revision-differs'));
      expect(await cancel('1')).toMatchObject(refusal(400, 'if-match-invalid'));
      expect(await cancel('"1"')).toMatchObject({ response: { status: 200 } });
    });
  });

  describe('A refund', () => {
    it('of nothing that was captured is refused', async () => {
      const amount = { minorUnits: '1', currency: 'CNY' } as const;
      const refund = { refundId: 'r-1', amount, requestedBy: 'the-merchant', reason: 'returned' };
      const params = { path: { paymentRequestId: 'no-payment' } };
      const answer = await ledger.POST('/v1/settlements/{paymentRequestId}/refunds', { params, body: refund });
      expect(answer).toMatchObject(refusal(404, 'not-captured'));
      const settlement = await ledger.GET('/v1/settlements/{paymentRequestId}', { params });
      expect(settlement).toMatchObject(refusal(404, 'not-captured'));
    });
  });

  describe('A payment request', () => {
    it('is closed from five minutes on, and not a millisecond before', async () => {
      const { paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'wechat.saved-code');
      const close = () =>
        ledger.POST('/v1/payment-requests/{paymentRequestId}/closure', {
          params: { path: { paymentRequestId } },
          body: { reason: 'unpaid' },
        });
      ledger.advance(5 * 60_000 - 1);
      expect(await close()).toMatchObject(refusal(409, 'too-early-to-close'));
      ledger.advance(1);
      expect(await close()).toMatchObject({ response: { status: 200 }, data: { paymentRequestId, status: 'closed' } });
      expect((await eventTypes(ledger, `paymentRequest-${paymentRequestId}`)).slice(2)).toEqual([
        'PaymentRequestCloseRequested',
        'PaymentRequestCloseRefused',
        'PaymentRequestCloseRequested',
        'PaymentRequestClosed',
      ]);
    });

    it('without a code has no image of one', async () => {
      const { paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'alipay.direct');
      const params = { path: { paymentRequestId } };
      const image = await ledger.GET('/v1/payment-requests/{paymentRequestId}/code.png', { params });
      expect(image).toMatchObject(refusal(404, 'code-not-issued'));
      const none = { path: { paymentRequestId: 'none' } };
      expect(await ledger.GET('/v1/payment-requests/{paymentRequestId}/code.svg', { params: none })).toMatchObject(
        refusal(404, 'payment-request-not-found'),
      );
    });
  });

  describe('The API document', () => {
    it('describes every command with its headers, its body and what else may be answered', async () => {
      const posts: { path: string; post: ApiOperation }[] = [];
      for (const document of ledger.documents) {
        const { data } = await ledger.send(document);
        const { paths } = data as { paths: Record<string, Record<string, ApiOperation>> };
        const commands = Object.entries(paths).filter(
          ([path]) => !/^\/v1\/(consumers|projections|commands$|sql$)/.test(path),
        );
        posts.push(...commands.flatMap(([path, { post }]) => (post ? [{ path, post }] : [])));
      }
      expect(posts).toHaveLength(40);
      for (const { path, post } of posts) {
        const headers = post.parameters.filter(({ in: place }) => place === 'header').map(({ name }) => name);
        expect(headers, path).toEqual(expect.arrayContaining(['Idempotency-Key', 'Hutong-Actor', 'If-Match']));
        expect(post.requestBody, path).toBeDefined();
        expect(Object.keys(post.responses), path).toEqual(
          expect.arrayContaining(['400', '409', '413', '415', '500', '503']),
        );
      }
    });
  });
}

type ApiOperation = Readonly<{
  parameters: readonly Readonly<{ name: string; in: string }>[];
  requestBody?: object;
  responses: object;
}>;
