import type { Column, ColumnKind, FactTable } from '../fact-table.js';
import { sqlName } from '../fact-table.js';

/** Layout of the tables below, not of the facts' tables: those are versioned by name. */
export const layoutVersion = 4;

/** A dictionary: the texts that whole numbers stand for. A number is given once and kept. */
type DictionaryTable = string;

export const dictionaryCreation = (name: DictionaryTable): string =>
  `create table ${name} (number integer not null, text varchar not null)`;

/** The tables that every store of facts has. No index: an index on a table that is written all the time costs more than a scan of it. */
export const ownTables = `
  create table fact_store (layout integer not null, log_id varchar);
  create table checkpoints (fact_table varchar not null, position bigint not null, shape varchar not null,
    landmark_position bigint, landmark_digest varchar);
  create table serving (base varchar not null, fact_table varchar not null);
  ${dictionaryCreation('names')};
  ${dictionaryCreation('persons')};
  insert into fact_store values (${layoutVersion}, null);`;

/** The types that tables of facts are made of. */
export type SqlType = 'bigint' | 'boolean' | 'integer' | 'tinyint';

const sqlTypes: Record<ColumnKind, SqlType> = {
  name: 'integer',
  person: 'integer',
  minorUnits: 'bigint',
  thousandths: 'bigint',
  count: 'integer',
  flag: 'boolean',
  moment: 'bigint',
  duration: 'integer',
  offers: 'integer',
};

/** A column of a table of facts as SQL has it. */
export type SqlColumn = Readonly<{
  name: string;
  type: SqlType;
  isNullable: boolean;
  /** Whether its whole numbers are moments, in milliseconds of UTC. */
  isMoment: boolean;
  meaning: string;
  /** Where the text of its number stands; null for what is no number of a text. */
  dictionary: DictionaryTable | null;
}>;

export const thingsTableOf = (table: FactTable): DictionaryTable => `${sqlName(table.name)}_things`;
/** All that each set of offers holds, as one text: how a set is known again. */
export const offersTextsTableOf = (table: FactTable, column: string): DictionaryTable =>
  `${offersTableOf(table, column)}_texts`;
export const offersTableOf = (table: FactTable, column: string): string => `${sqlName(table.name)}_${sqlName(column)}`;

const ownSqlColumns: readonly SqlColumn[] = (
  [
    { name: 'position', type: 'bigint', isMoment: false, meaning: 'log position that the fact follows from' },
    {
      name: 'weight',
      type: 'tinyint',
      isMoment: false,
      meaning: '1; -1 where a later event takes an earlier fact back',
    },
    { name: 'recorded_at', type: 'bigint', isMoment: true, meaning: 'when the store recorded the event' },
    {
      name: 'occurred_at',
      type: 'bigint',
      isMoment: true,
      meaning: 'when the event occurred, or the one before about the same thing where that is later',
    },
  ] as const
).map((column) => ({ ...column, isNullable: false, dictionary: null }));

/** The columns of a table's facts in their order: the engine's, the thing's number, the table's own. */
export const sqlColumnsOf = (table: FactTable): readonly SqlColumn[] => [
  ...ownSqlColumns,
  ...(table.kind === 'replaced' ? [thingColumn(table.thing, thingsTableOf(table))] : []),
  ...Object.entries(table.columns).map(([name, column]) => sqlColumn(name, column, dictionaryOf(table, name))),
];

const thingColumn = (thing: string, dictionary: DictionaryTable): SqlColumn => ({
  name: sqlName(thing),
  type: 'integer',
  isNullable: false,
  isMoment: false,
  meaning: 'what it is about: its facts cancel but for one',
  dictionary,
});

function dictionaryOf(table: FactTable, column: string): DictionaryTable | null {
  const kind = table.columns[column]?.kind;
  if (kind === 'offers') return offersTextsTableOf(table, column);
  return kind === 'name' ? 'names' : kind === 'person' ? 'persons' : null;
}

const sqlColumn = (
  name: string,
  { kind, isNullable, meaning }: Column,
  dictionary: DictionaryTable | null,
): SqlColumn => ({
  name: sqlName(name),
  type: sqlTypes[kind],
  isNullable,
  isMoment: kind === 'moment',
  meaning,
  dictionary,
});

export const offersColumnsOf = (table: FactTable): readonly string[] =>
  Object.entries(table.columns).flatMap(([name, { kind }]) => (kind === 'offers' ? [name] : []));
