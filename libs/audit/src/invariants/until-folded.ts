import { setTimeout as delay } from 'node:timers/promises';
import { followEventLog, type Position } from '@hutong/event-store';
import { askFacts } from '@hutong/facts';
import { openReadStoreForQueries } from '@hutong/read-store';

const lookIntervalMs = 50;
/** Rows and facts that have not moved for so long are not waited for: they have stopped, or nobody follows the log. */
const stillMsMax = 20_000;
/** How long the process that has the facts may take to begin: it starts beside everything else, behind it on a busy machine. */
const beginMsMax = 60_000;

type Stores = Readonly<{ eventStore: string; readStore: string; factsStore: string }>;

/** Waits until a running process has folded what is in the log now into all rows and facts, or stands still. */
export async function untilFolded({ eventStore, readStore, factsStore }: Stores): Promise<void> {
  const log = await followEventLog(eventStore);
  const end = await log.lastPosition();
  await log.close();
  const rows = await openReadStoreForQueries(readStore);
  const positionsNow = async (): Promise<readonly Position[] | null> => {
    const facts = await askFacts(factsStore);
    if (facts === null) return null;
    const checkpoints = await rows.database.selectFrom('checkpoints').select('position').execute();
    const ofFacts = await facts.inSnapshot((snapshot) => snapshot.rows('select position from checkpoints'));
    return [...checkpoints.map(({ position }) => position), ...ofFacts.map(([position]) => position as Position)];
  };
  try {
    let seen = '';
    let sinceMs = performance.now();
    for (let mayStandMs = beginMsMax; performance.now() - sinceMs < mayStandMs; await delay(lookIntervalMs)) {
      const positions = await positionsNow();
      if (positions === null) continue;
      mayStandMs = stillMsMax;
      if (positions.length > 0 && positions.every((position) => position >= end)) return;
      if (positions.join() !== seen) sinceMs = performance.now();
      seen = positions.join();
    }
  } finally {
    await rows.close();
  }
}
