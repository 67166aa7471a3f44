import type { FactStore } from '@hutong/facts/store';
import { type FigureReply, type FiguresQuestion, answerFigures } from './answering/figures.query.js';
import { Faults } from './asking/faults.js';
import { type GivenParameters, questionOf, textsOf } from './asking/question-check.js';
import { questionParameters } from './asking/question-words.js';

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
