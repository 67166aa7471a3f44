import { randomUUID } from 'node:crypto';
import type { components } from '@hutong/client';
import { account, created, malformed, orderLine, orderRequest, placeOrder } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const attested = { source: 'The platform', certainty: 'secondary' } as const;
const refusal = (status: number, kebab: string) => ({
  response: { status },
  error: { type: `/problems/${kebab}`, status },
});
type Refused = Readonly<{ error?: components['schemas']['Problem'] }>;
const reasonOf = ({ error }: Refused, field: string) => error?.errors?.find((each) => each.field === field)?.reason;

/** An order of one line at this amount. */
const orderOf = (amount: object) => malformed({ ...orderRequest(), lines: [{ ...orderLine, amount }], amount });

/** What is told of requests that no caller should send. */
export function badInput(ledger: LedgerUnderTest): void {
  const sendText = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    ledger.send('/v1/orders', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
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
      const answer = await ledger.POST('/v1/orders', { body: orderOf({ minorUnits, currency: 'CNY' }) });
      expect(answer).toMatchObject(refusal(400, 'invalid-request'));
      expect(reasonOf(answer, 'amount.minorUnits')).toBe(reason);
    });

    it.each(['1', '1000000000000'])('while an amount of %s is taken', async (minorUnits) => {
      const answer = await ledger.POST('/v1/orders', { body: orderOf({ minorUnits, currency: 'CNY' }) });
      expect(answer).toMatchObject({ response: { status: 201 } });
    });

    it('an unknown currency', async () => {
      const answer = await ledger.POST('/v1/orders', { body: orderOf({ minorUnits: '1', currency: 'XXX' }) });
      expect(reasonOf(answer, 'amount.currency')).toMatch(/^must be one of the currencies CNY, /);
    });

    it('lines that are not worth the amount together', async () => {
      const amount = { minorUnits: '12901', currency: 'CNY' } as const;
      const answer = await ledger.POST('/v1/orders', { body: orderRequest({ amount }) });
      expect(answer).toMatchObject(refusal(422, 'lines-do-not-sum'));
    });

    it('an unknown channel', async () => {
      const orderId = await placeOrder(ledger);
      const answer = await ledger.POST('/v1/payment-requests', {
        body: {
          orderIds: [orderId],
          channelId: 'no-such-channel',
        },
      });
      expect(answer).toMatchObject(refusal(409, 'channel-not-offered'));
      expect(answer.error?.detail).toContain('no-such-channel');
    });

    it('an order nobody placed', async () => {
      const request = { orderIds: ['taobao.nobody-placed-it'], channelId: 'alipay.direct' };
      expect(await ledger.POST('/v1/payment-requests', { body: request })).toMatchObject(
        refusal(404, 'order-not-found'),
      );
      expect(
        await ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId: 'taobao.nobody-placed-it' } } }),
      ).toMatchObject(refusal(404, 'order-not-found'));
    });

    it('an unknown field, and a secret sent by mistake is not repeated', async () => {
      const answer = await ledger.POST('/v1/orders', {
        body: malformed({ ...orderRequest(), password: 'open-sesame' }),
      });
      expect(reasonOf(answer, 'password')).toMatch(/^is not a field of this request; fields there: .*\borderNumber\b/);
      expect(JSON.stringify(answer.error)).not.toContain('open-sesame');
      const lines = [malformed({ ...orderLine, x: 1 })];
      const nested = await ledger.POST('/v1/orders', { body: orderRequest({ lines }) });
      expect(reasonOf(nested, 'lines.0.x')).toMatch(/^is not a field of this request; fields there: .*\blineId\b/);
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
      const answer = await ledger.POST('/v1/orders', { body: malformed({ ...orderRequest(), ...change }) });
      expect(answer).toMatchObject(refusal(400, 'invalid-request'));
      expect(answer.error?.errors?.[0]?.field).toBe(field);
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
      expect(await sendText(body)).toMatchObject(refusal(400, kebab));
    });

    it('a body of more than 64 KiB', async () => {
      const body = JSON.stringify(orderRequest({ city: 'x'.repeat(64 * 1024) }));
      const answer = await sendText(body);
      expect(answer).toMatchObject(refusal(413, 'body-too-large'));
      expect(answer.error?.detail).toContain('65536 bytes (64 KiB)');
    });

    it('a content type other than JSON', async () => {
      const answer = await sendText('{}', { 'Content-Type': 'text/plain' });
      expect(answer).toMatchObject(refusal(415, 'unsupported-media-type'));
      expect(answer.error?.detail).toBe('Send application/json.');
      expect(answer.response.headers.get('Content-Type')).toContain('application/problem+json');
    });

    it('an address where there is nothing', async () => {
      expect(await ledger.send('/%zz')).toMatchObject(refusal(400, 'bad-request'));
      const tooLong = { path: { orderId: 'x'.repeat(300) } };
      expect(await ledger.GET('/v1/orders/{orderId}', { params: tooLong })).toMatchObject(refusal(400, 'bad-request'));
      expect(await ledger.send('/v1/nothing-here')).toMatchObject(refusal(404, 'route-not-found'));
      const noId = { path: { platform: 'no id' } };
      expect(await ledger.GET('/v1/rollouts/{platform}', { params: noId })).toMatchObject(
        refusal(400, 'invalid-request'),
      );
      const open = ledger.POST('/v1/rollouts/{platform}/stages', { params: noId, body: malformed({}) });
      expect(await open).toMatchObject(refusal(400, 'invalid-request'));
    });

    it('a command without a key, or with one that is none', async () => {
      const body = JSON.stringify(orderRequest());
      const keyless = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
      expect(await ledger.send('/v1/orders', keyless)).toMatchObject(refusal(400, 'idempotency-key-missing'));
      for (const key of ['two words', 'x'.repeat(256), 'schlüssel']) {
        const answer = await ledger.POST('/v1/orders', { body: orderRequest(), headers: { 'Idempotency-Key': key } });
        expect(answer).toMatchObject(refusal(400, 'idempotency-key-invalid'));
      }
      const asPolicy = await ledger.POST('/v1/orders', {
        body: orderRequest(),
        headers: { 'Hutong-Actor': 'policy:orders' },
      });
      expect(asPolicy).toMatchObject(refusal(400, 'actor-invalid'));
      await created(
        ledger.POST('/v1/orders', { body: orderRequest(), headers: { 'Idempotency-Key': 'x'.repeat(255) } }),
      );
    });

    it('a stage that no rollout can have', async () => {
      const stage = { stageId: 's', channelIds: ['alipay.direct'], ...attested };
      const open = (change: Readonly<{ cohortBasisPoints: number; channelIds?: readonly string[] }>) =>
        ledger.POST('/v1/rollouts/{platform}/stages', {
          params: { path: { platform: 'taobao' } },
          body: { ...stage, ...change },
        });
      expect(reasonOf(await open({ cohortBasisPoints: 10_001 }), 'cohortBasisPoints')).toMatch(/0 to 10000/);
      expect(reasonOf(await open({ cohortBasisPoints: 0.5 }), 'cohortBasisPoints')).toMatch(/whole number/);
      expect(await open({ cohortBasisPoints: 1, channelIds: ['unheard-of'] })).toMatchObject(
        refusal(409, 'channel-unknown'),
      );
      expect(await open({ cohortBasisPoints: 1 })).toMatchObject(refusal(422, 'cohort-without-draw'));
    });
  });
}
