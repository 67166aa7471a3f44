import { sqlName } from '../fact-table.js';
import type { SqlParameter, SqlRow } from './sql-values.js';

/** Runs one statement: in the process that owns the facts, or by asking it. */
export type RunStatement = (sql: string, parameters?: readonly SqlParameter[]) => Promise<readonly SqlRow[]>;

/** The facts as they stood when the snapshot began. A statement that failed ends it: the next one fails too. */
export type FactSnapshot = Readonly<{
  /** Position up to which a table (`payments.v1`) is folded; undefined when it is not built. */
  positionOf(tableName: string): Promise<bigint | undefined>;
  /** The version of a table (`payments`) that questions are answered from; undefined when none is built. */
  servingOf(base: string): Promise<string | undefined>;
  /** The numbers of names in the dictionary, by their texts; one that no fact has is left out. */
  numbersOfNames(texts: Iterable<string>): Promise<ReadonlyMap<string, number>>;
  /** The texts of numbers of names: a join would read the whole dictionary for a few of them. */
  textsOfNames(numbers: Iterable<number>): Promise<ReadonlyMap<number, string>>;
  /** The latest business time that facts of some tables (`payments.v1`) tell up to a position, in milliseconds; 0 where there are none. */
  latestOccurrence(tableNames: readonly string[], upTo: bigint): Promise<bigint>;
  rows: RunStatement;
  /** Whether the end of a SELECT, from FROM on, finds a fact, weighed or taken back. It holds whole numbers alone. */
  findsAny(from: string): Promise<boolean>;
  /** The answer of a SELECT as the bytes of a Parquet file (zstd). Throws `ParquetTooLargeError` beyond `bytesMax`. */
  parquet(sql: string, parameters: readonly SqlParameter[], bytesMax: number): Promise<Uint8Array>;
}>;

/** What earlier snapshots of the same store looked up, and what stays so: a name keeps its number, and facts are only ever added. */
export class KnownFacts {
  readonly numbers = new Map<string, number>();
  readonly texts = new Map<number, string>();
  /** The latest business time of each table, and up to where it was looked for. */
  readonly latest = new Map<string, Readonly<{ upTo: bigint; occurredAtMs: bigint }>>();
  /** What found facts once does for ever: they are only ever added. */
  readonly finding = new Set<string>();
  /** Texts that no name had while there were so many names: names are only ever added. */
  #absent: Readonly<{ names: bigint; texts: Set<string> }> = { names: 0n, texts: new Set() };

  /** The texts that are known to be no names while there are so many. */
  absentAmong(names: bigint): Set<string> {
    if (this.#absent.names !== names) this.#absent = { names, texts: new Set() };
    return this.#absent.texts;
  }
}
/** Names are few, and questions ask for fewer; whoever asks for more looks them up each time. */
const knownNamesMax = 50_000;

/** A snapshot, however its statements are run. Where the tables stand is looked up once in it. */
export function snapshotOver(
  { rows, parquet }: Pick<FactSnapshot, 'rows' | 'parquet'>,
  known: KnownFacts = new KnownFacts(),
): FactSnapshot {
  let standing: Promise<Standing> | undefined;
  const lookUp = () => (standing ??= standingIn(rows));
  return {
    rows,
    parquet,
    async findsAny(from) {
      if (known.finding.has(from)) return true;
      const finds = (await rows(`SELECT 1 ${from} LIMIT 1`)).length > 0;
      if (finds && known.finding.size < knownNamesMax) known.finding.add(from);
      return finds;
    },
    positionOf: async (tableName) => (await lookUp()).positions.get(tableName),
    servingOf: async (base) => (await lookUp()).serving.get(base),
    async numbersOfNames(wanted) {
      const absent = known.absentAmong((await lookUp()).names);
      const sought = [...wanted].filter((text) => !absent.has(text));
      const found = await lookedUp(known.numbers, sought, (unknown) => namesIn(rows, 'text, number', unknown));
      for (const text of sought) if (!found.has(text) && absent.size < knownNamesMax) absent.add(text);
      return found;
    },
    textsOfNames: (wanted) => lookedUp(known.texts, wanted, (unknown) => namesIn(rows, 'number, text', unknown)),
    async latestOccurrence(tableNames, upTo) {
      const { positions } = await lookUp();
      const sought = tableNames.map((name) => ({ name, upTo: lesser(upTo, positions.get(name) ?? 0n) }));
      return latestIn(rows, known.latest, sought);
    },
  };
}

const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greater = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/** Looks at the facts that came since the last time. What is taken back bears the times of what takes its place, and need not be looked at. */
async function latestIn(
  rows: RunStatement,
  known: KnownFacts['latest'],
  sought: readonly Readonly<{ name: string; upTo: bigint }>[],
): Promise<bigint> {
  const looked = sought.map(({ name, upTo }) => {
    const before = known.get(name);
    return { name, upTo, before: before === undefined || before.upTo > upTo ? { upTo: 0n, occurredAtMs: 0n } : before };
  });
  const each = looked.map(
    ({ name, upTo, before }) => `(select max(occurred_at) from ${sqlName(name)}
      where "position" > ${before.upTo} and "position" <= ${upTo} and weight = 1)`,
  );
  const [found = []] = looked.length === 0 ? [] : await rows(`select ${each.join(', ')}`);
  let latest = 0n;
  for (const [index, { name, upTo, before }] of looked.entries()) {
    const occurredAtMs = greater(before.occurredAtMs, (found[index] as bigint | null | undefined) ?? 0n);
    if ((known.get(name)?.upTo ?? 0n) <= upTo) known.set(name, { upTo, occurredAtMs });
    latest = greater(latest, occurredAtMs);
  }
  return latest;
}

/** What is wanted of what is known, after what is not was looked up; what there is not is left out. */
async function lookedUp<Key, Value>(
  known: Map<Key, Value>,
  asked: Iterable<Key>,
  lookUp: (unknown: Key[]) => Promise<Iterable<readonly [Key, Value]>>,
): Promise<ReadonlyMap<Key, Value>> {
  const wanted = [...new Set(asked)];
  const unknown = wanted.filter((key) => !known.has(key));
  const found = new Map(unknown.length === 0 ? [] : await lookUp(unknown));
  if (known.size + found.size <= knownNamesMax) for (const [key, value] of found) known.set(key, value);
  return new Map(wanted.flatMap((key) => pairOf(key, known.get(key) ?? found.get(key))));
}

const pairOf = <Key, Value>(key: Key, value: Value | undefined): [Key, Value][] =>
  value === undefined ? [] : [[key, value]];

async function namesIn<Key extends string | number, Value>(
  rows: RunStatement,
  columns: 'text, number' | 'number, text',
  keys: readonly Key[],
): Promise<readonly (readonly [Key, Value])[]> {
  const [key = ''] = columns.split(',');
  const found = await rows(`select ${columns} from names where ${key} in (select unnest(?))`, [keys]);
  return found as unknown as readonly (readonly [Key, Value])[];
}

type Standing = Readonly<{
  positions: ReadonlyMap<string, bigint>;
  serving: ReadonlyMap<string, string>;
  /** How many names there are. */
  names: bigint;
}>;

async function standingIn(rows: RunStatement): Promise<Standing> {
  const found = (await rows(`select fact_table, position, null from checkpoints
    union all select fact_table, null, base from serving
    union all select null, count(*), null from names`)) as readonly (readonly [
    table: string | null,
    position: bigint | null,
    base: string | null,
  ])[];
  const positions = new Map<string, bigint>();
  const serving = new Map<string, string>();
  let names = 0n;
  for (const [table, position, base] of found) {
    if (table === null) names = position ?? 0n;
    else if (base !== null) serving.set(base, table);
    else if (position !== null) positions.set(table, position);
  }
  return { positions, serving, names };
}

/** The version of a table that questions are answered from, by what its versions have in common (`payments`); undefined when none is built. */
export async function servingOf(rows: RunStatement, base: string): Promise<string | undefined> {
  const [row] = await rows('select fact_table from serving where base = ?', [base]);
  return row?.[0] as string | undefined;
}
