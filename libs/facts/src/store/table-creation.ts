import { type FactTable, sqlName } from '../fact-table.js';
import {
  dictionaryCreation,
  offersColumnsOf,
  offersTableOf,
  offersTextsTableOf,
  type SqlColumn,
  sqlColumnsOf,
  thingsTableOf,
} from './layout.js';
import { type Rollup, rollupsOf } from './rollup.js';
import { changesTableOf, rowsCreation, rowsTableOf } from './row-tables.js';
import { literal } from './sql-values.js';

/** What a table was made with: another shape under the same name is refused. */
export const shapeOf = (table: FactTable): string =>
  JSON.stringify([
    ...[rowsTableOf(table), changesTableOf(table)].map((kept) =>
      kept?.columns.map(({ name, type, isNullable }) => [name, type, isNullable]),
    ),
    table.rolledUp,
  ]);

/** Makes the tables of facts, the dictionary of things, the sets of offers, the rollups, and the views of facts with numbers and with texts and timestamps in their place. */
export function creationOf(table: FactTable): string {
  const name = sqlName(table.name);
  const columns = sqlColumnsOf(table);
  return [
    ...rowsCreation(table),
    ...columns.map((column) => `comment on column ${name}."${column.name}" is ${literal(column.meaning)}`),
    `comment on view ${name} is ${literal(table.meaning)}`,
    ...(table.kind === 'replaced' ? [dictionaryCreation(thingsTableOf(table))] : []),
    ...offersColumnsOf(table).flatMap((column) => [
      offersCreation(offersTableOf(table, column)),
      dictionaryCreation(offersTextsTableOf(table, column)),
    ]),
    ...rollupsOf(table).map((rollup) => rollupCreation(table, rollup)),
    `create view ${name}_named as ${namedSelect(name, columns)}`,
  ].join(';\n');
}

/** No amount is so large that those of a stretch would not fit (`amountMinorUnitsMax`); HUGEINT takes 16 bytes, whatever is in it. */
const sumTypes: Readonly<Record<string, string>> = { minorUnits: 'bigint' };

function rollupCreation(table: FactTable, rollup: Rollup): string {
  const types = new Map(sqlColumnsOf(table).map(({ name, type }) => [name, type]));
  const kinds = new Map(Object.entries(table.columns).map(([name, { kind }]) => [sqlName(name), kind]));
  const columns = [
    'up_to bigint not null',
    `"${rollup.period}" bigint not null`,
    ...rollup.columns.map(sqlName).map((name) => `"${name}" ${types.get(name)}`),
    'weight bigint not null',
    ...rollup.sums.map((column) => `"sum_of_${column}" ${sumTypes[kinds.get(column) ?? ''] ?? 'hugeint'} not null`),
  ];
  return `create table ${rollup.name} (${columns.join(', ')})`;
}

/** A set of offers has one row a channel; orders that were offered the same have the same number. */
const offersCreation = (name: string): string => `
  create table ${name} (number integer not null, channel integer not null, code_issuer integer not null, stage integer,
    in_cohort boolean, rank smallint not null, preselected boolean not null, folded boolean not null,
    reasons integer[] not null)`;

/** Names only: texts of things and persons are as many as the facts, and joining them would burden every question. */
function namedSelect(table: string, columns: readonly SqlColumn[]): string {
  const selected = columns.map(({ name, dictionary, isMoment }) => {
    if (dictionary === 'names') return `"${name}_name".text as "${name}"`;
    return isMoment ? `epoch_ms(facts."${name}") as "${name}"` : `facts."${name}"`;
  });
  const joins = columns
    .filter(({ dictionary }) => dictionary === 'names')
    .map(({ name }) => `left join names as "${name}_name" on "${name}_name".number = facts."${name}"`);
  return `select ${selected.join(', ')} from ${table} as facts ${joins.join(' ')}`;
}
