import { setTimeout as delay } from 'node:timers/promises';
import { followEventLog, type Position } from '@hutong/event-store';
import { openReadStoreForQueries } from '@hutong/read-store';

const lookIntervalMs = 50;
/** A projection that has not moved for so long is not waited for: it has stopped, or nobody follows the log. */
const stillMsMax = 5_000;

/** Waits until a running process has folded what is in the log now into every projection, or stands still. */
export async function untilFolded({
  eventStore,
  readStore,
}: Readonly<{ eventStore: string; readStore: string }>): Promise<void> {
  const log = await followEventLog(eventStore);
  const end = await log.lastPosition();
  await log.close();
  const store = await openReadStoreForQueries(readStore);
  try {
    let seen = '';
    let sinceMs = performance.now();
    while (performance.now() - sinceMs < stillMsMax) {
      const checkpoints = await store.database.selectFrom('checkpoints').select('position').execute();
      const positions: readonly Position[] = checkpoints.map(({ position }) => position);
      if (positions.length > 0 && positions.every((position) => position >= end)) return;
      if (positions.join() !== seen) sinceMs = performance.now();
      seen = positions.join();
      await delay(lookIntervalMs);
    }
  } finally {
    await store.close();
  }
}
