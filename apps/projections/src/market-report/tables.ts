import { type Html, markup } from './markup.js';
import { institutionName } from './names.js';
import type { Column, ReportAnswers, Row, Table, Value } from './report-answers.js';
import { cellWords, spelled } from './words.js';

/** Most rows of a table that are printed; the question has them all. */
const rowsMax = 40;
/** Tables with more columns than fit on paper stand on their side, where they have few rows. */
const columnsMax = 9;
const rowsOnSideMax = 4;
/** A table that is no longer than that is never torn. */
const rowsTogetherMax = 20;

export const link = ({ address }: ReportAnswers, path: string, text = path): Html =>
  markup`<a href="${new URL(path, address).href}">${text}</a>`;

/** A column as it is printed: the ends of an interval, and what a share is of, stand beside the figure. */
type Printed = Readonly<{
  column: Column;
  ends: readonly [string, string] | null;
  of: readonly [string, string] | null;
}>;

/** The table under its name, with the question that has it. */
export function tableOf(table: Table, answers: ReportAnswers): Html {
  const { name, question, columns, rows } = table;
  const told = rows.filter((row) => saysAnything(row, columns));
  const printed = printedColumns(columns, told);
  return markup`<h3>${name}</h3><p class="asked">${link(answers, question)}</p>
${told.length === 0 ? markup`<p>Nothing.</p>` : tableIn(printed, told.slice(0, rowsMax), answers)}${told.length > rowsMax ? markup`<p class="soft">And ${told.length - rowsMax} more.</p>` : null}${told.length < rows.length ? markup`<p class="soft">${rows.length - told.length} in which nothing was counted are left out.</p>` : null}`;
}

function tableIn(printed: readonly Printed[], rows: readonly Row[], answers: ReportAnswers): Html {
  const together = rows.length <= rowsTogetherMax ? 'together' : '';
  if (printed.length > columnsMax && rows.length <= rowsOnSideMax) {
    return markup`<div class="scroll"><table class="on-side ${together}"><tbody>${printed.map(
      (one) =>
        markup`<tr><th title="${one.column.meaning}">${headOf(one.column)}</th>${rows.map((row) => markup`<td>${cellOf(one, row, answers)}</td>`)}</tr>`,
    )}</tbody></table></div>`;
  }
  return markup`<div class="scroll"><table class="${together}"><thead><tr>${printed.map(({ column }) => markup`<th class="${classOf(column)}" title="${column.meaning}">${headOf(column)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${printed.map((one) => markup`<td class="${classOf(one.column)}">${cellOf(one, row, answers)}</td>`)}</tr>`)}</tbody></table></div>`;
}

const stretches: ReadonlySet<string> = new Set(['day', 'week', 'month']);

/** Whether anything was counted: a stretch of time without anything says nothing on paper. */
const saysAnything = (row: Row, columns: readonly Column[]): boolean => {
  if (!stretches.has(columns[0]?.name ?? '')) return true;
  const figures = columns
    .slice(1)
    .filter(({ kind }) => kind !== 'dimension')
    .map(({ name }) => row[name] ?? null);
  return figures.some((value) => value !== null && value !== '0');
};

function printedColumns(columns: readonly Column[], rows: readonly Row[]): readonly Printed[] {
  const names = new Set(columns.map(({ name }) => name));
  const both = (one: string, other: string): readonly [string, string] | null =>
    names.has(one) && names.has(other) ? [one, other] : null;
  const printed = columns.map((column): Printed => {
    const { name } = column;
    const isMain = name === 'difference' || (name === 'value' && !names.has('difference'));
    return {
      column,
      ends: both(`${name}Low`, `${name}High`) ?? (isMain ? both('low', 'high') : null),
      of: both(`${name}Part`, `${name}Buyers`),
    };
  });
  const beside = new Set(printed.flatMap(({ ends, of }) => [...(ends ?? []), ...(of ?? [])]));
  // What is null in all rows says nothing on paper.
  return printed.filter(
    ({ column: { name } }) => !beside.has(name) && rows.some((row) => !saysNothing(row[name] ?? null)),
  );
}

const saysNothing = (value: Value): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Words stand on the left and may be broken, whether they tell rows apart or not. */
const classOf = ({ kind, unit }: Column): string => (kind === 'dimension' || unit === 'name' ? 'name' : 'number');

/** Units that a figure does not say by itself; everything here is in CNY. */
const units: Readonly<Record<string, string>> = { minorUnits: 'fen', thousandths: '1/1000 fen', milliseconds: 'ms' };

/** A column as it is headed, with its unit: paper does not show what it means when somebody points at it. */
const headOf = ({ name, unit }: Column): string =>
  units[unit] === undefined ? spelled(name) : `${spelled(name)} (${units[unit]})`;

function cellOf({ column, ends, of }: Printed, row: Row, answers: ReportAnswers): string {
  const [low, high] = (ends ?? []).map((name) => row[name] ?? null);
  const [part, buyers] = (of ?? []).map((name) => row[name] ?? null);
  const interval = (low ?? null) === null ? '' : ` (${String(low)} to ${String(high)})`;
  const counted =
    (buyers ?? null) === null ? '' : ` (${(part ?? null) === null ? '' : `${String(part)} `}of ${String(buyers)})`;
  return `${shown(column.name, row[column.name] ?? null, answers)}${interval}${counted}`;
}

/** A value as people read it: words in words, institutions with their Chinese names. */
export function shown(column: string, value: Value, answers: ReportAnswers): string {
  if (saysNothing(value)) return '–';
  const words = Array.isArray(value) ? value.map(String) : [String(value)];
  return words.map((word) => institutionName(answers, cellWords(column, word))).join(', ');
}
