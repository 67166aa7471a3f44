/** How long and how often a server that fails or is silent is tried again. */
export type RetryLimits = Readonly<{
  /** Attempts of one append or read in a row without any progress. */
  callAttemptsMax: number;
  /** Attempts of a subscription in a row without any message. */
  subscriptionAttemptsMax: number;
  /** First wait between two attempts; it doubles up to the longest. */
  retryDelayMs: number;
  retryDelayMaxMs: number;
  /** Silence of a server that owes an answer, after which its client is given up. */
  silenceMaxMs: number;
  /** Wait for the answer to one append while others are answered. */
  answerMaxMs: number;
}>;

/** Ten attempts of a call wait 9 s in all, sixty of a subscription 5 minutes. */
export const retryLimits: RetryLimits = {
  callAttemptsMax: 10,
  subscriptionAttemptsMax: 60,
  retryDelayMs: 50,
  retryDelayMaxMs: 5_000,
  silenceMaxMs: 5_000,
  answerMaxMs: 30_000,
};
