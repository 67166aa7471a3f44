import { parentPort, workerData } from 'node:worker_threads';
import { followEventLog } from '@hutong/event-store';
import { runInBackground } from '@hutong/event-store/background-thread';
import { streamTypes } from '@hutong/domain';
import {
  asReadStoreError,
  isDiskFull,
  openReadStore,
  openRunner,
  ReadStoreOpenError,
  servingVersions,
  switchServing,
} from '@hutong/read-store';
import { projections } from '../projections.js';
import { followAndTell, isLogBroken } from './follow-and-tell.js';
import type { FollowingData } from './following-thread.js';
import type { Failed, FollowingMessage, FollowingOrder, Switched } from './following-messages.js';

const { eventStore, readStore } = workerData as FollowingData;
runInBackground();

const tell = (message: FollowingMessage | Failed | Switched) => parentPort?.postMessage(message);

/** Follows the log and folds it into every projection until told to stop; the batch at hand is finished first. */
async function main(): Promise<void> {
  const log = await followEventLog(eventStore);
  const store = await openReadStore(readStore);
  const stopping = new AbortController();
  let serving: Switched['serving'] = {};
  const readServing = async () => {
    serving = Object.fromEntries(await servingVersions(store.database));
  };
  const switchTo = async (name: string) => {
    const refusal = await switchServing(store, name);
    await readServing();
    tell({ kind: 'switched', refusal, serving });
  };
  parentPort?.on('message', (order: FollowingOrder) => {
    if (order.kind === 'stop') stopping.abort();
    else void switchTo(order.name);
  });
  try {
    const open = async () => {
      const runner = await openRunner(store, { projections, streamTypes, log });
      await readServing();
      return runner;
    };
    await followAndTell({ log, open, signal: stopping.signal, tell, serving: () => serving });
  } finally {
    await store.close();
    await log.close();
  }
}

/** What will not go away by itself: a store that cannot be opened, and a log that is damaged. A read store that was deleted is made again. */
const isFinal = (error: unknown): boolean =>
  (error instanceof ReadStoreOpenError && error.fault !== 'missing') || isLogBroken(error);

function fail(cause: unknown): void {
  const error = asReadStoreError(cause, readStore);
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof ReadStoreOpenError ? { fault: error.fault } : {};
  tell({ kind: 'failed', reason, isFinal: isFinal(error), isDiskFull: isDiskFull(error), ...fault });
}

await main().catch(fail);
parentPort?.close();
