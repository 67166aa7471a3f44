import type { EventFilter, LogPage } from '../../event-log.js';
import { pageConsideredEventsMax, pageEventsMax, pageMatchingMaxMs } from '../../limits.js';
import { ComparedPositions } from './compared-positions.js';
import { type RecordFilter, conditionOf } from './event-condition.js';
import type { IndexCheck } from './index-check.js';
import type { ReadConnection } from './read-connection.js';
import { type StoredRow, eventOf, storedColumns } from '../file/stored-row.js';

/** A page whose events are rows as they are stored, compared with their checksums. */
export type RowPage = Readonly<{ rows: readonly StoredRow[]; position: bigint; isLast: boolean }>;

/** Which part of the log a page looks at: positions above `after` and up to `upTo`, from the end that comes first. */
export type PageRange = Readonly<{ after: bigint; upTo: bigint; direction: 'forwards' | 'backwards' }>;

/** Reads pages of the log in the calling thread. Every event it gives out was compared with its checksum. */
export class PageReader {
  readonly #connection: ReadConnection;
  readonly #index: IndexCheck;
  readonly #compared = new ComparedPositions();

  constructor(connection: ReadConnection, index: IndexCheck) {
    this.#connection = connection;
    this.#index = index;
  }

  /** Position of the last event on disk; 0n for an empty log. */
  lastPosition(): bigint {
    const where = 'the last position';
    const position = this.#connection.reading(where, () => {
      const lastTwo = this.#connection.statement('SELECT position FROM events ORDER BY position DESC LIMIT 2').all();
      const [last = 0, before = 0] = (lastTwo as unknown as [number][]).map(([position]) => position);
      if (lastTwo.length === 0 || last === before + 1) return BigInt(last);
      // A changed position does not follow the one before it, or is not followed.
      for (const position of [last, before]) {
        const row = this.#connection.statement(`SELECT ${storedColumns} FROM events WHERE position = ?`).get(position);
        if (row !== undefined) this.#connection.check(row as unknown as StoredRow);
      }
      throw this.#connection.damaged(where, `${last} follows ${before}`);
    });
    this.#index.demandSound();
    return position;
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
  rowPage({ after, upTo, direction }: PageRange, filter: RecordFilter, eventsMax: number): RowPage {
    const forwards = direction === 'forwards';
    const { sql, parameters, matches, isForeign } = conditionOf(filter);
    const [low, high] = window({ after, upTo, direction });
    const isCompared = this.#compared.hold(Number(low) + 1, Number(high));
    const select = `SELECT ${storedColumns} FROM events WHERE position > ? AND position <= ?${isCompared ? sql : ''}
      ORDER BY position ${forwards ? 'ASC' : 'DESC'}`;
    const limit = Math.min(eventsMax, pageEventsMax);
    const rows: StoredRow[] = [];
    const seen: number[] = [];
    const endMs = isForeign ? performance.now() + pageMatchingMaxMs : Infinity;
    const isCut = this.#connection.walk(
      `positions ${low + 1n} to ${high}`,
      [select, low, high, ...(isCompared ? parameters : [])],
      (row) => {
        const isWanted = matches(row[1], row[4]);
        if (isWanted || !isCompared) this.#connection.check(row);
        if (isWanted) rows.push(row);
        seen.push(row[0]);
        return rows.length < limit && (!isForeign || performance.now() < endMs);
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
    throw this.#connection.damaged(where, `${count} events of ${expected} were found in order`);
  }

  #count(where: string, low: number, upTo: bigint): number {
    return this.#connection.reading(where, () => {
      const counting = this.#connection.statement('SELECT count(*) FROM events WHERE position > ? AND position <= ?');
      const [count] = counting.get(low, upTo) as unknown as [number];
      return count;
    });
  }
}

// Positions are dense, so a bound on positions bounds what a filter that matches nothing can cost.
function window({ after, upTo, direction }: PageRange): [low: bigint, high: bigint] {
  const considered = BigInt(pageConsideredEventsMax);
  if (direction === 'forwards') return [after, after + considered < upTo ? after + considered : upTo];
  return [upTo - considered > after ? upTo - considered : after, upTo];
}
