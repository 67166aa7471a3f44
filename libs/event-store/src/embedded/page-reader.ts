import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { EventLogDamagedError } from '../errors.js';
import type { EventFilter, LogPage, RecordedEvent } from '../event-log.js';
import { pageCharactersMax, pageConsideredEventsMax, pageEventsMax } from '../limits.js';
import { conditionOf } from './event-condition.js';
import { openForReading, readFailure } from './event-file.js';
import { tombstoneRevision } from './stream-states.js';
import { type StoredRow, checkRow, decodeRow, storedColumns } from './stored-row.js';

/** A page whose events are rows as they are stored, their checksums not yet compared. */
export type RowPage = Readonly<{ rows: readonly StoredRow[]; position: bigint; isLast: boolean }>;

/** Which part of the log a page looks at: positions above `after` and up to `upTo`, from the end that comes first. */
export type PageRange = Readonly<{ after: bigint; upTo: bigint; direction: 'forwards' | 'backwards' }>;

const statementsMax = 128;

/** Reads pages of an event file in the calling thread, on a connection of its own. */
export class PageReader {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.#file = file;
    this.#database = openForReading(file);
  }

  /** Position of the last event on disk; 0n for an empty log. */
  lastPosition(): bigint {
    return this.reading('the last position', () => {
      const [last] = this.statement('SELECT max(position) FROM events').get() as unknown as [number | null];
      return BigInt(last ?? 0);
    });
  }

  /** The next matching events after a position, synchronously; at most `eventsMax`, and never more than a page. */
  pageAfter(after: bigint, filter: EventFilter = {}, eventsMax = pageEventsMax): LogPage {
    return this.page({ after, upTo: this.lastPosition(), direction: 'forwards' }, filter, eventsMax);
  }

  /** The first matching events of a range, seen in its direction; `position` is the last one looked at. */
  page(range: PageRange, filter: EventFilter, eventsMax: number): LogPage {
    const { rows, position, isLast } = this.rowPage(range, filter, eventsMax);
    return { events: rows.map((row) => decodeRow(row, this.#file)), position, isLast };
  }

  /** Like `page`, for those who pass events on without looking inside. */
  rowPage({ after, upTo, direction }: PageRange, filter: EventFilter, eventsMax: number): RowPage {
    const forwards = direction === 'forwards';
    const condition = conditionOf(filter);
    const [low, high] = window({ after, upTo, direction });
    const limit = Math.min(eventsMax, pageEventsMax);
    const sql = `SELECT ${storedColumns} FROM events WHERE position > ? AND position <= ?${condition.sql}
      ORDER BY position ${forwards ? 'ASC' : 'DESC'} LIMIT ?`;
    const where = `positions ${low + 1n} to ${high}`;
    const found = this.#rows(where, sql, [low, high, ...condition.parameters, limit]);
    const last = found.rows.at(-1);
    const isCut = found.isCut || found.rows.length >= limit;
    const end = forwards ? high : low + 1n;
    const position = isCut && last !== undefined ? BigInt(last[0]) : end;
    const looked: PageRange = { after: forwards ? low : position - 1n, upTo: forwards ? position : high, direction };
    this.#checkDense(found.rows, looked, condition.sql === '');
    const rows = found.rows.filter((row) => condition.matches(row[1], row[4]));
    return { rows, position, isLast: forwards ? position >= upTo : position <= after + 1n };
  }

  /** Events of one stream from a revision on, inclusive; at most a page. */
  streamPage(stream: string, from: bigint, options: StreamPageOptions): readonly RecordedEvent[] {
    return this.streamRows(stream, from, options).map((row) => decodeRow(row, this.#file));
  }

  /** Like `streamPage`, for those who pass events on without looking inside. */
  streamRows(stream: string, from: bigint, { direction, eventsMax }: StreamPageOptions): readonly StoredRow[] {
    const forwards = direction === 'forwards';
    const sql = `SELECT ${storedColumns} FROM events WHERE stream = ? AND revision ${forwards ? '>=' : '<='} ?
      ORDER BY revision ${forwards ? 'ASC' : 'DESC'} LIMIT ?`;
    const where = `stream ${stream} ${forwards ? 'from' : 'down from'} revision ${from}`;
    const { rows } = this.#rows(where, sql, [stream, from, Math.min(eventsMax, pageEventsMax)]);
    // A tombstone stands behind all revisions, not after the last one.
    const counted = rows.filter((row) => row[2] !== tombstoneRevision);
    this.#checkRevisions(counted, forwards ? from : BigInt(counted[0]?.[2] ?? 0), forwards ? 1n : -1n);
    return rows;
  }

  /** Throws `EventCorruptError` when a row is not what was written. */
  check(row: StoredRow): void {
    checkRow(row, this.#file);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Runs a read; what SQLite cannot read is thrown as `EventLogDamagedError`. */
  protected reading<T>(where: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw readFailure(this.#file, where, error);
    }
  }

  // Stops early when the page holds enough text; leaving the loop resets the statement, which ends its hold on the file.
  #rows(where: string, sql: string, parameters: readonly (string | number | bigint)[]): FoundRows {
    return this.reading(where, () => {
      const rows: StoredRow[] = [];
      let characters = 0;
      for (const found of this.statement(sql).iterate(...parameters)) {
        const row = found as unknown as StoredRow;
        rows.push(row);
        // Of a damaged row there may be neither; its checksum says so.
        characters += (row[5]?.length ?? 0) + (row[6]?.length ?? 0);
        if (characters >= pageCharactersMax) return { rows, isCut: true };
      }
      return { rows, isCut: false };
    });
  }

  // Positions have no gaps, so that an event that is not found was there. A changed event is the more exact finding.
  #checkDense(rows: readonly StoredRow[], { after, upTo, direction }: PageRange, areAll: boolean): void {
    const low = after < 0n ? 0 : Number(after);
    const expected = Math.max(Number(upTo) - low, 0);
    const where = `positions ${low + 1} to ${upTo}`;
    const count = areAll ? rows.length : this.#count(where, low, upTo);
    const isInOrder = rows.every((row, index) => {
      const before = rows[index - 1]?.[0];
      return before === undefined || (direction === 'forwards' ? before < row[0] : before > row[0]);
    });
    // Whoever looks past the end finds fewer.
    if (isInOrder && (count === expected || this.lastPosition() === BigInt(low + count))) return;
    for (const row of rows) this.check(row);
    throw new EventLogDamagedError(this.#file, where, `${count} events of ${expected} were found in order`);
  }

  #count(where: string, low: number, upTo: bigint): number {
    return this.reading(where, () => {
      const counting = this.statement('SELECT count(*) FROM events WHERE position > ? AND position <= ?');
      const [count] = counting.get(low, upTo) as unknown as [number];
      return count;
    });
  }

  #checkRevisions(rows: readonly StoredRow[], first: bigint, step: bigint): void {
    let expected = first;
    for (const row of rows) {
      if (BigInt(row[2]) !== expected) {
        this.check(row);
        throw new EventLogDamagedError(this.#file, `stream ${row[1]}`, `revision ${expected} is missing`);
      }
      expected += step;
    }
  }

  protected statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= statementsMax) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

type FoundRows = Readonly<{ rows: StoredRow[]; isCut: boolean }>;

/** How much of a stream a page holds. */
export type StreamPageOptions = Readonly<{ direction: 'forwards' | 'backwards'; eventsMax: number }>;

// Positions are dense, so a bound on positions bounds what a filter that matches nothing can cost.
function window({ after, upTo, direction }: PageRange): [low: bigint, high: bigint] {
  const considered = BigInt(pageConsideredEventsMax);
  if (direction === 'forwards') return [after, after + considered < upTo ? after + considered : upTo];
  return [upTo - considered > after ? upTo - considered : after, upTo];
}
