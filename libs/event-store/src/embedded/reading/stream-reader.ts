import type { RecordedEvent } from '../../event-log.js';
import { pageEventsMax } from '../../limits.js';
import { tombstoneRevision } from '../file/stream-metadata.js';
import { type StoredRow, eventOf, storedColumns } from '../file/stored-row.js';
import type { IndexCheck } from './index-check.js';
import type { ReadConnection } from './read-connection.js';
import { type StreamEnd, endOfEntries, entriesAround, faultOf, revisionsOf } from './stream-end.js';

/** How much of a stream a page holds. */
export type StreamPageOptions = Readonly<{ direction: 'forwards' | 'backwards'; eventsMax: number }>;

/** Events of a stream, and whether it has no more of them. */
export type StreamPage = Readonly<{ events: readonly RecordedEvent[]; isLast: boolean }>;

/** Reads streams. Every event was compared with its checksum, and where a stream ends was compared with what lies beside it. */
export class StreamReader {
  readonly #connection: ReadConnection;
  readonly #index: IndexCheck;

  constructor(connection: ReadConnection, index: IndexCheck) {
    this.#connection = connection;
    this.#index = index;
  }

  /** Events of one stream from a revision on, inclusive; at most a page. */
  streamPage(stream: string, from: bigint, options: StreamPageOptions): StreamPage {
    const { rows, isCut } = this.#whole(stream, from, options);
    return { events: rows.map(eventOf), isLast: !isCut };
  }

  /** Like `streamPage`, for those who pass events on without looking inside. */
  streamRows(stream: string, from: bigint, options: StreamPageOptions): readonly StoredRow[] {
    return this.#whole(stream, from, options).rows;
  }

  /** Where a stream ends by the index. The entries there must be what their events say, or one of them may be hidden. */
  endOf(stream: string): StreamEnd {
    this.#index.demandSound();
    const where = `the index where stream ${stream} ends`;
    return this.#connection.reading(where, () => {
      const entries = entriesAround((sql) => this.#connection.statement(sql), stream);
      const fault = faultOf(entries);
      if (fault !== undefined) throw this.#connection.damaged(where, fault);
      return endOfEntries(entries, stream);
    });
  }

  #whole(stream: string, from: bigint, options: StreamPageOptions): FoundRows {
    const found = this.#find(stream, from, options);
    if (found.missing === undefined) return found;
    // Unless it was appended in between, which cannot be when nothing lies in between.
    const again = this.#connection.inOneView(() => this.#find(stream, from, options));
    if (again.missing === undefined) return again;
    throw this.#connection.damaged(`stream ${stream}`, `revision ${again.missing} is missing`);
  }

  #find(stream: string, from: bigint, { direction, eventsMax }: StreamPageOptions): FoundRows {
    const forwards = direction === 'forwards';
    const select = `SELECT ${storedColumns} FROM events WHERE stream = ? AND revision ${forwards ? '>=' : '<='} ?
      ORDER BY revision ${forwards ? 'ASC' : 'DESC'}`;
    const limit = Math.min(eventsMax, pageEventsMax);
    const rows: StoredRow[] = [];
    const isCut = this.#connection.walk(
      `stream ${stream} ${direction} from revision ${from}`,
      [select, stream, from],
      (row) => {
        this.#connection.check(row);
        rows.push(row);
        return rows.length < limit;
      },
    );
    const [first, last] = [rows[0]?.[2] ?? -1, rows.at(-1)?.[2] ?? -1];
    const isInside = forwards ? isCut && last !== tombstoneRevision : BigInt(first) === from;
    const end = isInside ? { lastRevision: Math.max(first, last), isTombstoned: false } : this.endOf(stream);
    return { rows, isCut, missing: missingOf(rows, isCut, revisionsOf(end, Number(from), direction)) };
  }
}

type FoundRows = Readonly<{ rows: readonly StoredRow[]; isCut: boolean; missing: number | undefined }>;

// The first revision that should have been found, or should not.
function missingOf(
  rows: readonly StoredRow[],
  isCut: boolean,
  expected: Iterator<number, undefined>,
): number | undefined {
  for (const row of rows) {
    const { value } = expected.next();
    if (value !== row[2]) return value ?? row[2];
  }
  return isCut ? undefined : expected.next().value;
}
