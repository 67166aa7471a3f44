import type { SqlParameter, SqlRow } from './sql-values.js';

/** Runs one statement: in the process that owns the facts, or by asking it. */
export type RunStatement = (sql: string, parameters?: readonly SqlParameter[]) => Promise<readonly SqlRow[]>;

/** The facts as they stood when the snapshot began. A statement that failed ends it: the next one fails too. */
export type FactSnapshot = Readonly<{
  /** Position up to which a table (`payments.v1`) is folded; undefined when it is not built. */
  positionOf(tableName: string): Promise<bigint | undefined>;
  /** The version of a table (`payments`) that questions are answered from; undefined when none is built. */
  servingOf(base: string): Promise<string | undefined>;
  rows: RunStatement;
  /** The answer of a SELECT as the bytes of a Parquet file (zstd). Throws `ParquetTooLargeError` beyond `bytesMax`. */
  parquet(sql: string, parameters: readonly SqlParameter[], bytesMax: number): Promise<Uint8Array>;
}>;

/** A snapshot, however its statements are run. */
export const snapshotOver = ({ rows, parquet }: Pick<FactSnapshot, 'rows' | 'parquet'>): FactSnapshot => ({
  rows,
  parquet,
  async positionOf(tableName) {
    const [row] = await rows('select position from checkpoints where fact_table = ?', [tableName]);
    return row?.[0] as bigint | undefined;
  },
  servingOf: (base) => servingOf(rows, base),
});

/** The version of a table that questions are answered from, by what its versions have in common (`payments`); undefined when none is built. */
export async function servingOf(rows: RunStatement, base: string): Promise<string | undefined> {
  const [row] = await rows('select fact_table from serving where base = ?', [base]);
  return row?.[0] as string | undefined;
}
