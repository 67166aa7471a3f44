import { logIdOf, type Position, whyOtherLog } from '@hutong/event-store';
import { ReadStoreOpenError, rebuildAdvice } from './read-store-errors.js';
import type { ReadableLog } from './gate.js';
import type { ReadStore } from './read-store.js';

/**
 * Throws `ReadStoreOpenError` when the rows do not follow from this log: it has another id, or another event or none where a
 * checkpoint stands, as after an older backup of the log was restored. Notes the log's id otherwise.
 */
export async function checkLog({ database, path }: ReadStore, log: ReadableLog): Promise<void> {
  const refuse = (reason: string) => {
    throw new ReadStoreOpenError('otherLog', `${path} does not follow from this log: ${reason}. ${rebuildAdvice}`);
  };
  const { log_id: keptId } = await database.selectFrom('read_store').select('log_id').executeTakeFirstOrThrow();
  const logId = await logIdOf(log);
  if (keptId !== null && keptId !== logId)
    refuse(`it is of log ${keptId}, and this is ${logId ?? 'a log without an id'}`);
  for (const [position, digest] of await landmarksOf(database)) {
    const reason = await whyOtherLog(log, { position, digest });
    if (reason !== null) refuse(reason);
  }
  if (keptId === null && logId !== null) await database.updateTable('read_store').set({ log_id: logId }).execute();
}

/** Projections that move together stand at the same event. */
async function landmarksOf(database: ReadStore['database']): Promise<ReadonlyMap<Position, string>> {
  const checkpoints = await database
    .selectFrom('checkpoints')
    .select(['landmark_position', 'landmark_digest'])
    .execute();
  return new Map(
    checkpoints.flatMap(({ landmark_position: position, landmark_digest: digest }) =>
      position === null || digest === null ? [] : [[position, digest]],
    ),
  );
}
