import { type FactTable, sqlName } from '../fact-table.js';

/**
 * Facts of a table summed up over stretches of the log: rows with the position that each stretch ends at, the eight hours that its
 * facts fall into, one list of a table's `rolledUp` columns, and beside them the sum of weights and that of each column of money times weight.
 * Every sum of a stretch's facts that looks at no other column is the same over its rows, which are a fraction of them.
 */
export type Rollup = Readonly<{
  name: string;
  facts: string;
  /** The table's columns by which rows are told apart. */
  columns: readonly string[];
  /** The columns of money. */
  sums: readonly string[];
  /** The column of business time that the eight hours are of. */
  period: string;
}>;

/** Days of Shanghai begin at 16:00 of UTC: days, weeks and months of both zones are whole numbers of eight hours. */
export const rollupBucketMs = 8 * 3_600_000;

/** The rollups that a table declares. */
export function rollupsOf(table: FactTable): readonly Rollup[] {
  const money = Object.entries(table.columns).filter(([, { kind }]) => kind === 'minorUnits' || kind === 'thousandths');
  return Object.entries(table.rolledUp ?? {}).map(([called, columns]) => ({
    name: `${sqlName(table.name)}_rollup_${sqlName(called)}`,
    facts: sqlName(table.name),
    columns,
    sums: money.map(([column]) => sqlName(column)),
    period: sqlName(table.period),
  }));
}

/** The rows of a stretch of the log, computed from its facts. */
export function rollupSumsSql(
  { facts, columns, sums, period }: Rollup,
  { after, upTo }: Readonly<{ after: bigint; upTo: bigint }>,
): string {
  const summed = sums.map((column) => `coalesce(sum("${column}" * weight), 0)`);
  const all = [
    `${period} // ${rollupBucketMs} * ${rollupBucketMs} as ${period}`,
    ...columns.map((column) => `"${sqlName(column)}"`),
    'sum(weight)::bigint as weight',
    ...summed.map((sum, index) => `${sum} as "sum_of_${sums[index]}"`),
  ];
  return `select ${all.join(', ')} from ${facts} where position > ${after} and position <= ${upTo} group by all
    having ${['sum(weight)', ...summed].map((sum) => `${sum} <> 0`).join(' or ')}`;
}
