import {
  type ApiDocument,
  apiDocumentFaults,
  differencesFromDocument,
  type LifeSpec,
  recordEvents,
  type StreamEvent,
  usualLife,
} from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

const waiting = { timeout: 100_000, interval: 100 };

let readSide: ReadSideUnderTest;
let lastPosition = 0n;
let middlePosition = 0n;

const festivalEve = Date.parse('2023-10-18T15:30:00.000Z');
const life = (changes: Partial<LifeSpec>): StreamEvent[] =>
  usualLife({ payer: 'lin', startMs: festivalEve, ...changes });

beforeAll(async () => {
  readSide = await startReadSide();
  await recordEvents(readSide.log, life({ number: 1 }));
  middlePosition = await recordEvents(
    readSide.log,
    life({ number: 2, channelId: 'alipay.direct', minorUnits: 27_100n, buyer: 'chen' }),
  );
  await recordEvents(
    readSide.log,
    life({ number: 3, channelId: 'wechat.friend-link', end: 'declined', payer: 'wang' }),
  );
  lastPosition = await recordEvents(readSide.log, life({ number: 4, minorUnits: 10_000n, refunds: [2_900n] }));
  // That process has a low priority: beside much else it may take long to begin.
  await vi.waitUntil(async () => (await askLast('measures=requested')).status === 200, waiting);
}, 120_000);

afterAll(() => readSide?.stop());

type Body = Readonly<{
  position: string;
  rows: readonly Readonly<Record<string, unknown>>[];
  events: readonly Readonly<{ position: string; stream: string; type: string; replay: string }>[];
  errors: readonly Readonly<{ field: string; reason: string }>[];
  type: string;
  next: string | null;
  nextCursor: string | null;
}>;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function ask(path: string, headers?: Record<string, string>) {
  const { status, headers: answered, bytes } = await readSide.ask(path, headers);
  return { status, headers: answered, body: (bytes.length > 0 ? JSON.parse(text(bytes)) : {}) as Body };
}
const askLast = (question: string) => ask(`/v1/figures?minPosition=${lastPosition}&${question}`);

describe('GET /v1/figures', () => {
  it('answers shares by value and by buyers, with its position and the way to the events of each cell', async () => {
    const { status, body } = await askLast('measures=value,buyers&by=wallet,week&shareOf=wallet');
    expect(status).toBe(200);
    expect(body.position).toBe(lastPosition.toString());
    expect(body.rows.map(({ events: _events, ...row }) => row)).toEqual([
      {
        wallet: 'alipay',
        week: '2023-10-16',
        value: '27100',
        valueShare: '0.5420',
        buyers: '1',
        buyersShare: '0.5000',
      },
      {
        wallet: 'tenpay',
        week: '2023-10-16',
        value: '22900',
        valueShare: '0.4580',
        buyers: '1',
        buyersShare: '0.5000',
      },
    ]);
    const { body: behind } = await ask(String(body.rows[1]?.['events']));
    expect(behind.events.map(({ type }) => type)).toEqual(['PaymentCaptured', 'PaymentCaptured']);
    expect(behind.next).toBeNull();
  });

  it('sends an answer once: whoever has it gets 304, and the question is not asked again', async () => {
    const question = `/v1/figures?minPosition=${lastPosition}&measures=value`;
    const { headers } = await ask(question);
    const tag = String(headers['etag']);
    expect(tag).toMatch(new RegExp(`\\.${lastPosition}\\.movements\\.v3"$`));
    expect((await ask(question, { 'if-none-match': tag })).status).toBe(304);
    expect((await ask(`${question}&by=wallet`, { 'if-none-match': tag })).status).toBe(200);
    expect((await ask(`${question}&asOf=1`, { 'if-none-match': tag })).status).toBe(200);
  });

  it('gives CSV by format and by Accept, and says in Link where the definition is', async () => {
    const question = `/v1/figures?minPosition=${lastPosition}&measures=value,net&by=wallet`;
    const asked = [await readSide.ask(`${question}&format=csv`), await readSide.ask(question, { accept: 'text/csv' })];
    for (const { headers, bytes } of asked) {
      expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
      expect(text(bytes)).toBe('wallet,value,net\r\nalipay,27100,27100\r\ntenpay,22900,20000\r\n');
      expect(headers['link']).toMatch(new RegExp(`asOf=${lastPosition}>; rel="describedby"`));
    }
  });

  it('gives Parquet', async () => {
    const { headers, bytes } = await readSide.ask(
      `/v1/figures?minPosition=${lastPosition}&measures=value&by=day&format=parquet`,
    );
    expect(headers['content-type']).toBe('application/vnd.apache.parquet');
    expect([bytes.subarray(0, 4), bytes.subarray(-4)].map(text)).toEqual(['PAR1', 'PAR1']);
  });

  it('turns pages that stand at the position of the first, whatever is recorded meanwhile', async () => {
    const question = 'measures=requested&by=channel&limit=1';
    const pages: Body[] = [(await askLast(question)).body];
    lastPosition = await recordEvents(readSide.log, life({ number: 9, channelId: 'alipay.direct' }));
    await askLast('measures=requested');
    while (pages.at(-1)?.nextCursor) {
      pages.push((await ask(`/v1/figures?${question}&cursor=${pages.at(-1)?.nextCursor}`)).body);
    }
    expect(pages.flatMap(({ rows }) => rows).map(({ channel, requested }) => [channel, requested])).toEqual([
      ['alipay.direct', '1'],
      ['wechat.friend-link', '1'],
      ['wechat.saved-code', '2'],
    ]);
    expect(new Set(pages.map(({ position }) => position)).size).toBe(1);
    const other = await ask(`/v1/figures?measures=ended&by=channel&cursor=${pages[0]?.nextCursor}`);
    expect(other.status).toBe(400);
    expect(other.body.errors).toEqual([
      { field: 'cursor', reason: 'is of another question; only limit and format may differ' },
    ]);
  });

  it('refuses what it does not understand, field by field, and injection in every place', async () => {
    const injection = "'; DROP TABLE payments_v1; --";
    for (const name of [
      'measures',
      'by',
      'from',
      'to',
      'zone',
      'asOf',
      'until',
      'shareOf',
      'minPosition',
      'limit',
      'cursor',
      'format',
      'inCohort',
      'alternatives',
      'currency',
      'origin',
    ]) {
      const { status, body } = await ask(
        `/v1/figures?${new URLSearchParams({ measures: 'value', [name]: injection }).toString()}`,
      );
      expect([name, status, body.errors[0]?.field]).toEqual([name, 400, name]);
    }
    const { status, body } = await ask(
      `/v1/figures?${new URLSearchParams({ measures: 'value', wallet: injection }).toString()}`,
    );
    expect([status, body.rows[0]?.['value']]).toEqual([200, '0']);
    expect((await askLast('measures=requested')).status).toBe(200);
    expect((await ask('/v1/figures?measures=value&asOf=2999-01-01T00:00:00Z')).body.errors).toEqual([
      { field: 'asOf', reason: 'must not lie in the future: what will be recorded is not known yet' },
    ]);
  });

  it('answers as of a moment of recording', async () => {
    const { body } = await ask(`/v1/figures?measures=requested&asOf=${new Date().toISOString()}`);
    expect(body.rows[0]?.['requested']).toBe('5');
    expect((await ask('/v1/figures?measures=requested&asOf=2020-01-01T00:00:00Z')).body).toMatchObject({
      position: '0',
      rows: [{ requested: '0' }],
    });
  });
});

describe('GET /v1/figures/differences', () => {
  it('names exactly the events between two positions that moved a row', async () => {
    const { status, body } = await ask(
      `/v1/figures/differences?measures=value,net,buyers&by=wallet&fromPosition=${middlePosition}&toPosition=${lastPosition}`,
    );
    expect(status).toBe(200);
    const rows = body.rows.map(({ wallet, before, after, movedBy }) => ({
      wallet,
      before,
      after,
      moved: (movedBy as Body['events']).map(({ type }) => type),
    }));
    expect(rows).toEqual([
      {
        wallet: 'alipay',
        before: { value: '27100', net: '27100', buyers: '1' },
        after: { value: '40000', net: '40000', buyers: '2' },
        moved: ['PaymentCaptured'],
      },
      {
        wallet: 'tenpay',
        before: { value: '12900', net: '12900', buyers: '1' },
        after: { value: '22900', net: '20000', buyers: '1' },
        moved: ['PaymentCaptured', 'RefundSucceeded'],
      },
    ]);
    const { body: behind } = await ask(String(body.rows[1]?.['events']));
    expect(behind.events.map(({ type }) => type)).toEqual(['PaymentCaptured', 'RefundSucceeded']);
  });

  it('refuses positions in the wrong order, and without one of them', async () => {
    const refused = async (parameters: string) =>
      (await ask(`/v1/figures/differences?measures=value&${parameters}`)).body.errors;
    expect(await refused('fromPosition=2&toPosition=1')).toEqual([
      { field: 'toPosition', reason: 'must not be lower than fromPosition' },
    ]);
    expect(await refused('fromPosition=2')).toEqual([{ field: 'toPosition', reason: 'is missing' }]);
  });
});

describe('The API document', () => {
  it('describes every question about figures, with examples, and what is answered', async () => {
    const document = (await readSide.get('/docs-json')).body as ApiDocument;
    const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/figures')));
    expect(Object.keys(paths)).toHaveLength(5);
    expect(await apiDocumentFaults({ ...document, paths })).toEqual([]);
    const span = `fromPosition=0&toPosition=${lastPosition}`;
    for (const [path, parameters] of Object.entries({
      '/v1/figures': 'measures=value,completion&by=channel&shareOf=channel',
      '/v1/figures/definitions': '',
      '/v1/figures/events': 'measures=value',
      '/v1/figures/differences': `measures=value&by=wallet&${span}`,
    })) {
      const { status, body } = await ask(`${path}?${parameters}`);
      expect([path, status, differencesFromDocument(document, path, body)]).toEqual([path, 200, []]);
    }
  });
});

describe('GET /v1/figures/live', () => {
  it('tells the figures at once, again when they are others, and ends with the process', async () => {
    const url = await readSide.listen();
    const response = await fetch(`${url}/v1/figures/live?measures=requested`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const told = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => /"requested":"(\d+)"/.exec((await told?.read())?.value ?? '')?.[1];
    expect(await next()).toBe('5');
    await recordEvents(readSide.log, life({ number: 5, end: 'requested' }));
    expect(await next()).toBe('6');
    await readSide.stop();
    expect((await told?.read())?.done).toBe(true);
  });
});
