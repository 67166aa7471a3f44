import { streamTypes } from '@hutong/domain';
import { followEventLog } from '@hutong/event-store';
import { foldToEnd, openReadStore, openRunner, type Projection, ReadStoreOpenError } from '@hutong/read-store';

/**
 * Brings a read store to the end of its log, and makes it when there is none; leaves it alone when a running process follows the log
 * with it. Rejects with `EventLogOpenError` or `ReadStoreOpenError`.
 */
export async function foldUnlessFollowed(
  projections: readonly Projection[],
  { eventStore, readStore }: Readonly<{ eventStore: string; readStore: string }>,
): Promise<'folded' | 'followed'> {
  // The log comes first: without one no read store is made.
  const log = await followEventLog(eventStore);
  try {
    const store = await openReadStore(readStore);
    try {
      const runner = await openRunner(store, { projections, streamTypes, log });
      await foldToEnd({ log, runner });
      await runner.completeIndexes();
      return 'folded';
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof ReadStoreOpenError && error.fault === 'inUse') return 'followed';
    throw error;
  } finally {
    await log.close();
  }
}
