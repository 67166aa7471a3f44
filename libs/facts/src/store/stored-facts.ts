import { type Fact, type FactTable, type FactValue, type OfferedChannel, sqlName } from '../fact-table.js';
import { factTables } from '../fact-tables.js';
import type { FactSnapshot } from './fact-snapshot.js';
import { sqlColumnsOf, thingsTableOf } from './layout.js';
import type { SqlRow, SqlValue } from './sql-values.js';
import type { InstantJson } from '@hutong/domain';

/** A fact as a store keeps it, with the texts in place of numbers. */
export type KeptFact = Readonly<{
  position: bigint;
  weight: 1 | -1;
  occurredAt: InstantJson;
  /** Null for facts that stand for ever. */
  thing: string | null;
  fact: Fact;
}>;

/** Facts by the name of their table. */
export type FactsByTable = Readonly<Record<string, readonly KeptFact[]>>;

/** What numbers of one dictionary stand for. */
type Texts = ReadonlyMap<SqlValue | undefined, string>;
type Sets = ReadonlyMap<SqlValue | undefined, readonly OfferedChannel[]>;

type Dictionaries = Readonly<{ names: Texts; persons: Texts; things: ReadonlyMap<string, Texts>; sets: Sets }>;

/** Reads every fact that a file has up to a position, with texts in place of numbers, as it was said before it was written. */
export async function factsIn(snapshot: FactSnapshot): Promise<(upTo: bigint) => Promise<FactsByTable>> {
  const textsOf = async (dictionary: string): Promise<Texts> =>
    new Map((await snapshot.rows(`select number, text from ${dictionary}`)) as readonly [number, string][]);
  const [names, persons] = [await textsOf('names'), await textsOf('persons')];
  const things = new Map<string, Texts>();
  for (const table of factTables) {
    if (table.kind === 'replaced') things.set(table.name, await textsOf(thingsTableOf(table)));
  }
  const dictionaries = { names, persons, things, sets: await offeredSets(snapshot, names) };
  return async (upTo) => {
    const all: Record<string, readonly KeptFact[]> = {};
    for (const table of factTables) {
      const columns = sqlColumnsOf(table).map(({ name }) => `"${name}"`);
      const rows = await snapshot.rows(
        `select ${columns.join(', ')} from ${sqlName(table.name)} where position <= ? order by position, weight`,
        [upTo],
      );
      all[table.name] = rows.map((row) => keptFact(table, dictionaries, row));
    }
    return all;
  };
}

function keptFact(table: FactTable, { names, persons, things, sets }: Dictionaries, row: SqlRow): KeptFact {
  const [position, weight, , occurredAt, ...rest] = row;
  const thing = table.kind === 'replaced' ? (things.get(table.name)?.get(rest.shift()) ?? '') : null;
  const said = {
    name: (value: SqlValue) => names.get(value),
    person: (value: SqlValue) => persons.get(value),
    offers: (value: SqlValue) => sets.get(value) ?? [],
    moment: momentOf,
  };
  const fact = Object.entries(table.columns).map(([name, { kind }], index) => {
    const value = rest[index] ?? null;
    return [name, value !== null && kind in said ? said[kind as keyof typeof said](value) : value];
  });
  return {
    position: position as bigint,
    weight: weight as 1 | -1,
    occurredAt: momentOf(occurredAt as bigint),
    thing,
    fact: Object.fromEntries(fact as [string, FactValue][]) satisfies Fact,
  };
}

/** Microseconds since 1970 as the domain writes moments. */
const momentOf = (value: SqlValue): string => new Date(Number(value)).toISOString();

/** What orders were offered, by the number of the set. */
async function offeredSets(snapshot: FactSnapshot, names: Texts): Promise<Sets> {
  const rows = await snapshot.rows(
    `select number, channel, code_issuer, stage, in_cohort, rank, preselected, folded, array_to_string(reasons, ' ')
     from offers_v1_offered`,
  );
  const sets = new Map<SqlValue | undefined, OfferedChannel[]>();
  for (const [number, channel, codeIssuer, stage, inCohort, rank, preselected, folded, reasons] of rows) {
    const offered = {
      channel: names.get(channel) ?? '',
      codeIssuer: names.get(codeIssuer) ?? '',
      stage: stage === null ? null : (names.get(stage) ?? ''),
      inCohort: inCohort as boolean | null,
      rank: rank as number,
      preselected: preselected as boolean,
      folded: folded as boolean,
      reasons: reasons === '' ? [] : (reasons as string).split(' ').map((reason) => names.get(Number(reason)) ?? ''),
    };
    sets.set(number, [...(sets.get(number) ?? []), offered]);
  }
  return sets;
}
