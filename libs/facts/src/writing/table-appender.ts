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

  constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: string,
    private readonly types: readonly DuckDBType[],
  ) {}

  /** Column by column, all of one length. */
  async append(columns: readonly (readonly DuckDBValue[])[]): Promise<void> {
    const rows = columns[0]?.length ?? 0;
    if (rows === 0) return;
    this.#appender ??= await this.connection.createAppender(this.table);
    for (let first = 0; first < rows; first += rowsPerChunk) {
      const chunk = DuckDBDataChunk.create(this.types, Math.min(rowsPerChunk, rows - first));
      chunk.setColumns(columns.map((column) => column.slice(first, first + rowsPerChunk)));
      this.#appender.appendDataChunk(chunk);
    }
    this.#appender.flushSync();
  }

  /** After a failure: what the appender holds belongs to a transaction that was rolled back. */
  forget(): void {
    this.#appender?.clear();
    this.#appender = null;
  }
}
