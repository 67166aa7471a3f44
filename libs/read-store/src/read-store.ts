import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Dialect, Kysely, sql } from 'kysely';
import type { Row } from './projection.js';
import { ReadStoreOpenError, rebuildAdvice } from './read-store-errors.js';
import { holdLock, isNotADatabase, sqliteDialect } from './sqlite.js';
import { makeWritable, placeOf } from './store-file.js';

/** Layout of the tables below, not of the projections' tables: those are versioned by name. */
const layoutVersion = 3n;

type OwnTables = {
  /** `log_id` is the log that all of this follows from; null while that has no id. */
  read_store: { layout: bigint; log_id: string | null };
  /**
   * `shape` is the table definition the rows were written with: a change without a new version is refused. The landmark is the last
   * event at or before the position: a log that has another one there is not the log that the rows follow from.
   */
  checkpoints: {
    projection: string;
    position: bigint;
    shape: string;
    landmark_position: bigint | null;
    landmark_digest: string | null;
  };
  /** The version of each projection that questions are answered from. */
  serving: { base: string; projection: string };
  /** The events that count nowhere, and why. */
  set_aside: { position: bigint; category: string; stream: string; revision: bigint; type: string; reason: string };
};

/** The tables of the read side: the checkpoints, and each projection's by its name. */
export type ReadTables = Record<string, Row> & OwnTables;

/** The SQL database of the read side. One transaction at a time on each. */
export type ReadStore = Readonly<{
  database: Kysely<ReadTables>;
  path: string;
  /** Whether the file is still the one that was opened: somebody may have deleted or replaced it. */
  isInPlace: () => boolean;
  close: () => Promise<void>;
}>;

/** Opens the read store at `file:<path>` for its one writer, and makes it when it is not there. Throws `ReadStoreOpenError`. */
export async function openReadStore(address: string): Promise<ReadStore> {
  const path = pathOf(address);
  makeWritableDirectory(path);
  const release = holdLock(`${path}.lock`);
  if (release === null) {
    throw new ReadStoreOpenError('inUse', `The read store ${path} is in use: another running process writes it.`);
  }
  try {
    // What is left of a deleted file must not be replayed into the new one.
    if (!existsSync(path)) for (const rest of ['-wal', '-shm']) rmSync(`${path}${rest}`, { force: true });
    const database = new Kysely<ReadTables>({ dialect: dialectFor(path, 'write') });
    await prepareLayout(database, path).catch((error: unknown) => closeAndThrow(database, error));
    return { database, path, isInPlace: placeOf(path), close: () => database.destroy().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens a read store that nobody else sees and that is gone when it is closed. */
export async function openReadStoreInMemory(): Promise<ReadStore> {
  const path = ':memory:';
  const database = new Kysely<ReadTables>({ dialect: sqliteDialect(path, 'memory') });
  await prepareLayout(database, path);
  return { database, path, isInPlace: () => true, close: () => database.destroy() };
}

/** Opens the read store at `file:<path>` for queries only, beside its writer or without one. Throws `ReadStoreOpenError`. */
export async function openReadStoreForQueries(address: string): Promise<ReadStore> {
  const path = pathOf(address);
  if (!existsSync(path)) {
    throw new ReadStoreOpenError('missing', `There is no read store at ${path}: start Hutong on it once.`);
  }
  const database = new Kysely<ReadTables>({ dialect: dialectFor(path, 'read') });
  await checkLayout(database, path).catch((error: unknown) => closeAndThrow(database, error));
  return { database, path, isInPlace: placeOf(path), close: () => database.destroy() };
}

/** What a failure of SQLite means for the read store at a path; any other failure is itself. */
export const asReadStoreError = (cause: unknown, address: string): unknown =>
  isNotADatabase(cause) ? asOpenError(cause, pathOf(address)) : cause;

async function closeAndThrow(database: Kysely<ReadTables>, error: unknown): Promise<never> {
  await database.destroy();
  throw error;
}

/** The path of a read store that is addressed by `file:<path>`. Throws `ReadStoreOpenError`. */
export function pathOf(address: string): string {
  if (address.startsWith('file:') && address.length > 'file:'.length) return resolve(address.slice('file:'.length));
  throw new ReadStoreOpenError('addressUnknown', `READ_STORE must be file:<path>; it is ${JSON.stringify(address)}.`);
}

function makeWritableDirectory(path: string): void {
  try {
    makeWritable(path);
  } catch (cause) {
    throw new ReadStoreOpenError('directoryUnwritable', `The read store ${path} cannot be written.`, { cause });
  }
}

function dialectFor(path: string, mode: 'write' | 'read'): Dialect {
  try {
    return sqliteDialect(path, mode);
  } catch (cause) {
    throw asOpenError(cause, path);
  }
}

function asOpenError(cause: unknown, path: string): unknown {
  if (!isNotADatabase(cause)) return cause;
  return new ReadStoreOpenError(
    'notADatabase',
    `${path} is not a read store: it is not a database, or is damaged. ${rebuildAdvice}`,
    { cause },
  );
}

async function prepareLayout(database: Kysely<ReadTables>, path: string): Promise<void> {
  const tables = await tableNames(database, path);
  if (tables.length > 0) return checkLayout(database, path);
  await database.transaction().execute(async (tx) => {
    await tx.schema
      .createTable('read_store')
      .addColumn('layout', 'bigint', (c) => c.notNull())
      .addColumn('log_id', 'text')
      .execute();
    await tx.schema
      .createTable('checkpoints')
      .addColumn('projection', 'text', (c) => c.primaryKey())
      .addColumn('position', 'bigint', (c) => c.notNull())
      .addColumn('shape', 'text', (c) => c.notNull())
      .addColumn('landmark_position', 'bigint')
      .addColumn('landmark_digest', 'text')
      .execute();
    await tx.schema
      .createTable('serving')
      .addColumn('base', 'text', (c) => c.primaryKey())
      .addColumn('projection', 'text', (c) => c.notNull())
      .execute();
    await tx.schema
      .createTable('set_aside')
      .addColumn('position', 'bigint', (c) => c.primaryKey())
      .addColumn('category', 'text', (c) => c.notNull())
      .addColumn('stream', 'text', (c) => c.notNull())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .execute();
    await tx.insertInto('read_store').values({ layout: layoutVersion, log_id: null }).execute();
  });
}

async function checkLayout(database: Kysely<ReadTables>, path: string): Promise<void> {
  const tables = await tableNames(database, path);
  if (!tables.includes('read_store')) {
    throw new ReadStoreOpenError(
      'foreignDatabase',
      `${path} is a database, but not a read store of Hutong: set READ_STORE to another path, or move it away.`,
    );
  }
  const { layout } = await database.selectFrom('read_store').select('layout').executeTakeFirstOrThrow();
  if (layout === layoutVersion) return;
  throw new ReadStoreOpenError(
    'otherVersion',
    `${path} has layout ${layout}; this Hutong reads ${layoutVersion}. ${rebuildAdvice}`,
  );
}

async function tableNames(database: Kysely<ReadTables>, path: string): Promise<string[]> {
  try {
    // The first statement that reads the file: what is no database shows here.
    await sql`select 1`.execute(database);
    return (await database.introspection.getTables()).map(({ name }) => name);
  } catch (cause) {
    throw asOpenError(cause, path);
  }
}
