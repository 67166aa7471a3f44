import { Readable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { platformProblems, ProblemError } from '@hutong/platform';
import type { ReplayChunk, ReplayQuestion, ReplayRefusal } from './replay-question.js';

/** A reader who takes nothing for so long is cut off: others wait for its place. Whoever takes 50 kB a second empties a kernel's buffers in it. */
export const noProgressMaxMs = 30_000;

const retryAfterSeconds = 1;

/** NDJSON of recorded events, made by a replay thread as fast as it is taken; destroyed before its last line, it ends the thread. */
export class ReplayStream extends Readable {
  readonly #thread: Worker;
  readonly #begun = Promise.withResolvers<{ refusal: ReplayRefusal | null }>();
  #isComplete = false;
  #hasEnded = false;
  #untilCut: NodeJS.Timeout | undefined;

  constructor(thread: Worker, question: ReplayQuestion) {
    super();
    // Whoever does not wait for it hears of a failure through the stream.
    this.#begun.promise.catch(() => {});
    // Until somebody reads it, nobody listens for that, and an unheard error would end the process.
    this.on('error', () => {});
    this.#thread = thread.on('message', this.#take).on('error', this.#fail);
    thread.postMessage(question);
    // Asked at once: whoever answers has to know whether the store is there.
    this.read(0);
  }

  /** Resolves with the first chunk, and with why there is nothing in it; rejects when the stream ends before. */
  get begun(): Promise<{ refusal: ReplayRefusal | null }> {
    return this.#begun.promise;
  }

  /** Whether the thread has made every line, or said that there is none, so that it can make another replay. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  override _read(): void {
    clearTimeout(this.#untilCut);
    if (!this.#hasEnded) this.#thread.postMessage('next');
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    clearTimeout(this.#untilCut);
    this.#thread.off('message', this.#take).off('error', this.#fail);
    this.#begun.reject(error ?? endedBefore());
    if (this.#isComplete) {
      callback(error);
      return;
    }
    this.#thread.terminate().then(
      () => callback(error),
      (failure: Error) => callback(error ?? failure),
    );
  }

  readonly #take = ({ bytes, isLast, failure }: ReplayChunk): void => {
    this.#hasEnded = isLast;
    // What was asked in vain is told to whoever asked, and the thread is as good as before.
    const isInVain = failure?.refusal === 'positionUnknown' || failure?.refusal === 'streamUnknown';
    this.#isComplete = isLast && (failure === undefined || isInVain);
    if (failure !== undefined && !isInVain) new Logger('Replays').error(`A replay ended early: ${failure.cause}`);
    this.#begun.resolve({ refusal: failure?.refusal ?? null });
    this.#untilCut = setTimeout(this.#cut, noProgressMaxMs);
    this.push(bytes);
    if (isLast) this.push(null);
  };

  readonly #cut = (): void => {
    this.destroy(new Error(`Nothing was taken of a replay for ${noProgressMaxMs / 1000} seconds`));
  };

  readonly #fail = (error: Error): void => {
    this.destroy(error);
  };
}

const endedBefore = (): ProblemError =>
  new ProblemError(platformProblems.overloaded, 'The replay was ended before it began.', { retryAfterSeconds });
