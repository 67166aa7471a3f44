import type { DuckDBConnection } from '@duckdb/node-api';
import type { Position } from '@hutong/event-store';
import { type FactTable, sqlName } from '../fact-table.js';
import { type Rollup, rollupsOf, rollupSumsSql } from '../store/rollup.js';
import { rowsOf } from '../store/sql-values.js';

/** Sums up the facts of one table, whenever enough have come since the last time, in the transaction that adds the last of them. */
export class RollupWriter {
  #inBatch = 0;
  #sealedInBatch = false;

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly own: Readonly<{ rollups: readonly Rollup[]; factsMin: number }>,
    private facts: number,
  ) {}

  static async open(connection: DuckDBConnection, table: FactTable, factsMin: number): Promise<RollupWriter | null> {
    const rollups = rollupsOf(table);
    if (rollups.length === 0) return null;
    // All of them end where the same batches did.
    const ends = rollups.map(({ name }) => `select max(up_to) as up_to from ${name}`).join(' union all ');
    const [row] = await rowsOf(
      connection,
      `select count(*) from ${sqlName(table.name)} where position > (select coalesce(max(up_to), 0) from (${ends}))`,
    );
    return new RollupWriter(connection, { rollups, factsMin }, Number(row?.[0]));
  }

  /** So many facts were added by the batch at hand. */
  add(facts: number): void {
    this.#inBatch += facts;
  }

  /** After the batch's facts are written, the last of them at or before this position. */
  async write(position: Position): Promise<void> {
    if (this.facts + this.#inBatch < this.own.factsMin) return;
    for (const rollup of this.own.rollups) {
      const [row] = await rowsOf(this.connection, `select coalesce(max(up_to), 0) from ${rollup.name}`);
      const sums = rollupSumsSql(rollup, { after: row?.[0] as bigint, upTo: position });
      await this.connection.run(`insert into ${rollup.name} select ${position}, * from (${sums})`);
    }
    this.#sealedInBatch = true;
  }

  settle(isCommitted: boolean): void {
    if (isCommitted) this.facts = this.#sealedInBatch ? 0 : this.facts + this.#inBatch;
    this.#inBatch = 0;
    this.#sealedInBatch = false;
  }
}
