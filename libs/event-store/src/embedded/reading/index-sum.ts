import type { StatementSync } from 'node:sqlite';

const entries = 'FROM events INDEXED BY sqlite_autoindex_events_1 WHERE (stream, revision) > (?1, ?2)';
const selectSum = `SELECT count(*) FILTER (WHERE position <= ?3), total(position) FILTER (WHERE position <= ?3),
  count(*) FILTER (WHERE position > (SELECT coalesce(max(position), 0) FROM events)) ${entries}`;
const selectSumUpTo = `${selectSum} AND (stream, revision) <= (?4, ?5)`;
const selectKey = `SELECT stream, revision ${entries} AND position <= ?3 ORDER BY stream, revision LIMIT 1 OFFSET ?4`;

/** An entry of the index by what it is sorted by. */
type Key = readonly [stream: string, revision: number];
const beforeAll: Key = ['', -1];

type SliceSum = readonly [count: number, sum: number, behind: number];

/**
 * Adds up the positions in the index of streams: up to a position they are all the numbers from 1 on, whatever is appended
 * meanwhile, and none lies behind the log's last. A page that claims fewer entries than it holds, or that is not reached, shows
 * nowhere else, in the index as at the end of the log.
 */
export class IndexSum {
  readonly #statement: (sql: string) => StatementSync;
  readonly #last: number;
  #after = beforeAll;
  #count = 0;
  #sum = 0n;
  #isAll = false;

  constructor(statement: (sql: string) => StatementSync, last: number) {
    this.#statement = statement;
    this.#last = last;
  }

  get isAll(): boolean {
    return this.#isAll;
  }

  /** Adds up the next so many entries; returns what contradicts itself, or nothing. */
  add(entriesMax: number): string | undefined {
    const rest = this.#last - this.#count;
    const end = entriesMax < rest ? this.#keyAfter(entriesMax) : undefined;
    const [count, sum, behind] = this.#sumUpTo(end);
    if (behind > 0) return `it has ${behind} entries of positions behind the last`;
    this.#count += count;
    this.#sum += BigInt(sum);
    if (end !== undefined && count === entriesMax) {
      this.#after = end;
      return undefined;
    }
    this.#isAll = true;
    const last = BigInt(this.#last);
    if (this.#count === this.#last && this.#sum === (last * (last + 1n)) / 2n) return undefined;
    return `its first ${this.#count} entries are not those of the positions 1 to ${last}`;
  }

  #keyAfter(entriesMax: number): Key | undefined {
    const select = this.#statement(selectKey);
    return select.get(...this.#after, this.#last, entriesMax - 1) as unknown as Key | undefined;
  }

  #sumUpTo(end: Key | undefined): SliceSum {
    const sums =
      end === undefined
        ? this.#statement(selectSum).get(...this.#after, this.#last)
        : this.#statement(selectSumUpTo).get(...this.#after, this.#last, ...end);
    return sums as unknown as SliceSum;
  }
}
