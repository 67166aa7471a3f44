import { inspect } from 'node:util';
import { DuckDBTimestampValue, type DuckDBValue } from '@duckdb/node-api';
import type { ColumnKind, Fact, FactTable, FactValue, OfferedChannel } from '../fact-table.js';
import type { SqlRow, SqlValue } from '../store/sql-values.js';
import type { Dictionary } from './dictionary.js';
import type { OfferedSets } from './offered-sets.js';

/** The values of a table's own columns as the file keeps them. */
export type KeptValues = readonly DuckDBValue[];
/** A fact and how it is kept; beside the one that it replaces, only what differs has to be looked at. */
export type KeptFact = Readonly<{ fact: Fact; values: KeptValues }>;

/** What whole numbers stand for. */
export type Dictionaries = Readonly<{ names: Dictionary; persons: Dictionary }>;

type CodecColumn = Readonly<{
  name: string;
  kind: ColumnKind;
  isNullable: boolean;
  dictionary: Dictionary | null;
  sets: OfferedSets | null;
}>;

/** Turns facts into what a table keeps of them, and back. */
export class FactCodec {
  readonly #columns: readonly CodecColumn[];

  constructor(table: FactTable, { names, persons }: Dictionaries, setsOf: ReadonlyMap<string, OfferedSets>) {
    this.#columns = Object.entries(table.columns).map(([name, { kind, isNullable }]) => ({
      name,
      kind,
      isNullable,
      dictionary: kind === 'name' ? names : kind === 'person' ? persons : null,
      sets: setsOf.get(name) ?? null,
    }));
  }

  /** Throws on a value that its column does not take. */
  check(fact: Fact, before: Fact | undefined): void {
    for (const { name, kind, isNullable } of this.#columns) {
      const value = fact[name];
      if (before !== undefined && value === before[name]) continue;
      if (value === null && isNullable) continue;
      if (value === undefined || value === null || !isOf[kind](value)) {
        throw new TypeError(`${name} is ${shown(value)}, which is no ${kind}`);
      }
    }
  }

  /** Notes the texts whose numbers a fact needs. */
  want(fact: Fact, before: Fact | undefined): void {
    for (const { name, dictionary, sets } of this.#columns) {
      if (dictionary === null && sets === null) continue;
      const value = fact[name];
      if (value === null || (before !== undefined && value === before[name])) continue;
      if (dictionary === null) sets?.want(value as readonly OfferedChannel[]);
      else dictionary.want(value as string);
    }
  }

  valuesOf(fact: Fact, before: KeptFact | undefined): KeptValues {
    const values: DuckDBValue[] = [];
    this.#columns.forEach((column, index) => {
      const value = fact[column.name] as FactValue;
      const same = before !== undefined && value === before.fact[column.name];
      values.push(same ? (before.values[index] as DuckDBValue) : keptValue(column, value));
    });
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
      values: this.#columns.map(({ kind }, index) => restoredValue(kind, row[index] ?? null)),
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

export const timestampAt = (ms: number): DuckDBTimestampValue => new DuckDBTimestampValue(BigInt(ms) * 1_000n);

function keptValue({ kind, dictionary, sets }: CodecColumn, value: FactValue): DuckDBValue {
  if (value === null) return null;
  if (dictionary !== null) return dictionary.numberFor(value as string);
  if (kind === 'offers') return sets?.numberFor(value as readonly OfferedChannel[]) ?? null;
  if (kind === 'moment') return timestampAt(Date.parse(value as string));
  return value as bigint | number | boolean;
}

const restoredValue = (kind: ColumnKind, value: SqlValue): DuckDBValue =>
  kind === 'moment' && value !== null ? new DuckDBTimestampValue(value as bigint) : (value as DuckDBValue);

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
  return values.map((value) => (value === null ? null : new Date(Number((value as bigint) / 1_000n)).toISOString()));
}
