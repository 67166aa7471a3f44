import type { Failed, FollowingMessage } from './following-messages.js';

/** What follows the log and folds it, beside the main thread: a thread for rows, a process for facts. */
export type Follower = Readonly<{
  /** Finishes the batch at hand and ends. Resolves also when it has ended already. */
  stop: () => Promise<void>;
}>;

/** Where a follower tells how it goes. */
export type FollowerListener = Readonly<{
  take: (message: FollowingMessage) => void;
  /** The last that is heard of it; without a failure it was told to stop, or gave no reason. */
  ended: (failure: Failed | undefined) => void;
}>;

export type StartFollower = (listener: FollowerListener) => Follower;
