import type { Failed, FollowingMessage, Switched } from './following-messages.js';

/** What follows the log and folds it, beside the main thread: a thread for rows, a process for facts. */
export type Follower = Readonly<{
  /** Finishes the batch at hand and ends. Resolves also when it has ended already. */
  stop: () => Promise<void>;
  /** Has questions answered from another version; null when it ended before it had. One at a time. */
  switchTo: (name: string) => Promise<Switched | null>;
}>;

/** Where a follower tells how it goes. */
export type FollowerListener = Readonly<{
  take: (message: FollowingMessage) => void;
  /** The last that is heard of it; without a failure it was told to stop, or gave no reason. */
  ended: (failure: Failed | undefined) => void;
}>;

export type StartFollower = (listener: FollowerListener) => Follower;
