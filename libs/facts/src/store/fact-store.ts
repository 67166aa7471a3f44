import { existsSync, rmSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { keepToOwner } from '@hutong/event-store';
import { holdLock, type KnownVersion, makeWritable, placeOf, type SwitchRefusal } from '@hutong/read-store';
import type { FactTable } from '../fact-table.js';
import { type Allowance, type FactDatabase, openDuckDb } from './duckdb.js';
import { factReader, type FactReader } from './fact-reader.js';
import { asFactStoreError, FactStoreOpenError, factsRebuildAdvice } from './fact-store-errors.js';
import { pathOf } from './fact-store-path.js';
import { layoutVersion, ownTables } from './layout.js';
import { rowsOf } from './sql-values.js';
import { creationOf, shapeOf } from './table-creation.js';
import { inTransaction } from './transaction.js';
import { chooseServing, switchServing } from './versions.js';

/** The file of facts, open for its one owner. */
export type FactStore = Readonly<{
  path: string;
  /** The tables that were asked for; others that the file holds are left alone. */
  tables: readonly FactTable[];
  reader: FactReader;
  /** The connection of the one who writes. */
  writing: DuckDBConnection;
  /** From now on questions are answered from this version of a table (`payments.v2`), unless it is behind the one that serves. */
  switchTo: (tableName: string) => Promise<SwitchRefusal | null>;
  /** The one directory that statements may write to. */
  exportDirectory: string;
  /** Does something while nothing else is written: whoever writes takes turns here. */
  whileStill: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether the file is still the one that was opened: somebody may have deleted or replaced it. */
  isInPlace: () => boolean;
  /** Interrupts what is being read, waits for it, and closes the file. The writer must be at rest. */
  close: () => Promise<void>;
}>;

export type FactStoreOptions = Allowance & Readonly<{ tables: readonly FactTable[] }>;

/**
 * Opens the store of facts at `file:<path>` for its one owner, or one in memory at `memory:`, and makes what is not there: the file,
 * and the tables that are new. Throws `FactStoreOpenError`.
 */
export async function openFactStore(address: string, options: FactStoreOptions): Promise<FactStore> {
  const path = pathOf(address);
  if (path === null) return openAt(address, null, options);
  makeWritableDirectory(path);
  const release = holdLock(`${path}.lock`);
  if (release === null) {
    throw new FactStoreOpenError('inUse', `The store of facts ${path} is in use: another running process has it.`);
  }
  try {
    // What is left of a deleted file must not be replayed into the new one.
    if (!existsSync(path)) rmSync(`${path}.wal`, { force: true });
    const store = await openAt(path, path, options);
    keepToOwner(path);
    return { ...store, isInPlace: placeOf(path), close: () => store.close().finally(release) };
  } catch (error) {
    release();
    throw asFactStoreError(error, path);
  }
}

async function openAt(shownPath: string, path: string | null, options: FactStoreOptions): Promise<FactStore> {
  const database = await openDuckDb(path, options);
  try {
    const writing = await database.connect();
    await prepareLayout(writing, shownPath);
    await inTransaction(writing, async () => {
      const known: KnownVersion[] = [];
      for (const table of options.tables) known.push({ name: table.name, isNew: await prepareTable(writing, table) });
      await chooseServing(writing, known);
    });
    return storeOf(database, { path: shownPath, tables: options.tables, writing });
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOf(database: FactDatabase, opened: Pick<FactStore, 'path' | 'tables' | 'writing'>): FactStore {
  const reader = factReader(database, opened.path);
  const whileStill = turns();
  return {
    ...opened,
    reader,
    exportDirectory: database.exportDirectory,
    whileStill,
    switchTo: (tableName) => whileStill(() => switchServing(opened.writing, tableName)),
    isInPlace: () => true,
    async close() {
      await reader.end();
      opened.writing.closeSync();
      database.close();
    },
  };
}

/** One after the other, in the order in which they were asked for. */
function turns(): FactStore['whileStill'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function makeWritableDirectory(path: string): void {
  try {
    makeWritable(path);
  } catch (cause) {
    throw new FactStoreOpenError('directoryUnwritable', `The store of facts ${path} cannot be written.`, { cause });
  }
}

async function prepareLayout(connection: DuckDBConnection, path: string): Promise<void> {
  const tables = (await rowsOf(connection, 'select table_name from duckdb_tables()')).map(([name]) => name);
  if (tables.length === 0) return inTransaction(connection, () => connection.run(ownTables));
  if (!tables.includes('fact_store')) {
    throw new FactStoreOpenError(
      'foreignDatabase',
      `${path} is a database, but not a store of facts of Hutong: set FACTS_STORE to another path, or move it away.`,
    );
  }
  const [row] = await rowsOf(connection, 'select layout from fact_store');
  if (row?.[0] === layoutVersion) return;
  throw new FactStoreOpenError(
    'otherVersion',
    `${path} has layout ${String(row?.[0])}; this Hutong reads ${layoutVersion}. ${factsRebuildAdvice}`,
  );
}

/** Makes the table where it is new; whether it is. */
async function prepareTable(connection: DuckDBConnection, table: FactTable): Promise<boolean> {
  const shape = shapeOf(table);
  const [known] = await rowsOf(connection, 'select shape from checkpoints where fact_table = ?', [table.name]);
  if (known === undefined) {
    await connection.run(creationOf(table));
    await rowsOf(connection, 'insert into checkpoints values (?, 0, ?, null, null)', [table.name, shape]);
  } else if (known[0] !== shape) {
    throw new FactStoreOpenError(
      'otherVersion',
      `Facts ${table.name} were stored with other columns: give the changed table a new version.`,
    );
  }
  return known === undefined;
}
