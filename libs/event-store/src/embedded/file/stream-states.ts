import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** What limits the visible part of a stream, from its metadata, and whether it is gone for ever. */
export type StreamState = Readonly<{
  isTombstoned: boolean;
  /** Events before this revision are not visible; `deletedFromRevision` stands for a soft-deleted stream. */
  truncateBefore: number;
  maxCount: number | null;
  maxAgeSeconds: number | null;
}>;

/** Largest number JavaScript and SQLite agree on. Stands for 2^63-1, which the protocol uses for both of these. */
export const tombstoneRevision = Number.MAX_SAFE_INTEGER;
export const deletedFromRevision = Number.MAX_SAFE_INTEGER;

export const isSoftDeleted = ({ isTombstoned, truncateBefore }: StreamState) =>
  !isTombstoned && truncateBefore >= deletedFromRevision;

/** Metadata of a stream lies in a stream of its own, `$$` before the name. */
export const metadataStreamOf = (stream: string) => `$$${stream}`;
export const isMetadataStream = (stream: string) => stream.startsWith('$$');
export const ownerOf = (metadataStream: string) => metadataStream.slice(2);

const schema = `CREATE TABLE IF NOT EXISTS stream_states (
  stream TEXT PRIMARY KEY,
  tombstoned INTEGER NOT NULL,
  truncate_before INTEGER NOT NULL,
  max_count INTEGER,
  max_age_s INTEGER
) WITHOUT ROWID`;

const selectStreamState =
  'SELECT tombstoned, truncate_before, max_count, max_age_s FROM stream_states WHERE stream = ?';

/** Names kept in memory, so that usual streams cost no look-up; with more than that every append looks. */
const namesMax = 65_536;

/** Streams with metadata that counts, or with a tombstone: few, in a table of their own beside the events that say it. */
export class StreamStates {
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #lastMetadata: StatementSync;
  #names: Set<string> | undefined = new Set();

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(schema);
    this.#select = database.prepare(selectStreamState);
    this.#upsert = database.prepare('INSERT OR REPLACE INTO stream_states VALUES (?, ?, ?, ?, ?)');
    this.#lastMetadata = database.prepare('SELECT data FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.startFromDisk();
  }

  startFromDisk(): void {
    const names = this.#database.prepare('SELECT stream FROM stream_states LIMIT ?').all(namesMax + 1);
    this.#names = names.length > namesMax ? undefined : new Set(names.map(({ stream }) => stream as string));
  }

  of(stream: string): StreamState | undefined {
    if (this.#names?.has(stream) === false) return undefined;
    return stateOfRow(this.#select.get(stream));
  }

  /** Keeps what an event appended to a metadata stream says. */
  rememberMetadata(metadataStream: string, data: unknown): void {
    const stream = ownerOf(metadataStream);
    const state = stateOfMetadata(data);
    if (state === undefined && this.of(stream) === undefined) return;
    this.#remember(stream, state ?? unlimited);
  }

  rememberTombstone(stream: string): void {
    this.#remember(stream, { ...unlimited, isTombstoned: true });
  }

  /** The stream's metadata as it is, with another first visible revision. */
  metadataWith(stream: string, truncateBefore: bigint): string {
    const last = parsedObject(this.#lastMetadata.get(metadataStreamOf(stream))?.['data']);
    const { $tb: _replaced, ...others } = last;
    const text = JSON.stringify(others);
    return `${text.slice(0, -1)}${text === '{}' ? '' : ','}"$tb":${truncateBefore}}`;
  }

  #remember(stream: string, { isTombstoned, truncateBefore, maxCount, maxAgeSeconds }: StreamState): void {
    this.#upsert.run(stream, isTombstoned ? 1 : 0, truncateBefore, maxCount, maxAgeSeconds);
    this.#names?.add(stream);
    if (this.#names !== undefined && this.#names.size > namesMax) this.#names = undefined;
  }
}

const stateOfRow = (row: Record<string, unknown> | undefined): StreamState | undefined =>
  row === undefined
    ? undefined
    : {
        isTombstoned: row['tombstoned'] === 1,
        truncateBefore: row['truncate_before'] as number,
        maxCount: row['max_count'] as number | null,
        maxAgeSeconds: row['max_age_s'] as number | null,
      };

const unlimited: StreamState = { isTombstoned: false, truncateBefore: 0, maxCount: null, maxAgeSeconds: null };

/** The limits that the data of a metadata event sets; nothing when it sets none. */
export function stateOfMetadata(data: unknown): StreamState | undefined {
  const metadata = parsedObject(data);
  const state = {
    isTombstoned: false,
    truncateBefore: limitOf(metadata['$tb'], 0) ?? 0,
    maxCount: limitOf(metadata['$maxCount'], 1),
    maxAgeSeconds: limitOf(metadata['$maxAge'], 1),
  };
  const limits = state.truncateBefore > 0 || state.maxCount !== null || state.maxAgeSeconds !== null;
  return limits ? state : undefined;
}

const limitOf = (value: unknown, min: number): number | null =>
  typeof value === 'number' && value >= min ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : null;

// Metadata that is no JSON object limits nothing.
function parsedObject(data: unknown): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(String(data));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
