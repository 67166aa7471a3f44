import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, StatementType } from '@duckdb/node-api';
import type { FactTable } from '../fact-table.js';
import { lockedSettings } from '../store/duckdb.js';
import { literal, rowsOf } from '../store/sql-values.js';
import { type Allowed, checkStatement, StatementRefusedError } from './statement-check.js';
import { sqlViewsOf } from './sql-views.js';

/** Memory of DuckDB for one statement, and what it may put on disk when that is not enough. */
const memoryMaxMegabytes = 512;
const spillMaxMegabytes = 2_048;
/** One processor for one statement: figures have the others. */
const threads = 1;

/** Functions of DuckDB that tell of the process, or run statements of their own. */
const refusedFunctions =
  /^(current_(?!date|timestamp|localtimestamp)|pg_|json_(de)?serialize_sql|getvariable|in_search_path|txid_current|version|sleep_ms|stats|write_log|error)/;
/** Functions that DuckDB defines by others, none of which reads anything. */
const macros =
  /^(list_|array_|map_contains_|nullif|split_part|date_add|days_in_month|round_even|roundbankers|fdiv|fmod|geomean|geometric_mean|wavg|weighted_avg)/;

/** A column of an answer, with DuckDB's word for its type. */
export type SqlAnswerColumn = Readonly<{ name: string; type: string }>;

/** A place where one statement is run: nothing can be reached from it but the documented views of one snapshot. */
export type SqlSession = Readonly<{
  /**
   * The columns of a statement, and its rows as JSON has them: whole numbers beyond 32 bits and decimals as texts, so that none is rounded.
   * Throws `StatementRefusedError`, and what DuckDB says against it.
   */
  rows: (
    sql: string,
  ) => Promise<Readonly<{ columns: readonly SqlAnswerColumn[]; rows: AsyncIterable<readonly unknown[]> }>>;
  /** At most so many rows as the bytes of a Parquet file, how many there are, and how large it is. */
  parquet: (
    sql: string,
    rowsMax: number,
  ) => Promise<Readonly<{ rows: number; bytes: number; read: () => Promise<Uint8Array> }>>;
  close: () => Promise<void>;
}>;

type SnapshotFile = Readonly<{ file: string; position: bigint; tables: readonly FactTable[] }>;

/** Opens a copy of a file of facts for statements of analysts. `directory` is taken for what does not fit into memory, and removed. */
export async function openSqlSession({ file, position, tables }: SnapshotFile, directory: string): Promise<SqlSession> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMaxMegabytes}MB`,
    threads: String(threads),
  });
  const connection = await instance.connect();
  await connection.run(`attach ${literal(file)} as facts (read_only)`);
  const views = sqlViewsOf(await servedTables(connection, tables));
  const allowed = {
    views: new Set(views.map(({ name }) => name)),
    functions: await functionsOf(connection),
    reserved: await internalViews(connection),
  };
  const prepare = async (sql: string) => {
    const { columns } = await checked(connection, sql, allowed);
    const isNeeded = (column: string) => columns === 'all' || columns.has(column);
    for (const { name, select } of views) {
      await connection.run(`create view "${name}" as ${select({ schema: 'facts.main', upTo: position, isNeeded })}`);
    }
    const spillDirectory = join(directory, 'spill');
    await connection.run(lockedSettings({ directories: [directory], spillDirectory, spillMaxMegabytes }));
    await connection.run('begin transaction read only');
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new StatementRefusedError('must be exactly one statement');
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== StatementType.SELECT) throw new StatementRefusedError('must be a SELECT statement');
    if (prepared.parameterCount > 0) throw new StatementRefusedError('must not have parameters');
    return prepared;
  };
  return {
    async rows(sql) {
      const result = await (await prepare(sql)).stream();
      const types = result.columnTypes();
      const columns = result.columnNames().map((name, index) => ({ name, type: String(types[index]) }));
      return { columns, rows: flattened(result.yieldRowsJson()) };
    },
    async parquet(sql, rowsMax) {
      await prepare(sql);
      const written = join(directory, 'answer.parquet');
      // What was taken as a SELECT by itself is one in parentheses too, but for a semicolon at its end.
      const select = sql.replace(/[\s;]+$/, '');
      const [row] = await rowsOf(
        connection,
        `copy (select * from (\n${select}\n) limit ${rowsMax + 1}) to ${literal(written)} (format parquet, compression zstd)`,
      );
      return { rows: Number(row?.[0]), bytes: (await stat(written)).size, read: () => readFile(written) };
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function* flattened(chunks: AsyncIterable<readonly (readonly unknown[])[]>): AsyncIterable<readonly unknown[]> {
  for await (const rows of chunks) yield* rows;
}

async function checked(connection: DuckDBConnection, sql: string, allowed: Allowed) {
  const [row] = await rowsOf(
    connection,
    'select json_serialize_sql($1::varchar, skip_null := true, skip_empty := true, skip_default := true)',
    [sql],
  );
  return checkStatement(row?.[0] as string, allowed);
}

/** Of several versions of a table the one that questions are answered from. */
async function servedTables(connection: DuckDBConnection, tables: readonly FactTable[]): Promise<readonly FactTable[]> {
  const serving = new Set(
    (await rowsOf(connection, 'select fact_table from facts.main.serving')).map(([name]) => name),
  );
  return tables.filter(({ name }) => serving.has(name));
}

async function functionsOf(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(
    connection,
    `select distinct lower(function_name), function_type from duckdb_functions()
     where function_type in ('scalar', 'aggregate', 'macro') and has_side_effects is distinct from true`,
  );
  const names = rows.flatMap(([name, type]) =>
    type !== 'macro' || macros.test(name as string) ? [name as string] : [],
  );
  return new Set([...names, 'unnest'].filter((name) => !refusedFunctions.test(name)));
}

/** Views of DuckDB that tell of the process. */
async function internalViews(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(connection, 'select lower(view_name) from duckdb_views() where internal');
  return new Set(rows.map(([name]) => name as string));
}
