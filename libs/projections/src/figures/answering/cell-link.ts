import type { FigureQuestion } from '../asking/figure-question.js';
import { filterText } from '../asking/filters.js';
import type { Cell, DimensionValue } from '../counting/cells.js';
import { bucketBounds, isTimeBucket } from '../registry/time-buckets.js';
import { instantToJson } from '@hutong/domain/kernel';

/**
 * The way to the events behind each cell of an answer: its dimensions are filters, its stretch of time the period. An answer has
 * thousands of cells and few values, so each value is written once.
 */
export function eventsLinks(
  question: FigureQuestion,
  more: Readonly<Record<string, string>> = {},
): (values: Cell['values']) => string {
  const { shareOf: _shareOf, by, filters, ...rest } = question;
  const kept = Object.fromEntries(Object.entries(filters).filter(([name]) => !by.includes(name)));
  const begun = new Map<DimensionValue, string>();
  const beginningOf = (bucket: DimensionValue): string => {
    const name = by.find(isTimeBucket);
    const period = name === undefined ? {} : inBoth(question, bucketBounds(name, String(bucket), question.zone));
    return linkTo('/v1/figures/events', { ...rest, ...period, by: [], filters: kept }, more);
  };
  const dimensions = by.map((name, index) => ({
    name,
    index,
    isTime: isTimeBucket(name),
    said: new Map<DimensionValue, string>(),
  }));
  return (values) => {
    let bucket: DimensionValue = null;
    let link = '';
    for (const { name, index, isTime, said } of dimensions) {
      const value = values[index] ?? null;
      if (isTime) bucket = value;
      else link += remembered(said, value, () => filterOf(name, value));
    }
    return remembered(begun, bucket, () => beginningOf(bucket)) + link;
  };
}

const filterOf = (name: string, value: DimensionValue): string =>
  `&${name}=${legible(encodeURIComponent(value === null ? '' : filterText(String(value))))}`;

/** What was made of a value before, or is now. */
export function remembered(known: Map<DimensionValue, string>, value: DimensionValue, make: () => string): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = make();
  known.set(value, text);
  return text;
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
