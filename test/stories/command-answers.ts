import { randomUUID } from 'node:crypto';
import {
  account,
  type LedgerResponse,
  created,
  orderLine,
  orderRequest,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const attested = { source: 'The platform', certainty: 'secondary' } as const;
const refusal = (status: number, kebab: string) => ({ status, body: { type: `/problems/${kebab}`, status } });
const reasonOf = ({ body }: LedgerResponse, field: string) =>
  body.errors.find((error) => error.field === field)?.reason;

const inApp = {
  channelId: 'alipay.direct',
  names: { zh: '支付宝', en: 'Alipay' },
  presentation: 'inApp',
  codeIssuer: 'alipay',
  acquirer: 'alipay',
  field: 'online',
  feeRuleId: 'list',
};

/** An order of one line at this amount. */
const orderOf = (amount: object) => orderRequest({ lines: [{ ...orderLine, amount }], amount });

/** What a command is answered, whatever is wrong with it. */
export function commandAnswers(ledger: LedgerUnderTest): void {
  describe('An order', () => {
    it('is answered with what its payment page offers and refuses', async () => {
      const request = orderRequest({ lines: [{ ...orderLine, productId: 'a-coin', category: 'gold' }] });
      const { status, headers, body } = await ledger.post('/v1/orders', request);
      expect(status).toBe(201);
      expect(headers.get('Location')).toBe(`/v1/orders/taobao.${request.orderNumber}`);
      expect(headers.get('ETag')).toBe('"1"');
      expect(body).toMatchObject({
        orderId: `taobao.${request.orderNumber}`,
        offers: ['alipay.direct', 'wechat.saved-code', 'wechat.friend-link'].map((channelId, index) => ({
          channelId,
          rank: index + 1,
          stageId: 'pilot',
          inCohort: true,
          reasons: ['categoryExcluded'],
        })),
        revision: '1',
      });
      expect(await ledger.eventTypes(`order-${body.orderId}`)).toEqual(['OrderPlaced', 'PaymentOffersEvaluated']);
    });

    it('is not placed twice: the same order under another key records nothing', async () => {
      const request = orderRequest();
      created(await ledger.post('/v1/orders', request));
      expect(await ledger.post('/v1/orders', request)).toMatchObject({ status: 200, body: { revision: '1' } });
      const other = { ...request, buyer: account('somebody-else') };
      expect(await ledger.post('/v1/orders', other)).toMatchObject(refusal(409, 'order-already-placed'));
    });

    it('counts a stage that was opened a moment before', async () => {
      const order = () => ledger.post('/v1/orders', orderRequest({ platform: 'tmall' }));
      expect(await order()).toMatchObject(refusal(409, 'platform-unknown'));
      const names = { zh: '天猫', en: 'Tmall' };
      created(await ledger.post('/v1/institutions', { institutionId: 'tmall', names, roles: ['platform'] }));
      expect(created(await order())).toMatchObject({ offers: [] });
      created(await ledger.post('/v1/rollouts/tmall/channels', inApp));
      expect(created(await order())).toMatchObject({ offers: [{ reasons: ['stageNotOpened'] }] });
      const stage = { stageId: 'all', channelIds: ['alipay.direct'], cohortBasisPoints: 10_000 };
      created(await ledger.post('/v1/rollouts/tmall/stages', { ...stage, ...attested }));
      expect(created(await order())).toMatchObject({ offers: [{ stageId: 'all', reasons: [] }] });
      expect(await ledger.get('/v1/rollouts/tmall')).toMatchObject({
        status: 200,
        body: { platform: 'tmall', stages: [{ stageId: 'all', rolledBack: false }], revision: '1' },
      });
    });

    it('that was cancelled cannot be paid any more', async () => {
      const orderId = await placeOrder(ledger);
      const cancelled = await ledger.post(`/v1/orders/${orderId}/cancellation`, {
        reason: 'The buyer changed their mind',
      });
      expect(cancelled).toMatchObject({ status: 200, body: { orderId, status: 'cancelled', revision: '2' } });
      const request = { orderIds: [orderId], channelId: 'alipay.direct' };
      expect(await ledger.post('/v1/payment-requests', request)).toMatchObject(refusal(409, 'order-not-open'));
    });

    it('is about persons whom nothing that is told identifies', async () => {
      const name = 'nobody-else-is-called-so';
      const request = orderRequest({ buyer: account(name) });
      const { orderId } = created(await ledger.post('/v1/orders', request));
      const { buyer } = (await ledger.get(`/v1/orders/${orderId}`)).body as unknown as { buyer: { ref: string } };
      const told = [...(await ledger.events(`order-${orderId}`)), ...(await ledger.events(`person-${buyer.ref}`))];
      expect(told.map(({ type }) => type)).toEqual(['OrderPlaced', 'PaymentOffersEvaluated', 'PersonKnown']);
      expect(JSON.stringify(told)).not.toContain(name);
    });
  });

  describe('A draw', () => {
    it('is committed to before its first stage opens, which reveals the salt that was committed to', async () => {
      const rollout = '/v1/rollouts/ele-me';
      const names = { zh: '饿了么', en: 'Ele.me' };
      created(await ledger.post('/v1/institutions', { institutionId: 'ele-me', names, roles: ['platform'] }));
      created(await ledger.post(`${rollout}/channels`, inApp));
      const channelIds = ['alipay.direct'];
      // printf %s spring | sha256sum
      const saltHash = '622a494d3ea8c7ba2fed4f37909f14d9b50ab412322de39be62c8d6c2418bfca';
      created(await ledger.post(`${rollout}/draws`, { drawId: 'one', channelIds, saltHash }));
      const open = (change: object) =>
        ledger.post(`${rollout}/stages`, {
          stageId: 'half',
          drawId: 'one',
          channelIds,
          cohortBasisPoints: 5_000,
          ...attested,
          ...change,
        });
      expect(await open({})).toMatchObject(refusal(422, 'salt-missing'));
      expect(await open({ salt: 'autumn' })).toMatchObject(refusal(409, 'salt-differs'));
      created(await open({ salt: 'spring' }));
      const { body } = await ledger.get(rollout);
      expect(body).toMatchObject({ draws: [{ drawId: 'one', saltHash, salt: 'spring' }] });
    });
  });

  describe('A repeated command', () => {
    it('with the same key and body gets the same answer and records nothing', async () => {
      const request = orderRequest();
      const key = { 'Idempotency-Key': randomUUID() };
      const first = await ledger.post('/v1/orders', request, key);
      const { orderId } = created(first);
      await ledger.post(`/v1/orders/${orderId}/cancellation`, { reason: 'meanwhile' });
      const again = await ledger.post('/v1/orders', request, key);
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect(again.headers.get('ETag')).toBe('"1"');
      expect(await ledger.eventTypes(`order-${orderId}`)).toHaveLength(3);
    });

    it('creates the same payment request, with the same code', async () => {
      const request = { orderIds: [await placeOrder(ledger)], channelId: 'wechat.saved-code' };
      const key = { 'Idempotency-Key': '01993f6e-6d3a-7abc-8def-0123456789ab' };
      const first = created(await ledger.post('/v1/payment-requests', request, key));
      expect(first.paymentRequestId).toMatch(/^01993f6e-6d3a-8/);
      expect(await ledger.post('/v1/payment-requests', request, key)).toMatchObject({ status: 201, body: first });
    });

    it('with another body is refused, also when that body would go to another stream', async () => {
      const key = { 'Idempotency-Key': randomUUID() };
      created(await ledger.post('/v1/orders', orderRequest(), key));
      const answer = await ledger.post('/v1/orders', orderRequest(), key);
      expect(answer).toMatchObject(refusal(422, 'idempotency-key-reused'));
    });

    it('from another caller is another command', async () => {
      const key = { 'Idempotency-Key': randomUUID() };
      for (const actor of ['one', 'other']) {
        const answer = await ledger.post('/v1/orders', orderRequest(), { ...key, 'Hutong-Actor': actor });
        expect(answer).toMatchObject({ status: 201 });
      }
    });

    it('is told to wait while the first is in flight', async () => {
      const request = orderRequest();
      const key = { 'Idempotency-Key': randomUUID() };
      const answers = await Promise.all([1, 2, 3, 4].map(() => ledger.post('/v1/orders', request, key)));
      const waiting = answers.filter(({ status }) => status === 409);
      expect(answers.filter(({ status }) => status === 201).length + waiting.length).toBe(4);
      for (const answer of waiting) {
        expect(answer).toMatchObject(refusal(409, 'command-in-flight'));
        expect(answer.headers.get('Retry-After')).toBe('1');
      }
      expect(await ledger.eventTypes(`order-taobao.${request.orderNumber}`)).toHaveLength(2);
    });

    it('carries who asked and what it belongs to in the metadata of its events', async () => {
      const headers = { 'Hutong-Actor': 'checkout', 'Idempotency-Key': randomUUID() };
      const { orderId } = created(await ledger.post('/v1/orders', orderRequest(), headers));
      const [placed, offers] = await ledger.events(`order-${orderId}`);
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
      const answers = await ledger.sendLines([
        { command: 'PlaceOrder', key, body: order },
        { command: 'CancelOrder', key, body: cancellation },
        { command: 'PlaceOrder', key: randomUUID(), body: { ...order, buyer: 7 } },
      ]);
      expect(answers).toMatchObject([
        { line: 1, status: 201, location: `/v1/orders/${cancellation.orderId}` },
        { line: 2, status: 200, body: { orderId: cancellation.orderId, status: 'cancelled' } },
        { line: 3, status: 400, problem: { errors: [{ field: 'buyer' }] } },
      ]);
      expect(await ledger.post('/v1/orders', order, { 'Idempotency-Key': key })).toMatchObject({
        status: 201,
        body: answers[0]?.body,
      });
    });
  });

  describe('If-Match', () => {
    it('lets a command through at that very revision, and at no other', async () => {
      const orderId = await placeOrder(ledger);
      const cancel = (revision: string) =>
        ledger.post(`/v1/orders/${orderId}/cancellation`, { reason: 'r' }, { 'If-Match': revision });
      expect(await cancel('"0"')).toMatchObject(refusal(412, 'revision-differs'));
      expect(await cancel('"2"')).toMatchObject(refusal(412, 'revision-differs'));
      expect(await cancel('1')).toMatchObject(refusal(400, 'if-match-invalid'));
      expect(await cancel('"1"')).toMatchObject({ status: 200 });
    });
  });

  describe('Bad input is told by name:', () => {
    it.each([
      ['-1', 'must not be negative'],
      ['0', 'must be at least 1'],
      ['1000000000001', 'must be at most 1000000000000'],
      ['9'.repeat(400), 'must be at most 1000000000000'],
      ['129.00', 'must be whole minor units, without a fraction'],
      ['1e3', 'must be whole minor units as a text of digits, such as "12900" for 129.00 yuan'],
      [12_900, 'must be whole minor units as a text of digits, such as "12900" for 129.00 yuan'],
      [null, 'must be whole minor units as a text of digits, such as "12900" for 129.00 yuan'],
    ])('an amount of %s', async (minorUnits, reason) => {
      const answer = await ledger.post('/v1/orders', orderOf({ minorUnits, currency: 'CNY' }));
      expect(answer).toMatchObject(refusal(400, 'invalid-request'));
      expect(reasonOf(answer, 'amount.minorUnits')).toBe(reason);
    });

    it.each(['1', '1000000000000'])('while an amount of %s is taken', async (minorUnits) => {
      const answer = await ledger.post('/v1/orders', orderOf({ minorUnits, currency: 'CNY' }));
      expect(answer).toMatchObject({ status: 201 });
    });

    it('an unknown currency', async () => {
      const answer = await ledger.post('/v1/orders', orderOf({ minorUnits: '1', currency: 'XXX' }));
      expect(reasonOf(answer, 'amount.currency')).toMatch(/^must be one of the currencies CNY, /);
    });

    it('lines that are not worth the amount together', async () => {
      const amount = { minorUnits: '12901', currency: 'CNY' };
      const answer = await ledger.post('/v1/orders', orderRequest({ amount }));
      expect(answer).toMatchObject(refusal(422, 'lines-do-not-sum'));
    });

    it('an unknown channel', async () => {
      const orderId = await placeOrder(ledger);
      const answer = await ledger.post('/v1/payment-requests', {
        orderIds: [orderId],
        channelId: 'no-such-channel',
      });
      expect(answer).toMatchObject(refusal(409, 'channel-not-offered'));
      expect(answer.body.detail).toContain('no-such-channel');
    });

    it('an order nobody placed', async () => {
      const request = { orderIds: ['taobao.nobody-placed-it'], channelId: 'alipay.direct' };
      expect(await ledger.post('/v1/payment-requests', request)).toMatchObject(refusal(404, 'order-not-found'));
      expect(await ledger.get('/v1/orders/taobao.nobody-placed-it')).toMatchObject(refusal(404, 'order-not-found'));
    });

    it('an unknown field, and a secret sent by mistake is not repeated', async () => {
      const answer = await ledger.post('/v1/orders', { ...orderRequest(), password: 'open-sesame' });
      expect(reasonOf(answer, 'password')).toBe('is not a field of this request');
      expect(JSON.stringify(answer.body)).not.toContain('open-sesame');
      const nested = await ledger.post('/v1/orders', orderRequest({ lines: [{ ...orderLine, x: 1 }] }));
      expect(reasonOf(nested, 'lines.0.x')).toBe('is not a field of this request');
    });

    it.each([
      ['an id of 65 characters', { merchant: { merchantId: 'x'.repeat(65) } }, 'merchant.merchantId'],
      ['an empty id', { merchant: { merchantId: '' } }, 'merchant.merchantId'],
      ['an id with a slash', { merchant: { merchantId: 'a/b' } }, 'merchant.merchantId'],
      ['a platform with a point', { platform: 'tao.bao' }, 'platform'],
      ['a number for an id', { merchant: { merchantId: 7 } }, 'merchant.merchantId'],
      ['a name of 129 characters', { buyer: account('x'.repeat(129)) }, 'buyer.value'],
      ['an unknown kind of name', { buyer: { ...account('x'), scheme: 'nickname' } }, 'buyer.scheme'],
      ['a missing object', { buyer: undefined }, 'buyer'],
      ['text for an object', { buyer: 'a person' }, 'buyer'],
      ['text for a list', { lines: 'a book' }, 'lines'],
      ['a list for an object', { amount: [] }, 'amount'],
    ])('%s', async (_what, change, field) => {
      const answer = await ledger.post('/v1/orders', orderRequest(change));
      expect(answer).toMatchObject(refusal(400, 'invalid-request'));
      expect(answer.body.errors[0]?.field).toBe(field);
    });

    it.each([
      ['half an object', '{"platform":"taobao"', 'malformed-json'],
      ['nothing', '', 'malformed-json'],
      ['a poisoned prototype', '{"__proto__":{"buyer":"x"}}', 'invalid-request'],
      ['an object with a field twice', '{"buyer":"x","buyer":"y"}', 'invalid-request'],
      ['a list', '[]', 'invalid-request'],
      ['null', 'null', 'invalid-request'],
      ['a list a thousand deep', `{"buyer":${'['.repeat(1_000)}${']'.repeat(1_000)}}`, 'invalid-request'],
      ['a list thirty thousand deep', `{"buyer":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'invalid-request'],
    ])('a body that is %s', async (_what, body, kebab) => {
      expect(await ledger.post('/v1/orders', body)).toMatchObject(refusal(400, kebab));
    });

    it('a body of more than 64 KiB', async () => {
      const body = JSON.stringify(orderRequest({ city: 'x'.repeat(64 * 1024) }));
      const answer = await ledger.post('/v1/orders', body);
      expect(answer).toMatchObject(refusal(413, 'body-too-large'));
      expect(answer.body.detail).toContain('65536 bytes (64 KiB)');
    });

    it('a content type other than JSON', async () => {
      const answer = await ledger.post('/v1/orders', '{}', { 'Content-Type': 'text/plain' });
      expect(answer).toMatchObject(refusal(415, 'unsupported-media-type'));
      expect(answer.body.detail).toBe('Send application/json.');
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    });

    it('an address where there is nothing', async () => {
      expect(await ledger.get('/%zz')).toMatchObject(refusal(400, 'bad-request'));
      expect(await ledger.get(`/v1/orders/${'x'.repeat(300)}`)).toMatchObject(refusal(400, 'bad-request'));
      expect(await ledger.get('/v1/nothing-here')).toMatchObject(refusal(404, 'route-not-found'));
      expect(await ledger.post('/v1/rollouts/no%20id/stages', {})).toMatchObject(refusal(400, 'invalid-request'));
    });

    it('a command without a key, or with one that is none', async () => {
      const keyless = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
      expect(await ledger.send('/v1/orders', { ...keyless, body: JSON.stringify(orderRequest()) })).toMatchObject(
        refusal(400, 'idempotency-key-missing'),
      );
      for (const key of ['two words', 'x'.repeat(256), 'schlüssel']) {
        const answer = await ledger.post('/v1/orders', orderRequest(), { 'Idempotency-Key': key });
        expect(answer).toMatchObject(refusal(400, 'idempotency-key-invalid'));
      }
      const asPolicy = await ledger.post('/v1/orders', orderRequest(), { 'Hutong-Actor': 'policy:orders' });
      expect(asPolicy).toMatchObject(refusal(400, 'actor-invalid'));
      created(await ledger.post('/v1/orders', orderRequest(), { 'Idempotency-Key': 'x'.repeat(255) }));
    });

    it('a stage that no rollout can have', async () => {
      const stage = { stageId: 's', channelIds: ['alipay.direct'], ...attested };
      const open = (change: object) => ledger.post('/v1/rollouts/taobao/stages', { ...stage, ...change });
      expect(reasonOf(await open({ cohortBasisPoints: 10_001 }), 'cohortBasisPoints')).toMatch(/0 to 10000/);
      expect(reasonOf(await open({ cohortBasisPoints: 0.5 }), 'cohortBasisPoints')).toMatch(/whole number/);
      expect(await open({ cohortBasisPoints: 1, channelIds: ['unheard-of'] })).toMatchObject(
        refusal(409, 'channel-unknown'),
      );
      expect(await open({ cohortBasisPoints: 1 })).toMatchObject(refusal(422, 'cohort-without-draw'));
    });
  });

  describe('A refund', () => {
    it('of nothing that was captured is refused', async () => {
      const amount = { minorUnits: '1', currency: 'CNY' };
      const refund = { refundId: 'r-1', amount, requestedBy: 'the-merchant', reason: 'returned' };
      const answer = await ledger.post('/v1/settlements/no-payment/refunds', refund);
      expect(answer).toMatchObject(refusal(404, 'not-captured'));
      expect(await ledger.get('/v1/settlements/no-payment')).toMatchObject(refusal(404, 'not-captured'));
    });
  });

  describe('A payment request', () => {
    it('is closed from five minutes on, and not a millisecond before', async () => {
      const { paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'wechat.saved-code');
      const close = () => ledger.post(`/v1/payment-requests/${paymentRequestId}/closure`, { reason: 'unpaid' });
      ledger.advance(5 * 60_000 - 1);
      expect(await close()).toMatchObject(refusal(409, 'too-early-to-close'));
      ledger.advance(1);
      expect(await close()).toMatchObject({ status: 200, body: { paymentRequestId, status: 'closed' } });
      expect((await ledger.eventTypes(`paymentRequest-${paymentRequestId}`)).slice(2)).toEqual([
        'PaymentRequestCloseRequested',
        'PaymentRequestCloseRefused',
        'PaymentRequestCloseRequested',
        'PaymentRequestClosed',
      ]);
    });

    it('without a code has no image of one', async () => {
      const { paymentRequestId } = await requestPayment(ledger, await placeOrder(ledger), 'alipay.direct');
      const image = await ledger.get(`/v1/payment-requests/${paymentRequestId}/code.png`);
      expect(image).toMatchObject(refusal(404, 'code-not-issued'));
      expect(await ledger.get('/v1/payment-requests/none/code.svg')).toMatchObject(
        refusal(404, 'payment-request-not-found'),
      );
    });
  });

  describe('The API document', () => {
    it('describes every command with its headers, its body and what else may be answered', async () => {
      const posts: { path: string; post: ApiOperation }[] = [];
      for (const document of ledger.documents) {
        const { body } = await ledger.get(document);
        const { paths } = body as unknown as { paths: Record<string, Record<string, ApiOperation>> };
        const commands = Object.entries(paths).filter(
          ([path]) => !/^\/v1\/(consumers|projections|commands$)/.test(path),
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
