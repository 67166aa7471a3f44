import { element } from './element.js';

export type Cell = Node | string;

/** A table of figures: the first column names the row, all others are numbers. */
export type FigureTable = Readonly<{
  caption: string;
  /** Column names, the one of the first column included. */
  head: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  /** A last row of totals. */
  foot?: readonly Cell[];
}>;

/** The table as an element, with scopes so that a screen reader says row and column of every figure. */
export function figureTable({ caption, head, rows, foot }: FigureTable): HTMLTableElement {
  const table = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head.map(columnName))),
    element('tbody', {}, ...rows.map(rowOf)),
  );
  if (foot !== undefined) table.append(element('tfoot', {}, rowOf(foot)));
  return table;
}

const columnName = (name: Cell, index: number): HTMLElement =>
  element('th', index === 0 ? { scope: 'col' } : { scope: 'col', class: 'number' }, name);

const rowOf = ([name = '', ...figures]: readonly Cell[]): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    ...figures.map((figure) => element('td', { class: 'number' }, figure)),
  );
