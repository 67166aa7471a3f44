import { setTimeout as delay } from 'node:timers/promises';
import { EventLogUnavailableError } from '../errors.js';
import { CallInterruptedError } from './call-failure.js';
import type { Connection } from './connection.js';
import type { RetryLimits } from './limits.js';

/** Failures in a row that the client was given to reconnect by itself; after these it is replaced. */
const failuresBeforeReplacementMax = 2;

/** What a call gives up after, and since when that counts if not since its first failure. */
type Patience = Readonly<{ waitMaxMs: number; sinceMs?: number }>;

/** Decides after every failure of a call whether it is tried again, and waits in between. */
export class Retries {
  #failures = 0;
  #sinceMs: number | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly limits: RetryLimits,
    private readonly patience: Patience = { waitMaxMs: limits.outcomeWaitMaxMs },
  ) {
    this.#sinceMs = patience.sinceMs;
  }

  /** The call moved on: earlier failures are forgotten. */
  succeeded(): void {
    this.#failures = 0;
    this.#sinceMs = undefined;
  }

  /** Waits until the next attempt is due; throws the error when it is final, or `EventLogUnavailableError` when the time is over. */
  async afterFailure(error: unknown, generation: number): Promise<void> {
    if (!(error instanceof CallInterruptedError)) throw error;
    const nowMs = performance.now();
    this.#failures += 1;
    this.#sinceMs ??= nowMs;
    const longestMs = Math.min(this.limits.retryDelayMs * 2 ** (this.#failures - 1), this.limits.retryDelayMaxMs);
    const pauseMs = longestMs * (0.5 + Math.random() / 2);
    if (nowMs + pauseMs - this.#sinceMs > this.patience.waitMaxMs) {
      throw new EventLogUnavailableError(`${this.connection.name} failed ${this.#failures} times: ${error.message}`);
    }
    if (this.#failures >= failuresBeforeReplacementMax) this.connection.replace(generation);
    await delay(pauseMs);
  }
}
