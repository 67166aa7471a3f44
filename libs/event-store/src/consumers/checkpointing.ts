/** When to write a checkpoint: after so many events or so much time, so that checkpoints stay a small part of the log. */
export class Checkpointing {
  readonly #everyEvents: number;
  readonly #everyMs: number;
  readonly #write: () => void;
  #passedEvents = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Readonly<{ everyEvents: number; everyMs: number }>, write: () => void) {
    this.#everyEvents = options.everyEvents;
    this.#everyMs = options.everyMs;
    this.#write = write;
  }

  /** An event was handled. */
  handled(): void {
    this.#timer ??= setTimeout(() => this.#due(), this.#everyMs);
    this.passed();
  }

  /** An event was left out: worth a checkpoint only when many were, or a consumer would follow its own checkpoints for ever. */
  passed(): void {
    this.#passedEvents += 1;
    if (this.#passedEvents >= this.#everyEvents) this.#due();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#passedEvents = 0;
  }

  #due(): void {
    this.stop();
    this.#write();
  }
}
