import { setTimeout as delay } from 'node:timers/promises';
import { EventLogUnavailableError } from '../errors.js';
import { CallInterruptedError } from './call-failure.js';
import type { Connection } from './connection.js';
import type { RetryLimits } from './limits.js';

/** Failures in a row that the client was given to reconnect by itself; after these it is replaced. */
const failuresBeforeReplacementMax = 2;

/** Counts the attempts of one call and waits between them. */
export class Retries {
  #failures = 0;

  constructor(
    private readonly connection: Connection,
    private readonly limits: RetryLimits,
    private readonly attemptsMax = limits.callAttemptsMax,
  ) {}

  /** The call moved on: earlier failures are forgotten. */
  succeeded(): void {
    this.#failures = 0;
  }

  /** Waits until the next attempt is due; throws the error when it is final, or `EventLogUnavailableError` after the last attempt. */
  async afterFailure(error: unknown, generation: number): Promise<void> {
    if (!(error instanceof CallInterruptedError)) throw error;
    this.#failures += 1;
    if (this.#failures >= this.attemptsMax) {
      throw new EventLogUnavailableError(`${this.connection.name} failed ${this.#failures} times: ${error.message}`);
    }
    if (this.#failures >= failuresBeforeReplacementMax) this.connection.replace(generation);
    const longestMs = Math.min(this.limits.retryDelayMs * 2 ** (this.#failures - 1), this.limits.retryDelayMaxMs);
    await delay(longestMs * (0.5 + Math.random() / 2));
  }
}
