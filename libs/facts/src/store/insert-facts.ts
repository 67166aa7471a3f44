import type { DuckDBConnection } from '@duckdb/node-api';
import { type FactTable, sqlName } from '../fact-table.js';
import { changesTableOf, changingColumnsOf, ownColumnsOf, type RowTable, rowsTableOf } from './row-tables.js';
import { rowsOf } from './sql-values.js';

/**
 * Puts facts, as a SELECT says them one a row, where they are kept, in order of their positions; resolves with how many do not go
 * together. What is taken back comes with what takes its place, from the same position, and says the same of every column that may not
 * change; what does not is left out.
 */
export async function insertFacts(connection: DuckDBConnection, table: FactTable, facts: string): Promise<number> {
  const countOf = async (source: string) =>
    Number((await rowsOf(connection, `select count(*) from ${source}`))[0]?.[0]);
  const before = await countOf(sqlName(table.name));
  for (const insertion of insertionsOf(table, facts)) await connection.run(insertion);
  return before + (await countOf(`(${facts})`)) - (await countOf(sqlName(table.name)));
}

const selected = ({ columns }: RowTable): string => columns.map(({ kept }) => kept).join(', ');

function insertionsOf(table: FactTable, facts: string): readonly string[] {
  const [rows, changes] = [rowsTableOf(table), changesTableOf(table)];
  const put = `(select * from (${facts}) where weight = 1) as put`;
  const inOrder = 'order by put.position';
  if (table.kind === 'added' || changes === null)
    return [`insert into ${rows.name} select ${selected(rows)} from ${put} ${inOrder}`];
  const taken = `(select * from (${facts}) where weight = -1) as taken`;
  const thing = `"${sqlName(table.thing)}"`;
  const sameThing = `taken.position = put.position and taken.${thing} = put.${thing}`;
  const changing = changingColumnsOf(table);
  const same = ['recorded_at', 'occurred_at', ...ownColumnsOf(table).map(({ name }) => name)]
    .filter((name) => !changing.has(name))
    .map((name) => `taken."${name}" is not distinct from put."${name}"`);
  return [
    `insert into ${rows.name} select ${selected(rows)} from ${put} anti join ${taken} on ${sameThing} ${inOrder}`,
    `insert into ${changes.name} select ${selected(changes)} from ${put} join ${taken} on ${sameThing} and ${same.join(' and ')} ${inOrder}`,
  ];
}
