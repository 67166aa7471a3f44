import { type FactTable, factTables } from '@hutong/facts';
import { baseNameOf, newestOf } from '@hutong/read-store';

const tableNames = ['payments', 'movements', 'offers', 'refusals', 'interconnections', 'stages'] as const;
export type TableName = (typeof tableNames)[number];

/**
 * The tables that figures are computed from, by their names without the version. Of several versions the newest says what can be asked;
 * the one that serves answers.
 */
export const figureTables = Object.fromEntries(tableNames.map((name) => [name, tableNamed(name)])) as Readonly<
  Record<TableName, FactTable>
>;

function tableNamed(name: TableName): FactTable {
  const table = newestOf(factTables.filter((one) => baseNameOf(one.name) === name));
  if (table === undefined) throw new RangeError(`There are no facts of ${name}`);
  return table;
}
