import {
  type ApiDocument,
  differencesFromDocument,
  eventually,
  type LifeSpec,
  recordEvents,
  usualLife,
  worldOf,
} from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadSideUnderTest, startReadSide } from './read-side-under-test.js';

let readSide: ReadSideUnderTest;
let position = 0n;

type Item = Readonly<Record<'orderId' | 'paymentRequestId' | 'platform' | 'stageId', string>>;
type Body = Readonly<{
  definition: string;
  nextCursor: string | null;
  errors: readonly Readonly<{ field: string; reason: string }>[];
}>;

const lists = {
  '/v1/payments': 'payments',
  '/v1/orders': 'orders',
  '/v1/scans': 'authorizations',
  '/v1/friend-authorizations': 'authorizations',
  '/v1/direct-authorizations': 'authorizations',
  '/v1/rollouts': 'rollouts',
} as const;
type List = keyof typeof lists;

async function get(path: string): Promise<{ status: number; body: Body }> {
  const url = `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`;
  return (await readSide.get(url)) as { status: number; body: Body };
}

async function listed(list: List, query: string): Promise<readonly Item[]> {
  const { status, body } = await get(`${list}?${query}`);
  expect(body.errors, query).toBeUndefined();
  expect(status).toBe(200);
  return (body as unknown as Readonly<Record<string, readonly Item[]>>)[lists[list]] ?? [];
}

const dayMs = 86_400_000;
const startMs = Date.parse('2023-10-18T04:00:00.000Z');
const lives: readonly Partial<LifeSpec>[] = [
  { refunds: [100n] },
  { channelId: 'alipay.direct', buyer: 'chen', minorUnits: 27_100n, categories: ['lamps'] },
  { channelId: 'wechat.friend-link', end: 'declined' },
  { orderCount: 2, categories: ['books', 'lamps'] },
  { platform: 'jd', channelId: 'tail.saved-code', end: 'closed' },
  { stageId: 'open', channelId: 'wechat.friend-link', payer: 'wu' },
  { end: 'placed' },
];
/** The numbers of the made-up payments among what is listed, in its order. */
const numbers = (items: readonly Item[]): readonly number[] =>
  items.map((item) => Number(item.paymentRequestId.slice(-12)));

beforeAll(async () => {
  readSide = await startReadSide();
  await recordEvents(readSide.log, worldOf('open').events);
  for (const [index, life] of lives.entries()) {
    const spec = { number: index + 1, startMs: startMs + index * dayMs, ...life };
    position = await recordEvents(readSide.log, usualLife(spec));
  }
  for (const list of Object.keys(lists))
    await eventually(`${list} is there`, async () => (await get(list)).status === 200);
}, 60_000);
afterAll(() => readSide?.stop());

describe('Payments are listed', () => {
  it.each([
    ['status=captured,partiallyRefunded', [6, 4, 2, 1]],
    ['status=closed', [5]],
    ['merchantId=merchant-1,merchant-2', [2, 1]],
    ['category=lamps', [2]],
    ['group=tencent', [6, 4, 3, 1]],
    ['group=tencent,alibaba&category=books', [6, 3, 1]],
    ['field=online&presentation=link', [6, 3]],
    ['capture=linkOpened,appOpened', [6, 3, 2]],
    ['platform=jd', [5]],
    ['channelId=wechat.friend-link&payer=wu', [6]],
    ['buyer=chen,lin&stageId=open', [6]],
    ['payerApp=alipay', [2]],
    ['from=2023-10-19T00:00:00Z&to=2023-10-20T04:00:00Z', [2]],
    ['from=2023-10-19T00:00:00Z&to=2023-10-20T04:00:01.001Z', [3, 2]],
    ['capturedFrom=2023-10-19T00:00:00Z&capturedTo=2023-10-22T00:00:00Z', [4, 2]],
    ['currency=CNY&amountMin=25800&amountMax=27100', [4, 2]],
    ['currency=CNY&amountMin=25801', [2]],
    ['currency=CNY&amountMax=27099&status=captured', [6, 4]],
    ['currency=USD', []],
    ['city=nowhere', []],
    ['orderId=taobao.000000000004-1,taobao.000000000001', [4, 1]],
    ['orderId=taobao.000000000004-1,taobao.000000000001&status=captured', [4]],
  ])('that match %s', async (query, found) => {
    expect(numbers(await listed('/v1/payments', query))).toEqual(found);
  });
});

describe('Orders are listed', () => {
  it.each([
    ['status=paid', ['6', '4-1', '4', '2', '1']],
    ['status=placed', ['7', '5', '3']],
    ['platform=jd,taobao&buyer=chen', ['2']],
    ['category=lamps', ['2']],
    ['merchantId=merchant-7,merchant-3', ['7', '3']],
    ['currency=CNY&amountMin=12901', ['2']],
    ['from=2023-10-23T00:00:00Z', ['7', '6']],
  ])('that match %s', async (query, found) => {
    const orderIds = (await listed('/v1/orders', query)).map(({ orderId }) => orderId);
    expect(orderIds.map((id) => id.replace(/^\w+\.0+/, ''))).toEqual(found);
  });

  it('with what was offered, and who paid', async () => {
    const [order] = await listed('/v1/orders', 'buyer=chen');
    expect(order).toMatchObject({
      orderId: 'taobao.000000000002',
      status: 'paid',
      lines: [{ category: 'lamps', amount: { minorUnits: '27100', currency: 'CNY' } }],
      offered: expect.arrayContaining(['alipay.direct', 'wechat.saved-code']),
      paymentRequestId: '01926b3e-0000-7000-8000-000000000002',
      claimsRefused: '0',
      reason: null,
    });
  });
});

describe('Whoever came to pay is listed', () => {
  it.each([
    ['/v1/scans', '', [4, 1]],
    ['/v1/scans', 'payerApp=tenpay&capture=album', [4, 1]],
    ['/v1/friend-authorizations', '', [6, 3]],
    ['/v1/friend-authorizations', 'status=declined,refused', [3]],
    ['/v1/friend-authorizations', 'payer=wu&group=tencent', [6]],
    ['/v1/friend-authorizations', 'paymentRequestId=01926b3e-0000-7000-8000-000000000003', [3]],
    ['/v1/direct-authorizations', 'from=2023-10-19T00:00:00Z', [2]],
    ['/v1/direct-authorizations', 'fundingKind=creditLine', []],
  ] as const)('at %s by %s', async (list, query, found) => {
    expect(numbers(await listed(list, query))).toEqual(found);
  });
});

describe('Rollouts are listed', () => {
  it('with their channels and the stages in force', async () => {
    const all = await listed('/v1/rollouts', '');
    expect(new Set(all.map(({ platform }) => platform))).toEqual(new Set(['jd', 'taobao']));
    const [jd] = await listed('/v1/rollouts', 'platform=jd');
    expect(jd).toMatchObject({ platform: 'jd', stagesRolledBack: '0' });
    expect(await listed('/v1/rollouts', `stageId=${jd?.stageId}`)).not.toEqual([]);
    expect(await listed('/v1/rollouts', 'stageId=none')).toEqual([]);
  });
});

describe('A list', () => {
  it.each(Object.keys(lists) as List[])('%s is walked page by page, each row once, in one order', async (list) => {
    const whole = await listed(list, '');
    const walked: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null && walked.length <= whole.length) {
      const { body }: { body: Body } = await get(`${list}?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      walked.push(...((body as unknown as Record<string, Item[]>)[lists[list]] ?? []));
      cursor = body.nextCursor;
    }
    expect(whole.length).toBeGreaterThan(0);
    expect(walked).toEqual(whole);
  });

  it('takes a cursor for the question that it came from, with another size of the page, and for no other', async () => {
    const { body } = await get('/v1/payments?limit=1&status=closed,captured&platform=taobao');
    const { nextCursor } = body;
    expect(
      numbers(await listed('/v1/payments', `status=captured,closed&platform=taobao&cursor=${nextCursor}`)),
    ).toEqual([4, 2]);
    for (const other of [
      '/v1/payments?platform=taobao',
      '/v1/payments?status=closed,captured&platform=taobao&from=2023-10-18T00:00:00Z',
      '/v1/orders?platform=taobao',
      '/v1/scans?',
    ]) {
      const answer = await get(`${other}&cursor=${nextCursor}`);
      expect(answer.status, other).toBe(400);
      expect(answer.body.errors).toEqual([
        { field: 'cursor', reason: 'is of another question: send it with the filters of the page that gave it' },
      ]);
    }
    const scans = await get('/v1/scans?limit=1');
    expect(await get(`/v1/friend-authorizations?cursor=${scans.body.nextCursor}`)).toMatchObject({ status: 400 });
  });

  it.each([
    ['/v1/payments?platform=Taobao', 'No row has the platform Taobao: did you mean taobao?'],
    ['/v1/payments?group=tenpay', 'No row has the group tenpay.'],
    ['/v1/payments?channelId=wechat-direct', 'No row has the channelId wechat-direct.'],
    ['/v1/payments?stageId=opn', 'No row has the stageId opn: did you mean open?'],
    ['/v1/payments?buyer=nobody', 'No row has the buyer nobody.'],
    ['/v1/payments?merchantId=merchant-99', 'No row has the merchantId merchant-99.'],
    [
      '/v1/payments?city=nowhere&category=lamp',
      'No row has the category lamp: did you mean lamps? No row has the city nowhere.',
    ],
    ['/v1/orders?platform=JD', 'No row has the platform JD: did you mean jd?'],
    ['/v1/orders?category=Books', 'No row has the category Books: did you mean books?'],
    ['/v1/orders?merchantId=Merchant-1', 'No row has the merchantId Merchant-1.'],
    ['/v1/scans?payerApp=Tenpay', 'No row has the payerApp Tenpay: did you mean tenpay?'],
    ['/v1/friend-authorizations?payer=nobody', 'No row has the payer nobody.'],
    ['/v1/direct-authorizations?accountInstitution=ICBC', 'No row has the accountInstitution ICBC: did you mean icbc?'],
    ['/v1/rollouts?platform=taobo', 'No row has the platform taobo: did you mean taobao?'],
    ['/v1/rollouts?stageId=closed', 'No row has the stageId closed.'],
  ])('%s is told that nothing is called so', async (path, told) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body.definition.slice(-told.length - 2)).toBe(`. ${told}`);
    expect(body.nextCursor).toBeNull();
  });

  it('tells a misspelt value among others whose rows it has, and none of what there is', async () => {
    const several = await get('/v1/payments?platform=jd,Taobao,Jd');
    expect(several.body).toMatchObject({
      payments: [{ platform: 'jd' }],
      definition: expect.stringContaining('No row has the platform Jd or Taobao: did you mean jd?'),
    });
    for (const path of ['/v1/payments?platform=jd&status=captured', '/v1/orders?buyer=chen&platform=jd', '/v1/scans'])
      expect((await get(path)).body.definition, path).not.toContain('No row has');
  });

  it.each([
    ['/v1/payments?status=captured,lost', 'status'],
    ['/v1/payments?status=', 'status'],
    ['/v1/payments?status=captured&status=closed', 'status'],
    [`/v1/payments?merchantId=${Array.from({ length: 21 }, () => 'm').join(',')}`, 'merchantId'],
    [`/v1/payments?orderId=${Array.from({ length: 6 }, () => 'a.1').join(',')}`, 'orderId'],
    ['/v1/payments?city=a%20b', 'city'],
    ["/v1/payments?group='%20or%201=1", 'group'],
    ['/v1/payments?amountMin=1', 'amountMin'],
    ['/v1/payments?amountMax=1', 'amountMax'],
    ['/v1/payments?currency=CNY&amountMin=2&amountMax=1', 'amountMax'],
    ['/v1/payments?currency=CNY&amountMin=-1', 'amountMin'],
    ['/v1/payments?currency=CNY&amountMin=1.5', 'amountMin'],
    ['/v1/payments?currency=XXX', 'currency'],
    ['/v1/payments?capturedFrom=2023-10-19T00:00:00Z&capturedTo=2023-10-19T00:00:00Z', 'capturedTo'],
    ['/v1/payments?capturedFrom=yesterday', 'capturedFrom'],
    ['/v1/payments?field=offline', 'field'],
    ['/v1/payments?wallet=tenpay', 'wallet'],
    ['/v1/orders?status=captured', 'status'],
    ['/v1/orders?cursor=bm9wZQ', 'cursor'],
    ['/v1/scans?status=paid', 'status'],
    ['/v1/friend-authorizations?platform=taobao', 'platform'],
    ['/v1/rollouts?limit=201', 'limit'],
    ['/v1/rollouts?from=2023-10-19T00:00:00Z&to=2023-10-18T00:00:00Z', 'to'],
  ])('%s is refused and names %s', async (path, field) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.errors.map((error) => error.field)).toEqual([field]);
  });

  it.each(['0', '201', '0x10', '1e2', '%201', '', '1&limit=2'])('of %s rows is none', async (limit) => {
    const { body } = await get(`/v1/orders?limit=${limit}`);
    expect(body.errors).toEqual([{ field: 'limit', reason: 'must be a whole number from 1 to 200' }]);
  });

  it.each(Object.keys(lists) as List[])('%s answers what the API document describes, field by field', async (list) => {
    const document = (await readSide.get('/docs-json')).body as ApiDocument;
    expect(differencesFromDocument(document, list, (await get(list)).body)).toEqual([]);
  });
});
