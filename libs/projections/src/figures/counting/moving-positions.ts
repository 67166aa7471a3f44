import type { FactSnapshot } from '@hutong/facts';
import { measureNamed } from '../asking/figure-question.js';
import type { Counting, RelationName } from '../registry/measure.js';
import { type Cell, compareValues, type DimensionValue, valuesReader } from './cells.js';
import { quoted, type Scope, Statement } from './scope.js';
import { sourceOf } from './source.js';
import { countsSql, cutOf, personsSql, readFor, sumSql, sumsOf, waysToCount, wayOf, withRefs } from './statements.js';

/** The positions that moved a cell's figures, in order. */
export type MovedCell = Readonly<{ values: Cell['values']; positions: readonly bigint[] }>;

/**
 * Which positions after `scope.after` moved the figures of which cells: what is added and taken back at one position cancels. A number
 * of persons moves when one begins or ceases to count, a fraction with either of its sums, a quantile's durations when one is added or
 * taken back. At most `rowsMax` pairs of cell and position for each way of counting, the first ones.
 */
export async function movedCells(
  snapshot: FactSnapshot,
  measures: readonly string[],
  { scope, rowsMax }: Readonly<{ scope: Scope; rowsMax: number }>,
): Promise<readonly MovedCell[]> {
  const moved = new Map<string, { values: readonly DimensionValue[]; positions: Set<bigint> }>();
  for (const alike of Map.groupBy(measures, wayOf).values()) {
    const sql = new Statement();
    const text = movingSql(alike, { scope, sql, rowsMax });
    const rows = await snapshot.rows(text, sql.parameters);
    const valuesOf = await valuesReader(snapshot, scope.cut, rows);
    for (const row of rows) {
      const values = valuesOf(row);
      const key = JSON.stringify(values);
      const cell = moved.get(key) ?? { values, positions: new Set<bigint>() };
      moved.set(key, cell);
      cell.positions.add(row.at(-1) as bigint);
    }
  }
  return [...moved.values()]
    .map(({ values, positions }) => ({ values, positions: [...positions].toSorted((a, b) => (a < b ? -1 : 1)) }))
    .toSorted((one, other) => compareValues(one.values, other.values));
}

type Moving = Readonly<{ scope: Scope; sql: Statement; rowsMax: number }>;

function movingSql(alike: readonly string[], { scope, sql, rowsMax }: Moving): string {
  const { relation, counting } = measureNamed(alike[0] ?? '');
  const cells = `SELECT DISTINCT ${[...cutOf(relation, scope).names, '"position"'].join(', ')}
    FROM (${movesOf(alike, { relation, counting, scope, sql })}) ORDER BY "position" LIMIT ${rowsMax}`;
  return withRefs({ by: scope.cut.by, cells: { text: cells, figures: ['"position"'] }, rowsMax });
}

type Way = Readonly<{ relation: RelationName; counting: Counting; scope: Scope; sql: Statement }>;

function movesOf(alike: readonly string[], way: Way): string {
  const { relation, counting, scope, sql } = way;
  const { keys, names } = cutOf(relation, scope);
  if (counting.kind === 'distinct') return movingPersons(counting, way);
  if (counting.kind === 'quantile') {
    const source = sourceOf({ relation, columns: [counting.column], sums: [], byPosition: true }, scope, sql);
    const duration = quoted(counting.column);
    return `SELECT ${[...keys, '"position"', duration].join(', ')} FROM (${source}) WHERE ${duration} IS NOT NULL
      GROUP BY ALL HAVING sum(weight) <> 0`;
  }
  const countings = alike.map((measure) => measureNamed(measure).counting);
  const source = sourceOf({ relation, ...readFor(countings), byPosition: true }, scope, sql);
  const sums = countings.flatMap(sumsOf);
  const ways = waysToCount(sums.flat());
  const counts = countsSql(ways, scope, sql);
  const moved = sums.map((addends) => `${sumSql(addends, { scope, sql, isSure: ways.length === 1 })} <> 0`);
  return `SELECT ${[...keys, '"position"'].join(', ')} FROM (${source}) ${counts}
    GROUP BY ${[...names, '"position"'].join(', ')} HAVING ${moved.join(' OR ')}`;
}

/** A person begins to count with the first fact that says so, and ceases to when the last one is taken back. */
function movingPersons(counting: Extract<Counting, { kind: 'distinct' }>, { relation, scope, sql }: Way): string {
  const { keys, names } = cutOf(relation, scope);
  const { after = 0n, ...whole } = scope;
  const persons = personsSql(counting, { relation, scope: whole, sql, byPosition: true });
  const moves = `SELECT ${[...keys, `${quoted(counting.column)} AS person`, '"position"', 'sum(weight) AS moved'].join(', ')}
    FROM (${persons}) GROUP BY ALL HAVING sum(weight) <> 0`;
  const standing = `SELECT *, sum(moved) OVER (PARTITION BY ${[...names, 'person'].join(', ')} ORDER BY "position") AS stands FROM (${moves})`;
  return `SELECT * FROM (${standing}) WHERE "position" > ${sql.bind(after)} AND (stands > 0) <> (stands - moved > 0)`;
}
