import { Readable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { ReplayChunk, ReplayQuestion } from './replay-question.js';

/** NDJSON of recorded events, made by a replay thread as fast as it is taken; destroyed before its last line, it ends the thread. */
export class ReplayStream extends Readable {
  readonly #thread: Worker;
  #isComplete = false;

  constructor(thread: Worker, question: ReplayQuestion) {
    super();
    this.#thread = thread.on('message', this.#take).on('error', this.#fail);
    thread.postMessage(question);
  }

  /** Whether the thread has made the last line, so that it can make another replay. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  override _read(): void {
    if (!this.#isComplete) this.#thread.postMessage('next');
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    this.#thread.off('message', this.#take).off('error', this.#fail);
    if (this.#isComplete) {
      callback(error);
      return;
    }
    this.#thread.terminate().then(
      () => callback(error),
      (failure: Error) => callback(error ?? failure),
    );
  }

  readonly #take = ({ bytes, isLast }: ReplayChunk): void => {
    this.#isComplete = isLast;
    if (bytes.length > 0) this.push(bytes);
    if (isLast) this.push(null);
  };

  readonly #fail = (error: Error): void => {
    this.destroy(error);
  };
}
