import { type FactSnapshot, sqlName } from '@hutong/facts';
import { parseMoment } from '@hutong/domain/kernel';
import { type FigureQuestion, measureNamed, tablesOf } from '../asking/figure-question.js';
import { figureTables } from '../registry/tables.js';
import { conditionsOf, microsPerMs } from './scope.js';

/** Where a question is answered: the position, or why there is none. */
export type Stand =
  | Readonly<{ position: bigint }>
  /** A table that the question needs is not there yet. */
  | Readonly<{ notBuilt: string }>
  /** The position that is asked for lies beyond what is folded. */
  | Readonly<{ notReached: string; folded: bigint }>;

/** The position up to which every table of the question is folded, or the earlier one that it asks for. */
export async function standOf(
  snapshot: FactSnapshot,
  question: Pick<FigureQuestion, 'measures' | 'asOf'>,
): Promise<Stand> {
  const positions: bigint[] = [];
  for (const table of tablesOf(question)) {
    const { name } = figureTables[table];
    const position = await snapshot.positionOf(name);
    if (position === undefined) return { notBuilt: name };
    positions.push(position);
  }
  const folded = positions.reduce((least, position) => (position < least ? position : least));
  const { asOf } = question;
  if (asOf === undefined) return { position: folded };
  const at = parseMoment(asOf);
  if (at !== null)
    return { position: await lastRecordedBy(snapshot, question, { micros: BigInt(at) * microsPerMs, folded }) };
  const position = BigInt(asOf);
  return position > folded ? { notReached: asOf, folded } : { position };
}

/** The position of the last fact that was recorded at or before a moment; 0 when none was. */
async function lastRecordedBy(
  snapshot: FactSnapshot,
  question: Pick<FigureQuestion, 'measures'>,
  { micros, folded }: Readonly<{ micros: bigint; folded: bigint }>,
): Promise<bigint> {
  const each = tablesOf(question).map(
    (table) =>
      `SELECT max("position") AS latest FROM ${sqlName(figureTables[table].name)} WHERE recorded_at <= make_timestamp($1) AND "position" <= $2`,
  );
  const [row] = await snapshot.rows(`SELECT coalesce(max(latest), 0) FROM (${each.join(' UNION ALL ')})`, [
    micros,
    folded,
  ]);
  return row?.[0] as bigint;
}

/** The moment that measures of what is open look at: `until`, or the latest business time that the facts tell up to the position. No clock. */
export async function openAtMicrosOf(
  snapshot: FactSnapshot,
  { measures, until }: Pick<FigureQuestion, 'measures' | 'until'>,
  position: bigint,
): Promise<bigint> {
  if (until !== undefined) return BigInt(Date.parse(until)) * microsPerMs;
  const isAsked = measures.some((name) =>
    conditionsOf(measureNamed(name).counting).some((condition) => 'begunAt' in condition),
  );
  if (!isAsked) return 0n;
  const built: string[] = [];
  for (const { name } of Object.values(figureTables)) {
    if ((await snapshot.positionOf(name)) !== undefined) built.push(sqlName(name));
  }
  const each = built.map((table) => `SELECT max(occurred_at) AS latest FROM ${table} WHERE "position" <= $1`);
  const [row] = await snapshot.rows(`SELECT coalesce(epoch_us(max(latest)), 0) FROM (${each.join(' UNION ALL ')})`, [
    position,
  ]);
  return row?.[0] as bigint;
}
