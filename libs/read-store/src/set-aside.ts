import { categoryOf } from '@hutong/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import type { JudgedEvent } from './gate.js';
import type { ReadTables } from './read-store.js';

/** Rows of one statement. */
const rowsPerStatement = 64;

/** An event that does not count, and why. Its data stays in the log. */
export type SetAsideEvent = Readonly<{
  position: bigint;
  stream: string;
  revision: bigint;
  /** As it is stored. */
  type: string;
  reason: string;
}>;

/** Keeps what was set aside. The same event again changes nothing: judged again from the same log, it is set aside for the same reason. */
export async function keepSetAside(tx: Transaction<ReadTables>, judged: readonly JudgedEvent[]): Promise<number> {
  const rows = judged.flatMap(({ event: { position, stream, revision, type }, setAside }) =>
    setAside === null ? [] : [{ position, category: categoryOf(stream), stream, revision, type, reason: setAside }],
  );
  for (let first = 0; first < rows.length; first += rowsPerStatement) {
    await tx
      .insertInto('set_aside')
      .values(rows.slice(first, first + rowsPerStatement))
      .onConflict((conflict) => conflict.column('position').doNothing())
      .execute();
  }
  return rows.length;
}

/** How many events are set aside, by the kind of their stream. */
export async function countSetAside(
  database: Kysely<ReadTables> | Transaction<ReadTables>,
): Promise<ReadonlyMap<string, number>> {
  const counted = await database
    .selectFrom('set_aside')
    .select(({ fn }) => ['category', fn.countAll<bigint>().as('events')])
    .groupBy('category')
    .execute();
  return new Map(counted.map(({ category, events }) => [category, Number(events)]));
}
