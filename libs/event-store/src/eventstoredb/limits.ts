/** How long and how often a server that fails or is silent is tried again. */
export type RetryLimits = Readonly<{
  /** Longest wait for the outcome of an append, over all its attempts; and of a read from its first failure in a row. */
  outcomeWaitMaxMs: number;
  /** The same for a subscription, from its first failure without any message since. */
  subscriptionWaitMaxMs: number;
  /** First wait between two attempts; it doubles up to the longest. */
  retryDelayMs: number;
  retryDelayMaxMs: number;
  /** Silence of a server that owes an answer, after which its client is given up. */
  silenceMaxMs: number;
}>;

/** A cluster whose leader has died or hangs leads again within these; without a quorum it does not, and whoever waits is told. */
export const retryLimits: RetryLimits = {
  outcomeWaitMaxMs: 7_000,
  subscriptionWaitMaxMs: 300_000,
  retryDelayMs: 50,
  retryDelayMaxMs: 5_000,
  silenceMaxMs: 3_000,
};
