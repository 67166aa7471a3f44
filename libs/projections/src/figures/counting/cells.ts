import type { FactSnapshot, SqlRow } from '@hutong/facts';
import { measureNamed } from '../asking/figure-question.js';
import { bucketText, isTimeBucket } from '../registry/time-buckets.js';
import type { Figure } from './figure.js';
import type { Scope } from './scope.js';
import { countingStatements, isNumberOfName } from './statements.js';

/** Most cells that a question may have; one with more is to be narrowed. */
export const cellsMax = 50_000;

export type DimensionValue = string | number | boolean | null;

/** The figures of one combination of dimensions. */
export type Cell = Readonly<{ values: readonly DimensionValue[]; figures: ReadonlyMap<string, Figure> }>;

/** Cells in order of their dimensions; `tooMany` when there are more than can be answered. */
export async function countCells(
  snapshot: FactSnapshot,
  measures: readonly string[],
  scope: Scope,
): Promise<readonly Cell[] | 'tooMany'> {
  const { by } = scope.cut;
  const cells = new Map<string, { values: readonly DimensionValue[]; figures: Map<string, Figure> }>();
  for (const { text, parameters, measures: counted } of countingStatements(measures, scope, cellsMax + 1)) {
    const rows = await snapshot.rows(text, parameters);
    const valuesOf = await valuesReader(snapshot, scope.cut, rows);
    for (const row of rows) {
      const values = valuesOf(row);
      const key = JSON.stringify(values);
      const cell = cells.get(key) ?? { values, figures: new Map<string, Figure>() };
      cells.set(key, cell);
      readFigures(row.slice(by.length), counted, cell.figures);
    }
    if (cells.size > cellsMax) return 'tooMany';
  }
  for (const { figures } of cells.values()) addMissing(figures, measures);
  return [...cells.values()].toSorted((one, other) => compareValues(one.values, other.values));
}

function readFigures(row: SqlRow, measures: readonly string[], figures: Map<string, Figure>): void {
  const columns = [...row];
  for (const measure of measures) {
    const first = wholeNumber(columns.shift());
    if (measureNamed(measure).counting.kind === 'ratio') {
      figures.set(measure, { part: first ?? 0n, whole: wholeNumber(columns.shift()) ?? 0n });
    } else figures.set(measure, first);
  }
}

/** Where another measure has a cell and this one has no fact: nothing was counted, and there is no fraction or time of nothing. */
function addMissing(figures: Map<string, Figure>, measures: readonly string[]): void {
  for (const measure of measures) {
    if (figures.has(measure)) continue;
    const { kind } = measureNamed(measure).counting;
    figures.set(measure, kind === 'ratio' ? { part: 0n, whole: 0n } : kind === 'quantile' ? null : 0n);
  }
}

const wholeNumber = (value: unknown): bigint | null =>
  value === null || value === undefined ? null : BigInt(value as bigint | number);

/** Reads the dimensions of rows, which come first in them; names are numbers there, and are looked up for all rows together. */
export async function valuesReader(
  snapshot: FactSnapshot,
  { by, zone }: Scope['cut'],
  rows: readonly SqlRow[],
): Promise<(row: SqlRow) => readonly DimensionValue[]> {
  const dimensions = by.map((name) => ({ name, isName: isNumberOfName(name) }));
  const numbers = new Set<number>();
  for (const [index, { isName }] of dimensions.entries()) {
    if (isName) for (const row of rows) if (row[index] !== null) numbers.add(row[index] as number);
  }
  const texts = await snapshot.textsOfNames(numbers);
  return (row) =>
    dimensions.map(({ name, isName }, index) => {
      const value = row[index] ?? null;
      if (value === null) return null;
      if (isName) return texts.get(value as number) ?? null;
      return isTimeBucket(name) ? bucketText(name, Number(value), zone) : (value as DimensionValue);
    });
}

/** By one dimension after the other; what says nothing comes last. Texts by their code units, the same on every machine. */
export function compareValues(one: readonly DimensionValue[], other: readonly DimensionValue[]): number {
  for (const [index, a] of one.entries()) {
    const b = other[index] ?? null;
    if (a === b) continue;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -1 : 1;
  }
  return 0;
}
