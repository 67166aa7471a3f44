import { type FactSnapshot, sqlName } from '@hutong/facts';
import { parseMoment } from '@hutong/domain/kernel';
import { baseNameOf } from '@hutong/read-store';
import { type FigureQuestion, measureNamed, tablesOf } from '../asking/figure-question.js';
import { everyDimension, relations } from '../registry/relations.js';
import { figureTables, type TableName } from '../registry/tables.js';
import { isTimeBucket } from '../registry/time-buckets.js';
import {
  comparedColumnsOf,
  conditionsOf,
  quoted,
  rollupsServed,
  type Scope,
  summedColumnsOf,
  type Versions,
} from './scope.js';

/** Where a question is answered: the position, and the version of each of its tables; how it is written in tags and cursors. */
export type Stand = Readonly<{ position: bigint; versions: Versions }>;
export const standText = ({ position, versions }: Stand): string => `${position}.${[...versions.values()].join('+')}`;

/** A stand that an earlier page told, as it is written. */
export type ToldStand = Readonly<{ position: string; versions: readonly string[] }>;
/** The parts of a written stand; null for what is none. */
export function toldStandIn(text: string): ToldStand | null {
  const [, position, versions] = /^(\d{1,18})\.([a-zA-Z]+\.v\d{1,4}(?:\+[a-zA-Z]+\.v\d{1,4})*)$/.exec(text) ?? [];
  return position === undefined || versions === undefined ? null : { position, versions: versions.split('+') };
}

/** Why a question has no answer. */
export type NoStand =
  /** A table that the question needs is not there yet. */
  | Readonly<{ notBuilt: string }>
  /** The version that serves does not say what is asked; one that is built beside it does. */
  | Readonly<{ notSaid: string; serving: string; newest: string }>
  /** The position that is asked for lies beyond what is folded. */
  | Readonly<{ notReached: string; folded: bigint }>
  /** The version that the page before was counted in is there no more. */
  | Readonly<{ gone: string }>;

type Asked = Pick<FigureQuestion, 'measures' | 'by' | 'filters' | 'asOf'>;

/**
 * The version that serves of every table of the question, and the position up to which all of them are folded, or the earlier one that
 * it asks for. What an earlier page told goes on with its versions, whichever serve by now.
 */
export async function standOf(snapshot: FactSnapshot, question: Asked, told?: ToldStand): Promise<Stand | NoStand> {
  const versions = new Map<TableName, string>();
  let folded: bigint | undefined;
  for (const table of tablesOf(question)) {
    const name =
      told === undefined ? await snapshot.servingOf(table) : told.versions.find((one) => baseNameOf(one) === table);
    const position = name === undefined ? undefined : await snapshot.positionOf(name);
    if (name === undefined || position === undefined)
      return told === undefined ? { notBuilt: table } : { gone: name ?? table };
    versions.set(table, name);
    folded = folded === undefined || position < folded ? position : folded;
  }
  const notSaid = await unsaidOf(snapshot, question, versions);
  if (notSaid !== null) return notSaid;
  return atPosition(snapshot, told?.position ?? question.asOf, { position: folded ?? 0n, versions });
}

async function atPosition(snapshot: FactSnapshot, asOf: string | undefined, latest: Stand): Promise<Stand | NoStand> {
  if (asOf === undefined) return latest;
  const at = parseMoment(asOf);
  if (at !== null) return { ...latest, position: await lastRecordedBy(snapshot, BigInt(at), latest) };
  const position = BigInt(asOf);
  return position > latest.position ? { notReached: asOf, folded: latest.position } : { ...latest, position };
}

/** What the question asks for and the version that serves does not say yet; null where it says everything. */
export async function unsaidOf(
  snapshot: FactSnapshot,
  { measures, by, filters }: Asked,
  versions: Versions,
): Promise<Extract<NoStand, { notSaid: string }> | null> {
  for (const [table, serving] of versions) {
    const newest = figureTables[table];
    if (serving === newest.name) continue;
    const rows = await snapshot.rows('SELECT column_name FROM duckdb_columns() WHERE table_name = $1', [
      sqlName(serving),
    ]);
    const said = new Set(rows.map(([column]) => `"${String(column)}"`));
    const dimensions = [...by, ...Object.keys(filters)].filter((name) => !isTimeBucket(name));
    const asked = [
      ...dimensions.flatMap((name) => everyDimension[name]?.columns ?? []),
      ...measures
        .map(measureNamed)
        .flatMap(({ relation, counting }) =>
          relations[relation].table === table ? [...comparedColumnsOf(counting), ...summedColumnsOf(counting)] : [],
        ),
    ];
    const notSaid = asked.find((column) => Object.hasOwn(newest.columns, column) && !said.has(quoted(column)));
    if (notSaid !== undefined) return { notSaid, serving, newest: newest.name };
  }
  return null;
}

/** The position of the last fact that was recorded at or before a moment; 0 when none was. What is taken back bears the time of what takes its place. */
async function lastRecordedBy(
  snapshot: FactSnapshot,
  atMs: bigint,
  { position: folded, versions }: Stand,
): Promise<bigint> {
  const each = [...versions.values()].map(
    (name) => `SELECT max("position") AS latest FROM ${sqlName(name)}
      WHERE recorded_at <= $1 AND "position" <= $2 AND weight = 1`,
  );
  const [row] = await snapshot.rows(`SELECT coalesce(max(latest), 0) FROM (${each.join(' UNION ALL ')})`, [
    atMs,
    folded,
  ]);
  return row?.[0] as bigint;
}

/** Up to where each rollup has summed up the facts, at or before the position. */
export async function rolledUpToOf(
  snapshot: FactSnapshot,
  { position, versions }: Stand,
): Promise<Scope['rolledUpTo']> {
  const rolledUpTo = new Map<string, bigint>();
  for (const { name } of [...versions.keys()].flatMap((table) => rollupsServed(table, { versions }))) {
    const [row] = await snapshot.rows(`SELECT coalesce(max(up_to), 0) FROM ${name} WHERE up_to <= $1`, [position]);
    rolledUpTo.set(name, row?.[0] as bigint);
  }
  return rolledUpTo;
}

/** The moment that measures of what is open look at: `until`, or the latest business time that the facts tell up to the position. No clock. */
export async function openAtMsOf(
  snapshot: FactSnapshot,
  { measures, until }: Pick<FigureQuestion, 'measures' | 'until'>,
  position: bigint,
): Promise<bigint> {
  if (until !== undefined) return BigInt(Date.parse(until));
  const isAsked = measures.some((name) =>
    conditionsOf(measureNamed(name).counting).some((condition) => 'begunAt' in condition),
  );
  if (!isAsked) return 0n;
  const serving = await Promise.all(Object.keys(figureTables).map((table) => snapshot.servingOf(table)));
  return snapshot.latestOccurrence(
    serving.flatMap((name) => name ?? []),
    position,
  );
}
