import type { StatementSync } from 'node:sqlite';
import { tombstoneRevision } from '../file/stream-metadata.js';

/** Where a stream ends: its last revision without the tombstone, -1 for none. */
export type StreamEnd = Readonly<{ lastRevision: number; isTombstoned: boolean }>;

/** An entry of the index of streams, and whether the event it leads to has the same stream and revision. */
type StreamEntry = Readonly<{ stream: string; revision: number; agrees: boolean }>;

const selectOf = (entries: string) => `
  SELECT near.stream, near.revision, own.stream IS near.stream AND own.revision IS near.revision
  FROM (SELECT stream, revision, position FROM events WHERE ${entries} LIMIT 2) AS near
  LEFT JOIN events AS own ON own.position = near.position`;

const selectEntries = `
  SELECT 0, * FROM (${selectOf('stream <= ?1 ORDER BY stream DESC, revision DESC')})
  UNION ALL SELECT 1, * FROM (${selectOf('stream > ?1 ORDER BY stream, revision')})`;

/**
 * The last two entries of the index up to the end of a stream and the first two behind it. A search that one changed entry
 * misled ends beside that entry, so that it is among these.
 */
export function entriesAround(statement: (sql: string) => StatementSync, stream: string): readonly StreamEntry[] {
  const upTo: StreamEntry[] = [];
  const behind: StreamEntry[] = [];
  for (const found of statement(selectEntries).all(stream)) {
    const [isBehind, name, revision, agrees] = found as unknown as readonly [number, string, number, number];
    (isBehind === 1 ? behind : upTo).push({ stream: name, revision, agrees: agrees === 1 });
  }
  return [...upTo.reverse(), ...behind];
}

/** Why entries that stand beside each other cannot all be right, or nothing. */
export function faultOf(entries: readonly StreamEntry[]): string | undefined {
  const changed = entries.find(({ agrees }) => !agrees);
  if (changed !== undefined) return `${textOf(changed)} is not what its event says`;
  const misplaced = entries.find((entry, index) => index > 0 && !follows(entries[index - 1] ?? entry, entry));
  return misplaced && `${textOf(misplaced)} does not follow the one before it`;
}

/** Where a stream ends by the entries around its end. */
export function endOfEntries(entries: readonly StreamEntry[], stream: string): StreamEnd {
  const revisions = entries.filter((entry) => entry.stream === stream).map(({ revision }) => revision);
  const isTombstoned = revisions.at(-1) === tombstoneRevision;
  return { lastRevision: revisions.at(isTombstoned ? -2 : -1) ?? -1, isTombstoned };
}

/** The revisions that a read finds in a stream that ends there, in its direction. */
export function* revisionsOf(
  { lastRevision, isTombstoned }: StreamEnd,
  from: number,
  direction: 'forwards' | 'backwards',
): Generator<number, undefined> {
  const hasTombstone =
    isTombstoned && (direction === 'forwards' ? from <= tombstoneRevision : from >= tombstoneRevision);
  if (direction === 'backwards') {
    if (hasTombstone) yield tombstoneRevision;
    for (let revision = Math.min(from, lastRevision); revision >= 0; revision--) yield revision;
  } else {
    for (let revision = from; revision <= lastRevision; revision++) yield revision;
    if (hasTombstone) yield tombstoneRevision;
  }
}

const textOf = ({ stream, revision }: StreamEntry) => `the entry of stream ${stream}, revision ${revision},`;

// A stream begins at 0, has no gaps, and may end with a tombstone.
function follows(before: StreamEntry, { stream, revision }: StreamEntry): boolean {
  const isSame = before.stream === stream;
  if (!isSame && Buffer.compare(Buffer.from(before.stream), Buffer.from(stream)) > 0) return false;
  if (revision === tombstoneRevision) return !isSame || before.revision !== tombstoneRevision;
  return revision === (isSame ? before.revision + 1 : 0);
}
