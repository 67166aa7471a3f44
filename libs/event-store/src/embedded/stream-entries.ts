import type { StatementSync } from 'node:sqlite';
import { tombstoneRevision } from './stream-states.js';

/** An entry of the index of streams, and whether the event it leads to has the same stream and revision. */
export type StreamEntry = Readonly<{ stream: string; revision: number; agrees: boolean }>;

/** The two entries up to a place in the index and the two behind it, each beside its event. */
export const selectEntriesAround = `
  SELECT near.isBehind, near.stream, near.revision, own.stream IS near.stream AND own.revision IS near.revision
  FROM (
    SELECT * FROM (SELECT 0 AS isBehind, stream, revision, position FROM events
      WHERE (stream, revision) <= (?1, ?2) ORDER BY stream DESC, revision DESC LIMIT 2)
    UNION ALL
    SELECT * FROM (SELECT 1 AS isBehind, stream, revision, position FROM events
      WHERE (stream, revision) > (?1, ?2) ORDER BY stream, revision LIMIT 2)
  ) AS near LEFT JOIN events AS own ON own.position = near.position`;

/** Those entries in the order of the index. */
export function entriesAround(select: StatementSync, stream: string, revision: bigint): readonly StreamEntry[] {
  const upTo: StreamEntry[] = [];
  const behind: StreamEntry[] = [];
  for (const found of select.all(stream, revision)) {
    const [isBehind, name, number, agrees] = found as unknown as readonly [number, string, number, number];
    (isBehind === 1 ? behind : upTo).push({ stream: name, revision: number, agrees: agrees === 1 });
  }
  return [...upTo.reverse(), ...behind];
}

/** Why entries that stand beside each other cannot all be right, or nothing. */
export function faultOf(entries: readonly StreamEntry[]): string | undefined {
  const changed = entries.find(({ agrees }) => !agrees);
  if (changed !== undefined) return `${textOf(changed)} is not what its event says`;
  const misplaced = entries.find((entry, index) => index > 0 && !follows(entries[index - 1] ?? entry, entry));
  return misplaced && `${textOf(misplaced)} does not follow the entry before it`;
}

const textOf = ({ stream, revision }: StreamEntry) => `the entry of stream ${stream}, revision ${revision},`;

// A stream begins at 0, has no gaps, and may end with a tombstone.
function follows(before: StreamEntry, { stream, revision }: StreamEntry): boolean {
  const isSame = before.stream === stream;
  if (!isSame && Buffer.compare(Buffer.from(before.stream), Buffer.from(stream)) > 0) return false;
  if (revision === tombstoneRevision) return !isSame || before.revision !== tombstoneRevision;
  return revision === (isSame ? before.revision + 1 : 0);
}
