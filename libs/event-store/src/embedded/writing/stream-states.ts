import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type StreamState, metadataStreamOf, ownerOf, parsedObject, stateOfMetadata } from '../file/stream-metadata.js';

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
    const before = this.of(stream);
    if ((state === undefined && before === undefined) || before?.isTombstoned === true) return;
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
