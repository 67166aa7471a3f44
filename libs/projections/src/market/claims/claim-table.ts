import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { filterText } from '../../figures/asking/filters.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import type { MarketRow, MarketSubject, SubjectAnswer } from '../market-subject.js';

/** Figures behind a claim, and the question that has them alone, where they stand. */
export type ClaimTable = Readonly<{
  name: string;
  question: string;
  columns: readonly FigureColumn[];
  rows: readonly MarketRow[];
}>;

/** A subject as it is asked for a claim. */
type Composed = Readonly<{ subject: MarketSubject; asked?: object }>;

/** What another subject answers of a market, from the same counts; and as a table of a claim. */
export async function composed(
  counts: MarketCounts,
  market: MarketDefinition,
  { subject, asked = {} }: Composed,
): Promise<Readonly<{ answer: SubjectAnswer; table: ClaimTable }>> {
  const answer = await subject.answer(counts, market, asked);
  const question = marketLink(subject.path, { ...market, ...asked }, counts);
  return { answer, table: { name: subject.path, question, columns: answer.columns, rows: answer.rows } };
}

/** The way to a question about a market, where it stands. */
export function marketLink(
  path: string,
  { measures: _measures, by, filters, ...rest }: MarketDefinition,
  { stand }: Pick<MarketCounts, 'stand'>,
): string {
  const parameters = new URLSearchParams();
  if (by.length > 0) parameters.set('by', by.join(','));
  for (const [name, values] of Object.entries(filters)) parameters.set(name, values.map(filterText).join(','));
  for (const [name, value] of Object.entries({ ...rest, asOf: stand.position })) parameters.set(name, String(value));
  return `/v1/${path}?${parameters.toString()}`;
}
