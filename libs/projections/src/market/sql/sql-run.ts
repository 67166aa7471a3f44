import { factTables, FactStoreOpenError, isOutOfMemory } from '@hutong/facts';
import { makeSqlSnapshot, openSqlSession } from '@hutong/facts/store';
import type { SqlMessage, SqlOrder, SqlOutcome } from './sql-messages.js';
import { TooWideError, writtenSqlAnswer } from './sql-answer.js';

// A process for one statement: whatever that does to it happens to nobody else.
process.once('message', (order: SqlOrder) => void run(order));
// Whoever asked has ended: a statement that runs does not hear of it.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl+C reaches the whole group: who started this process ends it.
process.on('SIGINT', () => undefined);

async function run(order: SqlOrder): Promise<void> {
  tell({ outcome: 'begun' });
  const outcome = await outcomeOf(order).catch((error: unknown) => failure(order, error));
  tell(outcome, () => process.exit());
}

function tell(message: SqlMessage, told: () => void = () => undefined): void {
  process.send?.(message, told);
}

async function outcomeOf(order: SqlOrder): Promise<SqlOutcome> {
  if (order.kind === 'snapshot') {
    return { outcome: 'snapshot', position: await makeSqlSnapshot(order.factsStore, order.file, factTables) };
  }
  const session = await openSqlSession({ ...order, tables: factTables }, order.directory);
  try {
    return { outcome: 'answered', ...(await writtenSqlAnswer(session, order)) };
  } finally {
    await session.close();
  }
}

function failure({ kind }: SqlOrder, error: unknown): SqlOutcome {
  // DuckDB says first what is wrong; then it shows the statement, or what could be set.
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n\n', 1);
  if (kind === 'snapshot' || error instanceof FactStoreOpenError) return { outcome: 'unusable', reason };
  return { outcome: error instanceof TooWideError || isOutOfMemory(error) ? 'tooWide' : 'refused', reason };
}
