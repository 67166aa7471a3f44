import { type EventLog } from '@hutong/event-store';
import { EVENT_LOG, invalidRequest, positionPattern, ProblemError } from '@hutong/platform';
import { Inject, Injectable } from '@nestjs/common';
import { FactsProcess } from '../facts-process/facts-process.js';
import { readingProblems } from '../reading/reading.js';
import type { FigureRefusal, FigureReply } from './answering/figures.query.js';
import { tablesOf } from './asking/figure-question.js';
import type { FigureFactQuestion } from './fact-questions.js';
import type { MarketQuestion } from '../market/asking/market-question.js';
import { figureTables } from './registry/tables.js';

type Answered = Extract<FigureReply, { outcome: 'answered' }>;

const { notBuiltYet, positionNotReached, questionTooWide, storeUnusable } = readingProblems;
const problemOf: Record<
  Exclude<FigureRefusal, 'cursorOutdated'>,
  (typeof readingProblems)[keyof typeof readingProblems]
> = {
  notBuiltYet,
  positionNotReached,
  answerTooWide: questionTooWide,
};

/** Why a question about figures may have no answer. */
export const figureProblems = [...Object.values(problemOf), storeUnusable];

/** Asks the process that owns the facts; this one forwards bytes, nothing else. */
@Injectable()
export class Figures {
  constructor(
    private readonly facts: FactsProcess,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** The answer at `minPosition` or later, and at whatever position the question names. Throws `ProblemError`. */
  async ask(question: FigureFactQuestion | MarketQuestion, minPosition?: string): Promise<Answered> {
    const { following } = this.facts;
    const tables = tablesOf(question.question).map((table) => following.servingVersionOf(figureTables[table].name));
    const positions = [minPosition, ...(await this.#positionsNamed(question))]
      .flatMap((text) => text ?? [])
      .map(BigInt);
    const least = positions.reduce((most, position) => (position > most ? position : most), 0n);
    const reply = await this.facts.ask(question, { tables, minPosition: least });
    if (reply.outcome === 'answered') return reply;
    const { detail } = reply;
    if (reply.refusal === 'cursorOutdated') throw invalidRequest([{ field: 'cursor', reason: detail }]);
    if (reply.refusal === 'valueUnknown') throw invalidRequest([{ field: reply.field, reason: detail }]);
    throw new ProblemError(problemOf[reply.refusal], detail);
  }

  /** Where the positions lie that an answer cannot do without. What was recorded by a moment lies before the end of the log as it is now. */
  async #positionsNamed(question: FigureFactQuestion | MarketQuestion): Promise<readonly string[]> {
    const { asOf } = question.question;
    if (question.about === 'differences') return [question.toPosition];
    const at = 'at' in question ? question.at : undefined;
    if (at !== undefined || asOf === undefined) return at === undefined ? [] : [at.position];
    return [positionPattern.test(asOf) ? asOf : (await this.log.lastPosition()).toString()];
  }
}
