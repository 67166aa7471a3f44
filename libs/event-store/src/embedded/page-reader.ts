import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { EventLogDamagedError } from '../errors.js';
import type { EventFilter, LogPage, RecordedEvent } from '../event-log.js';
import { pageCharactersMax, pageConsideredEventsMax, pageEventsMax } from '../limits.js';
import { ComparedPositions } from './compared-positions.js';
import { conditionOf } from './event-condition.js';
import { openForReading, readFailure } from './event-file.js';
import { type StreamEntry, entriesAround, faultOf, selectEntriesAround } from './stream-entries.js';
import { tombstoneRevision } from './stream-states.js';
import { type StoredRow, checkRow, eventOf, storedColumns } from './stored-row.js';

/** A page whose events are rows as they are stored, compared with their checksums. */
export type RowPage = Readonly<{ rows: readonly StoredRow[]; position: bigint; isLast: boolean }>;

/** Which part of the log a page looks at: positions above `after` and up to `upTo`, from the end that comes first. */
export type PageRange = Readonly<{ after: bigint; upTo: bigint; direction: 'forwards' | 'backwards' }>;

const statementsMax = 128;

/** Reads pages of an event file in the calling thread, on a connection of its own. What it gives out was compared with its checksum. */
export class PageReader {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #compared = new ComparedPositions();

  constructor(file: string) {
    this.#file = file;
    this.#database = openForReading(file);
  }

  /** Position of the last event on disk; 0n for an empty log. */
  lastPosition(): bigint {
    const where = 'the last position';
    return this.reading(where, () => {
      const lastTwo = this.statement('SELECT position FROM events ORDER BY position DESC LIMIT 2').all();
      const [last = 0, before = 0] = (lastTwo as unknown as [number][]).map(([position]) => position);
      if (last === 0 || last === before + 1) return BigInt(last);
      // A changed position does not follow the one before it, or is not followed.
      for (const position of [last, before]) {
        const row = this.statement(`SELECT ${storedColumns} FROM events WHERE position = ?`).get(position);
        if (row !== undefined) checkRow(row as unknown as StoredRow, this.#file);
      }
      throw this.damaged(where, `${last} follows ${before}`);
    });
  }

  /** The next matching events after a position, synchronously; at most `eventsMax`, and never more than a page. */
  pageAfter(after: bigint, filter: EventFilter = {}, eventsMax = pageEventsMax): LogPage {
    return this.page({ after, upTo: this.lastPosition(), direction: 'forwards' }, filter, eventsMax);
  }

  /** The first matching events of a range, seen in its direction; `position` is the last one looked at. */
  page(range: PageRange, filter: EventFilter, eventsMax: number): LogPage {
    const { rows, position, isLast } = this.rowPage(range, filter, eventsMax);
    return { events: rows.map(eventOf), position, isLast };
  }

  /**
   * Like `page`, for those who pass events on without looking inside. A changed event might hide from the filter, so whoever
   * comes first looks at every event and compares it; from then on the file is asked for those that match.
   */
  rowPage({ after, upTo, direction }: PageRange, filter: EventFilter, eventsMax: number): RowPage {
    const forwards = direction === 'forwards';
    const { sql, parameters, matches } = conditionOf(filter);
    const [low, high] = window({ after, upTo, direction });
    const isCompared = this.#compared.hold(Number(low) + 1, Number(high));
    const select = `SELECT ${storedColumns} FROM events WHERE position > ? AND position <= ?${isCompared ? sql : ''}
      ORDER BY position ${forwards ? 'ASC' : 'DESC'}`;
    const limit = Math.min(eventsMax, pageEventsMax);
    const rows: StoredRow[] = [];
    const seen: number[] = [];
    const isCut = this.#walk(
      `positions ${low + 1n} to ${high}`,
      [select, low, high, ...(isCompared ? parameters : [])],
      (row) => {
        const isWanted = matches(row[1], row[4]);
        if (isWanted || !isCompared) checkRow(row, this.#file);
        if (isWanted) rows.push(row);
        seen.push(row[0]);
        return rows.length < limit;
      },
    );
    const end = forwards ? high : low + 1n;
    const position = isCut ? BigInt(seen.at(-1) ?? end) : end;
    const looked: PageRange = { after: forwards ? low : position - 1n, upTo: forwards ? position : high, direction };
    this.#checkDense(seen, looked, isCompared && sql !== '');
    const [first, last] = [seen[0], seen.at(-1)];
    if (!isCompared && first !== undefined && last !== undefined) {
      this.#compared.add(Math.min(first, last), Math.max(first, last));
    }
    return { rows, position, isLast: forwards ? position >= upTo : position <= after + 1n };
  }

  /** Events of one stream from a revision on, inclusive; at most a page. */
  streamPage(stream: string, from: bigint, options: StreamPageOptions): StreamPage {
    const { rows, isCut } = this.#streamPart(stream, from, options);
    return { events: rows.map(eventOf), isLast: !isCut };
  }

  /** Like `streamPage`, for those who pass events on without looking inside. */
  streamRows(stream: string, from: bigint, options: StreamPageOptions): readonly StoredRow[] {
    return this.#streamPart(stream, from, options).rows;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #streamPart(stream: string, from: bigint, { direction, eventsMax }: StreamPageOptions): FoundRows {
    const forwards = direction === 'forwards';
    const select = `SELECT ${storedColumns} FROM events WHERE stream = ? AND revision ${forwards ? '>=' : '<='} ?
      ORDER BY revision ${forwards ? 'ASC' : 'DESC'}`;
    const limit = Math.min(eventsMax, pageEventsMax);
    const rows: StoredRow[] = [];
    const isCut = this.#walk(`stream ${stream} ${direction} from revision ${from}`, [select, stream, from], (row) => {
      checkRow(row, this.#file);
      rows.push(row);
      return rows.length < limit;
    });
    if (forwards) this.#checkForwards(stream, from, { rows, isCut });
    else this.#checkBackwards(stream, from, { rows, isCut });
    return { rows, isCut };
  }

  /** Revision of a stream's last event, the tombstone too; undefined for a stream that never was. */
  protected lastRevisionOf(stream: string): number | undefined {
    const last = this.#entriesAround(stream, BigInt(tombstoneRevision)).findLast((entry) => entry.stream === stream);
    return last?.revision;
  }

  /** Runs a read; what SQLite cannot read is thrown as `EventLogDamagedError`. */
  protected reading<T>(where: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw readFailure(this.#file, where, error);
    }
  }

  protected damaged(where: string, reason: string): EventLogDamagedError {
    return new EventLogDamagedError(this.#file, where, reason);
  }

  // Stops early when the page holds enough text; leaving the loop resets the statement, which ends its hold on the file.
  #walk(where: string, [sql, ...parameters]: Query, isMoreWanted: (row: StoredRow) => boolean): boolean {
    return this.reading(where, () => {
      let characters = 0;
      for (const found of this.statement(sql).iterate(...parameters)) {
        const row = found as unknown as StoredRow;
        if (!isMoreWanted(row)) return true;
        characters += row[5].length + row[6].length;
        if (characters >= pageCharactersMax) return true;
      }
      return false;
    });
  }

  // Positions have no gaps, so that an event that is not found was there.
  #checkDense(seen: readonly number[], { after, upTo, direction }: PageRange, areSome: boolean): void {
    const low = after < 0n ? 0 : Number(after);
    const expected = Math.max(Number(upTo) - low, 0);
    const where = `positions ${low + 1} to ${upTo}`;
    const count = areSome ? this.#count(where, low, upTo) : seen.length;
    const isInOrder = seen.every((position, index) => {
      const before = seen[index - 1];
      return before === undefined || (direction === 'forwards' ? before < position : before > position);
    });
    // Whoever looks past the end finds fewer.
    if (isInOrder && (count === expected || this.lastPosition() === BigInt(low + count))) return;
    throw this.damaged(where, `${count} events of ${expected} were found in order`);
  }

  #count(where: string, low: number, upTo: bigint): number {
    return this.reading(where, () => {
      const counting = this.statement('SELECT count(*) FROM events WHERE position > ? AND position <= ?');
      const [count] = counting.get(low, upTo) as unknown as [number];
      return count;
    });
  }

  #checkForwards(stream: string, from: bigint, { rows, isCut }: FoundRows): void {
    const last = rows.at(-1);
    // A tombstone stands behind all revisions, not after the last one.
    this.#checkRevisions(last?.[2] === tombstoneRevision ? rows.slice(0, -1) : rows, from, 1n);
    if (!isCut) this.#entriesAround(stream, BigInt(last?.[2] ?? from));
  }

  #checkBackwards(stream: string, from: bigint, { rows, isCut }: FoundRows): void {
    const [first] = rows;
    const hasTombstone = first?.[2] === tombstoneRevision;
    const counted = hasTombstone ? rows.slice(1) : rows;
    this.#checkRevisions(counted, BigInt(counted[0]?.[2] ?? 0), -1n);
    const lowest = counted.at(-1)?.[2] ?? 0;
    if (!isCut && lowest !== 0) throw this.damaged(`stream ${stream}`, `revision ${lowest - 1} is missing`);
    if (hasTombstone || BigInt(first?.[2] ?? -1) !== from) this.#entriesAround(stream, BigInt(first?.[2] ?? from));
  }

  #checkRevisions(rows: readonly StoredRow[], first: bigint, step: bigint): void {
    let expected = first;
    for (const row of rows) {
      if (BigInt(row[2]) !== expected) throw this.damaged(`stream ${row[1]}`, `revision ${expected} is missing`);
      expected += step;
    }
  }

  // Where a stream ends by its index, the entries beside that place must be what their events say, or one may be hidden.
  #entriesAround(stream: string, revision: bigint): readonly StreamEntry[] {
    const where = `the index around stream ${stream}, revision ${revision}`;
    return this.reading(where, () => {
      const entries = entriesAround(this.statement(selectEntriesAround), stream, revision);
      const fault = faultOf(entries);
      if (fault !== undefined) throw this.damaged(where, fault);
      return entries;
    });
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

type Query = readonly [sql: string, ...parameters: (string | number | bigint)[]];

type FoundRows = Readonly<{ rows: readonly StoredRow[]; isCut: boolean }>;

/** Events of a stream, and whether it has no more of them. */
export type StreamPage = Readonly<{ events: readonly RecordedEvent[]; isLast: boolean }>;

/** How much of a stream a page holds. */
export type StreamPageOptions = Readonly<{ direction: 'forwards' | 'backwards'; eventsMax: number }>;

// Positions are dense, so a bound on positions bounds what a filter that matches nothing can cost.
function window({ after, upTo, direction }: PageRange): [low: bigint, high: bigint] {
  const considered = BigInt(pageConsideredEventsMax);
  if (direction === 'forwards') return [after, after + considered < upTo ? after + considered : upTo];
  return [upTo - considered > after ? upTo - considered : after, upTo];
}
