import { type FactTable, sqlName } from '../fact-table.js';
import { type SqlColumn, type SqlType, sqlColumnsOf } from './layout.js';

// A fact that is taken back and the one that takes its place differ in few columns, and what was true first of a thing says little yet.
// So the facts of a table are kept in tables of their own, and a view of the table's name says them one a row:
//
//   …_rows      a fact a row, where it takes the place of none
//   …_changes   two facts a row, where one takes the place of another: what the one before said of the columns that may change is
//               beside it, as before_…

type RowColumn = Readonly<{
  name: string;
  type: SqlType;
  isNullable: boolean;
  /** What it keeps, of the facts `put` and `taken`. */
  kept: string;
}>;
/** A table in which facts are kept. */
export type RowTable = Readonly<{ name: string; columns: readonly RowColumn[] }>;

/** Where facts are kept that take the place of none. */
export const rowsTableOf = (table: FactTable): RowTable => ({
  name: `${sqlName(table.name)}_rows`,
  columns: keptColumnsOf(table),
});

/** Where facts are kept that take the place of others; null where none ever does. */
export function changesTableOf(table: FactTable): RowTable | null {
  if (table.kind === 'added') return null;
  const changing = changingColumnsOf(table);
  const said = ownColumnsOf(table)
    .filter(({ name }) => changing.has(name))
    .map(({ name, type, isNullable }) => ({ name: before(name), type, isNullable, kept: `taken."${name}"` }));
  return { name: `${sqlName(table.name)}_changes`, columns: [...keptColumnsOf(table), ...said] };
}

const before = (column: string): string => `before_${column}`;

/** The columns, as SQL names them, that may differ between a fact and the one before. */
export const changingColumnsOf = (table: FactTable): ReadonlySet<string> =>
  new Set(table.kind === 'added' ? [] : (table.changing ?? Object.keys(table.columns)).map(sqlName));

/**
 * The moment of its own that every fact of a table has and never changes: when the fact occurred is kept as the time since then, as
 * when it was recorded is as the time since it occurred. Moments grow all the time; these times are short and take few bits. Null where
 * there is none.
 */
export function occurredSince(table: FactTable): string | null {
  const column = table.columns[table.period];
  const isKept = column !== undefined && !column.isNullable && !changingColumnsOf(table).has(sqlName(table.period));
  return isKept ? sqlName(table.period) : null;
}

const ownNames = new Set(['position', 'weight', 'recorded_at', 'occurred_at']);
/** The thing's number and the table's own columns. */
export const ownColumnsOf = (table: FactTable): readonly SqlColumn[] =>
  sqlColumnsOf(table).filter(({ name }) => !ownNames.has(name));

function keptColumnsOf(table: FactTable): readonly RowColumn[] {
  const since = occurredSince(table);
  const own = { type: 'bigint', isNullable: false } as const;
  return [
    { ...own, name: 'position', kept: 'put.position' },
    { ...own, name: 'recorded_after', kept: 'put.recorded_at - put.occurred_at' },
    since === null
      ? { ...own, name: 'occurred_at', kept: 'put.occurred_at' }
      : { ...own, name: 'occurred_after', kept: `put.occurred_at - put."${since}"` },
    ...ownColumnsOf(table).map(({ name, type, isNullable }) => ({ name, type, isNullable, kept: `put."${name}"` })),
  ];
}

/** The tables in which facts are kept, and the view that says them one a row. */
export const rowsCreation = (table: FactTable): readonly string[] => [
  ...[rowsTableOf(table), changesTableOf(table)].flatMap((kept) => (kept === null ? [] : [creation(kept)])),
  `create view ${sqlName(table.name)} as ${factsSql(table)}`,
];

const creation = ({ name, columns }: RowTable): string =>
  `create table ${name} (${columns.map(({ name: column, type, isNullable }) => `"${column}" ${type}${isNullable ? '' : ' not null'}`).join(', ')})`;

function factsSql(table: FactTable): string {
  const [rows, changes, changing] = [rowsTableOf(table), changesTableOf(table), changingColumnsOf(table)];
  const put = selectSql(table, { weight: 1, said: (column) => column });
  if (changes === null) return `${put} from ${rows.name}`;
  const taken = selectSql(table, { weight: -1, said: (column) => (changing.has(column) ? before(column) : column) });
  return [`${put} from ${rows.name}`, `${put} from ${changes.name}`, `${taken} from ${changes.name}`].join(
    ' union all ',
  );
}

function selectSql(
  table: FactTable,
  { weight, said }: Readonly<{ weight: 1 | -1; said: (column: string) => string }>,
): string {
  const since = occurredSince(table);
  const occurredAt = since === null ? 'occurred_at' : `"${since}" + occurred_after`;
  const own = ownColumnsOf(table).map(({ name }) => `"${said(name)}" as "${name}"`);
  return `select position, (${weight})::tinyint as weight, ${occurredAt} + recorded_after as recorded_at,
    ${occurredAt} as occurred_at, ${own.join(', ')}`;
}
