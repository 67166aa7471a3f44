import { type FactTable, sqlName } from '../fact-table.js';
import type { FactSnapshot } from '../store/fact-reader.js';
import { type SqlColumn, sqlColumnsOf } from '../store/layout.js';
import type { SqlRow } from '../store/sql-values.js';

/** Positions from … to, both inclusive. */
export type PositionRange = Readonly<{ from: bigint; to: bigint }>;
/** What a part of a table holds, in whatever order: how many facts, and a digest of them with texts in place of numbers. */
export type RangeDigest = PositionRange & Readonly<{ facts: bigint; digest: string }>;

/**
 * Digests of the facts in equal parts of a range of positions, at most `partsMax`; parts without facts are left out. Numbers of
 * dictionaries have no part in it: two stores that were filled in other batches agree.
 */
export async function digestsOf(
  snapshot: FactSnapshot,
  table: FactTable,
  { from, to, partsMax }: PositionRange & Readonly<{ partsMax: number }>,
): Promise<readonly RangeDigest[]> {
  const width = (to - from) / BigInt(partsMax) + 1n;
  const columns = sqlColumnsOf(table).map(({ name }) => `"${name}"`);
  const rows = await snapshot.rows(
    `select (position - ?) // ? as part, count(*), sum(md5_number_upper(fact)), sum(md5_number_lower(fact))
     from (select position, json_array(${columns.join(', ')})::varchar as fact from (${resolvedFacts(table)}) as facts)
     group by part order by part`,
    [from, width, from, to],
  );
  return (rows as readonly (readonly [bigint, bigint, bigint, bigint])[]).map(([part, facts, upper, lower]) => {
    const first = from + part * width;
    const last = first + width - 1n;
    return { from: first, to: last < to ? last : to, facts, digest: `${upper.toString(16)}.${lower.toString(16)}` };
  });
}

/** The facts in a range of positions, with texts in place of numbers, in an order that follows from what they hold; at most `factsMax`. */
export const factsBetween = (
  snapshot: FactSnapshot,
  table: FactTable,
  { from, to, factsMax }: PositionRange & Readonly<{ factsMax: number }>,
): Promise<readonly SqlRow[]> =>
  snapshot.rows(`select * from (${resolvedFacts(table)}) order by all limit ${factsMax}`, [from, to]);

/** Two parameters: the first and the last position. */
function resolvedFacts(table: FactTable): string {
  const columns = sqlColumnsOf(table);
  const selected = columns.map(({ name, dictionary }) =>
    dictionary === null ? `facts."${name}"` : `"${name}_text".text as "${name}"`,
  );
  const joins = columns.flatMap(({ name, dictionary }: SqlColumn) =>
    dictionary === null ? [] : [`left join ${dictionary} as "${name}_text" on "${name}_text".number = facts."${name}"`],
  );
  return `select ${selected.join(', ')} from ${sqlName(table.name)} as facts ${joins.join(' ')}
    where facts.position between ? and ?`;
}
