import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import {
  type ApiDocument,
  buyer,
  differencesFromDocument,
  LedgerClient,
  openPilot,
  orderRequest,
  passedFrom,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DirectAuthorizationsModule,
  FeeRulesModule,
  FriendAuthorizationsModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  PaymentRequestsModule,
  RolloutsModule,
  ScansModule,
} from './index.js';

const services = [
  DirectAuthorizationsModule,
  FeeRulesModule,
  FriendAuthorizationsModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  PaymentRequestsModule,
  RolloutsModule,
  ScansModule,
];
const secret = new LedgerSecret(Buffer.alloc(32, 7));
const attested = { source: 'Announcement', certainty: 'published' } as const;
const validFrom = '2023-10-01T00:00:00.000Z';

describe('What payments go by, over HTTP', () => {
  let app: NestFastifyApplication;
  let url: string;
  const ledger = new LedgerClient(() => url);
  beforeAll(async () => {
    const platform = PlatformModule.with({ eventLog: new MemoryEventLog(systemClock), clock: systemClock, secret });
    const imports = [platform, ...services];
    app = await createHttpApp({ module: class Registers {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    await openPilot(ledger);
  });
  afterAll(() => app.close());

  const reasonsOf = async (path: string, body: object): Promise<readonly string[]> =>
    (await ledger.post(path, body)).body.errors.map(({ field, reason }) => `${field} ${reason}`);

  it('is read as it was stated: an institution', async () => {
    await ledger.post('/v1/institutions/tenpay/roles', { role: 'gateway' });
    await ledger.post('/v1/institutions/tenpay/role-withdrawals', { role: 'accountInstitution' });
    const { body, headers } = await ledger.get('/v1/institutions/tenpay');
    expect(body).toMatchObject({
      institutionId: 'tenpay',
      names: { zh: '微信支付', en: 'WeChat Pay' },
      roles: ['wallet', 'codeIssuer', 'acquirer', 'gateway'],
      controllers: [{ controller: 'tencent', validFrom, certainty: 'illustrative' }],
      revision: '3',
    });
    expect(headers.get('etag')).toBe('"3"');
  });

  it('is read as it was stated: an interconnection, a fee rule, a rollout', async () => {
    const interconnectionId = 'tenpay.tenpay.online.link.debitCard';
    expect((await ledger.get(`/v1/interconnections/${interconnectionId}`)).body).toMatchObject({
      interconnectionId,
      status: 'open',
      periods: [{ clearingHouse: 'netsunion', validFrom, validTo: null }],
    });
    const part = { role: 'acquirer', hundredThousandths: 600, cap: null };
    expect((await ledger.get('/v1/fee-rules/list')).body).toMatchObject({
      feeRuleId: 'list',
      versions: [{ version: 1, validFrom, clauses: [{ direction: 'payment', parts: [part] }] }],
    });
    expect((await ledger.get('/v1/rollouts/taobao')).body).toMatchObject({
      platform: 'taobao',
      channels: [{ rank: 1 }, { rank: 2 }, { rank: 3 }],
      draws: [],
      stages: [{ stageId: 'pilot', drawId: null, rules: { categories: { excluded: ['gold'] } }, rolledBack: false }],
    });
  });

  it('is read as it was stated: an order whose number holds what an address may not', async () => {
    const answer = await ledger.post('/v1/orders', orderRequest({ orderNumber: '2023|10*18' }));
    const location = answer.headers.get('location');
    expect([answer.status, location]).toEqual([201, '/v1/orders/taobao.2023%7C10*18']);
    expect((await ledger.get(location ?? '')).body).toMatchObject({
      orderId: 'taobao.2023|10*18',
      orderNumber: '2023|10*18',
      status: 'placed',
      buyer: { ref: secret.refOf(orderRequest().buyer) },
      claim: null,
    });
    expect(JSON.stringify((await ledger.get(location ?? '')).body)).not.toContain('the-buyer');
    const cancelled = await ledger.post(`${location}/cancellation`, { reason: 'changed my mind' });
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  });

  it('is read as it happened: who came to pay a request, and who authorized it', async () => {
    const orderId = await placeOrder(ledger);
    const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
    const path = `/v1/direct-authorizations/${paymentRequestId}`;
    const failing = {
      payer: buyer,
      payerApp: 'alipay',
      check: { result: 'failed', factors: { kind: 'password', count: 1 } },
    };
    await ledger.post(`${path}/authorization`, failing);
    const who = { payer: { ref: secret.refOf(buyer) }, payerApp: 'alipay', capture: 'appOpened' };
    expect((await ledger.get(path)).body).toMatchObject({
      status: 'open',
      payers: [{ ...who, status: 'reached', failedAttempts: 1, lockedUntil: null, isBuyer: null }],
      authorized: null,
    });
    const check = passedFrom('alipay');
    await ledger.post(`${path}/authorization`, { payer: buyer, payerApp: 'alipay', check });
    const { body, headers } = await ledger.get(path);
    expect(body).toMatchObject({
      paymentRequestId,
      status: 'authorized',
      payers: [{ ...who, status: 'authorized', failedAttempts: 1 }],
      authorized: { ...who, orderIds: [orderId], payerAppController: 'alibaba', funding: check.funding },
    });
    expect(headers.get('etag')).toBe(`"${body.revision}"`);
    const document = (await ledger.get('/docs-json')).body as unknown as ApiDocument;
    expect(differencesFromDocument(document, '/v1/direct-authorizations/{paymentRequestId}', body)).toEqual([]);
    expect(await ledger.get(`/v1/scans/${paymentRequestId}`)).toMatchObject({ status: 404 });
  });

  it('is read at a position that the log has come to, and at no later one', async () => {
    const { headers, body } = await ledger.post('/v1/orders', orderRequest());
    const path = headers.get('location') ?? '';
    expect(await ledger.get(`${path}?minPosition=${body.position}`)).toMatchObject({ status: 200 });
    const end = BigInt(body.position);
    expect(await ledger.get(`${path}?minPosition=${end + 1n}`)).toMatchObject({
      status: 503,
      body: { type: '/problems/position-not-reached' },
    });
    expect(await ledger.get(`${path}?minPosition=soon`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'minPosition' }] },
    });
  });

  it('is not sent again while it stands at the revision that the caller has, and is changed at that one only', async () => {
    const { headers } = await ledger.post('/v1/orders', orderRequest());
    const path = headers.get('location') ?? '';
    const read = await ledger.get(path);
    const tag = read.headers.get('etag') ?? '';
    const again = async () => (await fetch(url + path, { headers: { 'If-None-Match': tag } })).status;
    expect(tag).toBe(`"${read.body.revision}"`);
    expect(await again()).toBe(304);
    const cancel = (ifMatch: string) =>
      ledger.post(`${path}/cancellation`, { reason: 'changed my mind' }, { 'If-Match': ifMatch });
    expect(await cancel('"0"')).toMatchObject({ status: 412 });
    expect(await cancel(tag.replace(/"$/, '-gzip"'))).toMatchObject({ status: 200 });
    expect(await again()).toBe(200);
  });

  it.each([
    ['/v1/institutions/nobody', '/problems/institution-unknown'],
    ['/v1/interconnections/a.b.online.link.balance', '/problems/interconnection-unknown'],
    ['/v1/fee-rules/nothing', '/problems/fee-rule-not-found'],
    ['/v1/rollouts/nowhere', '/problems/rollout-not-found'],
    ['/v1/orders/taobao.none', '/problems/order-not-found'],
    ['/v1/scans/none', '/problems/authorization-not-found'],
    ['/v1/friend-authorizations/none', '/problems/authorization-not-found'],
    ['/v1/direct-authorizations/none', '/problems/authorization-not-found'],
  ])('is not there where nobody stated it: %s', async (path, type) => {
    expect(await ledger.get(path)).toMatchObject({ status: 404, body: { type } });
  });

  it('names every field that cannot be taken, of lists too', async () => {
    const line = { ...orderRequest().lines[0], quantity: 0 };
    expect(
      await reasonsOf('/v1/orders', {
        ...orderRequest({ platform: 'tao.bao', orderNumber: 'a/b', lines: [line], occurredAt: 'yesterday' }),
        merchant: { merchantId: 'm', subMerchantId: 'a b' },
      }),
    ).toEqual([
      'platform must be 1 to 64 of A-Z a-z 0-9 _ -',
      'orderNumber must be 1 to 64 of A-Z a-z 0-9 . _ - | *',
      'merchant.subMerchantId must be 1 to 64 of A-Z a-z 0-9 . _ -',
      'occurredAt must be a moment of RFC 3339, such as 2023-10-18T04:00:00.000Z',
      'lines.0.quantity must be a whole number from 1 to 1000000',
    ]);
    const part = { role: 'bank', hundredThousandths: 100_001, cap: null };
    const clause = { channelIds: null, tiers: null, categories: ['a b'], direction: 'both', parts: [part] };
    expect(await reasonsOf('/v1/fee-rules/list/versions', { validFrom, clauses: [clause], ...attested })).toEqual([
      'clauses.0.categories must be a list of at most 200 ids, each 1 to 64 of A-Z a-z 0-9 . _ -',
      'clauses.0.direction must be one of payment, refund',
      'clauses.0.parts.0.role must be one of accountInstitution, clearingHouse, codeIssuer, payerApp, acquirer',
      'clauses.0.parts.0.hundredThousandths must be a whole number from 0 to 100000',
    ]);
    expect(await reasonsOf('/v1/institutions', { institutionId: 'a.b', names: { zh: '' }, roles: ['bank'] })).toEqual([
      'institutionId must be 1 to 64 of A-Z a-z 0-9 _ -',
      'names.zh must be text of 1 to 100 characters',
      'names.en is missing',
      'roles must be a list of at most 8 of platform, wallet, codeIssuer, accountInstitution, acquirer, clearingHouse, scheme, gateway',
    ]);
  });

  it('is told late by at most seven days, and never ahead', async () => {
    const place = async (ms: number) => {
      const occurredAt = new Date(Date.now() + ms).toISOString();
      const { status, body } = await ledger.post('/v1/orders', orderRequest({ occurredAt }));
      return [status, body.type];
    };
    expect(await place(-6 * 86_400_000)).toEqual([201, undefined]);
    expect(await place(-8 * 86_400_000)).toEqual([422, '/problems/occurred-at-too-late']);
    expect(await place(3_600_000)).toEqual([422, '/problems/occurred-at-ahead']);
  });
});
