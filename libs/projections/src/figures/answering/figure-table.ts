import { type FigureQuestion, measureNamed } from '../asking/figure-question.js';
import type { Cell, DimensionValue } from '../counting/cells.js';
import type { Figure } from '../counting/figure.js';
import { everyDimension, relations } from '../registry/relations.js';
import { isTimeBucket } from '../registry/time-buckets.js';
import { roundedFraction } from '@hutong/market';
import { remembered } from './cell-link.js';
import { isShared, type Market, wholeOf } from './market-figures.js';

/** What a column of an answer says. */
export type FigureColumn = Readonly<{
  name: string;
  kind: 'dimension' | 'figure' | 'share';
  unit: string;
  meaning: string;
}>;

/** A row of an answer: whole numbers and fractions as decimal text, so that no reader rounds them. */
export type FigureRow = Readonly<Record<string, DimensionValue>>;

/** The columns of a question's answer: its cut, then its figures, each with its share where shares are asked for. */
export function columnsOf(question: FigureQuestion): readonly FigureColumn[] {
  const { shareOf } = question;
  const figures = question.measures.flatMap((name): FigureColumn[] => {
    const { unit, meaning } = measureNamed(name);
    const share: FigureColumn = {
      name: shareName(name),
      kind: 'share',
      unit: 'fraction',
      meaning: `${name} as a fraction of ${name} without the cut by ${shareOf}; null where that is nothing.`,
    };
    return [{ name, kind: 'figure', unit, meaning }, ...(isShared(question, name) ? [share] : [])];
  });
  return [...dimensionColumns(question), ...figures];
}

/** The columns of what a question is cut by. */
export const dimensionColumns = (question: Omit<FigureQuestion, 'shareOf'>): readonly FigureColumn[] =>
  question.by.map((name) => ({ name, kind: 'dimension', ...dimensionOf(name, question) }));

const shareName = (measure: string): string => `${measure}Share`;

function dimensionOf(
  name: string,
  { measures, zone }: Pick<FigureQuestion, 'measures' | 'zone'>,
): Readonly<{ unit: string; meaning: string }> {
  if (isTimeBucket(name)) return { unit: name, meaning: `${name} of the period, in ${zone}` };
  const [first = ''] = measures;
  const dimension = relations[measureNamed(first).relation].dimensions[name] ?? everyDimension[name];
  return { unit: dimension?.kind ?? 'name', meaning: dimension?.meaning ?? '' };
}

/** A cell as a row, in the order of the columns. */
export function rowOf(question: FigureQuestion, cell: Cell, market: Market | undefined): FigureRow {
  const dimensions = question.by.map((name, index) => [name, cell.values[index] ?? null] as const);
  return Object.fromEntries([...dimensions, ...fieldsOf(question).map(({ name, of }) => [name, of(cell, market)])]);
}

/** What a row says of its cell behind the dimensions: figures, and the shares of the cell in its market. */
type Field = Readonly<{ name: string; of: (cell: Cell, market: Market | undefined) => string | null }>;

const fieldsOf = (question: FigureQuestion): readonly Field[] =>
  question.measures.flatMap((name): Field[] => {
    const figure: Field = { name, of: ({ figures }) => figureText(figures.get(name) ?? null) };
    if (!isShared(question, name)) return [figure];
    const of: Field['of'] = (cell, market) =>
      roundedFraction(wholeOf(cell, name), market?.figures.get(name)?.whole ?? 0n);
    return [figure, { name: shareName(name), of }];
  });

/**
 * Cells as the JSON text of rows, each with the way to its events. An answer has thousands of cells and few values: each value is written
 * once. Figures are digits and links are addresses, in which nothing needs to be escaped.
 */
export function rowsText(
  question: FigureQuestion,
  { cells, marketOf }: Readonly<{ cells: readonly Cell[]; marketOf?: (cell: Cell) => Market }>,
  eventsOf: (values: Cell['values']) => string,
): string {
  const dimensions = question.by.map((name, index) => ({
    index,
    key: `${JSON.stringify(name)}:`,
    written: new Map<DimensionValue, string>(),
  }));
  const fields = fieldsOf(question).map(({ name, of }) => ({ key: `${JSON.stringify(name)}:`, of }));
  let text = '[';
  let between = '{';
  for (const cell of cells) {
    const market = marketOf?.(cell);
    text += between;
    for (const { index, key, written } of dimensions) {
      const value = cell.values[index] ?? null;
      text += remembered(written, value, () => `${key}${JSON.stringify(value)},`);
    }
    for (const { key, of } of fields) {
      const figure = of(cell, market);
      text += figure === null ? `${key}null,` : `${key}"${figure}",`;
    }
    text += `"events":"${eventsOf(cell.values)}"}`;
    between = ',{';
  }
  return `${text}]`;
}

/** A figure as it is written; nothing for a fraction or time of nothing. */
export function figureText(figure: Figure): string | null {
  if (figure === null) return null;
  return typeof figure === 'bigint' ? figure.toString() : roundedFraction(figure.part, figure.whole);
}
