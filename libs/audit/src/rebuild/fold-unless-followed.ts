import { streamTypes } from '@hutong/domain';
import { type EventLog, followEventLog } from '@hutong/event-store';
import { allowance, FactStoreOpenError, factTables } from '@hutong/facts';
import { foldToEnd, openReadStore, openRunner, type Projection, ReadStoreOpenError } from '@hutong/read-store';

type Stores = Readonly<{ eventStore: string; readStore: string; factsStore: string }>;

/**
 * Brings rows and facts to the end of their log, and makes them when there are none; leaves them alone when a running process follows the
 * log with them. Rejects with `EventLogOpenError`, `ReadStoreOpenError` or `FactStoreOpenError`.
 */
export async function foldUnlessFollowed(
  projections: readonly Projection[],
  { eventStore, readStore, factsStore }: Stores,
): Promise<'folded' | 'followed'> {
  // The log comes first: without one nothing is made.
  const log = await followEventLog(eventStore);
  try {
    await foldRows(log, projections, readStore);
    await foldFacts(log, factsStore);
    return 'folded';
  } catch (error) {
    const isOpenError = error instanceof ReadStoreOpenError || error instanceof FactStoreOpenError;
    if (isOpenError && error.fault === 'inUse') return 'followed';
    throw error;
  } finally {
    await log.close();
  }
}

async function foldRows(log: EventLog, projections: readonly Projection[], readStore: string): Promise<void> {
  const store = await openReadStore(readStore);
  try {
    const runner = await openRunner(store, { projections, streamTypes, log });
    await foldToEnd({ log, runner });
    await runner.completeIndexes();
  } finally {
    await store.close();
  }
}

async function foldFacts(log: EventLog, factsStore: string): Promise<void> {
  // DuckDB is loaded by whoever folds, and not by whoever only could.
  const { openFactRunner, openFactStore } = await import('@hutong/facts/store');
  const store = await openFactStore(factsStore, { tables: factTables, ...allowance });
  try {
    await foldToEnd({ log, runner: await openFactRunner(store, { streamTypes, log }) });
  } finally {
    await store.close();
  }
}
