import type { FactSnapshot } from '@hutong/facts';
import { factsSentence, filterSentence, periodSentence } from '../figures/answering/definition.js';
import { type FigureReply, refusedStand } from '../figures/answering/figures.query.js';
import { csvOf, mediaTypes } from '../figures/answering/written-answer.js';
import { absentValues } from '../figures/counting/absent-values.js';
import { standOf, standText } from '../figures/counting/standing.js';
import type { MarketQuestion } from './asking/market-question.js';
import { MarketCounts, NotCounted } from './counting/market-counts.js';
import { subjectAt } from './market-subjects.js';

/** Answers a question about a market from one snapshot. */
export async function answerMarket(snapshot: FactSnapshot, asked: MarketQuestion): Promise<FigureReply> {
  try {
    return await answered(snapshot, asked);
  } catch (error) {
    if (error instanceof NotCounted) return error.reply;
    throw error;
  }
}

async function answered(
  snapshot: FactSnapshot,
  { subject, question, asked, format, unlessAt }: MarketQuestion,
): Promise<FigureReply> {
  const stand = await standOf(snapshot, question);
  if (!('position' in stand)) return refusedStand(stand);
  const position = stand.position.toString();
  const told = { position, stand: standText(stand), mediaType: mediaTypes[format], nextCursor: null };
  const reply = { outcome: 'answered', ...told } as const;
  if (unlessAt === reply.stand) return { ...reply, body: new Uint8Array() };
  const counts = new MarketCounts(snapshot, { market: question, stand });
  const { definition, columns, rows, more } = await subjectAt(subject).answer(counts, question, asked);
  if (format === 'csv') return { ...reply, body: csvOf(columns, rows) };
  const { measures: _measures, ...market } = question;
  const filtered = filterSentence(question, await absentValues(snapshot, question, stand));
  const answer = {
    position,
    definition: [definition, periodSentence(question), filtered, factsSentence(question, stand)].join(' '),
    market: { ...market, ...asked },
    columns,
    rows,
    ...more,
    figures: counts.links,
  };
  return { ...reply, body: new TextEncoder().encode(JSON.stringify(answer)) };
}
