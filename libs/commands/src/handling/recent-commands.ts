import { RecentMap } from '@hutong/domain';
import { ProblemError } from '@hutong/platform';
import type { RequestIdentity } from './command-identity.js';
import { handlingProblems } from './handling.problems.js';

/** Commands whose keys a process remembers beyond what their streams tell, at least; at most twice as many. */
const recentCommandsMin = 32_768;
const retryAfterSeconds = 1;

/**
 * Keys in flight in this process, and those recorded lately: a key that comes back with another body is refused even when that body
 * would go to another stream. What is forgotten here the stream itself still knows.
 */
export class RecentCommands {
  readonly #inFlight = new Map<string, string>();
  readonly #recorded = new RecentMap<string>(recentCommandsMin);

  /** Runs one command at a time per key. `work` says whether it recorded something. */
  async once<Result extends { recorded: boolean }>(
    { causeId, bodyHash }: RequestIdentity,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const earlier = this.#inFlight.get(causeId) ?? this.#recorded.get(causeId);
    if (earlier !== undefined && earlier !== bodyHash) throw new ProblemError(handlingProblems.idempotencyKeyReused);
    if (this.#inFlight.has(causeId)) {
      throw new ProblemError(handlingProblems.commandInFlight, undefined, { retryAfterSeconds });
    }
    this.#inFlight.set(causeId, bodyHash);
    try {
      const result = await work();
      if (result.recorded) this.#recorded.set(causeId, bodyHash);
      return result;
    } finally {
      this.#inFlight.delete(causeId);
    }
  }
}
