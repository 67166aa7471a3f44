import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { apiDocumentFaults, type ApiDocument, differencesFromDocument, recordEvents, usualLife } from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ReadSideUnderTest, startReadSide } from '../../read-side-under-test.js';

const waiting = { timeout: 100_000, interval: 100 };
/** Long enough for a figure and an event beside it, on a machine with much else to do. */
const endlessMs = 5_000;

let readSide: ReadSideUnderTest;
let lastPosition = 0n;

beforeAll(async () => {
  readSide = await startReadSide();
  await recordEvents(readSide.log, usualLife({ number: 1 }));
  lastPosition = await recordEvents(
    readSide.log,
    usualLife({ number: 2, channelId: 'alipay.direct', minorUnits: 27_100n }),
  );
  await vi.waitUntil(async () => (await figures()).status === 200, waiting);
}, 120_000);
let stopped: Promise<void> | undefined;
const stopOnce = () => (stopped ??= readSide?.stop());
afterAll(() => stopOnce());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const figures = () => readSide.ask(`/v1/figures?measures=value&by=wallet&minPosition=${lastPosition}`);

type Body = Readonly<{
  position: string;
  columns: readonly Readonly<{ name: string; type: string }>[];
  rows: readonly (readonly unknown[])[];
  type: string;
  detail: string;
  errors: readonly Readonly<{ field: string; reason: string }>[];
}>;

async function ask(sql: unknown, more: object = {}) {
  const { status, bytes } = await readSide.send('/v1/sql', { sql, minPosition: lastPosition.toString(), ...more });
  return { status, body: JSON.parse(text(bytes)) as Body };
}

const endless =
  'select count(*) from range(1000000) a, range(1000000) b, range(1000000) c where a.range + b.range = c.range';
const sums =
  "select wallet, sum(amount) as value from movements where movement = 'captured' group by wallet order by wallet";

describe('POST /v1/sql', () => {
  it('answers what figures answer, at a position that it says', async () => {
    const { status, body } = await ask(sums);
    expect({ status, ...body }).toEqual({
      status: 200,
      position: lastPosition.toString(),
      columns: [
        { name: 'wallet', type: 'VARCHAR' },
        { name: 'value', type: 'HUGEINT' },
      ],
      rows: [
        ['alipay', '27100'],
        ['tenpay', '12900'],
      ],
    });
    const { rows } = JSON.parse(text((await figures()).bytes)) as Readonly<{
      rows: readonly Record<string, unknown>[];
    }>;
    expect(rows.map(({ wallet, value }) => [wallet, value])).toEqual(body.rows);
  });

  it('answers as CSV, in which nothing begins like a formula, and as Parquet', async () => {
    const sql = `${sums.replace('sum(amount)', '-sum(amount)')} union all select '=cmd()', null`.replace(
      /order by wallet /,
      '',
    );
    const csv = await readSide.send('/v1/sql', { sql: `${sql} order by 1`, format: 'csv' });
    expect(text(csv.bytes)).toBe("wallet,value\r\n'=cmd(),\r\nalipay,-27100\r\ntenpay,-12900\r\n");
    expect(csv.headers['content-type']).toContain('text/csv');
    const parquet = await readSide.send('/v1/sql', { sql: sums, format: 'parquet' });
    expect(text(parquet.bytes.subarray(0, 4))).toBe('PAR1');
    expect(parquet.headers['content-disposition']).toMatch(/^attachment; filename="sql-\d+\.parquet"$/);
  });

  it('names the field that cannot be taken, and what DuckDB says against a statement', async () => {
    const refused = async (sql: unknown, more: object = {}) => {
      const { status, body } = await ask(sql, more);
      expect({ status, type: body.type }).toEqual({ status: 400, type: '/problems/invalid-request' });
      return body.errors;
    };
    expect(await refused('drop table movements')).toEqual([{ field: 'sql', reason: 'must be a SELECT statement' }]);
    const [fault] = await refused('select walet from movements');
    expect(fault?.reason).toContain('"walet" not found');
    expect(await refused('')).toMatchObject([{ field: 'sql' }]);
    expect(await refused('x'.repeat(20_001))).toMatchObject([{ field: 'sql' }]);
    expect(await refused(1)).toMatchObject([{ field: 'sql', reason: 'must have 1 to 20000 characters' }]);
    expect(await refused('select 1', { format: 'xml' })).toMatchObject([{ field: 'format' }]);
    expect(await refused('select 1', { minPosition: '-1' })).toMatchObject([{ field: 'minPosition' }]);
    const limits = { rowsMax: 0, durationMaxMs: 25_001 };
    const fields = (await refused('select 1', { limits })).map(({ field }) => field);
    expect(fields).toEqual(['limits.rowsMax', 'limits.durationMaxMs']);
    expect(await refused('select 1', { settings: {} })).toMatchObject([{ field: 'settings' }]);
  });

  it('answers whole answers only: neither the first rows, nor the first bytes', async () => {
    const limits = { rowsMax: 3 };
    expect(await ask('select * from range(3)', { limits })).toMatchObject({
      status: 200,
      body: { rows: [['0'], ['1'], ['2']] },
    });
    const tooMany = await ask('select * from range(4)', { limits });
    expect(tooMany).toMatchObject({ status: 400, body: { type: '/problems/question-too-wide' } });
    expect(tooMany.body.detail).toContain('more than 3 rows');
    const tooLarge = await ask("select repeat('x', 17000000)");
    expect(tooLarge.body.detail).toContain('more than 16777216 bytes');
  });

  it('ends a statement that takes too much memory or time, and nobody else notices', async () => {
    let running = 2;
    const statements = Promise.all(
      [endless, endless].map((sql) => ask(sql, { limits: { durationMaxMs: endlessMs } }).finally(() => (running -= 1))),
    );
    const recorded = await recordEvents(readSide.log, usualLife({ number: 3, buyer: 'chen' }));
    const { status } = await readSide.ask(`/v1/figures?measures=value&by=wallet&minPosition=${recorded}`);
    expect({ status, running }).toEqual({ status: 200, running: 2 });
    for (const { status: ended, body } of await statements) {
      expect({ ended, type: body.type }).toEqual({ ended: 400, type: '/problems/question-too-wide' });
      expect(body.detail).toContain(`more than ${endlessMs} ms`);
    }
    const greedy = ['select len(range(2000000000))', 'select len(list(n)) from range(500000000) numbers(n)'];
    for (const sql of greedy) {
      const { status: ended, body } = await ask(sql, { limits: { durationMaxMs: 25_000 } });
      expect({ ended, type: body.type }, sql).toEqual({ ended: 400, type: '/problems/question-too-wide' });
      expect(body.detail).toMatch(/Out of Memory|Its process ended/);
    }
    expect((await ask(sums)).status).toBe(200);
    expect((await figures()).status).toBe(200);
    // One copy at most is left, and nothing of the statements.
    expect(readdirSync(`${readSide.factsFile}.sql`).filter((name) => !/^snapshot-\d+\.db$/.test(name))).toEqual([]);
  }, 90_000);

  it('ends the statement of whoever has left, so that the next has its turn', async () => {
    const url = await readSide.listen();
    const leaving = new AbortController();
    const body = JSON.stringify({ sql: endless, limits: { durationMaxMs: 25_000 } });
    const headers = { 'content-type': 'application/json' };
    const asked = Array.from({ length: 3 }, () =>
      fetch(`${url}/v1/sql`, { method: 'POST', headers, body, signal: leaving.signal }),
    );
    setTimeout(() => leaving.abort(), 1_000);
    const left = await Promise.allSettled(asked);
    expect(left.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    // Beside the three it would wait for longer than it may.
    expect((await ask(sums)).status).toBe(200);
  }, 60_000);

  it('counts by the statement of the README what figures count, and nothing that was only reported', async () => {
    lastPosition = await recordEvents(readSide.log, usualLife({ number: 4, end: 'reported' }));
    const sql = /\nsql="([^"]+)"/.exec(readFileSync('README.md', 'utf8'))?.[1];
    const { body } = await ask(sql);
    const asked = `/v1/figures?measures=value,buyers&by=platform,wallet&minPosition=${lastPosition}`;
    const { rows } = JSON.parse(text((await readSide.ask(asked)).bytes)) as Readonly<{
      rows: readonly Readonly<Record<string, unknown>>[];
    }>;
    const counted = rows.map(({ platform, wallet, value, buyers }) => [platform, wallet, value, buyers].join(' '));
    expect(body.rows.map((row) => row.join(' ')).toSorted()).toEqual(counted.toSorted());
    const reported = await ask("select count(*) from movements where movement = 'captured' and basis = 'reported'");
    expect(reported.body.rows).toEqual([['1']]);
  });

  it('is described in the API document, as its views are', async () => {
    const document = (await readSide.get('/docs-json')).body as ApiDocument;
    const ofSql = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/sql'));
    expect(await apiDocumentFaults({ ...document, paths: Object.fromEntries(ofSql) })).toEqual([]);
    const { body } = await readSide.get('/v1/sql/views');
    expect(differencesFromDocument(document, '/v1/sql/views', body)).toEqual([]);
    expect(JSON.stringify(body)).toContain('"name":"offered_channels"');
  });

  it('leaves no copy behind when the process ends', async () => {
    await stopOnce();
    expect(existsSync(`${readSide.factsFile}.sql`)).toBe(false);
  });
});
