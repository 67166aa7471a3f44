import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** Most rows that a chunk of DuckDB holds; full chunks cost a fraction of small ones. */
const rowsPerChunk = 2_048;

/** Adds rows to one table, within the transaction of its connection. */
export class TableAppender {
  #appender: DuckDBAppender | null = null;
  /** One chunk's values, column by column: written over again and again, so that rows leave no garbage. */
  readonly #columns: DuckDBValue[][];
  #rows = 0;

  constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: string,
    private readonly types: readonly DuckDBType[],
  ) {
    this.#columns = types.map(() => []);
  }

  /** Before the first row of a batch. */
  async begin(): Promise<void> {
    this.#appender ??= await this.connection.createAppender(this.table);
  }

  /** A value of the row at hand; every column is to be set. */
  set(column: number, value: DuckDBValue): void {
    const values = this.#columns[column];
    if (values !== undefined) values[this.#rows] = value;
  }

  endRow(): void {
    this.#rows += 1;
    if (this.#rows === rowsPerChunk) this.#appendChunk();
  }

  /** After the last row of a batch. */
  end(): void {
    if (this.#rows > 0) this.#appendChunk();
    this.#appender?.flushSync();
  }

  /** After a failure: what the appender holds belongs to a transaction that was rolled back. */
  forget(): void {
    this.#appender?.clear();
    this.#appender = null;
    this.#rows = 0;
  }

  #appendChunk(): void {
    const rows = this.#rows;
    const chunk = DuckDBDataChunk.create(this.types, rows);
    chunk.setColumns(this.#columns.map((column) => (column.length === rows ? column : column.slice(0, rows))));
    this.#appender?.appendDataChunk(chunk);
    this.#rows = 0;
  }
}
