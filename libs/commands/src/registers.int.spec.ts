import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import { type components, dataOf, type GetPath, type HutongClient } from '@hutong/client';
import {
  type ApiDocument,
  askingOnce,
  buyer,
  created,
  differencesFromDocument,
  malformed,
  openPilot,
  orderLine,
  orderRequest,
  passedFrom,
  payInApp,
  placeOrder,
  requestPayment,
  sendRaw,
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
  let ledger: HutongClient;
  beforeAll(async () => {
    const platform = PlatformModule.with({ eventLog: new MemoryEventLog(systemClock), clock: systemClock, secret });
    const imports = [platform, ...services];
    app = await createHttpApp({ module: class Registers {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    ledger = askingOnce(url);
    await openPilot(ledger);
  });
  afterAll(() => app.close());

  const reasonsOf = async (asked: Promise<Readonly<{ error?: components['schemas']['Problem'] }>>) =>
    (await asked).error?.errors?.map(({ field, reason }) => `${field} ${reason}`);
  const atOrder = (orderId: string) => ({ path: { orderId } });

  it('is read as it was stated: an institution', async () => {
    const params = { path: { institutionId: 'tenpay' } };
    await dataOf(ledger.POST('/v1/institutions/{institutionId}/roles', { params, body: { role: 'gateway' } }));
    const withdrawal = { role: 'accountInstitution' } as const;
    await dataOf(ledger.POST('/v1/institutions/{institutionId}/role-withdrawals', { params, body: withdrawal }));
    const { data, response } = await ledger.GET('/v1/institutions/{institutionId}', { params });
    expect(data).toMatchObject({
      institutionId: 'tenpay',
      names: { zh: '微信支付', en: 'WeChat Pay' },
      roles: ['wallet', 'codeIssuer', 'acquirer', 'gateway'],
      controllers: [{ controller: 'tencent', validFrom, certainty: 'illustrative' }],
      revision: '3',
    });
    expect(response.headers.get('etag')).toBe('"3"');
  });

  it('is read as it was stated: an interconnection, a fee rule, a rollout', async () => {
    const interconnectionId = 'tenpay.tenpay.online.link.debitCard';
    const params = { path: { interconnectionId, feeRuleId: 'list', platform: 'taobao' } };
    expect(await dataOf(ledger.GET('/v1/interconnections/{interconnectionId}', { params }))).toMatchObject({
      interconnectionId,
      status: 'open',
      periods: [{ clearingHouse: 'netsunion', validFrom, validTo: null }],
    });
    const part = { role: 'acquirer', hundredThousandths: 600, cap: null };
    expect(await dataOf(ledger.GET('/v1/fee-rules/{feeRuleId}', { params }))).toMatchObject({
      feeRuleId: 'list',
      versions: [{ version: 1, validFrom, clauses: [{ direction: 'payment', parts: [part] }] }],
    });
    expect(await dataOf(ledger.GET('/v1/rollouts/{platform}', { params }))).toMatchObject({
      platform: 'taobao',
      channels: [{ rank: 1 }, { rank: 2 }, { rank: 3 }],
      draws: [],
      stages: [{ stageId: 'pilot', drawId: null, rules: { categories: { excluded: ['gold'] } }, rolledBack: false }],
    });
  });

  it('is read as it was stated: an order whose number holds what an address may not', async () => {
    const orderId = 'taobao.2023|10*18';
    const { response } = await ledger.POST('/v1/orders', { body: orderRequest({ orderNumber: '2023|10*18' }) });
    expect([response.status, response.headers.get('location')]).toEqual([201, '/v1/orders/taobao.2023%7C10*18']);
    const params = atOrder(orderId);
    const order = await dataOf(ledger.GET('/v1/orders/{orderId}', { params }));
    expect(order).toMatchObject({
      orderId,
      orderNumber: '2023|10*18',
      status: 'placed',
      buyer: { ref: secret.refOf(orderRequest().buyer) },
      claim: null,
    });
    expect(JSON.stringify(order)).not.toContain('the-buyer');
    const reason = 'changed my mind';
    const cancelled = await ledger.POST('/v1/orders/{orderId}/cancellation', { params, body: { reason } });
    expect(cancelled).toMatchObject({ response: { status: 200 }, data: { status: 'cancelled' } });
  });

  it('is read as it happened: who came to pay a request, and who authorized it', async () => {
    const orderId = await placeOrder(ledger);
    const { paymentRequestId } = await requestPayment(ledger, orderId, 'alipay.direct');
    const params = { path: { paymentRequestId } };
    const check = { result: 'failed', factors: { kind: 'password', count: 1 } } as const;
    const failing = { payer: buyer, payerApp: 'alipay', check };
    await ledger.POST('/v1/direct-authorizations/{paymentRequestId}/authorization', { params, body: failing });
    const who = { payer: { ref: secret.refOf(buyer) }, payerApp: 'alipay', capture: 'appOpened' };
    expect(await dataOf(ledger.GET('/v1/direct-authorizations/{paymentRequestId}', { params }))).toMatchObject({
      status: 'open',
      payers: [{ ...who, status: 'reached', failedAttempts: 1, lockedUntil: null, isBuyer: null }],
      authorized: null,
    });
    await dataOf(payInApp(ledger, paymentRequestId));
    const { data, response } = await ledger.GET('/v1/direct-authorizations/{paymentRequestId}', { params });
    const { funding } = passedFrom('alipay');
    expect(data).toMatchObject({
      paymentRequestId,
      status: 'authorized',
      payers: [{ ...who, status: 'authorized', failedAttempts: 1 }],
      authorized: { ...who, orderIds: [orderId], payerAppController: 'alibaba', funding },
    });
    expect(response.headers.get('etag')).toBe(`"${data?.revision}"`);
    const document = (await sendRaw(`${url}/docs-json`)).data as ApiDocument;
    expect(differencesFromDocument(document, '/v1/direct-authorizations/{paymentRequestId}', data)).toEqual([]);
    expect(await ledger.GET('/v1/scans/{paymentRequestId}', { params })).toMatchObject({ response: { status: 404 } });
  });

  it('is read at a position that the log has come to, and at no later one', async () => {
    const { orderId, position } = await created(ledger.POST('/v1/orders', { body: orderRequest() }));
    const readAt = (minPosition: string) =>
      ledger.GET('/v1/orders/{orderId}', { params: { ...atOrder(orderId), query: { minPosition } } });
    expect(await readAt(position)).toMatchObject({ response: { status: 200 } });
    expect(await readAt(String(BigInt(position) + 1n))).toMatchObject({
      response: { status: 503 },
      error: { type: '/problems/position-not-reached' },
    });
    expect(await readAt('soon')).toMatchObject({
      response: { status: 400 },
      error: { errors: [{ field: 'minPosition' }] },
    });
  });

  it('is not sent again while it stands at the revision that the caller has, and is changed at that one only', async () => {
    const params = atOrder(await placeOrder(ledger));
    const read = await ledger.GET('/v1/orders/{orderId}', { params });
    const tag = read.response.headers.get('etag') ?? '';
    const again = async () =>
      (await ledger.GET('/v1/orders/{orderId}', { params, headers: { 'If-None-Match': tag } })).response.status;
    expect(tag).toBe(`"${read.data?.revision}"`);
    expect(await again()).toBe(304);
    const body = { reason: 'changed my mind' };
    const cancel = (ifMatch: string) =>
      ledger.POST('/v1/orders/{orderId}/cancellation', { params, body, headers: { 'If-Match': ifMatch } });
    expect(await cancel('"0"')).toMatchObject({ response: { status: 412 } });
    expect(await cancel(tag.replace(/"$/, '-gzip"'))).toMatchObject({ response: { status: 200 } });
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
    expect(await ledger.GET(path as GetPath)).toMatchObject({ response: { status: 404 }, error: { type } });
  });

  it('names every field that cannot be taken, of lists too', async () => {
    const order = malformed({
      ...orderRequest(),
      platform: 'tao.bao',
      orderNumber: 'a/b',
      lines: [{ ...orderLine, quantity: 0 }],
      occurredAt: 'yesterday',
      merchant: { merchantId: 'm', subMerchantId: 'a b' },
    });
    expect(await reasonsOf(ledger.POST('/v1/orders', { body: order }))).toEqual([
      'platform must be 1 to 64 of A-Z a-z 0-9 _ -',
      'orderNumber must be 1 to 64 of A-Z a-z 0-9 . _ - | *',
      'merchant.subMerchantId must be 1 to 64 of A-Z a-z 0-9 . _ -',
      'occurredAt must be a moment of RFC 3339, such as 2023-10-18T04:00:00.000Z',
      'lines.0.quantity must be a whole number from 1 to 1000000',
    ]);
    const part = { role: 'bank', hundredThousandths: 100_001, cap: null };
    const clause = { channelIds: null, tiers: null, categories: ['a b'], direction: 'both', parts: [part] };
    const version = malformed({ validFrom, clauses: [clause], ...attested });
    const params = { path: { feeRuleId: 'list' } };
    expect(await reasonsOf(ledger.POST('/v1/fee-rules/{feeRuleId}/versions', { params, body: version }))).toEqual([
      'clauses.0.categories must be a list of at most 200 ids, each 1 to 64 of A-Z a-z 0-9 . _ -',
      'clauses.0.direction must be one of payment, refund',
      'clauses.0.parts.0.role must be one of accountInstitution, clearingHouse, codeIssuer, payerApp, acquirer',
      'clauses.0.parts.0.hundredThousandths must be a whole number from 0 to 100000',
    ]);
    const institution = malformed({ institutionId: 'a.b', names: { zh: '' }, roles: ['bank'] });
    expect(await reasonsOf(ledger.POST('/v1/institutions', { body: institution }))).toEqual([
      'institutionId must be 1 to 64 of A-Z a-z 0-9 _ -',
      'names.zh must be text of 1 to 100 characters',
      'names.en is missing',
      'roles must be a list of at most 8 of platform, wallet, codeIssuer, accountInstitution, acquirer, clearingHouse, scheme, gateway',
    ]);
  });

  it('is told late by at most seven days, and never ahead', async () => {
    const place = async (ms: number) => {
      const occurredAt = new Date(Date.now() + ms).toISOString();
      const { error, response } = await ledger.POST('/v1/orders', { body: orderRequest({ occurredAt }) });
      return [response.status, error?.type];
    };
    expect(await place(-6 * 86_400_000)).toEqual([201, undefined]);
    expect(await place(-8 * 86_400_000)).toEqual([422, '/problems/occurred-at-too-late']);
    expect(await place(3_600_000)).toEqual([422, '/problems/occurred-at-ahead']);
  });
});
