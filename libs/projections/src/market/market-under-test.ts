import type { FactStore } from '@hutong/facts/store';
import { instant } from '@hutong/domain/kernel';
import type { GivenParameters } from '../figures/asking/question-check.js';
import { answerMarket } from './market.query.js';
import { subjectAt } from './market-subjects.js';
import { marketRequest } from './asking/market-request.js';

const now = instant(Date.parse('2027-01-01T00:00:00Z'));

export type MarketAnswered = Readonly<{
  position: string;
  definition: string;
  market: Readonly<Record<string, unknown>>;
  columns: readonly Readonly<{ name: string; kind: string; unit: string }>[];
  rows: readonly Readonly<Record<string, unknown>>[];
  figures: readonly string[];
}> &
  Readonly<Record<string, unknown>>;

/** What a subject answers from a store. Throws `ProblemError` for what may not be asked, and when it refuses. */
export async function marketAnswerOf(
  store: FactStore,
  path: string,
  parameters: GivenParameters = {},
): Promise<MarketAnswered> {
  const { asked } = marketRequest(subjectAt(path), { parameters, accept: undefined, now });
  const reply = await store.reader.inSnapshot((snapshot) => answerMarket(snapshot, asked));
  if (reply.outcome === 'refused') throw new Error(reply.detail);
  return JSON.parse(new TextDecoder().decode(reply.body)) as MarketAnswered;
}
