import type { FactStore } from '@hutong/facts/store';
import type { FactSnapshot } from '@hutong/facts';
import { type FigureReply, type FiguresQuestion, answerFigures, scopeOf } from './answering/figures.query.js';
import { Faults } from './asking/faults.js';
import { type GivenParameters, questionOf, textsOf } from './asking/question-check.js';
import type { FigureQuestion } from './asking/figure-question.js';
import { questionParameters } from './asking/question-words.js';
import type { Scope } from './counting/scope.js';
import { standOf } from './counting/standing.js';

export type Answer = Readonly<{
  position: string;
  definition: string;
  question: Readonly<Record<string, unknown>>;
  columns: readonly Readonly<{ name: string; kind: string; unit: string }>[];
  rows: readonly Readonly<Record<string, unknown>>[];
  markets?: readonly Readonly<Record<string, unknown>>[];
  nextCursor: string | null;
}>;

/** The checked question that parameters ask. Throws `ProblemError`. */
export function asked(parameters: GivenParameters): FiguresQuestion {
  const faults = new Faults();
  const question = questionOf(textsOf(parameters, Object.keys(questionParameters), faults), faults);
  faults.throwAny();
  return { about: 'figures', question, offset: 0, limit: 1_000, format: 'json' };
}

/** What a question is counted in at a position. */
export async function scopeAt(snapshot: FactSnapshot, question: FigureQuestion, position: number): Promise<Scope> {
  const stand = await standOf(snapshot, { ...question, asOf: String(position) });
  if (!('position' in stand)) throw new Error(JSON.stringify(stand));
  return scopeOf(snapshot, question, stand);
}

export const replyOf = (store: FactStore, question: FiguresQuestion): Promise<FigureReply> =>
  store.reader.inSnapshot((snapshot) => answerFigures(snapshot, question));

export async function answerOf(store: FactStore, parameters: GivenParameters): Promise<Answer> {
  const reply = await replyOf(store, asked(parameters));
  if (reply.outcome === 'refused') throw new Error(reply.detail);
  return JSON.parse(new TextDecoder().decode(reply.body)) as Answer;
}

/** The rows of an answer without the ways to their events. */
export async function rowsOf(store: FactStore, parameters: GivenParameters): Promise<readonly object[]> {
  const { rows } = await answerOf(store, parameters);
  return rows.map(({ events: _events, ...row }) => row);
}
