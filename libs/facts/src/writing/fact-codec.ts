import { inspect, isDeepStrictEqual } from 'node:util';
import type { DuckDBValue } from '@duckdb/node-api';
import {
  type ColumnKind,
  type Fact,
  type FactTable,
  type FactValue,
  type OfferedChannel,
  sqlName,
} from '../fact-table.js';
import { changingColumnsOf } from '../store/row-tables.js';
import type { SqlRow, SqlValue } from '../store/sql-values.js';
import { numbersBefore } from '../store/vocabularies.js';
import type { Dictionary } from './dictionary.js';
import type { OfferedSets } from './offered-sets.js';

/** The values of a table's own columns as the file keeps them. */
export type KeptValues = readonly (DuckDBValue | undefined)[];
/** A value that is still to be put in: the number of a text. */
export type Gap = Readonly<{
  values: (DuckDBValue | undefined)[];
  index: number;
  dictionary: Dictionary;
  text: string;
  /** Behind which number it gets one where it has none. */
  numbersFrom: number;
}>;
/** A fact and how it is kept; beside the one that it replaces, only what differs has to be looked at. */
export type KeptFact = Readonly<{ fact: Fact; values: KeptValues }>;

/** What whole numbers stand for. */
export type Dictionaries = Readonly<{ names: Dictionary; persons: Dictionary }>;

type CodecColumn = Readonly<{
  name: string;
  kind: ColumnKind;
  isNullable: boolean;
  isChanging: boolean;
  dictionary: Dictionary | null;
  numbersFrom: number;
  sets: OfferedSets | null;
}>;

/** Turns facts into what a table keeps of them, and back. */
export class FactCodec {
  readonly #columns: readonly CodecColumn[];
  readonly #blank: KeptValues;

  constructor(table: FactTable, { names, persons }: Dictionaries, setsOf: ReadonlyMap<string, OfferedSets>) {
    const changing = changingColumnsOf(table);
    this.#columns = Object.entries(table.columns).map(([name, { kind, isNullable }]) => ({
      name,
      kind,
      isNullable,
      isChanging: changing.has(sqlName(name)),
      dictionary: kind === 'name' ? names : kind === 'person' ? persons : null,
      numbersFrom: kind === 'name' ? numbersBefore(name) : 0,
      sets: setsOf.get(name) ?? null,
    }));
    this.#blank = this.#columns.map(() => undefined);
  }

  /**
   * How a fact is kept. Throws on a value that its column does not take, and where a column differs from
   * the fact before that may not change. Where a text has no number yet there is a gap, noted in
   * `gaps` and filled when the batch knows all its numbers.
   */
  encode(fact: Fact, before: KeptFact | undefined, gaps: Gap[]): KeptValues {
    const values = (before?.values ?? this.#blank).slice();
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] as CodecColumn;
      const value = fact[column.name];
      const isSame = before !== undefined && value === before.fact[column.name];
      if (
        before !== undefined &&
        !isSame &&
        !column.isChanging &&
        !isDeepStrictEqual(value, before.fact[column.name])
      ) {
        throw new TypeError(`${column.name} changes to ${shown(value)}, and its table does not say that it may`);
      }
      if (isSame && values[index] !== undefined) continue;
      const text = textIn(column, value);
      if (text === null) values[index] = keptValue(column.kind, value as FactValue);
      else {
        values[index] = text.dictionary.known(text.text);
        if (values[index] === undefined) {
          text.dictionary.want(text.text);
          gaps.push({ values, index, ...text });
        }
      }
    }
    return values;
  }

  /** Facts from the rows of a table's own columns. */
  async restore(rows: readonly SqlRow[]): Promise<readonly KeptFact[]> {
    const columns: (readonly FactValue[])[] = [];
    for (const [index, column] of this.#columns.entries()) {
      const values = rows.map((row) => row[index] ?? null);
      columns.push(await restoredColumn(column, values));
    }
    return rows.map((row, rowIndex) => ({
      fact: Object.fromEntries(this.#columns.map(({ name }, index) => [name, columns[index]?.[rowIndex] ?? null])),
      values: this.#columns.map((_, index) => (row[index] ?? null) as DuckDBValue),
    }));
  }
}

const wholeMax = 2 ** 31 - 1;
const isWhole = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) <= wholeMax;
const isLong = (value: unknown): boolean => typeof value === 'bigint' && BigInt.asIntN(64, value) === value;
const isText = (value: unknown): boolean => typeof value === 'string';

const isOf: Record<ColumnKind, (value: unknown) => boolean> = {
  name: isText,
  person: isText,
  minorUnits: isLong,
  thousandths: isLong,
  count: isWhole,
  duration: isWhole,
  flag: (value) => typeof value === 'boolean',
  moment: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  offers: Array.isArray,
};

const shown = (value: unknown): string => inspect(value, { depth: 1, breakLength: Infinity });

/** The text whose number a column keeps; null where it keeps the value itself. Throws on a value that the column does not take. */
function textIn({ name, kind, isNullable, dictionary, numbersFrom, sets }: CodecColumn, value: FactValue | undefined) {
  if (value === null && isNullable) return null;
  if (value === undefined || value === null || !isOf[kind](value)) {
    throw new TypeError(`${name} is ${shown(value)}, which is no ${kind}`);
  }
  if (sets !== null)
    return { dictionary: sets.texts, text: sets.want(value as readonly OfferedChannel[]), numbersFrom };
  return dictionary === null ? null : { dictionary, text: value as string, numbersFrom };
}

const keptValue = (kind: ColumnKind, value: FactValue): DuckDBValue =>
  kind === 'moment' && value !== null ? BigInt(Date.parse(value as string)) : (value as bigint | number | boolean);

async function restoredColumn(
  { kind, dictionary, sets }: CodecColumn,
  values: readonly SqlValue[],
): Promise<readonly FactValue[]> {
  const numbers = values.filter((value) => value !== null) as readonly number[];
  if (dictionary !== null || sets !== null) {
    const known: ReadonlyMap<number, FactValue> =
      (await (dictionary?.textsOf(numbers) ?? sets?.setsOf(numbers))) ?? new Map();
    return values.map((value) => (value === null ? null : (known.get(value as number) ?? null)));
  }
  if (kind !== 'moment') return values as readonly FactValue[];
  return values.map((value) => (value === null ? null : new Date(Number(value)).toISOString()));
}
