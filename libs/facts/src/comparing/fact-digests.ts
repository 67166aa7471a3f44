import { type FactTable, sqlName } from '../fact-table.js';
import type { FactSnapshot } from '../store/fact-snapshot.js';
import { type SqlColumn, sqlColumnsOf } from '../store/layout.js';
import type { SqlRow, SqlValue } from '../store/sql-values.js';

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
  const columns = sqlColumnsOf(table);
  const plain = columns.filter(({ dictionary }) => dictionary === null).map(quoted);
  const digested = [
    `select position, 1 as facts, json_array(${plain.join(', ')})::varchar as said from facts`,
    ...dictionariesOf(columns).map(([dictionary, numbered]) => textsSql(dictionary, numbered)),
  ];
  const rows = await snapshot.rows(
    `with facts as (select * from ${sqlName(table.name)} where position between ${from} and ${to})
     select (position - ?) // ? as part, sum(facts), sum(md5_number_upper(said)), sum(md5_number_lower(said))
     from (${digested.join(' union all ')}) group by part order by part`,
    [from, width],
  );
  return (rows as readonly (readonly [bigint, bigint, bigint, bigint])[]).map(([part, facts, upper, lower]) => {
    const first = from + part * width;
    const last = first + width - 1n;
    return { from: first, to: last < to ? last : to, facts, digest: `${upper.toString(16)}.${lower.toString(16)}` };
  });
}

/** What numbers of one dictionary stand for, one row for each that a fact has: one join, however many columns there are. */
function textsSql(dictionary: string, numbered: readonly SqlColumn[]): string {
  const columns = numbered.map(quoted).join(', ');
  return `select position, 0 as facts, json_array(position, weight, named, text)::varchar as said
    from (unpivot (select position, weight, ${columns} from facts) on ${columns} into name named value number)
    join ${dictionary} using (number)`;
}

/** The facts in a range of positions, with texts in place of numbers, in an order that follows from what they hold; at most `factsMax`. */
export async function factsBetween(
  snapshot: FactSnapshot,
  table: FactTable,
  { from, to, factsMax }: PositionRange & Readonly<{ factsMax: number }>,
): Promise<readonly SqlRow[]> {
  const columns = sqlColumnsOf(table);
  const rows = await snapshot.rows(
    `select ${columns.map(quoted).join(', ')} from ${sqlName(table.name)} where position between ? and ? limit ${factsMax}`,
    [from, to],
  );
  const texts = new Map<string, ReadonlyMap<SqlValue, SqlValue>>();
  for (const [dictionary, numbered] of dictionariesOf(columns)) {
    const places = numbered.map((column) => columns.indexOf(column));
    const numbers = new Set(
      rows.flatMap((row) => places.map((place) => row[place])).filter((number) => number !== null),
    );
    if (numbers.size === 0) continue;
    const known = await snapshot.rows(
      `select number, text from ${dictionary} where number in (${[...numbers].join(', ')})`,
    );
    texts.set(dictionary, new Map(known as readonly (readonly [SqlValue, SqlValue])[]));
  }
  const resolved = rows.map((row) =>
    row.map((value, place): SqlValue => {
      const dictionary = columns[place]?.dictionary ?? null;
      return dictionary === null || value === null ? value : (texts.get(dictionary)?.get(value) ?? null);
    }),
  );
  return resolved.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
}

const textOf = (row: SqlRow): string => row.map(String).join('\n');

const quoted = ({ name }: SqlColumn): string => `"${name}"`;

const dictionariesOf = (columns: readonly SqlColumn[]): readonly (readonly [string, readonly SqlColumn[]])[] =>
  [...Map.groupBy(columns, ({ dictionary }) => dictionary)].flatMap(([dictionary, numbered]) =>
    dictionary === null ? [] : [[dictionary, numbered] as const],
  );
