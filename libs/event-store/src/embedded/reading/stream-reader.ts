import { EventLogDamagedError } from '../../errors.js';
import type { RecordedEvent } from '../../event-log.js';
import { pageEventsMax, sumSliceEntries, sumSliceIntervalMs, summedAtOnceMax } from '../../limits.js';
import { EventFileReader } from './event-file-reader.js';
import { IndexSum } from './index-sum.js';
import { type StreamEnd, endOfEntries, entriesAround, faultOf, revisionsOf } from './stream-end.js';
import { tombstoneRevision } from '../file/stream-states.js';
import { type StoredRow, eventOf, storedColumns } from '../file/stored-row.js';

/** How much of a stream a page holds. */
export type StreamPageOptions = Readonly<{ direction: 'forwards' | 'backwards'; eventsMax: number }>;

/** Events of a stream, and whether it has no more of them. */
export type StreamPage = Readonly<{ events: readonly RecordedEvent[]; isLast: boolean }>;

/** Reads streams. Every event was compared with its checksum, and where a stream ends was compared with what lies beside it. */
export class StreamReader extends EventFileReader {
  #isIndexSumStarted = false;
  #indexDamage: EventLogDamagedError | undefined;
  #nextSlice: NodeJS.Timeout | undefined;

  override close(): void {
    clearTimeout(this.#nextSlice);
    super.close();
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
  protected endOf(stream: string): StreamEnd {
    this.sumIndex();
    const where = `the index where stream ${stream} ends`;
    return this.reading(where, () => {
      const entries = entriesAround((sql) => this.statement(sql), stream);
      const fault = faultOf(entries);
      if (fault !== undefined) throw this.damaged(where, fault);
      return endOfEntries(entries, stream);
    });
  }

  /** Once for each reader the positions in the index are added up: at once, or those of a long log bit by bit, beside other work. */
  protected sumIndex(): void {
    if (!this.#isIndexSumStarted) this.#startIndexSum();
    if (this.#indexDamage !== undefined) throw this.#indexDamage;
  }

  #startIndexSum(): void {
    const [last] = this.reading('the last position', () =>
      this.statement('SELECT coalesce(max(position), 0) FROM events').get(),
    ) as unknown as [number];
    const sum = new IndexSum((sql) => this.statement(sql), last);
    if (last <= summedAtOnceMax) this.#addToIndexSum(sum, summedAtOnceMax);
    else this.#scheduleSlice(sum);
    this.#isIndexSumStarted = true;
  }

  #scheduleSlice(sum: IndexSum): void {
    this.#nextSlice = setTimeout(() => {
      try {
        this.#addToIndexSum(sum, sumSliceEntries);
      } catch {
        // The file cannot be reached just now: the same slice again, later.
      }
      if (!sum.isAll && this.#indexDamage === undefined) this.#scheduleSlice(sum);
    }, sumSliceIntervalMs).unref();
  }

  #addToIndexSum(sum: IndexSum, entriesMax: number): void {
    const where = 'the index of the streams';
    try {
      const fault = this.reading(where, () => sum.add(entriesMax));
      if (fault !== undefined) this.#indexDamage = this.damaged(where, fault);
    } catch (error) {
      if (!(error instanceof EventLogDamagedError)) throw error;
      this.#indexDamage = error;
    }
  }

  #whole(stream: string, from: bigint, options: StreamPageOptions): FoundRows {
    const found = this.#find(stream, from, options);
    if (found.missing === undefined) return found;
    // Unless it was appended in between, which cannot be when nothing lies in between.
    const again = this.inOneView(() => this.#find(stream, from, options));
    if (again.missing === undefined) return again;
    throw this.damaged(`stream ${stream}`, `revision ${again.missing} is missing`);
  }

  #find(stream: string, from: bigint, { direction, eventsMax }: StreamPageOptions): FoundRows {
    const forwards = direction === 'forwards';
    const select = `SELECT ${storedColumns} FROM events WHERE stream = ? AND revision ${forwards ? '>=' : '<='} ?
      ORDER BY revision ${forwards ? 'ASC' : 'DESC'}`;
    const limit = Math.min(eventsMax, pageEventsMax);
    const rows: StoredRow[] = [];
    const isCut = this.walk(`stream ${stream} ${direction} from revision ${from}`, [select, stream, from], (row) => {
      this.check(row);
      rows.push(row);
      return rows.length < limit;
    });
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
