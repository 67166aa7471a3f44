import { type ColumnKind, type FactTable, sqlName } from '../fact-table.js';
import { type SqlColumn, sqlColumnsOf } from '../store/layout.js';

/** A column of a segment: texts in place of numbers, moments as timestamps of UTC in milliseconds. */
export type SegmentColumn = Readonly<{ name: string; type: string; isNullable: boolean }>;

const timestamp = 'timestamp_ms';

export const segmentColumnsOf = (table: FactTable): readonly SegmentColumn[] =>
  sqlColumnsOf(table).map(({ name, type, dictionary, isMoment, isNullable }) => ({
    name,
    type: dictionary !== null ? 'varchar' : isMoment ? timestamp : type,
    isNullable,
  }));

/** Positions from … to, both inclusive. */
type Positions = Readonly<{ from: bigint; to: bigint }>;

/**
 * The facts of a table in a range, as segments hold them, in an order that follows from what they hold: by position, the fact that is
 * taken back before the one that takes its place. An event that adds several facts to a table has them in order of all that they say.
 */
export function segmentSelect(table: FactTable, { from, to }: Positions): string {
  const columns = sqlColumnsOf(table);
  const selected = columns.map(({ name, dictionary, isMoment }) => {
    if (dictionary !== null) return `"${name}_text".text as "${name}"`;
    return isMoment ? `make_timestamp_ms(facts."${name}")::${timestamp} as "${name}"` : `facts."${name}" as "${name}"`;
  });
  const order = table.kind === 'replaced' ? ['position', sqlName(table.thing), 'weight'] : columns.map(nameOf);
  return `select ${selected.join(', ')} from ${sqlName(table.name)} as facts ${columns.flatMap(joinOf).join(' ')}
    where facts.position between ${from} and ${to} order by ${order.map((column) => `"${column}"`).join(', ')}`;
}

const nameOf = ({ name }: SqlColumn): string => name;

const joinOf = ({ name, dictionary }: SqlColumn): readonly string[] =>
  dictionary === null ? [] : [`left join ${dictionary} as "${name}_text" on "${name}_text".number = facts."${name}"`];

/** How many rows there are, and a digest of them that depends on what they say alone: not on their order, nor on who wrote them. */
export type RowsDigest = Readonly<{ rows: number; digest: string }>;

/**
 * One row of SQL with the number of rows of a source and the two halves of their digest: the sums of the first and of the last 64 bits
 * (little-endian) of the MD5 of each row's canonical text, which is the length in bytes of every value in its turn, or -1 for none, each
 * followed by a comma, and then all values; moments are milliseconds since 1970.
 */
export function digestSql(table: FactTable, source: string): string {
  const texts = segmentColumnsOf(table).map(({ name, type }) =>
    type === timestamp ? `epoch_ms("${name}")::varchar` : `"${name}"::varchar`,
  );
  const lengths = texts.map((text) => `coalesce(strlen(${text}), -1), ','`);
  return `select count(*), coalesce(sum((md5 & ${halfMask}::uhugeint)::ubigint), 0), coalesce(sum((md5 >> 64)::ubigint), 0)
    from (select md5_number(said) as md5 from (select concat(${[...lengths, ...texts].join(', ')}) as said from ${source}))`;
}

/** The lower 64 of 128 bits. */
const halfMask = 2n ** 64n - 1n;

/** The digest in the row that `digestSql` answers. */
export function digestOf(row: readonly unknown[] | undefined): RowsDigest {
  const [rows, first, last] = row as readonly [bigint, bigint, bigint];
  return { rows: Number(rows), digest: `${first.toString(16)}.${last.toString(16)}` };
}

/** What a table's segments hold, as a manifest says it: another shape is another version. */
export type TableShape = Readonly<{
  name: string;
  columns: readonly Readonly<{ name: string; type: string; isNullable: boolean; kind: ColumnKind | 'own' }>[];
}>;

export function shapeOfSegments(table: FactTable): TableShape {
  const kinds = new Map(Object.entries(table.columns).map(([name, { kind }]) => [sqlName(name), kind]));
  return {
    name: table.name,
    columns: segmentColumnsOf(table).map((column) => ({ ...column, kind: kinds.get(column.name) ?? 'own' })),
  };
}
