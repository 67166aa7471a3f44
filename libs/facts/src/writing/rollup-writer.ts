import type { DuckDBConnection } from '@duckdb/node-api';
import type { Position } from '@hutong/event-store';
import { type FactTable, sqlName } from '../fact-table.js';
import { type Rollup, rollupOf, rollupSumsSql } from '../store/rollup.js';
import { rowsOf } from '../store/sql-values.js';

/** Sums up the facts of one table, whenever enough have come since the last time, in the transaction that adds the last of them. */
export class RollupWriter {
  #inBatch = 0;
  #sealedInBatch = false;

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly rollup: Rollup & Readonly<{ factsMin: number }>,
    private facts: number,
  ) {}

  static async open(connection: DuckDBConnection, table: FactTable, factsMin: number): Promise<RollupWriter | null> {
    const rollup = rollupOf(table);
    if (rollup === null) return null;
    const [row] = await rowsOf(
      connection,
      `select count(*) from ${sqlName(table.name)} where position > (select coalesce(max(up_to), 0) from ${rollup.name})`,
    );
    return new RollupWriter(connection, { ...rollup, factsMin }, Number(row?.[0]));
  }

  /** So many facts were added by the batch at hand. */
  add(facts: number): void {
    this.#inBatch += facts;
  }

  /** After the batch's facts are written, the last of them at or before this position. */
  async write(position: Position): Promise<void> {
    if (this.facts + this.#inBatch < this.rollup.factsMin) return;
    const [row] = await rowsOf(this.connection, `select coalesce(max(up_to), 0) from ${this.rollup.name}`);
    const sums = rollupSumsSql(this.rollup, { after: row?.[0] as bigint, upTo: position });
    await this.connection.run(`insert into ${this.rollup.name} select ${position}, * from (${sums})`);
    this.#sealedInBatch = true;
  }

  settle(isCommitted: boolean): void {
    if (isCommitted) this.facts = this.#sealedInBatch ? 0 : this.facts + this.#inBatch;
    this.#inBatch = 0;
    this.#sealedInBatch = false;
  }
}
