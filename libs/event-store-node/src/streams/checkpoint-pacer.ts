/**
 * Says when a filtered subscription tells how far it is: after every so many events considered, matching or not. What it names
 * is never beyond what it was told is delivered or filtered out, and always beyond what it named before.
 */
export class CheckpointPacer {
  readonly #interval: bigint;
  #last: bigint;

  constructor(start: bigint, intervalEvents: number) {
    this.#last = start;
    this.#interval = BigInt(intervalEvents);
  }

  /** The checkpoint that is due when everything up to this position is done; none or one. */
  upTo(done: bigint): bigint[] {
    const intervals = (done - this.#last) / this.#interval;
    if (intervals < 1n) return [];
    this.#last += intervals * this.#interval;
    return [this.#last];
  }

  /** The checkpoint when the end of the log was reached, unless it was named already. */
  atEnd(done: bigint): bigint | undefined {
    if (done <= this.#last) return undefined;
    this.#last = done;
    return done;
  }
}
