import {
  BIGINT,
  BOOLEAN,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  TINYINT,
} from '@duckdb/node-api';
import type { Position } from '@hutong/event-store';
import { type FactTable, sqlName } from '../fact-table.js';
import type { SqlType } from '../store/layout.js';
import { changesTableOf, changingColumnsOf, occurredSince, type RowTable, rowsTableOf } from '../store/row-tables.js';
import type { Standing } from './standings.js';
import { TableAppender } from './table-appender.js';

/** A fact that is to be written, the one that it takes the place of, and where in the log it follows from. */
type Written = Readonly<{
  position: Position;
  recordedAt: bigint;
  before: Standing | undefined;
  after: Standing;
}>;

/** Adds facts to the tables in which those of one table are kept. */
export class FactAppender {
  readonly #rows: TableAppender;
  readonly #changes: TableAppender | null;
  /** Where among the table's own columns those stand that may change, and the moment that others are kept as times since. */
  readonly #changing: readonly number[];
  readonly #since: number;

  constructor(
    connection: DuckDBConnection,
    private readonly table: FactTable,
  ) {
    const appender = ({ name, columns }: RowTable) =>
      new TableAppender(
        connection,
        name,
        columns.map(({ type }) => duckDbTypes[type]),
      );
    const changes = changesTableOf(table);
    this.#rows = appender(rowsTableOf(table));
    this.#changes = changes === null ? null : appender(changes);
    const columns = Object.keys(table.columns).map(sqlName);
    const changing = changingColumnsOf(table);
    this.#changing = columns.flatMap((column, index) => (changing.has(column) ? [index] : []));
    this.#since = columns.indexOf(occurredSince(table) ?? '');
  }

  /** Before the first fact of a batch. */
  async begin(): Promise<void> {
    await this.#rows.begin();
    await this.#changes?.begin();
  }

  add({ position, recordedAt, before, after }: Written): void {
    const appender = before === undefined ? this.#rows : this.#changes;
    if (appender === null) throw new Error(`${this.table.name} has facts that take the place of others`);
    const { occurredAt, values } = after;
    const since = this.#since < 0 ? 0n : (values[this.#since] as bigint);
    appender.set(0, position);
    appender.set(1, recordedAt - occurredAt);
    appender.set(2, occurredAt - since);
    let column = 3;
    if (this.table.kind === 'replaced') appender.set(column++, after.number);
    for (const value of values) appender.set(column++, value as DuckDBValue);
    if (before !== undefined) {
      for (const index of this.#changing) appender.set(column++, before.values[index] as DuckDBValue);
    }
    appender.endRow();
  }

  /** After the last fact of a batch. */
  end(): void {
    this.#rows.end();
    this.#changes?.end();
  }

  /** After a failure. */
  forget(): void {
    this.#rows.forget();
    this.#changes?.forget();
  }
}

const duckDbTypes: Record<SqlType, DuckDBType> = {
  bigint: BIGINT,
  boolean: BOOLEAN,
  integer: INTEGER,
  tinyint: TINYINT,
};
