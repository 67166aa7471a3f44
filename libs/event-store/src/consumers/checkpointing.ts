/** When to write a checkpoint: after so many events or so much time, so that checkpoints stay a small part of the log. */
export class Checkpointing {
  readonly #everyEvents: number;
  readonly #everyMs: number;
  readonly #write: () => void;
  #passedEvents = 0;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Readonly<{ everyEvents: number; everyMs: number }>, write: () => void) {
    this.#everyEvents = options.everyEvents;
    this.#everyMs = options.everyMs;
    this.#write = write;
  }

  /** An event was handled. */
  handled(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => this.#due(), this.#everyMs);
    this.passed();
  }

  /** An event was left out: worth a checkpoint only when many were, or a consumer would follow its own checkpoints for ever. */
  passed(): void {
    if (this.#isStopped) return;
    this.#passedEvents += 1;
    if (this.#passedEvents >= this.#everyEvents) this.#due();
  }

  /** Nothing is due any more, whatever is still handled: whoever stops writes the last checkpoint. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #due(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#passedEvents = 0;
    this.#write();
  }
}
