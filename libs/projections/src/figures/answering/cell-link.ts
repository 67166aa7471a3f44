import type { FigureQuestion } from '../asking/figure-question.js';
import { filterText } from '../asking/filters.js';
import type { Cell } from '../counting/cells.js';
import { bucketBounds, isTimeBucket } from '../registry/time-buckets.js';
import { instantToJson } from '@hutong/domain/kernel';

/** The question about one cell of an answer: its dimensions are filters, its stretch of time the period. */
export function questionOfCell(question: FigureQuestion, values: Cell['values']): FigureQuestion {
  const { shareOf: _shareOf, ...rest } = question;
  const filters: Record<string, readonly string[]> = { ...question.filters };
  let period: Readonly<{ from?: string; to?: string }> = {};
  for (const [index, name] of question.by.entries()) {
    const value = values[index] ?? null;
    if (isTimeBucket(name)) period = inBoth(question, bucketBounds(name, String(value), question.zone));
    else filters[name] = [value === null ? '' : String(value)];
  }
  return { ...rest, ...period, by: [], filters };
}

/** The part of a bucket that lies in the period. */
function inBoth(
  { from, to }: Pick<FigureQuestion, 'from' | 'to'>,
  bucket: ReturnType<typeof bucketBounds>,
): Readonly<{ from: string; to: string }> {
  const [begins, ends] = [instantToJson(bucket.from), instantToJson(bucket.to)];
  return {
    from: from !== undefined && from > begins ? from : begins,
    to: to !== undefined && to < ends ? to : ends,
  };
}

/** The address of a question, with what else it is asked with. */
export function linkTo(
  path: string,
  { measures, by, filters, ...rest }: FigureQuestion,
  more: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams({ measures: measures.join(',') });
  if (by.length > 0) parameters.set('by', by.join(','));
  for (const [name, values] of Object.entries(filters)) parameters.set(name, values.map(filterText).join(','));
  for (const [name, value] of Object.entries({ ...rest, ...more })) parameters.set(name, value);
  return `${path}?${legible(parameters.toString())}`;
}

/** Commas, colons and slashes mean nothing else in the parameters of an address. */
const legible = (encoded: string): string =>
  encoded.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
