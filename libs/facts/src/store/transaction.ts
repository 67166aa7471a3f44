import type { DuckDBConnection } from '@duckdb/node-api';

/** All of it or nothing. A statement that failed does not always end its transaction. */
export async function inTransaction(connection: DuckDBConnection, work: () => Promise<unknown>): Promise<void> {
  await connection.run('begin transaction');
  try {
    await work();
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback').catch(() => undefined);
    throw error;
  }
}
