import { setTimeout as delay } from 'node:timers/promises';
import { followEventLog, type Position } from '@hutong/event-store';
import { factTables, readFacts } from '@hutong/facts';
import { openReadStoreForQueries } from '@hutong/read-store';

const lookIntervalMs = 50;
/** Rows and facts that have not moved for so long are not waited for: they have stopped, or nobody follows the log. */
const stillMsMax = 5_000;

type Stores = Readonly<{ eventStore: string; readStore: string; factsStore: string }>;

/** Waits until a running process has folded what is in the log now into all rows and facts, or stands still. */
export async function untilFolded({ eventStore, readStore, factsStore }: Stores): Promise<void> {
  const log = await followEventLog(eventStore);
  const end = await log.lastPosition();
  await log.close();
  const rows = await openReadStoreForQueries(readStore);
  const facts = await readFacts(factsStore, factTables);
  const positionsNow = async (): Promise<readonly Position[]> => {
    const checkpoints = await rows.database.selectFrom('checkpoints').select('position').execute();
    const ofFacts = await facts.reader.inSnapshot((snapshot) => snapshot.rows('select position from checkpoints'));
    return [...checkpoints.map(({ position }) => position), ...ofFacts.map(([position]) => position as Position)];
  };
  try {
    let seen = '';
    let sinceMs = performance.now();
    while (performance.now() - sinceMs < stillMsMax) {
      const positions = await positionsNow();
      if (positions.length > 0 && positions.every((position) => position >= end)) return;
      if (positions.join() !== seen) sinceMs = performance.now();
      seen = positions.join();
      await delay(lookIntervalMs);
    }
  } finally {
    await facts.close();
    await rows.close();
  }
}
