import { RecentMap } from '@hutong/domain';
import type { CommandIdentity } from './command-identity.js';
import { type Refused, refused } from './refused.js';

/** Commands whose keys a process remembers beyond what their streams tell, at least; at most twice as many. */
const recentCommandsMin = 32_768;

/**
 * Keys in flight in this process, and those recorded lately: a key that comes back with another body is refused even when that body
 * would go to another stream. What is forgotten here the stream itself still knows.
 */
export class RecentCommands {
  readonly #inFlight = new Map<string, string>();
  readonly #recorded = new RecentMap<string>(recentCommandsMin);

  /**
   * Runs one command at a time per key; a policy's has none, and follows from its event alone. `work` says whether it recorded something. `answered`
   * looks for the answer that the command was given elsewhere: what the key was used for here takes nothing away from that.
   */
  async once<Result extends { outcome: string; recorded?: boolean }>(
    { causeId, bodyHash }: CommandIdentity,
    work: () => Promise<Result>,
    answered: () => Promise<Result | undefined>,
  ): Promise<Result | Refused<'idempotencyKeyReused' | 'commandInFlight'>> {
    if (bodyHash === null) return work();
    const inFlight = this.#inFlight.get(causeId);
    const earlier = inFlight ?? this.#recorded.get(causeId);
    if (earlier !== undefined && earlier !== bodyHash) return (await answered()) ?? refused('idempotencyKeyReused');
    if (inFlight !== undefined) return refused('commandInFlight');
    this.#inFlight.set(causeId, bodyHash);
    try {
      const result = await work();
      if (result.recorded === true) this.#recorded.set(causeId, bodyHash);
      return result;
    } finally {
      this.#inFlight.delete(causeId);
    }
  }
}
