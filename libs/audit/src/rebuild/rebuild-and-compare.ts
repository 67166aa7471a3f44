import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { followEventLog, type Position } from '@hutong/event-store';
import {
  foldToEnd,
  openReadStore,
  openReadStoreForQueries,
  openRunner,
  type Projection,
  type ProjectionStop,
  type ReadTables,
  type SetAsideEvent,
} from '@hutong/read-store';
import type { Kysely, Transaction } from 'kysely';
import { type Difference, firstDifference } from './first-difference.js';

/** How a projection that was rebuilt from the log alone compares with the live one. */
export type Comparison = Readonly<{
  projection: string;
  /** The live checkpoint, up to which it was rebuilt. */
  position: Position;
  rows: number;
  /** Events up to there that are set aside, and so in no row. */
  setAsideEvents: number;
  /** Events that were read for it, and how many in a second: positions are bytes on a server. */
  events: number;
  eventsPerSecond: number;
  /** Null when every row, column and byte is equal. */
  difference: Difference | null;
}>;

/**
 * Rebuilds every projection from zero into a scratch store, up to the position of the live one, and compares them row by row.
 * Works beside a running writer: the live rows are read as they are when the comparison starts.
 */
export async function rebuildAndCompare(
  projections: readonly Projection[],
  eventLogAddress: string,
  readStoreAddress: string,
): Promise<Comparison[]> {
  const live = await openReadStoreForQueries(readStoreAddress);
  try {
    // One transaction is one snapshot: the writer goes on, these rows stay.
    return await live.database.transaction().execute(async (rows) => {
      const comparisons: Comparison[] = [];
      for (const projection of projections) comparisons.push(await compare(projection, eventLogAddress, rows));
      return comparisons;
    });
  } finally {
    await live.close();
  }
}

async function compare(
  projection: Projection,
  eventLogAddress: string,
  live: Transaction<ReadTables>,
): Promise<Comparison> {
  const { name } = projection;
  const checkpoint = await live
    .selectFrom('checkpoints')
    .select('position')
    .where('projection', '=', name)
    .executeTakeFirst();
  if (checkpoint === undefined) {
    const difference = { key: '', column: 'checkpoint', live: 'missing', rebuilt: 'present' };
    return { projection: name, position: 0n, rows: 0, setAsideEvents: 0, events: 0, eventsPerSecond: 0, difference };
  }
  const { position } = checkpoint;
  const directory = await mkdtemp(join(tmpdir(), 'hutong-rebuild-'));
  const scratch = await openReadStore(`file:${join(directory, 'rebuilt.db')}`);
  const log = await followEventLog(eventLogAddress);
  try {
    const startMs = performance.now();
    const runner = await openRunner(scratch, { projections: [projection], streamTypes, log });
    let events = 0;
    await foldToEnd({ log, runner, upTo: position, onBatch: (batch) => (events += batch.events) });
    const seconds = (performance.now() - startMs) / 1_000;
    const compared = await firstDifference(projection, live, scratch.database);
    const stop = runner.stops().get(name);
    const setAside = await setAsideUpTo(scratch.database, position);
    const judgement = firstJudgement(await setAsideUpTo(live, position), setAside);
    return {
      projection: name,
      position,
      rows: compared.rows,
      setAsideEvents: setAside.length,
      events,
      eventsPerSecond: Math.round(events / seconds),
      difference:
        stop === undefined
          ? (compared.difference ?? judgement ?? endOfLog(position, runner.position()))
          : stopped(position, stop),
    };
  } finally {
    await log.close();
    await scratch.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** An event that the live projection passed and that does not fold today. */
const stopped = (live: Position, { position, stream, revision, type, reason }: ProjectionStop): Difference => ({
  key: '',
  column: 'checkpoint',
  live: live.toString(),
  rebuilt: `stopped at ${position}, ${type} of stream ${stream}, revision ${revision}: ${reason}`,
});

const setAsideUpTo = (
  rows: Kysely<ReadTables> | Transaction<ReadTables>,
  position: Position,
): Promise<readonly SetAsideEvent[]> =>
  rows
    .selectFrom('set_aside')
    .select(['position', 'stream', 'revision', 'type', 'reason'])
    .where('position', '<=', position)
    .orderBy('position')
    .execute();

/** The first event that one of the two sets aside and the other does not. */
function firstJudgement(live: readonly SetAsideEvent[], rebuilt: readonly SetAsideEvent[]): Difference | null {
  const [there, here] = [live, rebuilt].map((events) => new Map(events.map((event) => [event.position, event])));
  const other = [...live, ...rebuilt].find(({ position }) => !(there?.has(position) && here?.has(position)));
  if (other === undefined) return null;
  const says = (events: typeof there) => events?.get(other.position)?.reason ?? 'counts';
  return { key: other.position.toString(), column: 'set aside', live: says(there), rebuilt: says(here) };
}

/** A log that ends before the live checkpoint is not the log that the projection was made of. */
const endOfLog = (live: Position, rebuilt: Position): Difference | null =>
  live === rebuilt ? null : { key: '', column: 'checkpoint', live: live.toString(), rebuilt: rebuilt.toString() };
