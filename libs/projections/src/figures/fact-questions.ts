import { answerDifferences, type DifferencesQuestion } from './answering/differences.query.js';
import { answerEventsBehind, type EventsBehindQuestion } from './answering/events-behind.query.js';
import type { FactSources } from './answering/fact-sources.js';
import { answerFigures, type FigureReply, type FiguresQuestion } from './answering/figures.query.js';

/** Everything that can be asked about figures. */
export type FigureFactQuestion = FiguresQuestion | EventsBehindQuestion | DifferencesQuestion;

/** Answers a question in the process that owns the facts; an aborted signal interrupts it. */
export function answerFigureQuestion(
  sources: FactSources,
  question: FigureFactQuestion,
  signal: AbortSignal,
): Promise<FigureReply> {
  switch (question.about) {
    case 'figures':
      return sources.reader.inSnapshot((snapshot) => answerFigures(snapshot, question), signal);
    case 'eventsBehind':
      return answerEventsBehind(sources, question, signal);
    case 'differences':
      return answerDifferences(sources, question, signal);
  }
}
