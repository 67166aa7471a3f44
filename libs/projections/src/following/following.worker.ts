import { parentPort, workerData } from 'node:worker_threads';
import { followEventLog } from '@hutong/event-store';
import { runInBackground } from '@hutong/event-store/background-thread';
import { streamTypes } from '@hutong/domain';
import { asReadStoreError, isDiskFull, openReadStore, openRunner, ReadStoreOpenError } from '@hutong/read-store';
import { projections } from '../projections.js';
import { followAndTell, isLogBroken } from './follow-and-tell.js';
import type { FollowingData } from './following-thread.js';
import type { Failed, FollowingMessage } from './following-messages.js';

const { eventStore, readStore } = workerData as FollowingData;
runInBackground();
const stopping = new AbortController();
// The one message this thread gets is the one to stop; the batch at hand is finished first.
parentPort?.once('message', () => stopping.abort());

const tell = (message: FollowingMessage | Failed) => parentPort?.postMessage(message);

/** Follows the log and folds it into every projection until told to stop. */
async function main(): Promise<void> {
  const log = await followEventLog(eventStore);
  const store = await openReadStore(readStore);
  try {
    const open = () => openRunner(store, { projections, streamTypes, log });
    await followAndTell({ log, open, signal: stopping.signal, tell });
  } finally {
    await store.close();
    await log.close();
  }
}

/** What will not go away by itself: a store that cannot be opened, and a log that is damaged. A read store that was deleted is made again. */
const isFinal = (error: unknown): boolean =>
  (error instanceof ReadStoreOpenError && error.fault !== 'missing') || isLogBroken(error);

await main().catch((cause: unknown) => {
  const error = asReadStoreError(cause, readStore);
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof ReadStoreOpenError ? { fault: error.fault } : {};
  tell({ kind: 'failed', reason, isFinal: isFinal(error), isDiskFull: isDiskFull(error), ...fault });
});
parentPort?.close();
