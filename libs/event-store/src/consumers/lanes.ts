import type { RecordedEvent } from '../event-log.js';

/**
 * Most events whose work begins in one turn of the event loop. A request of the same thread waits for several turns, and a
 * consumer that works through a long log always has the next event at hand.
 */
export const startsPerTurnMax = 4;

/** Works on the events of one stream one after another, in order, and on at most `concurrencyMax` streams at once. */
export class Lanes<Item extends Readonly<{ event: RecordedEvent }>> {
  readonly #concurrencyMax: number;
  readonly #work: (item: Item) => Promise<void>;
  /** Events that wait, by stream; a stream stands here as long as one of its events waits or is worked on. */
  readonly #waiting = new Map<string, Item[]>();
  /** Streams that wait for their turn. */
  readonly #ready: string[] = [];
  #running = 0;
  #startedThisTurn = 0;
  #isStopped = false;
  #onIdle: (() => void) | undefined;

  /** `work` must not reject. */
  constructor(concurrencyMax: number, work: (item: Item) => Promise<void>) {
    this.#concurrencyMax = concurrencyMax;
    this.#work = work;
  }

  add(item: Item): void {
    const { stream } = item.event;
    const lane = this.#waiting.get(stream);
    if (lane !== undefined) {
      lane.push(item);
      return;
    }
    this.#waiting.set(stream, [item]);
    this.#ready.push(stream);
    this.#startNext();
  }

  /** Starts nothing more; resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
  }

  #startNext(): void {
    while (!this.#isStopped && this.#running < this.#concurrencyMax && this.#startedThisTurn < startsPerTurnMax) {
      const stream = this.#ready.shift();
      if (stream === undefined) return;
      this.#running += 1;
      this.#startedThisTurn += 1;
      if (this.#startedThisTurn === 1) setImmediate(() => this.#nextTurn());
      void this.#runOne(stream);
    }
  }

  #nextTurn(): void {
    this.#startedThisTurn = 0;
    this.#startNext();
  }

  async #runOne(stream: string): Promise<void> {
    const lane = this.#waiting.get(stream) ?? [];
    const item = lane.shift();
    if (item !== undefined) await this.#work(item);
    this.#running -= 1;
    // To the end of the line, so that a busy stream does not keep the others waiting.
    if (lane.length > 0) this.#ready.push(stream);
    else this.#waiting.delete(stream);
    this.#startNext();
    if (this.#running === 0) this.#onIdle?.();
  }
}
