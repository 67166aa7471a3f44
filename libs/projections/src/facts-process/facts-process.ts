import { ProblemError } from '@hutong/platform';
import { Following } from '../following/following.js';
import { positionWaitMaxMs, readingProblems } from '../reading/reading.js';
import type { FactQuestion, ReplyTo } from './fact-questions.js';
import { FactsChild } from './facts-child.js';
import type { FactsData } from './facts-messages.js';
import { Turns } from './turns.js';

/** From being asked to the answer; a question that takes longer is interrupted. */
const questionDurationMaxMs = 10_000;
/** Questions that are answered at the same time: each takes all the processors that it gets. */
const questionsAtOnceMax = 2;
/** Most questions that wait for their turn. */
const questionsQueuedMax = 256;

/** A log position that the tables in an answer must have come to. */
export type PositionWanted = Readonly<{ tables: readonly string[]; minPosition: bigint }>;

/** The process of facts: it follows the log by itself, and is asked. */
export class FactsProcess {
  readonly following: Following;
  readonly #child: () => FactsChild;
  readonly #turns = new Turns(questionsAtOnceMax, questionsQueuedMax);

  private constructor(following: Following, child: () => FactsChild) {
    this.following = following;
    this.#child = child;
  }

  /** Starts the process, which nobody waits for: commands go on whatever becomes of it. `file` is what it runs. */
  static start(data: FactsData, file?: URL): FactsProcess {
    let child: FactsChild | undefined;
    const following = Following.begin('Facts', (listener) => (child = new FactsChild(data, listener, file)));
    return new FactsProcess(following, () => child as FactsChild);
  }

  /** Of the process as the system knows it. */
  get pid(): number | undefined {
    return this.#child().pid;
  }

  /** The answer to a question, at a position or later where one is wanted. Throws `ProblemError`. */
  async ask<Question extends FactQuestion>(question: Question, wanted?: PositionWanted): Promise<ReplyTo<Question>> {
    const { health } = this.following;
    const isAway = health.status === 'starting' || health.status === 'restarting';
    // Whoever wants a position waits for it anyway.
    if (isAway && (wanted?.minPosition ?? 0n) === 0n) throw this.#away();
    await this.reach(wanted ?? { tables: [], minPosition: 0n });
    const asking = new AbortController();
    const { signal } = asking;
    const timer = setTimeout(() => asking.abort(), questionDurationMaxMs);
    try {
      await this.#turns.take(signal);
      return await this.#answerTo(question, signal);
    } finally {
      clearTimeout(timer);
    }
  }

  /** How many facts each table holds; null while there is no answer. */
  async sizes(): Promise<Readonly<Record<string, number>> | null> {
    try {
      const { body } = await this.ask({ about: 'sizes' });
      return JSON.parse(new TextDecoder().decode(body)) as Record<string, number>;
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }

  /** Ends the process in order, or by force when that takes too long. */
  stop(): Promise<void> {
    return this.following.stop();
  }

  async #answerTo<Question extends FactQuestion>(question: Question, signal: AbortSignal): Promise<ReplyTo<Question>> {
    try {
      const answer = await this.#child().ask(question, signal);
      if (answer.outcome === 'replied') return answer.reply as ReplyTo<Question>;
      if (answer.outcome === 'failed') throw new Error(answer.reason);
      if (answer.outcome === 'tooWide' || signal.aborted)
        throw new ProblemError(readingProblems.questionTooWide, adviceToNarrow);
      throw this.#away();
    } finally {
      this.#turns.give();
    }
  }

  #away(): ProblemError {
    return new ProblemError(
      readingProblems.storeUnusable,
      `There are no facts at present: ${this.following.health.reason}.`,
    );
  }

  /** Waits until facts have come to a position. Throws `ProblemError` when they do not in time, or cannot be used. */
  async reach({ tables, minPosition }: PositionWanted): Promise<void> {
    const { whyUnusable } = this.following;
    if (whyUnusable !== null) throw new ProblemError(readingProblems.storeUnusable, whyUnusable);
    for (const table of tables) {
      if (await this.following.reaches(table, minPosition, positionWaitMaxMs)) continue;
      const position = this.following.progress.positions[table] ?? 0n;
      const why = this.following.whyStill(table);
      const detail = `The facts ${table} are at position ${position}, not yet at ${minPosition}.${why === null ? '' : ` ${why}`}`;
      throw new ProblemError(readingProblems.positionNotReached, detail);
    }
  }
}

const adviceToNarrow = `It took more than ${questionDurationMaxMs} ms or more memory than it may: ask for a shorter period, fewer dimensions, or filter one.`;
