import type { DuckDBConnection } from '@duckdb/node-api';
import { baseNameOf, type KnownVersion, servedAnew, type SwitchRefusal } from '@hutong/read-store';
import { sqlName } from '../fact-table.js';
import { type RunStatement, servingOf } from './fact-snapshot.js';
import { rowsOf } from './sql-values.js';
import { inTransaction } from './transaction.js';

const statementsOn =
  (connection: DuckDBConnection): RunStatement =>
  (sql, parameters) =>
    rowsOf(connection, sql, parameters);

/**
 * Chooses what is served of each table for the first time: what was there before, so that a new version is built beside it, else the
 * newest. A version that nobody feeds any more is left as well.
 */
export async function chooseServing(connection: DuckDBConnection, known: readonly KnownVersion[]): Promise<void> {
  const serving = await rowsOf(connection, 'select base, fact_table from serving');
  for (const name of servedAnew(known, new Map(serving as readonly [string, string][])).values()) {
    await serve(connection, name);
  }
}

/**
 * From now on questions are answered from this version; those that began before end with the other. Refused while it is behind the one
 * that serves. Nothing else changes: both are fed on, and switching back is the same.
 */
export async function switchServing(connection: DuckDBConnection, name: string): Promise<SwitchRefusal | null> {
  let refusal: SwitchRefusal | null = null;
  await inTransaction(connection, async () => {
    const serving = (await servingOf(statementsOn(connection), baseNameOf(name))) ?? name;
    const rows = await rowsOf(connection, 'select fact_table, position from checkpoints where fact_table in (?, ?)', [
      name,
      serving,
    ]);
    const positions = new Map(rows as readonly (readonly [string, bigint])[]);
    const position = positions.get(name);
    const reached = positions.get(serving) ?? 0n;
    if (position === undefined) refusal = { reason: 'projectionUnknown' };
    else if (position < reached) refusal = { reason: 'projectionBehind', position, serving: reached };
    else await serve(connection, name);
  });
  return refusal;
}

/** Analysts find what serves under the name without a version. */
async function serve(connection: DuckDBConnection, name: string): Promise<void> {
  const base = baseNameOf(name);
  await rowsOf(connection, 'delete from serving where base = ?', [base]);
  await rowsOf(connection, 'insert into serving values (?, ?)', [base, name]);
  await connection.run(`create or replace view ${sqlName(base)} as select * from ${sqlName(name)}_named`);
}
