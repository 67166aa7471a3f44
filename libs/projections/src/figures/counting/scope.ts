import { type FactSnapshot, factTables, type Rollup, rollupsOf, type SqlParameter, sqlName } from '@hutong/facts';
import type { FigureQuestion } from '../asking/figure-question.js';
import { measureNamed } from '../asking/figure-question.js';
import { type Addend, type Condition, type Counting } from '../registry/measure.js';
import { everyDimension } from '../registry/relations.js';
import type { TableName } from '../registry/tables.js';

/** The version of each table that a question is counted in (`payments.v2`), by its name without the version. */
export type Versions = ReadonlyMap<TableName, string>;

/** Which facts a question is counted in: those up to a position that its cut, filters and times leave. */
export type Scope = Readonly<{
  cut: Pick<FigureQuestion, 'by' | 'filters' | 'zone' | 'from' | 'to' | 'until'>;
  position: bigint;
  versions: Versions;
  /** Only facts after this position, where facts are looked for rather than counted. */
  after?: bigint;
  /** The moment that measures of what is open look at, in milliseconds of UTC. */
  openAtMs: bigint;
  numbers: Numbers;
  /** Up to where each rollup has summed up the facts, at or before the position. */
  rolledUpTo: ReadonlyMap<Rollup['name'], bigint>;
}>;

/** The numbers of texts in the dictionaries; -1 for one that no fact has. */
export type Numbers = Readonly<{ name: (text: string) => number; person: (text: string) => number }>;

/** An SQL text in the making, with what is bound to it. No text of a request is ever part of it. */
export class Statement {
  readonly parameters: SqlParameter[] = [];

  /** Whole numbers and flags are written: what has no parameters is planned once, and planning takes longer than most sums. */
  bind(value: SqlParameter): string {
    if (typeof value === 'bigint' || typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  moment(text: string): string {
    return this.bind(BigInt(Date.parse(text)));
  }
}

export const quoted = (column: string): string => `"${sqlName(column)}"`;

/** The table in the store that the facts are counted in. */
export function sqlTableOf(table: TableName, { versions }: Pick<Scope, 'versions'>): string {
  const name = versions.get(table);
  if (name === undefined) throw new RangeError(`No version of ${table} was chosen`);
  return sqlName(name);
}

/** The rollups of the version that the facts are counted in. */
export function rollupsServed(table: TableName, { versions }: Pick<Scope, 'versions'>): readonly Rollup[] {
  const served = factTables.find(({ name }) => name === versions.get(table));
  return served === undefined ? [] : rollupsOf(served);
}

/** What a text has instead that is in no dictionary. */
export const noNumber = -1;

/** Looks up the numbers of every text that the question's filters and measures compare with. */
export async function numbersOf(
  snapshot: FactSnapshot,
  { measures, filters }: Pick<FigureQuestion, 'measures' | 'filters'>,
): Promise<Numbers> {
  const texts = { name: new Set(measures.flatMap(wordsOf)), person: new Set<string>() };
  for (const { kind, value } of numberedValues(filters)) texts[kind].add(value);
  const [names, persons] = [await snapshot.numbersOfNames(texts.name), await numbersOfPersons(snapshot, texts.person)];
  return { name: (text) => names.get(text) ?? noNumber, person: (text) => persons.get(text) ?? noNumber };
}

/** Values of filters that stand for numbers. The empty one is null and has none. */
export const numberedValues = (filters: FigureQuestion['filters']) =>
  Object.entries(filters).flatMap(([dimension, values]) => {
    const kind = everyDimension[dimension]?.kind;
    if (kind !== 'name' && kind !== 'person') return [];
    return values.filter((value) => value !== '').map((value) => ({ dimension, kind, value }));
  });

/** A value that is filtered by. */
export type FilterValue = Readonly<{ dimension: string; value: string }>;

async function numbersOfPersons(
  snapshot: FactSnapshot,
  refs: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  if (refs.size === 0) return new Map();
  const places = [...refs].map((_, index) => `$${index + 1}`).join(', ');
  const rows = await snapshot.rows(`SELECT text, number FROM persons WHERE text IN (${places})`, [...refs]);
  return new Map(rows as readonly [string, number][]);
}

function wordsOf(measure: string): readonly string[] {
  const { relation, counting } = measureNamed(measure);
  const compared = conditionsOf(counting).flatMap((condition) =>
    'isAnyOf' in condition ? condition.isAnyOf : 'isNoneOf' in condition ? condition.isNoneOf : [],
  );
  return relation === 'successions' ? [...compared, requestedOutcome] : compared;
}

/** What the first fact of a payment says of how it ended. */
export const requestedOutcome = 'open';

/** Everything that a way of counting looks at, to decide what counts. */
export function conditionsOf(counting: Counting): readonly Condition[] {
  switch (counting.kind) {
    case 'sum':
      return counting.addends.flatMap(({ where }) => where);
    case 'ratio':
      return [...counting.part, ...counting.whole].flatMap(({ where }) => where);
    case 'distinct':
      return counting.where;
    case 'quantile':
      return [];
  }
}

/** The columns that a way of counting sums, each times the weight of its fact. */
export function summedColumnsOf(counting: Counting): readonly string[] {
  const addends: readonly Addend[] =
    counting.kind === 'sum' ? counting.addends : counting.kind === 'ratio' ? [...counting.part, ...counting.whole] : [];
  return [...new Set(addends.flatMap(({ column }) => column ?? []))];
}

/** The other columns that a way of counting reads. */
export function comparedColumnsOf(counting: Counting): readonly string[] {
  const counted = 'column' in counting ? [counting.column] : [];
  const compared = conditionsOf(counting).flatMap((condition) =>
    'begunAt' in condition ? [condition.begunAt, condition.endedAt] : [condition.column],
  );
  return [...new Set([...counted, ...compared])];
}
