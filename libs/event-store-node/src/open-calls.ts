import { openCallsMax } from './limits.js';

/** Calls that last: each knows how to end when the node shuts down. */
export class OpenCalls {
  readonly #ends = new Set<() => Promise<void>>();
  isClosing = false;

  /** Keeps a call until the returned function is called. */
  add(end: () => Promise<void>): () => void {
    this.#ends.add(end);
    return () => this.#ends.delete(end);
  }

  /** There are more than may last at once. */
  get isFull(): boolean {
    return this.#ends.size > openCallsMax;
  }

  get size(): number {
    return this.#ends.size;
  }

  /** Ends all calls and takes no new ones. */
  async endAll(): Promise<void> {
    this.isClosing = true;
    await Promise.all(Array.from(this.#ends, (end) => end()));
  }
}
