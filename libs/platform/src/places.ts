import { platformProblems, ProblemError } from './problem.js';

const retryAfterSeconds = 1;

/**
 * Places for costly work, shared among callers: one takes a place only while it holds fewer than are free. Alone it has half of them
 * at most, the next one half of what is left, and so on: nobody can take them all.
 */
export class Places {
  readonly #placesMax: number;
  readonly #work: string;
  readonly #held = new Map<string, number>();
  #free: number;

  /** `work` is what a place is for, as the refused caller reads it. */
  constructor(placesMax: number, work: string) {
    this.#placesMax = placesMax;
    this.#work = work;
    this.#free = placesMax;
  }

  get taken(): number {
    return this.#placesMax - this.#free;
  }

  /** Takes a place until the returned function is called. Throws `ProblemError`, with 429 when it is the caller's own share that is used up. */
  take(caller: string): () => void {
    const held = this.#held.get(caller) ?? 0;
    if (held >= this.#free) throw this.#refusal(held);
    this.#held.set(caller, held + 1);
    this.#free -= 1;
    let isGivenBack = false;
    return () => {
      if (!isGivenBack) this.#giveBack(caller);
      isGivenBack = true;
    };
  }

  #giveBack(caller: string): void {
    const left = (this.#held.get(caller) ?? 0) - 1;
    if (left > 0) this.#held.set(caller, left);
    else this.#held.delete(caller);
    this.#free += 1;
  }

  #refusal(held: number): ProblemError {
    if (held === 0) {
      const detail = `All ${this.#placesMax} places for ${this.#work} are taken.`;
      return new ProblemError(platformProblems.overloaded, detail, { retryAfterSeconds });
    }
    const detail = `Your address has ${held} ${this.#work} under way, which is its share at the moment; wait for one to end.`;
    return new ProblemError(platformProblems.shareUsedUp, detail, { retryAfterSeconds });
  }
}
