import type { RecordStore } from '../store/record-store.js';
import type { PacedCall } from './paced-call.js';

/** Lets a subscription wait for the next commit without missing one that comes while it is busy. */
export class CommitWaiter {
  readonly stop: () => void;
  #seen = 0;
  #wake: (() => void) | undefined;

  constructor(store: RecordStore, call: PacedCall) {
    this.stop = store.onCommit(() => {
      this.#seen += 1;
      this.#wake?.();
    });
    call.onOver(() => this.#wake?.());
  }

  /** Number of commits so far. */
  get seen(): number {
    return this.#seen;
  }

  /** Resolves when there was a commit after the one that was seen, or when the call is over. */
  async after(seen: number): Promise<void> {
    if (this.#seen > seen) return;
    await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#wake = undefined;
  }
}
