import type { FactSnapshot, SqlRow, SqlValue } from '@hutong/facts';
import { measureNamed } from '../asking/figure-question.js';
import { bucketText, isTimeBucket } from '../registry/time-buckets.js';
import type { Figure } from './figure.js';
import type { Scope } from './scope.js';
import { countingStatements, isNumberOfName } from './statements.js';

/** Most cells that a question may have; one with more is to be narrowed. */
export const cellsMax = 50_000;

export type DimensionValue = string | number | boolean | null;

/** The figures of one combination of dimensions. */
export type Cell = Readonly<{ values: readonly DimensionValue[]; figures: Readonly<Pick<Map<string, Figure>, 'get'>> }>;

/** Cells in order of their dimensions; `tooMany` when there are more than can be answered. */
export async function countCells(
  snapshot: FactSnapshot,
  measures: readonly string[],
  scope: Scope,
): Promise<readonly Cell[] | 'tooMany'> {
  const dimensions = scope.cut.by.length;
  const statements = countingStatements(measures, scope, cellsMax + 1);
  const places = new Map(measures.map((measure, place) => [measure, place]));
  const found = new FoundCells(measures.map(figureOfNothing), { dimensions, statements: statements.length });
  for (const { text, parameters, measures: counted } of statements) {
    const rows = await snapshot.rows(text, parameters);
    const readInto = figuresReader(counted, { places, dimensions });
    for (const row of rows) readInto(found.of(row), row);
    if (found.all.length > cellsMax) return 'tooMany';
  }
  const rows = found.all.map(({ row }) => row);
  const valuesOf = await valuesReader(snapshot, scope.cut, rows);
  const cells = found.all.map(({ row, figures }) => ({
    values: valuesOf(row),
    figures: new PlacedFigures(places, figures),
  }));
  return inOrder(cells, dimensions);
}

/** Cells as statements find them. */
class FoundCells {
  readonly all: Readonly<{ row: SqlRow; figures: Figure[] }>[] = [];
  readonly #byKey = new Map<string, Figure[]>();

  constructor(
    private readonly nothing: readonly Figure[],
    private readonly counted: Readonly<{ dimensions: number; statements: number }>,
  ) {}

  /** The figures of a row's cell. Rows of one statement are cells of their own; those of several are told apart by their dimensions. */
  of(row: SqlRow): Figure[] {
    if (this.counted.statements === 1) return this.#add(row);
    // No dimension is an empty text, which null would be taken for.
    const key = row.slice(0, this.counted.dimensions).join('\0');
    const figures = this.#byKey.get(key) ?? this.#add(row);
    this.#byKey.set(key, figures);
    return figures;
  }

  #add(row: SqlRow): Figure[] {
    const figures = [...this.nothing];
    this.all.push({ row, figures });
    return figures;
  }
}

/** Figures of a cell by their measures: an answer has thousands of cells, whose measures lie at the same places. */
class PlacedFigures {
  constructor(
    readonly places: ReadonlyMap<string, number>,
    readonly figures: readonly Figure[],
  ) {}

  get(measure: string): Figure | undefined {
    return this.figures[this.places.get(measure) ?? -1];
  }
}

type Placed = Readonly<{ places: ReadonlyMap<string, number>; dimensions: number }>;

/** Reads the figures of a statement's row, which come behind its dimensions: a fraction takes two columns. */
function figuresReader(measures: readonly string[], { places, dimensions }: Placed) {
  let column = dimensions;
  const read = measures.map((measure) => {
    const isRatio = measureNamed(measure).counting.kind === 'ratio';
    const first = column;
    column += isRatio ? 2 : 1;
    return { place: places.get(measure) ?? 0, first, isRatio };
  });
  return (figures: Figure[], row: SqlRow): void => {
    for (const { place, first, isRatio } of read) {
      const figure = wholeNumber(row[first]);
      figures[place] = isRatio ? { part: figure ?? 0n, whole: wholeNumber(row[first + 1]) ?? 0n } : figure;
    }
  };
}

/** Where another measure has a cell and this one has no fact: nothing was counted, and there is no fraction or time of nothing. */
function figureOfNothing(measure: string): Figure {
  const { kind } = measureNamed(measure).counting;
  return kind === 'ratio' ? { part: 0n, whole: 0n } : kind === 'quantile' ? null : 0n;
}

const wholeNumber = (value: unknown): bigint | null =>
  value === null || value === undefined ? null : BigInt(value as bigint | number);

/** By their dimensions, the last one first and each before it then: cells are many and values few, so that only these are compared. */
function inOrder(cells: readonly Cell[], dimensions: number): readonly Cell[] {
  let ordered = cells;
  for (let index = dimensions - 1; index >= 0; index--) {
    const alike = Map.groupBy(ordered, ({ values }) => values[index] ?? null);
    const values = [...alike.keys()].toSorted((one, other) => compareValues([one], [other]));
    ordered = values.flatMap((value) => alike.get(value) ?? []);
  }
  return ordered;
}

/** Reads the dimensions of rows, which come first in them; names are numbers there, and are looked up for all rows together. */
export async function valuesReader(
  snapshot: FactSnapshot,
  { by, zone }: Scope['cut'],
  rows: readonly SqlRow[],
): Promise<(row: SqlRow) => readonly DimensionValue[]> {
  const dimensions = by.map((name, index) => ({
    name,
    isName: isNumberOfName(name),
    stored: new Set(rows.map((row) => row[index] ?? null)),
  }));
  const numbers = dimensions.flatMap(({ isName, stored }) => (isName ? [...stored] : []));
  const texts = await snapshot.textsOfNames(numbers.filter((number) => typeof number === 'number'));
  const valueOf = (name: string, isName: boolean, stored: SqlValue): DimensionValue => {
    if (stored === null) return null;
    if (isName) return texts.get(stored as number) ?? null;
    return isTimeBucket(name) ? bucketText(name, Number(stored), zone) : (stored as DimensionValue);
  };
  const known = dimensions.map(
    ({ name, isName, stored }) => new Map([...stored].map((value) => [value, valueOf(name, isName, value)])),
  );
  return (row) => known.map((values, index) => values.get(row[index] ?? null) ?? null);
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
