import { type FactReader, factTables, sqlName } from '@hutong/facts';
import type { FactSources } from '../figures/answering/fact-sources.js';
import type { FigureReply } from '../figures/answering/figures.query.js';
import { answerFigureQuestion, type FigureFactQuestion } from '../figures/fact-questions.js';
import { answerMarket } from '../market/market.query.js';
import type { MarketQuestion } from '../market/asking/market-question.js';

/** How many facts each table holds. */
type SizesQuestion = Readonly<{ about: 'sizes' }>;

type SizesReply = Readonly<{ outcome: 'answered'; body: Uint8Array; mediaType: string }>;

/** Everything that can be asked of the facts. */
export type FactQuestion = SizesQuestion | FigureFactQuestion | MarketQuestion;

/** What the process of facts gives back: the bytes of an answer, ready to be sent, or why there is none. */
export type ReplyTo<Question extends FactQuestion> = Question extends SizesQuestion ? SizesReply : FigureReply;

/** Answers one question from one snapshot. An aborted signal interrupts it. */
export function answerFacts(
  sources: FactSources,
  question: FactQuestion,
  signal: AbortSignal,
): Promise<ReplyTo<FactQuestion>> {
  switch (question.about) {
    case 'sizes':
      return answerSizes(sources.reader, signal);
    case 'market':
      return sources.reader.inSnapshot((snapshot) => answerMarket(snapshot, question), signal);
    default:
      return answerFigureQuestion(sources, question, signal);
  }
}

/** Facts by the name of their table; a fact that was taken back later is two. */
const answerSizes = (reader: FactReader, signal: AbortSignal): Promise<SizesReply> =>
  reader.inSnapshot(async ({ rows }) => {
    const counts = factTables.map(({ name }) => `(select count(*) from ${sqlName(name)})`);
    const [sizes = []] = await rows(`select ${counts.join(', ')}`);
    const byTable = Object.fromEntries(factTables.map(({ name }, index) => [name, Number(sizes[index])]));
    return {
      outcome: 'answered',
      body: new TextEncoder().encode(JSON.stringify(byTable)),
      mediaType: 'application/json',
    };
  }, signal);
