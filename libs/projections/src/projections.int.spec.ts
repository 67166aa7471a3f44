import { factTables } from '@hutong/facts';
import {
  type ApiDocument,
  differencesFromDocument,
  type LifeSpec,
  recordEvents,
  type StreamEvent,
  usualLife,
} from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projections } from './projections.js';
import { type ReadSideUnderTest, startReadSide } from './read-side-under-test.js';

let readSide: ReadSideUnderTest;
let lastPosition = 0n;

const festivalEve = Date.parse('2023-10-18T15:30:00.000Z');
const life = (changes: Partial<LifeSpec>): StreamEvent[] =>
  usualLife({ payer: 'lin', startMs: festivalEve, ...changes });

async function record(events: readonly StreamEvent[]): Promise<void> {
  lastPosition = await recordEvents(readSide.log, events);
}

type Payment = Readonly<{ paymentRequestId: string; orderIds: readonly string[]; status: string }>;
/** What any of the answers may hold, as far as the sentences below look at it. */
type Body = Readonly<{
  payments: readonly Payment[];
  payment: Payment;
  steps: readonly Readonly<{ type: string }>[];
  nextCursor: string | null;
  errors: readonly Readonly<{ field: string }>[];
}>;

async function get(path: string): Promise<{ status: number; body: Body }> {
  const separator = path.includes('?') ? '&' : '?';
  const url = path.includes('minPosition') ? path : `${path}${separator}minPosition=${lastPosition}`;
  const { status, body } = await readSide.get(url);
  return { status, body: body as Body };
}

beforeAll(async () => {
  readSide = await startReadSide();
  await record(life({ number: 1, refunds: [2_900n] }));
  await record(life({ number: 2, channelId: 'alipay.direct', minorUnits: 27_100n, buyer: 'chen' }));
  await record(life({ number: 3, channelId: 'wechat.friend-link', end: 'declined', payer: 'wang' }));
  await record(life({ number: 4, orderCount: 2, end: 'requested' }));
});

afterAll(() => readSide?.stop());

describe('Searching payments', () => {
  it('finds a payment by its payer and shows its steps', async () => {
    const { body } = await get('/v1/payments?payer=wang');
    expect(body.payments).toHaveLength(1);
    const [found] = body.payments;
    expect(found).toMatchObject({
      status: 'declined',
      buyer: { ref: 'lin' },
      payer: { ref: 'wang' },
      payerApp: 'tenpay',
      presentation: 'link',
      merchant: { merchantId: 'merchant-3', subMerchantId: null },
      category: 'books',
    });
    const { body: one } = await get(`/v1/payments/${found?.paymentRequestId}`);
    expect(one.steps.map(({ type }) => type)).toEqual([
      'PaymentRequested',
      'LinkShared',
      'FriendLinkOpened',
      'FriendDeclined',
    ]);
  });

  it.each([
    ['taobao.000000000001', [['taobao.000000000001']]],
    ['taobao.000000000004', [['taobao.000000000004', 'taobao.000000000004-1']]],
    ['taobao.000000000004-1', [['taobao.000000000004', 'taobao.000000000004-1']]],
    ['taobao.000000000004-', []],
    ['taobao.00000000000', []],
  ])('finds by order %s the payments for %j', async (orderId, found) => {
    const { body } = await get(`/v1/payments?platform=taobao&orderId=${orderId}`);
    expect(body.payments.map(({ orderIds }) => orderIds)).toEqual(found);
  });

  it('gives an empty page when nothing matches', async () => {
    expect((await get('/v1/payments?buyer=nobody')).body).toMatchObject({ payments: [], nextCursor: null });
  });

  it('walks page by page through all payments, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Body } = await get(`/v1/payments?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...body.payments.map(({ orderIds }) => orderIds[0] ?? ''));
      cursor = body.nextCursor;
    } while (cursor !== null && seen.length < 10);
    expect(seen).toEqual(['taobao.000000000004', 'taobao.000000000003', 'taobao.000000000002', 'taobao.000000000001']);
  });
});

describe('Asking for what cannot be answered', () => {
  it.each([
    ['/v1/payments?from=2023-04-31T00:00:00Z', 'from'],
    ['/v1/payments?to=2023-10-18T24:00:00Z', 'to'],
    ['/v1/payments?orderId=a%20b', 'orderId'],
    ['/v1/payments?presentation=saved-code', 'presentation'],
    ['/v1/payments?limit=0', 'limit'],
    ['/v1/payments?limit=201', 'limit'],
    ['/v1/payments?limit=1.5', 'limit'],
    ['/v1/payments?status=lost', 'status'],
    ['/v1/payments?cursor=bm9wZQ', 'cursor'],
    ['/v1/payments?minPosition=-1', 'minPosition'],
  ])('%s is refused and names %s', async (path, field) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.errors.map((error) => error.field)).toEqual([field]);
  });

  it('takes the largest page', async () => {
    expect((await get('/v1/payments?limit=200')).status).toBe(200);
  });

  it('says that a payment is unknown', async () => {
    expect(await get('/v1/payments/none')).toMatchObject({ status: 404, body: { type: '/problems/payment-unknown' } });
  });

  it('says that a position is not reached, after waiting for it', async () => {
    const { status, body } = await get(`/v1/payments?minPosition=${lastPosition + 1n}`);
    expect({ status, body }).toMatchObject({ status: 503, body: { type: '/problems/position-not-reached' } });
  });
});

describe('The API document', () => {
  it.each([
    ['/v1/payments', ''],
    ['/v1/payments', '?limit=1'],
    ['/v1/payments/{paymentRequestId}', ''],
    ['/v1/projections', ''],
    ['/health/projections', ''],
  ])('describes what %s%s answers, field by field', async (path, query) => {
    const [payment] = (await get('/v1/payments')).body.payments;
    const document = (await readSide.get('/docs-json')).body as ApiDocument;
    const { status, body } = await readSide.get(path.replace(/\{.*\}/, payment?.paymentRequestId ?? '') + query);
    expect(status).toBe(200);
    expect(differencesFromDocument(document, path, body)).toEqual([]);
  });
});

describe('Another answer', () => {
  it('is not what the API document describes', async () => {
    const document = (await readSide.get('/docs-json')).body as ApiDocument;
    const { body } = await get('/v1/payments/01926b3e-0000-7000-8000-000000000001');
    const { merchant, ...payment } = body.payment as Payment & { merchant: object };
    const changed = { ...body, payment: { ...payment, seller: merchant, status: 'lost', updatedAt: 5 } };
    const place = '/v1/payments/{paymentRequestId}.payment';
    expect(differencesFromDocument(document, '/v1/payments/{paymentRequestId}', changed)).toEqual([
      `${place}.merchant is missing`,
      expect.stringContaining(`${place}.status is none of requested, reached`),
      `${place}.updatedAt is of kind number, not string`,
      `${place}.seller is not documented`,
    ]);
  });
});

describe('The progress of the projections', () => {
  it('names each of them, its position and how far behind it is', async () => {
    await get('/v1/payments');
    const position = lastPosition.toString();
    const names = [...projections.map(({ name }) => name), ...factTables.map(({ name }) => `facts.${name}`)];
    const there = { position, lagPositions: '0', stopped: null, isServing: true };
    await vi.waitFor(async () => {
      expect((await readSide.get('/v1/projections')).body).toMatchObject(names.map((name) => ({ name, ...there })));
    }, 30_000);
    const paymentFacts = expect.objectContaining({ name: 'facts.payments.v1', facts: expect.any(Number) });
    expect((await readSide.get('/v1/projections')).body).toContainEqual(paymentFacts);
    expect(await readSide.get('/health/projections')).toMatchObject({ status: 200, body: { status: 'following' } });
  });

  it('tells which version serves, and switches to none that is not there', async () => {
    const [first] = (await readSide.get('/v1/projections')).body as { name: string; isServing: boolean }[];
    expect(first).toMatchObject({ name: 'payments.v4', isServing: true });
    expect(await readSide.post('/v1/projections/payments.v4/switch')).toEqual({
      status: 200,
      body: { name: 'payments.v4', before: 'payments.v4' },
    });
    expect(await readSide.post('/v1/projections/payments.v9/switch')).toMatchObject({
      status: 404,
      body: { type: '/problems/projection-unknown' },
    });
    expect((await get('/v1/payments')).status).toBe(200);
  });

  it('does the same of tables of facts, under their own name', async () => {
    const name = 'facts.payments.v1';
    await vi.waitFor(async () => {
      expect((await readSide.post(`/v1/projections/${name}/switch`)).body).toEqual({ name, before: name });
    }, 30_000);
    for (const unknown of ['facts.payments.v4', 'payments.v1', 'facts.authorizations.v2']) {
      expect(await readSide.post(`/v1/projections/${unknown}/switch`)).toMatchObject({
        status: 404,
        body: { type: '/problems/projection-unknown' },
      });
    }
  });
});
