import { Logger } from '@nestjs/common';
import { threadFile } from '@hutong/event-store';
import { platformProblems, positionNotReached, type Problem, ProblemError } from '@hutong/platform';
import { Piscina } from 'piscina';
import type { Following } from '../following/following.js';
import type { Question, Reply } from './questions.js';
import type { AnswerRefusal } from './snapshot.js';

/** How long an answer waits for `minPosition`. */
export const positionWaitMaxMs = 5_000;
/** A question that takes longer is stopped together with its thread. */
const questionDurationMaxMs = 10_000;
/** Most questions that wait for the reading thread. */
const questionsQueuedMax = 256;

/** Every reason for having no answer has one public face. */
export const readingProblems: Record<
  AnswerRefusal | 'positionNotReached' | 'questionTooSlow' | 'questionTooWide' | 'storeUnusable',
  Problem
> = {
  paymentUnknown: { type: '/problems/payment-unknown', title: 'There is no such payment', status: 404 },
  notBuiltYet: { type: '/problems/projection-not-built', title: 'The projection is not there yet', status: 503 },
  positionNotReached,
  storeUnusable: { type: '/problems/read-store-unusable', title: 'There are no figures at present', status: 503 },
  questionTooSlow: { type: '/problems/question-too-slow', title: 'The question took too long', status: 503 },
  questionTooWide: { type: '/problems/question-too-wide', title: 'The question asks for too much', status: 400 },
};

const adviceFor: Record<AnswerRefusal, string> = {
  paymentUnknown: 'No payment request of this id has been folded; with minPosition the answer waits for a recent one.',
  notBuiltYet: 'Ask again in a moment.',
};

/** Asks the reading thread; the main thread waits for positions and forwards bytes, nothing else. */
export class Reading {
  readonly #logger = new Logger('Reading');
  /** What the rows are folded by. */
  readonly following: Following;
  readonly #threads: Piscina<Question, Reply>;

  constructor(following: Following, { readStore }: Readonly<{ readStore: string }>) {
    this.following = following;
    this.#threads = new Piscina<Question, Reply>({
      filename: threadFile('./reading.worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      maxQueue: questionsQueuedMax,
      workerData: { readStore },
    });
    // An answer that crosses with the end of its time belongs to no question any more; unheard, it would end the process.
    this.#threads.on('error', (error: Error) => this.#logger.warn(error.message));
  }

  /** The JSON text of an answer at `minPosition` or later. Throws `ProblemError`. */
  async ask(projection: string, minPosition: string | undefined, question: Question): Promise<Buffer> {
    const { whyUnusable } = this.following;
    if (whyUnusable !== null) throw new ProblemError(readingProblems.storeUnusable, whyUnusable);
    if (minPosition !== undefined) {
      await this.#waitFor(this.following.servingVersionOf(projection), BigInt(minPosition));
    }
    const reply = await this.#run(question);
    if (reply.outcome === 'unusable') {
      this.#logger.error(reply.reason);
      throw new ProblemError(readingProblems.storeUnusable, reply.reason);
    }
    if (reply.outcome === 'refused') throw new ProblemError(readingProblems[reply.refusal], adviceFor[reply.refusal]);
    return Buffer.from(reply.body.buffer, reply.body.byteOffset, reply.body.byteLength);
  }

  async stop(): Promise<void> {
    await this.#threads.destroy();
  }

  async #waitFor(projection: string, minPosition: bigint): Promise<void> {
    if (await this.following.reaches(projection, minPosition, positionWaitMaxMs)) return;
    const why = this.following.whyStill(projection);
    const position = this.following.progress.positions[projection] ?? 0n;
    const detail = `${projection} is at position ${position}, not yet at ${minPosition}.${why === null ? '' : ` ${why}`}`;
    throw new ProblemError(readingProblems.positionNotReached, detail, { retryAfterSeconds: 1 });
  }

  async #run(question: Question): Promise<Reply> {
    if (this.#threads.queueSize >= questionsQueuedMax) {
      throw new ProblemError(platformProblems.overloaded, undefined, { retryAfterSeconds: 1 });
    }
    const signal = AbortSignal.timeout(questionDurationMaxMs);
    try {
      return await this.#threads.run(question, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new ProblemError(
        readingProblems.questionTooSlow,
        `It took longer than ${questionDurationMaxMs} ms; ask for less.`,
      );
    }
  }
}
