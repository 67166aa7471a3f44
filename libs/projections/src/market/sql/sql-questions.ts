import { rm } from 'node:fs/promises';
import { factTables } from '@hutong/facts';
import { invalidRequest, platformProblems, ProblemError } from '@hutong/platform';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { FactsProcess } from '../../facts-process/facts-process.js';
import { Turns } from '../../facts-process/turns.js';
import { readingProblems } from '../../reading/reading.js';
import { runInProcess } from './sql-child.js';
import { NoSnapshotError, type SqlSnapshot, SqlSnapshots } from './sql-snapshots.js';
import type { SqlFormat } from './sql.requests.js';

/** Statements that run at the same time: each has a processor and up to 1.75 GiB of its own. */
const statementsAtOnceMax = 2;
/** How long one waits for its turn. */
const turnMaxMs = 10_000;
/** Most statements that wait for their turn. */
const statementsQueuedMax = 32;

type SqlQuestion = Readonly<{
  sql: string;
  format: SqlFormat;
  rowsMax: number;
  /** From when its process has begun. */
  durationMaxMs: number;
  minPosition: bigint;
}>;
type SqlAnswered = Readonly<{ position: bigint; body: Uint8Array; mediaType: string }>;

const { questionTooWide, storeUnusable, positionNotReached } = readingProblems;
/** Why a statement may have no answer, besides that it may not be asked. */
export const sqlProblems = [questionTooWide, storeUnusable, positionNotReached];

/** Runs statements of analysts, each in a process of its own over a copy of the facts. */
export class SqlQuestions implements OnApplicationShutdown {
  readonly #turns = new Turns(statementsAtOnceMax, statementsQueuedMax);
  readonly #snapshots: SqlSnapshots;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();
  #asked = 0;

  constructor(
    private readonly facts: FactsProcess,
    { factsStore }: Readonly<{ factsStore: string }>,
  ) {
    this.#snapshots = new SqlSnapshots(factsStore, this.#stopping.signal);
  }

  /** The answer of a statement, which is ended when whoever asked has left. Throws `ProblemError`. */
  async ask(question: SqlQuestion, left: AbortSignal): Promise<SqlAnswered> {
    const { following } = this.facts;
    const tables = factTables.map(({ name }) => name).filter((name) => following.servingVersionOf(name) === name);
    await this.facts.reach({ tables, minPosition: question.minPosition });
    const gone = AbortSignal.any([left, this.#stopping.signal]);
    await this.#turns.take(AbortSignal.any([AbortSignal.timeout(turnMaxMs), gone]));
    const answered = this.#snapshots.use(question.minPosition, (snapshot) => this.#answer(question, snapshot, gone));
    this.#underWay.add(answered);
    try {
      return await answered;
    } catch (error) {
      if (!(error instanceof NoSnapshotError)) throw error;
      throw new ProblemError(storeUnusable, `There is no copy of the facts at present: ${error.message}`);
    } finally {
      this.#underWay.delete(answered);
      this.#turns.give();
    }
  }

  /** Ends what runs, and removes the copies. */
  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#underWay);
    this.#snapshots.removeAll();
  }

  async #answer(
    { sql, format, rowsMax, durationMaxMs }: SqlQuestion,
    { file, position }: SqlSnapshot,
    gone: AbortSignal,
  ): Promise<SqlAnswered> {
    const directory = this.#snapshots.scratchOf(`statement-${this.#asked++}`);
    const order = { kind: 'answer', file, position, sql, format, rowsMax, directory } as const;
    const end = await runInProcess(order, { durationMaxMs, gone });
    // One that was ended by force leaves it.
    await rm(directory, { recursive: true, force: true });
    switch (end.outcome) {
      case 'answered':
        return { position, body: end.body, mediaType: end.mediaType };
      case 'refused':
        throw invalidRequest([{ field: 'sql', reason: end.reason }]);
      case 'tooWide':
        throw new ProblemError(questionTooWide, end.reason);
      case 'tooSlow':
        throw new ProblemError(
          questionTooWide,
          `It took more than ${durationMaxMs} ms: ask for less; limits.durationMaxMs takes more.`,
        );
      case 'unusable':
        throw new ProblemError(storeUnusable, end.reason);
      case 'notStarted':
        throw new ProblemError(platformProblems.overloaded);
      default:
        throw new ProblemError(
          questionTooWide,
          'Its process ended, as one does that needs more memory than it may: ask for less.',
        );
    }
  }
}
