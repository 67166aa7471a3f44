import { parentPort, workerData } from 'node:worker_threads';
import { EventLogDamagedError, EventLogOpenError, followEventLog } from '@hutong/event-store';
import { runInBackground } from '@hutong/event-store/background-thread';
import { streamTypes } from '@hutong/domain';
import {
  asReadStoreError,
  follow,
  isDiskFull,
  onceLogIsThere,
  openReadStore,
  openRunner,
  ReadStoreOpenError,
} from '@hutong/read-store';
import { projections } from '../projections.js';
import type { FollowingData, FollowingMessage } from './following-messages.js';
import { rateMeter } from './rate.js';

const { eventStore, readStore } = workerData as FollowingData;
runInBackground();
const stopping = new AbortController();
// The one message this thread gets is the one to stop; the batch at hand is finished first.
parentPort?.once('message', () => stopping.abort());

const tell = (message: FollowingMessage) => parentPort?.postMessage(message);

/** Follows the log and folds it into every projection until told to stop. */
async function main(): Promise<void> {
  const log = await followEventLog(eventStore);
  const store = await openReadStore(readStore);
  const rate = rateMeter(() => performance.now());
  try {
    const opened = await onceLogIsThere(() => openRunner(store, { projections, streamTypes, log }), {
      signal: stopping.signal,
      onLogAway: (reason) => reason !== null && tell({ kind: 'waiting', reason }),
    });
    if (opened === undefined) return;
    const runner = opened;
    const tellProgress = () => {
      const positions = Object.fromEntries(runner.positions());
      const stops = Object.fromEntries(runner.stops());
      const setAside = Object.fromEntries(runner.setAside());
      tell({ kind: 'progress', positions, stops, setAside, eventsPerSecond: rate.eventsPerSecond() });
    };
    tellProgress();
    await follow({
      log,
      runner,
      signal: stopping.signal,
      onLogAway: (reason) => {
        if (reason === null) tellProgress();
        else tell({ kind: 'waiting', reason });
      },
      onBatch: ({ events }) => {
        rate.add(events);
        tellProgress();
      },
    });
  } finally {
    await store.close();
    await log.close();
  }
}

/** What will not go away by itself: a store that cannot be opened, and a log that is damaged. A read store that was deleted is made again. */
const isFinal = (error: unknown): boolean =>
  (error instanceof ReadStoreOpenError && error.fault !== 'missing') ||
  error instanceof EventLogOpenError ||
  error instanceof EventLogDamagedError;

await main().catch((cause: unknown) => {
  const error = asReadStoreError(cause, readStore);
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof ReadStoreOpenError ? { fault: error.fault } : {};
  tell({ kind: 'failed', reason, isFinal: isFinal(error), isDiskFull: isDiskFull(error), ...fault });
});
parentPort?.close();
