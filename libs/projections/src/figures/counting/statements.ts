import type { SqlParameter } from '@hutong/facts';
import { durationStepMs } from '@hutong/facts';
import { measureNamed } from '../asking/figure-question.js';
import type { Addend, Condition, Counting, RelationName } from '../registry/measure.js';
import { everyDimension, relations } from '../registry/relations.js';
import { figureTables } from '../registry/tables.js';
import { isTimeBucket } from '../registry/time-buckets.js';
import { comparedColumnsOf, quoted, type Scope, Statement, summedColumnsOf } from './scope.js';
import { dimensionSql, sourceOf, sumOf } from './source.js';

/** A statement that counts measures of one relation in one way: its rows are the dimensions, then `figures` columns of each measure. */
export type CountingStatement = Readonly<{
  text: string;
  parameters: readonly SqlParameter[];
  measures: readonly string[];
}>;

/** The statements that count measures: one for all sums of a relation, one for each column of persons or durations. */
export function countingStatements(measures: readonly string[], scope: Scope, rowsMax: number): CountingStatement[] {
  return [...Map.groupBy(measures, wayOf).values()].map((alike) => {
    const sql = new Statement();
    const { relation } = measureNamed(alike[0] ?? '');
    const cells = cellsSql(alike, { relation, scope, sql });
    const text = withRefs({ by: scope.cut.by, cells, rowsMax });
    return { text, parameters: sql.parameters, measures: alike };
  });
}

/** Measures that one statement counts have the same way; sums and what is made of sums have that of their relation. */
export function wayOf(measure: string): string {
  const { relation, counting } = measureNamed(measure);
  switch (counting.kind) {
    case 'sum':
    case 'ratio':
      return relation;
    case 'distinct':
      return JSON.stringify([relation, counting.column, counting.where]);
    case 'quantile':
      return JSON.stringify([relation, counting.column]);
  }
}

type Way = Readonly<{ relation: RelationName; scope: Scope; sql: Statement }>;
type CellsSql = Readonly<{ text: string; figures: readonly string[] }>;

function cellsSql(alike: readonly string[], way: Way): CellsSql {
  const { counting } = measureNamed(alike[0] ?? '');
  if (counting.kind === 'distinct') return distinctCells(counting, way);
  if (counting.kind === 'quantile') return quantileCells(alike, counting.column, way);
  return sumCells(alike, way);
}

/** A cell is there when a fact that counts lies in it and was not taken back. */
function sumCells(alike: readonly string[], { relation, scope, sql }: Way): CellsSql {
  const countings = alike.map((measure) => measureNamed(measure).counting);
  const sums = countings.flatMap(sumsOf);
  const read = readFor(countings);
  const source = sourceOf({ relation, ...read, byPosition: false }, scope, sql);
  const ways = waysToCount(sums.flat());
  const counts = countsSql(ways, scope, sql);
  const figures = sums.map((addends) => sumSql(addends, { scope, sql, isSure: ways.length === 1 }));
  const { keys, names, grouping } = cutOf(relation, scope);
  const having = keys.length === 0 ? '' : 'HAVING sum(weight) > 0';
  const told = figures.map((figure, index) => `${figure} AS f${index}`);
  const isTwice = ways.length > 1 && !ways.flat().some((condition) => 'begunAt' in condition);
  const text = isTwice
    ? `SELECT ${[...names, ...told].join(', ')} FROM (${summedFirst(keys, read)} FROM (${source}) ${counts} GROUP BY ALL) ${grouping} ${having}`
    : `SELECT ${[...keys, ...told].join(', ')} FROM (${source}) ${counts} ${grouping} ${having}`;
  return { text, figures: figures.map((_, index) => `f${index}`) };
}

/** Facts that say the same of all that conditions look at are summed first: those are then looked at once for a few sums, not for each fact. */
const summedFirst = (keys: readonly string[], { columns, sums }: ReturnType<typeof readFor>): string => {
  const summed = sums.map((column) => `sum(${sumOf(column)}) AS ${sumOf(column)}`);
  return `SELECT ${[...keys, ...columns.map(quoted), 'CAST(sum(weight) AS BIGINT) AS weight', ...summed].join(', ')}`;
};

/** The columns that ways of counting read, and those that they sum. */
export const readFor = (countings: readonly Counting[]): Readonly<{ columns: string[]; sums: string[] }> => ({
  columns: [...new Set(countings.flatMap(comparedColumnsOf))],
  sums: [...new Set(countings.flatMap(summedColumnsOf))],
});

/** The sums that a measure is made of. */
export const sumsOf = (counting: Counting): readonly (readonly Addend[])[] =>
  counting.kind === 'sum' ? [counting.addends] : counting.kind === 'ratio' ? [counting.part, counting.whole] : [];

/** The different conditions under which facts count in any of some sums. */
export const waysToCount = (addends: readonly Addend[]): readonly (readonly Condition[])[] => [
  ...new Map(addends.map(({ where }) => [JSON.stringify(where), where])).values(),
];

/** Only facts that count in some way: what all sums share is looked at once, and most facts never reach them. */
export function countsSql(ways: readonly (readonly Condition[])[], scope: Scope, sql: Statement): string {
  if (ways.some((where) => where.length === 0)) return '';
  return `WHERE ${ways.map((where) => `(${conditionsSql(where, scope, sql).join(' AND ')})`).join(' OR ')}`;
}

type Summing = Readonly<{ scope: Scope; sql: Statement; isSure: boolean }>;

/** A sum as SQL; `isSure` where only facts that count are summed. */
export function sumSql(addends: readonly Addend[], { scope, sql, isSure }: Summing): string {
  const terms = addends.map(({ sign, column, where }) => {
    const counted = column === null ? 'weight' : sumOf(column);
    const term =
      isSure || where.length === 0
        ? counted
        : `CASE WHEN ${conditionsSql(where, scope, sql).join(' AND ')} THEN ${counted} ELSE 0 END`;
    return `${sign < 0 ? '-' : '+'} coalesce(sum(${term}), 0)`;
  });
  return `(${terms.join(' ')})`;
}

/** A person counts once, as long as one fact stands that says so. */
function distinctCells(counting: Distinct, { relation, scope, sql }: Way): CellsSql {
  const { keys, names, grouping } = cutOf(relation, scope);
  const persons = personsSql(counting, { relation, scope, sql, byPosition: false });
  const inner = [...keys, `${quoted(counting.column)} AS person`];
  const found = `SELECT ${inner.join(', ')} FROM (${persons}) GROUP BY ALL HAVING sum(weight) > 0`;
  return { text: `SELECT ${[...names, 'count(*) AS f0'].join(', ')} FROM (${found}) ${grouping}`, figures: ['f0'] };
}

type Distinct = Extract<Counting, { kind: 'distinct' }>;

/** Facts of the persons that count. */
export function personsSql(
  counting: Distinct,
  { relation, scope, sql, byPosition }: Way & Readonly<{ byPosition: boolean }>,
): string {
  const source = sourceOf({ relation, ...readFor([counting]), byPosition }, scope, sql);
  const where = [`${quoted(counting.column)} IS NOT NULL`, ...conditionsSql(counting.where, scope, sql)];
  return `SELECT * FROM (${source}) WHERE ${where.join(' AND ')}`;
}

/**
 * Quantiles of the durations that stand. Few durations are ever taken back: those of other things stand as they are, and only among
 * the facts of the few is looked for what does.
 */
function quantileCells(alike: readonly string[], column: string, { relation, scope, sql }: Way): CellsSql {
  const table = figureTables[relations[relation].table];
  if (table.kind !== 'replaced')
    throw new RangeError(`${table.name} has no things whose durations could be taken back`);
  const source = sourceOf({ relation, columns: [column, table.thing], sums: [], byPosition: false }, scope, sql);
  const { keys, names, grouping } = cutOf(relation, scope);
  const told = [...names, 'duration'].join(', ');
  const percents = alike.map((measure) => {
    const { counting } = measureNamed(measure);
    return counting.kind === 'quantile' ? decimalOf(counting.percent) : '0';
  });
  const text = `WITH facts AS MATERIALIZED (
      SELECT ${[...keys, `${quoted(column)} AS duration`, `${quoted(table.thing)} AS thing`, 'weight'].join(', ')}
      FROM (${source}) WHERE ${quoted(column)} IS NOT NULL),
    changed AS (SELECT DISTINCT thing FROM facts WHERE weight < 0),
    standing AS (
      SELECT ${told} FROM facts WHERE weight > 0 AND thing NOT IN (SELECT thing FROM changed)
      UNION ALL SELECT ${told} FROM facts WHERE thing IN (SELECT thing FROM changed)
      GROUP BY thing, ${told} HAVING sum(weight) > 0),
    quantiles AS (SELECT ${[...names, `quantile_disc(duration, [${percents.join(', ')}]) AS found`].join(', ')} FROM standing ${grouping})
    SELECT ${[...names, ...alike.map((_, index) => `found[${index + 1}] * ${durationStepMs} AS f${index}`)].join(', ')} FROM quantiles`;
  return { text, figures: alike.map((_, index) => `f${index}`) };
}

/** DuckDB counts exactly by a fraction that is written in decimals. */
const decimalOf = (percent: bigint): string => `${percent / 100n}.${String(percent % 100n).padStart(2, '0')}`;

/** The dimensions as columns `d0`, `d1` …, and the grouping by them. */
export function cutOf(
  relation: RelationName,
  { cut }: Scope,
): Readonly<{ keys: string[]; names: string[]; grouping: string }> {
  const names = cut.by.map((_, index) => `d${index}`);
  return {
    names,
    keys: cut.by.map((name, index) => `${dimensionSql(relation, name)} AS d${index}`),
    grouping: names.length === 0 ? '' : `GROUP BY ${names.join(', ')}`,
  };
}

const conditionsSql = (where: readonly Condition[], scope: Scope, sql: Statement): readonly string[] =>
  where.map((condition) => {
    if ('isTrue' in condition) return `${condition.isTrue ? '' : 'NOT '}${quoted(condition.column)}`;
    if ('begunAt' in condition) {
      const [begun, ended] = [quoted(condition.begunAt), quoted(condition.endedAt)];
      const at = sql.bind(scope.openAtMs);
      return `${begun} <= ${at} AND (${ended} IS NULL OR ${ended} > ${at})`;
    }
    const words = 'isAnyOf' in condition ? condition.isAnyOf : condition.isNoneOf;
    const numbers = words.map((word) => sql.bind(scope.numbers.name(word))).join(', ');
    return `${quoted(condition.column)} ${'isAnyOf' in condition ? 'IN' : 'NOT IN'} (${numbers})`;
  });

/** Whether a dimension is the number of a name, whose text is looked up when everything is counted. */
export const isNumberOfName = (dimension: string): boolean =>
  !isTimeBucket(dimension) && everyDimension[dimension]?.kind === 'name';

type Counted = Readonly<{ by: readonly string[]; cells: CellsSql; rowsMax: number }>;

/** Persons are numbers until everything is counted; only then are they looked up. */
export function withRefs({ by, cells, rowsMax }: Counted): string {
  const isPerson = by.map((name) => !isTimeBucket(name) && everyDimension[name]?.kind === 'person');
  const keys = isPerson.map((joined, index) => (joined ? `t${index}.text` : `d${index}`));
  const joins = isPerson.flatMap((joined, index) =>
    joined ? [`LEFT JOIN persons AS t${index} ON t${index}.number = d${index}`] : [],
  );
  return `SELECT ${[...keys, ...cells.figures].join(', ')} FROM (${cells.text}) ${joins.join(' ')} LIMIT ${rowsMax}`;
}
