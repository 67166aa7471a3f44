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
  rows: RunStatement;
  /** The answer of a SELECT as the bytes of a Parquet file (zstd). Throws `ParquetTooLargeError` beyond `bytesMax`. */
  parquet(sql: string, parameters: readonly SqlParameter[], bytesMax: number): Promise<Uint8Array>;
}>;

/** Numbers that earlier snapshots of the same store looked up: a name keeps its number for ever. */
export type KnownNames = Map<string, number>;
/** Names are few, and questions ask for fewer; whoever asks for more looks them up each time. */
const knownNamesMax = 10_000;

/** A snapshot, however its statements are run. Where the tables stand is looked up once in it. */
export function snapshotOver(
  { rows, parquet }: Pick<FactSnapshot, 'rows' | 'parquet'>,
  known: KnownNames = new Map(),
): FactSnapshot {
  let standing: Promise<Standing> | undefined;
  const lookUp = () => (standing ??= standingIn(rows));
  return {
    rows,
    parquet,
    positionOf: async (tableName) => (await lookUp()).positions.get(tableName),
    servingOf: async (base) => (await lookUp()).serving.get(base),
    async numbersOfNames(texts) {
      const wanted = [...new Set(texts)];
      const unknown = wanted.filter((text) => !known.has(text));
      const found = new Map(unknown.length === 0 ? [] : await namesIn(rows, unknown));
      if (known.size + found.size <= knownNamesMax) for (const [text, number] of found) known.set(text, number);
      return new Map(wanted.flatMap((text) => pairOf(text, known.get(text) ?? found.get(text))));
    },
  };
}

const pairOf = (text: string, number: number | undefined): [string, number][] =>
  number === undefined ? [] : [[text, number]];

async function namesIn(rows: RunStatement, texts: readonly string[]): Promise<readonly [string, number][]> {
  const places = texts.map((_, index) => `$${index + 1}`).join(', ');
  return (await rows(`select text, number from names where text in (${places})`, texts)) as readonly [string, number][];
}

type Standing = Readonly<{ positions: ReadonlyMap<string, bigint>; serving: ReadonlyMap<string, string> }>;

async function standingIn(rows: RunStatement): Promise<Standing> {
  const found = (await rows(
    'select fact_table, position, base from checkpoints full join serving using (fact_table)',
  )) as readonly (readonly [table: string, position: bigint | null, base: string | null])[];
  return {
    positions: new Map(found.flatMap(([table, position]) => (position === null ? [] : [[table, position]]))),
    serving: new Map(found.flatMap(([table, , base]) => (base === null ? [] : [[base, table]]))),
  };
}

/** The version of a table that questions are answered from, by what its versions have in common (`payments`); undefined when none is built. */
export async function servingOf(rows: RunStatement, base: string): Promise<string | undefined> {
  const [row] = await rows('select fact_table from serving where base = ?', [base]);
  return row?.[0] as string | undefined;
}
