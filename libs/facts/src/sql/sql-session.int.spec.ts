import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { asRecorded, marketLogs } from '@hutong/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factTables } from '../fact-tables.js';
import { openFactStore } from '../store/fact-store.js';
import { readableLog, TemporaryFactStores } from '../store/facts-under-test.js';
import { rowsOf } from '../store/sql-values.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { openSqlSession, type SqlSession } from './sql-session.js';
import { makeSqlSnapshot } from './sql-snapshot.js';
import { sqlViewsOf } from './sql-views.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const stores = new TemporaryFactStores();
const file = stores.fileOf('snapshot');
const address = `file:${stores.fileOf('facts')}`;
let position: bigint;
let sessions = 0;

beforeAll(async () => {
  const logs = fc.sample(marketLogs({ paymentsMax: 30, disturbancesMax: 12 }), { seed, numRuns: 20 });
  const captures = (log: (typeof logs)[number]) => log.filter(({ type }) => type === 'PaymentCaptured').length;
  const events = asRecorded(logs.toSorted((one, other) => captures(other) - captures(one))[0]!);
  const store = await openFactStore(address, { tables: factTables, memoryMaxMegabytes: 256, threads: 1 });
  const log = readableLog(events);
  const runner = await openFactRunner(store, { streamTypes, log });
  for (const group of runner.groups()) await group.fold(events, events.at(-1)!.position);
  await store.close();
  position = await makeSqlSnapshot(address, file, factTables);
}, 60_000);
afterAll(() => stores.remove());

async function ask(sql: string, at = position): Promise<readonly (readonly unknown[])[]> {
  const directory = join(stores.directory, `session-${sessions++}`);
  const session = await openSqlSession({ file, position: at, tables: factTables }, directory);
  try {
    const rows: (readonly unknown[])[] = [];
    for await (const row of (await session.rows(sql)).rows) rows.push(row);
    return rows;
  } finally {
    await session.close();
    expect(existsSync(directory)).toBe(false);
  }
}

/** What the store itself says. */
async function stored(sql: string) {
  const store = await openFactStore(address, { tables: factTables, memoryMaxMegabytes: 256, threads: 1 });
  try {
    return (await rowsOf(store.writing, sql)).map((row) =>
      row.map((value) => (typeof value === 'bigint' ? value.toString() : value)),
    );
  } finally {
    await store.close();
  }
}

describe('Statements over the views of facts', () => {
  it('say what the facts say, as they stand, as they were, and with every column', async () => {
    expect(await ask('select outcome, count(*), sum(amount) from payments group by outcome order by outcome')).toEqual(
      await stored(
        'select outcome, sum(weight), sum(amount * weight) from payments group by 1 having sum(weight) > 0 order by 1',
      ),
    );
    expect(await ask('select sum(weight), sum(amount * weight) from payments_history')).toEqual(
      await stored('select sum(weight), sum(amount * weight) from payments_v1'),
    );
    const half = (position * 4n) / 5n;
    expect(await ask('select count(*) from payments', half)).toEqual(
      await stored(`select sum(weight) from payments_v1 where position <= ${half}`),
    );
    for (const { name, columns } of sqlViewsOf(factTables)) {
      const counted = columns.map((column) => `count("${column.name}")`);
      const [pruned] = await ask(`select count(*), ${counted.join(', ')} from ${name}`);
      const [whole] = await ask(`select count(*), ${counted.join(', ')} from (select * from ${name})`);
      expect(pruned, name).toEqual(whole);
      const [row = []] = await ask(`select * from ${name} limit 1`);
      expect(row, name).toHaveLength(columns.length);
    }
  });

  it('tell of every channel that orders were offered, and of those chosen', async () => {
    const [[orders, offered, chosen] = []] = await ask(
      'select count(distinct order_id), count(*) filter (is_offered), count(*) filter (is_chosen) from offered_channels',
    );
    const [[kept] = []] = await ask('select sum(offered_channels) from offers');
    expect(offered).toBe(kept);
    expect(Number(orders)).toBeGreaterThan(0);
    expect(await ask('select count(*) from offered_channels where is_offered <> (reasons = [])')).toEqual([['0']]);
    expect([[chosen]]).toEqual(await ask('select count(*) from offers where chosen is not null'));
  });

  it('know rows as a whole, columns by any name, joins of all kinds, windows and parts of their own', async () => {
    const whole = await ask('select m.wallet, m from movements m order by m.position limit 1');
    expect(whole[0]?.[1]).toMatchObject({ wallet: whole[0]?.[0], merchant: expect.any(String) as string });
    const statements = [
      'select "WALLET" from movements where Wallet is not null',
      'select wallet from movements natural join (select wallet from movements)',
      'select wallet from movements join (select distinct wallet from movements) using (wallet)',
      'with paid as (select * from movements), twice as (select wallet from paid) select * from twice',
      'select wallet from (from movements) where row_number() over (partition by wallet order by position) > 0 is not null',
      "select columns(c -> c = 'wallet') from movements",
    ].map((sql) => sql.replace(/where row_number.*$/, 'qualify row_number() over (order by position) > 0'));
    const [[count] = []] = await ask('select count(*) from movements');
    for (const sql of statements.filter((one) => !one.includes('natural'))) {
      const rows = await ask(sql);
      expect(rows.length, sql).toBe(Number(count));
      expect(
        rows.every(([wallet]) => typeof wallet === 'string'),
        sql,
      ).toBe(true);
    }
    const [[pairs] = []] = await ask('select count(*) from movements natural join (select wallet from movements)');
    const squares = 'select sum(n * n) from (select count(*) as n from movements group by wallet)';
    expect([[pairs]]).toEqual(await ask(squares));
    expect(
      await ask('with recursive n as (select 1 as i union all select i + 1 from n where i < 5) select sum(i) from n'),
    ).toEqual([['15']]);
  });

  it('are answered without rounding', async () => {
    const sql = `select 170141183460469231731687303715884105727::hugeint, sum(9223372036854775807::bigint), 0.10::decimal(10, 2),
      timestamp '2023-10-18 00:00:00.001', null, true, [1, 2], 7 // 2 from range(2)`;
    const exact = ['170141183460469231731687303715884105727', '18446744073709551614', '0.10'];
    expect(await ask(sql)).toEqual([[...exact, '2023-10-18 00:00:00.001', null, true, [1, 2], 3]]);
  });

  it('are written as Parquet files, at most one row more than wanted', async () => {
    const directory = join(stores.directory, 'parquet');
    const session = await openSqlSession({ file, position, tables: factTables }, directory);
    const { rows, bytes, read } = await session.parquet('select range as n from range(10);\n ', 3);
    expect(rows).toBe(4);
    const written = await read();
    expect(written.subarray(0, 4).toString()).toBe('PAR1');
    expect(written).toHaveLength(bytes);
    await session.close();
  });
});

/** Whatever is tried, and the word that the refusal names it by. */
const escapes: readonly (readonly [string, string])[] = [
  ["select * from read_blob('/etc/passwd')", 'read_blob'],
  ["select * from read_text('/etc/passwd')", 'read_text'],
  ["select * from read_csv('/etc/passwd')", 'read_csv'],
  ["select * from read_csv_auto('/etc/passwd')", 'read_csv_auto'],
  ["select * from read_json('/etc/passwd')", 'read_json'],
  ["select * from read_parquet('/tmp/*.parquet')", 'read_parquet'],
  ["select * from parquet_metadata('/tmp/x.parquet')", 'parquet_metadata'],
  ["select * from glob('/*')", 'glob'],
  ["select * from sniff_csv('/etc/passwd')", 'sniff_csv'],
  ["select * from '/etc/passwd.csv'", '/etc/passwd.csv'],
  ["select * from 'https://example.com/x.parquet'", 'https://example.com/x.parquet'],
  ["attach '/tmp/other.db' as other", 'SELECT'],
  ["copy (select 1) to '/tmp/out.csv'", 'SELECT'],
  ["copy movements from '/tmp/in.csv'", 'SELECT'],
  ["export database '/tmp/out'", 'SELECT'],
  ['install httpfs', 'SELECT'],
  ['load httpfs', 'SELECT'],
  ['pragma database_list', 'SELECT'],
  ['set memory_limit = 1', 'SELECT'],
  ['reset memory_limit', 'SELECT'],
  ['checkpoint', 'SELECT'],
  ['select * from checkpoint()', 'checkpoint'],
  ['select * from force_checkpoint()', 'force_checkpoint'],
  ["select * from enable_logging('QueryLog')", 'enable_logging'],
  ["select * from query('select 1')", 'query'],
  ["select * from query_table('names')", 'query_table'],
  ["select * from json_execute_serialized_sql(json_serialize_sql('select 1'))", 'json_execute_serialized_sql'],
  ["select json_serialize_sql('select 1')", 'json_serialize_sql'],
  ['select * from duckdb_settings()', 'duckdb_settings'],
  ['select * from duckdb_secrets()', 'duckdb_secrets'],
  ['select * from duckdb_temporary_files()', 'duckdb_temporary_files'],
  ['select * from pragma_database_size()', 'pragma_database_size'],
  ["select getenv('HOME')", 'getenv'],
  ["select current_setting('temp_directory')", 'current_setting'],
  ["select getvariable('x')", 'getvariable'],
  ["select write_log('x')", 'write_log'],
  ['select sleep_ms(100000)', 'sleep_ms'],
  ['select version()', 'version'],
  ['select 1; select 2', 'exactly one'],
  ['select 1; drop view movements', 'SELECT'],
  ["select 1 /* ; */ ; -- \n attach 'x'", 'SELECT'],
  ['begin transaction', 'SELECT'],
  ['insert into movements values (1)', 'SELECT'],
  ['update movements set amount = 0 returning *', 'SELECT'],
  ['delete from movements', 'SELECT'],
  ['select * into copy_of from movements', 'SELECT INTO'],
  ['create macro f(x) as x', 'SELECT'],
  ['create temp table t as select 1', 'SELECT'],
  ['prepare p as select 1', 'SELECT'],
  ['execute p', 'SELECT'],
  ['select $1', 'PARAMETER'],
  ['select ?', 'PARAMETER'],
  ['explain analyze select 1', 'SELECT'],
  ['describe movements', 'SHOW_REF'],
  ['select * from (show tables)', 'SHOW_REF'],
  ['call checkpoint()', 'SELECT'],
  ['select * from names', '"names"'],
  ['select * from facts.main.names', 'schema'],
  ['select * from main.movements', 'schema'],
  ['select * from facts.names', 'schema'],
  ['select * from information_schema.tables', 'schema'],
  ['select * from duckdb_tables', '"duckdb_tables"'],
  ['select * from sqlite_master', '"sqlite_master"'],
  ['select 1 as duckdb_tables from duckdb_tables', '"duckdb_tables"'],
  ['select * from (with duckdb_tables as (select 1) select * from duckdb_tables), duckdb_tables', '"duckdb_tables"'],
  ['select (select count(*) from names)', '"names"'],
  ['select 1 where exists (select * from names)', '"names"'],
  ['select * from movements where wallet in (select text from persons)', '"persons"'],
  ['select 1 order by (select max(number) from names)', '"names"'],
  ['select list_transform([1], x -> (select max(number) from names))', '"names"'],
  ['with x as materialized (select * from names) select 1', '"names"'],
  ['select * from movements union all by name select * from persons', '"persons"'],
  ['select * from names pivot (count(*) for number in (1, 2))', '"names"'],
  ['ｓｅｌｅｃｔ 1', 'syntax'],
  ["select * from read_text(\u00a0'/etc/passwd')", 'read_text'],
  ['select * from "READ_TEXT"(\'/etc/passwd\')', 'read_text'],
  ["select * from system.main.read_text('/etc/passwd')", 'read_text'],
  ["select 1)) to '/tmp/out.csv' --", 'syntax'],
  [`select ${'abs('.repeat(3_000)}1${')'.repeat(3_000)}`, 'depth'],
  [`select ${Array.from({ length: 900 }, () => '1').join('+')}`, 'nested'],
  ['', 'exactly one'],
  ['-- nothing', 'exactly one'],
];

describe('A statement', () => {
  let session: SqlSession;
  beforeAll(async () => {
    session = await openSqlSession({ file, position, tables: factTables }, join(stores.directory, 'refusing'));
  });
  afterAll(() => session.close());

  it.each(escapes.map(([sql, named]) => ({ shown: sql.slice(0, 100), sql, named })))(
    'is refused, and says why: $shown',
    async ({ sql, named }) => {
      await expect(session.rows(sql)).rejects.toThrow(named);
      await expect(session.parquet(sql, 10)).rejects.toThrow(named);
    },
  );

  it('leaves the snapshot and the file of facts as they are', async () => {
    const before = readFileSync(file);
    await ask('select count(*) from movements');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync('/tmp/out.csv')).toBe(false);
  });
});
