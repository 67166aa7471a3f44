import { type DuckDBConnection, INTEGER, VARCHAR } from '@duckdb/node-api';
import { RecentMap } from '@hutong/domain/kernel';
import { rowsOf } from '../store/sql-values.js';
import { Numbering } from './numbering.js';
import { TableAppender } from './table-appender.js';

/** No text has this number: of a text in the batch at hand it says that none is known. */
const none = 0;

/**
 * Whole numbers for texts. Those of late are remembered, others are looked up in the table, in one question a batch; what is new gets
 * the next number of its kind. The batch at hand is kept apart until it is committed, so that one that is rolled back leaves nothing.
 */
export class Dictionary {
  readonly #known: RecentMap<number>;
  readonly #appender: TableAppender;
  #batch = new Map<string, number>();
  #added: string[] = [];

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: string,
    private readonly own: Readonly<{ numbering: Numbering; textsKeptMin: number }>,
  ) {
    this.#known = new RecentMap(own.textsKeptMin);
    this.#appender = new TableAppender(connection, table, [INTEGER, VARCHAR]);
  }

  static async open(connection: DuckDBConnection, table: string, textsKeptMin: number): Promise<Dictionary> {
    const numbering = await Numbering.open(connection, table, false);
    return new Dictionary(connection, table, { numbering, textsKeptMin });
  }

  /** The one that every column of names shares. */
  static async openNames(connection: DuckDBConnection, textsKeptMin: number): Promise<Dictionary> {
    const numbering = await Numbering.open(connection, 'names', true);
    return new Dictionary(connection, 'names', { numbering, textsKeptMin });
  }

  /** The number of a text of late. */
  known(text: string): number | undefined {
    return this.#known.get(text);
  }

  /** Notes that the batch at hand needs the number of a text; whether that is known already. */
  want(text: string): boolean {
    const wanted = this.#batch.get(text);
    if (wanted !== undefined) return wanted !== none;
    const known = this.#known.get(text) ?? none;
    this.#batch.set(text, known);
    return known !== none;
  }

  /** Looks up the texts that are wanted and not known. */
  async find(): Promise<void> {
    if (this.own.numbering.isEmpty) return;
    const missing: string[] = [];
    for (const [text, number] of this.#batch) if (number === none) missing.push(text);
    if (missing.length === 0) return;
    const sql = `select text, number from ${this.table} where text in (select unnest(?))`;
    for (const [text, number] of await rowsOf(this.connection, sql, [missing])) {
      this.#batch.set(text as string, number as number);
    }
  }

  /** The number of a text that is wanted; undefined while it has none. */
  numberOf(text: string): number | undefined {
    const number = this.#batch.get(text);
    return number === none ? undefined : number;
  }

  /** The number of a text: the next one behind `numbersFrom` where it has none, which was made sure of before. */
  numberFor(text: string, numbersFrom = none): number {
    const known = this.#batch.get(text);
    if (known !== undefined && known !== none) return known;
    const next = this.own.numbering.next(numbersFrom);
    this.#added.push(text);
    this.#batch.set(text, next);
    return next;
  }

  /** The texts of numbers. */
  async textsOf(numbers: Iterable<number>): Promise<ReadonlyMap<number, string>> {
    const asked = [...new Set(numbers)];
    if (asked.length === 0) return new Map();
    const sql = `select number, text from ${this.table} where number in (select unnest(?))`;
    return new Map((await rowsOf(this.connection, sql, [asked])) as unknown as readonly [number, string][]);
  }

  /** What is new in the batch at hand, in the order in which it got numbers. */
  get added(): readonly string[] {
    return this.#added;
  }

  async write(): Promise<void> {
    if (this.#added.length === 0) return;
    await this.#appender.begin();
    for (const text of this.#added) {
      this.#appender.set(0, this.#batch.get(text) ?? none);
      this.#appender.set(1, text);
      this.#appender.endRow();
    }
    this.#appender.end();
  }

  /** Ends the batch at hand. */
  settle(isCommitted: boolean): void {
    if (isCommitted) {
      for (const [text, number] of this.#batch) if (number !== none) this.#known.set(text, number);
    } else {
      this.#appender.forget();
    }
    this.own.numbering.settle(isCommitted);
    this.#batch = new Map();
    this.#added = [];
  }
}
