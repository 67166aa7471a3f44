import { logIdOf, whyOtherLog } from '@hutong/event-store';
import type { ReadableLog } from '@hutong/read-store';
import type { FactStore } from './fact-store.js';
import { FactStoreOpenError, factsRebuildAdvice } from './fact-store-errors.js';
import { rowsOf } from './sql-values.js';

/**
 * Throws `FactStoreOpenError` when the facts do not follow from this log: it has another id, or another event or none where a
 * checkpoint stands, as after an older backup of the log was restored. Notes the log's id otherwise.
 */
export async function checkLog({ writing, path }: FactStore, log: ReadableLog): Promise<void> {
  const refuse = (reason: string) => {
    throw new FactStoreOpenError('otherLog', `${path} does not follow from this log: ${reason}. ${factsRebuildAdvice}`);
  };
  const [own] = await rowsOf(writing, 'select log_id from fact_store');
  const keptId = own?.[0] ?? null;
  const logId = await logIdOf(log);
  if (keptId !== null && keptId !== logId)
    refuse(`it is of log ${String(keptId)}, and this is ${logId ?? 'a log without an id'}`);
  // Tables that move together stand at the same event.
  const landmarks = await rowsOf(
    writing,
    'select distinct landmark_position, landmark_digest from checkpoints where landmark_position is not null',
  );
  for (const [position, digest] of landmarks as readonly [bigint, string][]) {
    const reason = await whyOtherLog(log, { position, digest });
    if (reason !== null) refuse(reason);
  }
  if (keptId === null && logId !== null) await rowsOf(writing, 'update fact_store set log_id = ?', [logId]);
}
