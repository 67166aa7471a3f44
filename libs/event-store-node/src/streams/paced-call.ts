import type { ServerWritableStream } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { Refusal } from '../refusal.js';
import { PageSize } from './page-size.js';

/** The answering side of a call that a slow client may hold up: messages go out a page at a time. */
export class PacedCall {
  readonly #page = new PageSize();
  #pageMessages = 0;
  #pageBytes = 0;
  readonly #call: ServerWritableStream<unknown, Buffer>;
  #isOver = false;
  #onOver = new Set<() => void>();

  constructor(call: ServerWritableStream<unknown, Buffer>) {
    this.#call = call;
    const over = () => this.#end();
    call.on('cancelled', over);
    call.on('close', over);
    call.on('error', over);
  }

  /** The client went away, or the call was ended. */
  get isOver(): boolean {
    return this.#isOver || this.#call.cancelled;
  }

  /** Calls back once when the call is over. */
  onOver(listener: () => void): void {
    this.#onOver.add(listener);
  }

  /** Events that the next page should have at most. */
  get pageEventsMax(): number {
    return this.#page.events;
  }

  write(message: Buffer): void {
    if (this.isOver) return;
    this.#pageMessages += 1;
    this.#pageBytes += message.length;
    this.#call.write(message);
  }

  /** Ends a page: resolves when the client has taken enough for more to be sent. */
  async drained(): Promise<void> {
    if (!this.isOver && this.#call.writableNeedDrain) await this.#untilDrained();
    this.#page.taken(this.#pageMessages, this.#pageBytes);
    this.#pageMessages = 0;
    this.#pageBytes = 0;
  }

  async #untilDrained(): Promise<void> {
    await new Promise<void>((resolve) => {
      const settle = () => {
        this.#onOver.delete(settle);
        this.#call.off('drain', settle);
        resolve();
      };
      this.#call.once('drain', settle);
      this.#onOver.add(settle);
    });
  }

  end(): void {
    if (!this.isOver) this.#call.end();
  }

  fail(refusal: Refusal): void {
    if (this.isOver) return;
    if (refusal.code === status.UNKNOWN || refusal.code === status.DATA_LOSS) console.error(refusal);
    this.#call.emit('error', refusal);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const listener of this.#onOver) listener();
  }
}
