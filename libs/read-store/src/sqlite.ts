import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { keepToOwner } from '@hutong/event-store';
import { type Dialect, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Most prepared statements that are kept; more than all queries of the read side together. */
const statementsKeptMax = 256;
/** How long a connection waits for another one's lock. */
const lockWaitMs = 5_000;
const pageCacheKibibytes = 65_536;
/** Pages that gather in the write-ahead log before they are copied: a page that changes often is copied once. */
const checkpointPages = 8_192;

/** Everything that is particular to SQLite on the read side. The rest keeps to the SQL that PostgreSQL speaks too. */
export function sqliteDialect(path: string, mode: 'write' | 'read' | 'memory'): Dialect {
  if (mode === 'write') keepToOwner(path);
  const database = new DatabaseSync(path, { readOnly: mode === 'read', readBigInts: true, timeout: lockWaitMs });
  try {
    // The log is the truth: what a power cut takes from the end of this file is folded again.
    if (mode === 'write')
      database.exec(
        `pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = ${checkpointPages}`,
      );
    if (mode !== 'memory') database.exec(`pragma cache_size = -${pageCacheKibibytes}; pragma temp_store = memory;`);
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteDialect({ database: withKeptStatements(database) });
}

/** Holds a lock of the operating system that ends with the process; null when another one holds it. */
export function holdLock(path: string): (() => void) | null {
  keepToOwner(path);
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return () => lock.close();
}

const resultCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

/** SQLITE_BUSY, SQLITE_LOCKED. Source: sqlite.org/rescode.html. */
const isBusy = (error: unknown): boolean => resultCode(error) === 5 || resultCode(error) === 6;
/** SQLITE_NOTADB, SQLITE_CORRUPT. */
export const isNotADatabase = (error: unknown): boolean => resultCode(error) === 26 || resultCode(error) === 11;
/** SQLITE_FULL. */
export const isDiskFull = (error: unknown): boolean => resultCode(error) === 13;

function withKeptStatements(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      if (kept.size >= statementsKeptMax) kept.clear();
      const statement = kyselyStatement(database.prepare(sql));
      kept.set(sql, statement);
      return statement;
    },
  };
}

function kyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
