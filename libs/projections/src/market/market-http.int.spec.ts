import { claimIds } from '@hutong/market';
import {
  type ApiDocument,
  apiDocumentFaults,
  differencesFromDocument,
  type LifeSpec,
  recordEvents,
  type StreamEvent,
  usualLife,
  worldOf,
} from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
// @ts-expect-error -- a tool that runs before anything is compiled has no types.
import { questions as questionsOfTheStory } from '../../../../tools/story.mjs';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

const waiting = { timeout: 100_000, interval: 100 };

let readSide: ReadSideUnderTest;
let lastPosition = 0n;

const life = (changes: Partial<LifeSpec>): StreamEvent[] =>
  usualLife({ payer: 'lin', startMs: Date.parse('2023-10-18T04:00:00.000Z'), ...changes });

beforeAll(async () => {
  readSide = await startReadSide();
  await recordEvents(readSide.log, worldOf('open', 5_000).events);
  await recordEvents(readSide.log, life({ number: 1, minorUnits: 30_000n }));
  lastPosition = await recordEvents(
    readSide.log,
    life({ number: 2, channelId: 'alipay.direct', minorUnits: 70_000n, buyer: 'chen' }),
  );
  // That process has a low priority: beside much else it may take long to begin.
  await vi.waitUntil(async () => (await ask(`concentration?minPosition=${lastPosition}`)).status === 200, waiting);
}, 120_000);

afterAll(() => readSide?.stop());

type Body = Readonly<{
  position: string;
  rows: readonly Readonly<Record<string, unknown>>[];
  figures: readonly string[];
  ruleSets: readonly Readonly<Record<string, unknown>>[];
  tables?: readonly Readonly<{ question: string }>[];
  errors: readonly Readonly<{ field: string; reason: string }>[];
  type: string;
}>;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function ask(question: string, headers?: Record<string, string>) {
  const { status, headers: answered, bytes } = await readSide.ask(`/v1/${question}`, headers);
  return {
    status,
    headers: answered,
    text: text(bytes),
    body: (bytes.length > 0 && text(bytes).startsWith('{') ? JSON.parse(text(bytes)) : {}) as Body,
  };
}

const pilot = 'platform=taobao&stage=pilot&channel=wechat.saved-code';
/** Each with what it cannot do without. */
const questions: Readonly<Record<string, string>> = {
  concentration: '',
  'self-preference': '',
  switching: '',
  'cross-scans': '',
  'live-channels': '',
  verdicts: '',
  'rollout-effects': pilot,
  'draw-checks': '',
  ...Object.fromEntries(claimIds.map((id) => [`claims/${id}`, ''])),
};
const paths = Object.keys(questions);

describe('Questions about a market', () => {
  it('answer where they stand, as their document says, and lead to figures that can be asked', async () => {
    const document = (await readSide.get('/docs-json')).body as ApiDocument;
    const own = Object.entries(document.paths).filter(([path]) =>
      [...paths, 'rule-sets', 'claims'].includes(path.slice('/v1/'.length)),
    );
    expect(own).toHaveLength(paths.length + 2);
    expect(await apiDocumentFaults({ ...document, paths: Object.fromEntries(own) })).toEqual([]);
    for (const [path, needed] of Object.entries(questions)) {
      const { status, body } = await ask(`${path}?minPosition=${lastPosition}&${needed}`);
      expect([path, status, differencesFromDocument(document, `/v1/${path}`, body)]).toEqual([path, 200, []]);
      expect(body.position).toBe(String(lastPosition));
      const tables = body.tables ?? [];
      for (const link of [...body.figures, ...tables.map(({ question }) => question)])
        expect([link, (await ask(link.slice('/v1/'.length))).status]).toEqual([link, 200]);
    }
  });

  it('are answered once: whoever has the answer gets 304', async () => {
    const { headers } = await ask('verdicts?ruleSet=us-doj-hhi');
    const tag = { 'if-none-match': String(headers['etag']) };
    expect((await ask('verdicts?ruleSet=us-doj-hhi', tag)).status).toBe(304);
    expect((await ask('verdicts?ruleSet=upi-volume-cap', tag)).status).toBe(200);
    expect((await ask('concentration', tag)).status).toBe(200);
  });

  it('are answered as CSV by format and by Accept', async () => {
    const header = 'platform,channel,openStages';
    for (const answer of [await ask('live-channels?format=csv'), await ask('live-channels', { accept: 'text/csv' })]) {
      expect(answer.headers['content-type']).toMatch(/^text\/csv/);
      expect(answer.text.split('\r\n')[0]).toBe(header);
      expect(answer.text).toContain('taobao,alipay.direct,');
    }
    expect((await ask(`rollout-effects?${pilot}&format=csv`)).text.split('\r\n')).toHaveLength(1 + 8 + 1);
    const { text: met } = await ask('verdicts?ruleSet=cn-aml-presumption&format=csv');
    expect(met).toContain('"alibaba,tencent"');
  });

  it('are answered as of an earlier position', async () => {
    const { body } = await ask('concentration?asOf=0');
    expect(body.position).toBe('0');
    expect(body.rows).toMatchObject([{ whole: '0', hhi: null, why: 'nothingPaid' }]);
  });

  it.each([
    ['concentration?party=bank', 'party', /^is unknown; there are wallet/],
    ['concentration?measure=sum', 'measure', /value, net, count$/],
    ['concentration?measure=nett', 'measure', /did you mean net/],
    ['concentration?party=wallet&by=wallet', 'by', /^must not have wallet/],
    ['concentration?by=platform,city,field,day', 'by', /at most 3 dimensions/],
    ['concentration?by=decade', 'by', /unknown dimension/],
    ['concentration?from=2023-13-01', 'from', /day of the calendar/],
    ['concentration?from=2023-02-01&to=2023-01-01', 'to', /later than from/],
    ['concentration?asOf=2999-01-01T00:00:00Z', 'asOf', /future/],
    ['concentration?minPosition=-1', 'minPosition', /digits/],
    ['concentration?format=parquet', 'format', /^must be json, csv$/],
    ['concentration?currency=XYZ', 'currency', /^must be of/],
    ['concentration?colour=red', 'colour', /neither a parameter nor a dimension/],
    ['concentration?party=wallet&party=codeIssuer', 'party', /given once/],
    ['concentration?rank=1', 'rank', /no dimension of value/],
    ['self-preference?party=wallet', 'party', /walletGroup, codeIssuerGroup$/],
    ['switching?way=back', 'way', /preselected-to-chosen, previous-to-now$/],
    ['live-channels?from=2023-01-01', 'from', /name day, week or month in by/],
    ['live-channels?by=month&from=2023-01-01', 'to', /is missing/],
    ['live-channels?by=hour&from=2023-01-01&to=2023-01-02', 'by', /must be day, week or month/],
    ['live-channels?by=day&from=2023-01-01&to=2023-02-07', 'to', /at most 36 dates/],
    ['verdicts?ruleSet=cn-aml', 'ruleSet', /did you mean cn-aml-presumption/],
    ['verdicts?ruleSet=%27%3B+DROP+TABLE+payments_v1', 'ruleSet', /unknown rule set/],
    ['verdicts?by=platform', 'by', /must be day, week or month/],
    ['fairness?by=month', 'by', /neither a parameter nor a dimension/],
    ['fairness?field=online', 'field', /no dimension of offers/],
    ['verdicts?by=hour', 'by', /must be day, week or month/],
    ['rollout-effects?stage=pilot&channel=wechat.direct', 'platform', /^is missing$/],
    [`rollout-effects?${pilot}&windowDays=0`, 'windowDays', /whole number from 1 to 366$/],
    [`rollout-effects?${pilot}&wallet=tenpay`, 'wallet', /no dimension of orders/],
    [`rollout-effects?${pilot}nowhere`, 'channel', /^names no channel that stages opened .*; known: alipay.direct, /],
    ['draw-checks?platform=nowhere', 'platform', /; known: jd, taobao$/],
    ['draw-checks?stage=nowhere', 'stage', /; known: open, pilot$/],
    ['draw-checks?stage=pilot&stage=open', 'stage', /given once/],
    ['claims/C1?windowDays=367', 'windowDays', /whole number from 1 to 366$/],
    ['claims/C1?platform=', 'platform', /^is missing$/],
    ['claims/C1?wallet=tenpay', 'wallet', /no dimension of/],
    ['claims/C2?party=bank', 'party', /^is unknown; there are wallet/],
    ['claims/C2?by=month', 'by', /neither a parameter nor a dimension/],
    ['claims/C5?city=hefei', 'city', /no dimension of openStages/],
    ['claims/C7?field=online', 'field', /no dimension of offers/],
  ])('refuse %s by its field', async (question, field, reason) => {
    const { status, body } = await ask(question);
    expect([status, body.type]).toEqual([400, '/problems/invalid-request']);
    expect(body.errors.filter((error) => error.field === field).map((error) => error.reason)).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  it('refuse a series of ten thousand years at once', async () => {
    const { status, body } = await ask('live-channels?by=day&from=0001-01-01&to=9999-01-01');
    expect([status, new Set(body.errors.map(({ field }) => field))]).toEqual([400, new Set(['to'])]);
  });

  it('take a series of exactly as many dates as may be', async () => {
    expect((await ask('live-channels?by=day&from=2023-01-01&to=2023-02-06')).body.rows).toHaveLength(36);
  });
});

describe('The story', () => {
  it('asks questions that are answered', async () => {
    const asked = (questionsOfTheStory as readonly Readonly<{ asked: readonly string[] }>[]).flatMap(
      (one) => one.asked,
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const question of asked) {
      // The stage is one of the demo's world; here it is the pilot's.
      const here = question.replace('stage=direct&channel=wechat.direct', 'stage=pilot&channel=wechat.saved-code');
      expect([here, (await ask(here)).status]).toEqual([here, 200]);
    }
  });
});

describe('GET /v1/claims', () => {
  it('lists all seven with who said them, their questions, and where they are answered', async () => {
    const { status, text } = await ask('claims');
    const { claims } = JSON.parse(text) as Readonly<{ claims: readonly Readonly<Record<string, string>>[] }>;
    expect([status, claims.map(({ answeredAt }) => answeredAt)]).toEqual([
      200,
      claimIds.map((id) => `/v1/claims/${id}`),
    ]);
    expect((await ask('claims/C8')).status).toBe(404);
  });

  it('takes centuries for a period, and counts the months with payments alone', async () => {
    for (const id of claimIds)
      expect([id, (await ask(`claims/${id}?from=0001-01-01&to=9999-01-01`)).status]).toEqual([id, 200]);
  });
});

describe('GET /v1/rule-sets', () => {
  it('tells every version with status, source, days and bounds', async () => {
    const { status, body } = await ask('rule-sets');
    expect(status).toBe(200);
    const law = body.ruleSets.filter(({ ruleSet }) => ruleSet === 'cn-aml-presumption');
    expect(law).toMatchObject([
      { version: '2008-08-01', validTo: '2022-08-01', status: 'law' },
      {
        version: '2022-08-01',
        validTo: null,
        isRebuttable: true,
        rules: [
          { rule: 'one', bounds: '>= 1/2', exempt: null },
          { rule: 'two', bounds: '>= 2/3', exempt: '< 1/10' },
          { rule: 'three', bounds: '>= 3/4' },
        ],
      },
    ]);
  });
});
