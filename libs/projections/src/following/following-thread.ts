import { Worker } from 'node:worker_threads';
import { threadFile } from '@hutong/event-store';
import type { StartFollower } from './follower.js';
import type { Failed, FollowingMessage, FollowingOrder, Switched } from './following-messages.js';

/** What the following thread is started with. */
export type FollowingData = Readonly<{ eventStore: string; readStore: string }>;

/** The thread that folds the log into the read store. */
export const followingThread =
  (data: FollowingData): StartFollower =>
  ({ take, ended }) => {
    const worker = new Worker(threadFile('./following.worker.js', import.meta.url), { workerData: data });
    let failure: Failed | undefined;
    let switched: ((outcome: Switched) => void) | undefined;
    const tell = (order: FollowingOrder) => worker.postMessage(order);
    worker.on('message', (message: FollowingMessage | Failed | Switched) => {
      if (message.kind === 'failed') failure = message;
      else if (message.kind === 'switched') switched?.(message);
      else take(message);
    });
    worker.on('error', (error: Error) => {
      failure = { kind: 'failed', reason: error.message, isFinal: false };
    });
    const end = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.once('exit', () => ended(failure));
    return {
      async stop() {
        tell({ kind: 'stop' });
        await end;
      },
      switchTo: (name) => {
        const outcome = new Promise<Switched>((resolve) => (switched = resolve));
        tell({ kind: 'switch', name });
        return Promise.race([outcome, end.then(() => null)]);
      },
    };
  };
