import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  EventLogDamagedError,
  EventLogError,
  EventLogOpenError,
  EventLogUnavailableError,
  type OpenFault,
} from '../../errors.js';
import { isWriteAheadLogDamaged } from './write-ahead-log.js';
import { keepToOwner, makeDirectory } from '../../make-directory.js';

// Stored format: a file written by any released version must open for ever. A change is a new schema version plus a migration.
const schemaVersion = 1;
/** "Hutg" in ASCII: tells our files from other people's SQLite databases. */
const applicationId = 0x48_75_74_67;

// `data` and `metadata` have no type, so that text stays text and bytes stay bytes.
const createEvents = `CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data NOT NULL,
    metadata NOT NULL,
    recorded_at INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    UNIQUE (stream, revision)
  )`;
const createKnownIds = `CREATE TABLE known_ids (
    stream TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (stream, id)
  ) WITHOUT ROWID`;

/** What a file says of itself when it was made like this. A table that begins at another page, or compares otherwise, hides events. */
const schemaRows = [
  ['table', 'events', 'events', 2, createEvents],
  ['index', 'sqlite_autoindex_events_1', 'events', 3, null],
  ['table', 'known_ids', 'known_ids', 4, createKnownIds],
];

const cacheKibibytes = 65_536;
/** Of a new file. A group of appends fills whole pages, and each page is written by itself: half as many as with 4,096. */
const pageBytes = 8_192;
/** Pages in the write-ahead log that start a checkpoint into the main file: 16 MiB. */
const checkpointPages = 2_048;
const walBytesMax = 64 * 1024 * 1024;
const busyTimeoutMs = 1_000;

/** The one writer's hold on an event file. */
export type WritableFile = Readonly<{ database: DatabaseSync; close: () => void }>;

/** Opens the file for writing, creates it when it is missing, and keeps every other writer out until closed; throws `EventLogOpenError`. */
export function openForWriting(file: string): WritableFile {
  prepareDirectory(file);
  const lock = holdWriterLock(file);
  let database: DatabaseSync | undefined;
  const close = () => {
    database?.close();
    lock.close();
  };
  try {
    if (isWriteAheadLogDamaged(file)) throw openError(file, 'walDamaged');
    keepToOwner(file);
    database = openChecked(file, () => new DatabaseSync(file, { timeout: busyTimeoutMs }));
    database.exec(`
      PRAGMA page_size = ${pageBytes};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -${cacheKibibytes};
      PRAGMA wal_autocheckpoint = ${checkpointPages};
      PRAGMA journal_size_limit = ${walBytesMax};
    `);
    if (versionOf(database) === 0) create(database);
    return { database, close };
  } catch (error) {
    close();
    throw openFailure(file, error);
  }
}

/** Opens an existing event file for reading only; throws `EventLogOpenError`. */
export function openForReading(file: string): DatabaseSync {
  if (!existsSync(file)) throw openError(file, 'missing');
  const database = openChecked(file, () => new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs }));
  if (versionOf(database) === schemaVersion) return database;
  database.close();
  throw openError(file, 'missing');
}

function prepareDirectory(file: string): void {
  const directory = dirname(file);
  try {
    makeDirectory(directory);
    accessSync(directory, constants.W_OK);
  } catch {
    throw openError(file, 'directoryNotWritable');
  }
}

/**
 * Keeps every writer out until it is closed; throws `EventLogOpenError` when there is one. It dies with its process: an SQLite
 * transaction held open on a file of its own, to which nothing is ever written.
 */
export function holdWriterLock(file: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    keepToOwner(`${file}.lock`);
    lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    throw openError(file, faultOf(error));
  }
}

function openChecked(file: string, open: () => DatabaseSync): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = open();
    const version = versionOf(database);
    const owner = numberOf(database, 'PRAGMA application_id');
    const isEmpty = numberOf(database, 'SELECT count(*) FROM sqlite_schema') === 0;
    if (owner !== applicationId && !(owner === 0 && isEmpty)) throw openError(file, 'foreignDatabase');
    if (version !== schemaVersion && !isEmpty) throw openError(file, 'otherVersion');
    if (!isEmpty && !hasOurSchema(database)) throw openError(file, 'damaged');
    return database;
  } catch (error) {
    database?.close();
    throw openFailure(file, error);
  }
}

const create = (database: DatabaseSync) =>
  database.exec(`
    BEGIN IMMEDIATE;
    ${createEvents};
    ${createKnownIds};
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${schemaVersion};
    COMMIT;
  `);

function hasOurSchema(database: DatabaseSync): boolean {
  const select = database.prepare(
    'SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rootpage LIMIT ?',
  );
  select.setReturnArrays(true);
  return JSON.stringify(select.all(schemaRows.length)) === JSON.stringify(schemaRows);
}

const versionOf = (database: DatabaseSync) => numberOf(database, 'PRAGMA user_version');

const numberOf = (database: DatabaseSync, sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);

const diskFullCode = 13;

/** Why opening failed, as the error for it; what is no failure of the file is thrown again as it is. */
export const openFailure = (file: string, error: unknown): EventLogOpenError =>
  error instanceof EventLogOpenError ? error : openError(file, faultOf(error));

const sqliteFaults: Readonly<Record<number, OpenFault>> = {
  5: 'inUse',
  [diskFullCode]: 'diskFull',
  26: 'notADatabase',
  // A statement that does not compile means a damaged schema: ours never changes.
  1: 'damaged',
  11: 'damaged',
};
const faultOf = (error: unknown): OpenFault => sqliteFaults[sqliteCodeOf(error)] ?? 'directoryNotWritable';
const sqliteCodeOf = (error: unknown): number => {
  const { errcode } = error as { errcode?: number };
  if (errcode === undefined) throw error;
  return errcode & 0xff;
};

/** The error for a failed read. Everything but a file that is busy or cannot be reached means damage. */
export function readFailure(file: string, where: string, error: unknown): EventLogError {
  if (error instanceof EventLogError) return error;
  const { errcode = 0, message } = error as Error & { errcode?: number };
  const isUnreachable = unreachableCodes.has(errcode & 0xff);
  return isUnreachable
    ? new EventLogUnavailableError(`${file}: ${message}`)
    : new EventLogDamagedError(file, where, message);
}

/** Why a group of appends failed, in words for whoever has to help. */
export function writeFailureReason(file: string, error: unknown): string {
  const { errcode = 0, message } = error as Error & { errcode?: number };
  const isFull = (errcode & 0xff) === diskFullCode;
  return isFull ? `the disk of ${file} is full; free some space and repeat the append` : `${file}: ${message}`;
}

/**
 * SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN. Not SQLITE_NOMEM: what asks for more memory than there
 * is, is a length that changed.
 */
const unreachableCodes: ReadonlySet<number> = new Set([5, 6, 10, 13, 14]);

const advice: Readonly<Record<OpenFault, string>> = {
  addressUnknown: 'is no event log address; write file:<path>, for example file:./data/events.db',
  missing: 'holds no event log yet; start the process that writes it first',
  directoryNotWritable: 'cannot be written; make its directory writable or choose another path',
  notADatabase: 'is not an event log file; move it away or choose another path',
  foreignDatabase: 'is a database of another program; choose another path',
  otherVersion: `was written by another version of Hutong (this one writes schema ${schemaVersion}); use the version that wrote it`,
  damaged: 'is damaged and cannot be opened; put back a copy of it',
  walDamaged:
    'has a damaged write-ahead log beside it (-wal) and would lose what was acknowledged; put back a copy of both',
  diskFull: 'cannot be opened because its disk is full; free some space',
  otherSecret: 'was made with another secret; put back the secret that it was made with',
  inUse: 'is being written by a running instance; stop that one first or choose another path',
};

/** The error for a file or address that cannot be opened. */
export const openError = (file: string, fault: OpenFault): EventLogOpenError =>
  new EventLogOpenError(file, fault, `${file} ${advice[fault]}`);
