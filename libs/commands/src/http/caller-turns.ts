/** Callers whose last turn is remembered; of more, those who were served longest ago count as new. */
const callersRememberedMax = 256;

/**
 * What waits, in one queue a caller. A caller who comes anew is served before those who were served lately, and these in the order of
 * their last turns: however many tasks others send, and however long each takes, a newcomer waits for none that has not begun.
 */
export class CallerTurns<Waiting> {
  readonly #queues = new Map<string, Set<Waiting>>();
  /** Callers who had a turn, the last one at the end. */
  readonly #served = new Set<string>();

  add(caller: string, waiting: Waiting): void {
    const queue = this.#queues.get(caller);
    if (queue) queue.add(waiting);
    else this.#queues.set(caller, new Set([waiting]));
  }

  /** Takes the first of the caller whose turn it is. */
  next(): Waiting | undefined {
    const caller = this.#callerInTurn();
    const [waiting] = this.#queues.get(caller ?? '') ?? [];
    if (caller === undefined || waiting === undefined) return undefined;
    this.remove(caller, waiting);
    this.#remember(caller);
    return waiting;
  }

  /** Forgets what need not wait any longer. */
  remove(caller: string, waiting: Waiting): void {
    const queue = this.#queues.get(caller);
    if (queue?.delete(waiting) && queue.size === 0) this.#queues.delete(caller);
  }

  #callerInTurn(): string | undefined {
    for (const caller of this.#queues.keys()) if (!this.#served.has(caller)) return caller;
    for (const caller of this.#served) if (this.#queues.has(caller)) return caller;
    return undefined;
  }

  #remember(caller: string): void {
    this.#served.delete(caller);
    this.#served.add(caller);
    for (const oldest of this.#served) {
      if (this.#served.size <= callersRememberedMax) return;
      this.#served.delete(oldest);
    }
  }
}
