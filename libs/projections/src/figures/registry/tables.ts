import { type FactTable, factTables } from '@hutong/facts';

const tableNames = ['payments', 'movements', 'offers', 'refusals', 'interconnections', 'stages'] as const;
export type TableName = (typeof tableNames)[number];

/** The tables that figures are computed from, by their names without the version. */
export const figureTables = Object.fromEntries(tableNames.map((name) => [name, tableNamed(name)])) as Readonly<
  Record<TableName, FactTable>
>;

function tableNamed(name: TableName): FactTable {
  const table = factTables.find((one) => one.name.startsWith(`${name}.`));
  if (table === undefined) throw new RangeError(`There are no facts of ${name}`);
  return table;
}
