import { DuckDBInstance } from '@duckdb/node-api';
import type { FactTable } from '../fact-table.js';
import { copyFacts } from '../sharing/copy-facts.js';
import { asFactStoreError } from '../store/fact-store-errors.js';
import { rowsOf } from '../store/sql-values.js';

/**
 * Copies the facts at an address for statements of analysts; the position that every table which serves has come to. Throws
 * `FactStoreOpenError`.
 */
export async function makeSqlSnapshot(address: string, file: string, tables: readonly FactTable[]): Promise<bigint> {
  await copyFacts(address, file);
  try {
    // Writes beside the file are taken into it once, not by every statement.
    const instance = await DuckDBInstance.create(file, { threads: '1' });
    const connection = await instance.connect();
    await connection.run('checkpoint');
    const [row] = await rowsOf(
      connection,
      `select coalesce(min(position), 0) from checkpoints
       where fact_table in (select fact_table from serving) and fact_table in (select unnest(?))`,
      [tables.map(({ name }) => name)],
    );
    connection.closeSync();
    instance.closeSync();
    return row?.[0] as bigint;
  } catch (error) {
    throw asFactStoreError(error, file);
  }
}
