import type { AnyStreamType } from '@hutong/domain/kernel';
import { landmarkAt, type Position, type RecordedEvent } from '@hutong/event-store';
import type { Transaction } from 'kysely';
import { type Feed, type FeedGroup, FeedGroups, positionOf, type Runner } from './feed-groups.js';
import { foldRows, keysTouched } from './fold.js';
import { Gate, type ReadableLog } from './gate.js';
import { checkLog } from './log-check.js';
import type { Projection, Row } from './projection.js';
import { type ProjectionStop, UnfoldableEventError } from './projection-stop.js';
import { type ProjectionTable, projectionTable } from './projection-table.js';
import { ProjectionFencedError, ReadStoreOpenError } from './read-store-errors.js';
import type { ReadStore, ReadTables } from './read-store.js';
import { portionsOf, router } from './routing.js';
import { countSetAside, keepSetAside } from './set-aside.js';
import { chooseServing } from './versions.js';

//   page of a group ──► Gate ── what counts ──► events of each Feed ──► folded rows ──► its table ─┐
//                         │                                              │                         │
//                         │ set aside                                    │ cannot be folded        ├─ in one transaction
//                         ▼                                              ▼                         │
//                   kept and counted ─┐                 that Feed stops before the event           │
//                                     └────────────────────────────────────────── checkpoints ─────┘

/** Feeds projections from the log. One that meets an event it cannot fold, although it counts, keeps what came before it and stops; the others go on. */
export type ProjectionRunner = Runner &
  Readonly<{
    /** The lowest checkpoint of the projections that run; of all when none does. */
    position: () => Position;
    positions: () => ReadonlyMap<string, Position>;
    /** Where and why projections have stopped, by name. */
    stops: () => ReadonlyMap<string, ProjectionStop>;
    /** How many events are set aside so far, by the kind of their stream. */
    setAside: () => ReadonlyMap<string, number>;
  }>;

/** What is fed, and from where. */
export type RunnerOptions = Readonly<{
  projections: readonly Projection[];
  /** Every kind of stream of the ledger, also those that no projection follows: what is set aside there is kept as well. */
  streamTypes: readonly AnyStreamType[];
  log: ReadableLog;
}>;

/** A projection, how far it has come, and where it stopped. */
type ProjectionFeed = Feed & Readonly<{ projection: Projection; table: ProjectionTable }>;

/**
 * Makes the tables of projections that are new, and starts where the others stopped. Throws `ReadStoreOpenError` when the rows that
 * are there do not follow from this log.
 */
export async function openRunner(
  store: ReadStore,
  { projections, streamTypes, log }: RunnerOptions,
): Promise<ProjectionRunner> {
  await checkLog(store, log);
  const feeds: ProjectionFeed[] = [];
  await store.database.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('checkpoints').select('projection').execute();
    const names = new Set(known.map(({ projection }) => projection));
    for (const projection of projections) feeds.push(await openFeed(tx, projection));
    await chooseServing(
      tx,
      projections.map(({ name }) => ({ name, isNew: !names.has(name) })),
    );
  });
  const feedsOf = router(feeds, ({ projection: { streams, eventTypes } }) => ({
    streams,
    isFolded: (type) => eventTypes[type] === 'folded',
  }));
  const newGate = () => new Gate(streamTypes, log);
  const groups = new FeedGroups(feeds, newGate);
  let setAside = await countSetAside(store.database);

  const fold = async (
    { feeds: together, gate }: FeedGroup<ProjectionFeed>,
    page: readonly RecordedEvent[],
    upTo: Position,
  ) => {
    if (!store.isInPlace()) {
      throw new ReadStoreOpenError('missing', `${store.path} was deleted or replaced; it is made again from the log.`);
    }
    const judged = await gate.judgeAll(page);
    const portions = portionsOf(judged, together.filter(isRunning), feedsOf);
    const checkpoints = await store.database.transaction().execute(async (tx) => {
      if ((await keepSetAside(tx, judged)) > 0) setAside = await countSetAside(tx);
      const written: [ProjectionFeed, Checkpoint][] = [];
      for (const [feed, events] of portions) written.push([feed, await write(tx, feed, { page, upTo, events })]);
      return written;
    });
    for (const [feed, checkpoint] of checkpoints) Object.assign(feed, checkpoint);
  };

  return {
    filter: newGate().filter,
    groups: () =>
      groups.running().map((group) => ({
        position: () => positionOf(group),
        fold: (page, upTo) => fold(group, page, upTo),
      })),
    position: () => lowestPosition(feeds.some(isRunning) ? feeds.filter(isRunning) : feeds),
    positions: () => new Map(feeds.map(({ projection, position }) => [projection.name, position])),
    stops: () => new Map(feeds.flatMap(({ projection, stop }) => (stop === null ? [] : [[projection.name, stop]]))),
    setAside: () => setAside,
    async completeIndexes() {
      for (const { table } of feeds) await store.database.transaction().execute((tx) => table.createIndexes(tx));
    },
  };
}

async function openFeed(tx: Transaction<ReadTables>, projection: Projection): Promise<ProjectionFeed> {
  const shape = JSON.stringify(projection.table);
  const table = projectionTable(projection);
  const known = await tx
    .selectFrom('checkpoints')
    .selectAll()
    .where('projection', '=', projection.name)
    .executeTakeFirst();
  if (known !== undefined && known.shape !== shape) {
    throw new ReadStoreOpenError(
      'otherVersion',
      `Projection ${projection.name} was stored with other columns: give the changed projection a new version.`,
    );
  }
  if (known === undefined) {
    await table.create(tx);
    const checkpoint = { projection: projection.name, position: 0n, shape };
    await tx
      .insertInto('checkpoints')
      .values({ ...checkpoint, landmark_position: null, landmark_digest: null })
      .execute();
  }
  return { projection, table, position: known?.position ?? 0n, stop: null };
}

const isRunning = ({ stop }: Feed): boolean => stop === null;

const lowestPosition = (feeds: readonly ProjectionFeed[]): Position =>
  feeds.reduce((lowest, { position }) => (position < lowest ? position : lowest), feeds[0]?.position ?? 0n);

type Checkpoint = Pick<Feed, 'position' | 'stop'>;
type Batch = Readonly<{ page: readonly RecordedEvent[]; upTo: Position; events: readonly RecordedEvent[] }>;

async function write(
  tx: Transaction<ReadTables>,
  feed: ProjectionFeed,
  { page, upTo, events }: Batch,
): Promise<Checkpoint> {
  const { rows, stop } = await rowsAfter(tx, feed, events);
  const last = page.findLast((event) => event.position < (stop?.position ?? upTo + 1n));
  const position = stop === null ? upTo : (last?.position ?? 0n);
  if (position <= feed.position) return { position: feed.position, stop };
  if (rows.length > 0) await feed.table.write(tx, rows);
  const landmark = last !== undefined && last.position > feed.position ? landmarkAt(last) : undefined;
  const { numUpdatedRows } = await tx
    .updateTable('checkpoints')
    .set({ position, ...(landmark && { landmark_position: landmark.position, landmark_digest: landmark.digest }) })
    .where('projection', '=', feed.projection.name)
    .where('position', '=', feed.position)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ProjectionFencedError(feed.projection.name);
  return { position, stop };
}

/** The rows after the events that can be folded; for one that cannot, those after the events before it, and the stop. */
async function rowsAfter(
  tx: Transaction<ReadTables>,
  feed: ProjectionFeed,
  events: readonly RecordedEvent[],
): Promise<Readonly<{ rows: readonly Row[]; stop: ProjectionStop | null }>> {
  try {
    return { rows: await foldEvents(tx, feed, events), stop: null };
  } catch (error) {
    if (!(error instanceof UnfoldableEventError)) throw error;
    const before = events.filter(({ position }) => position < error.stop.position);
    const earlier = await rowsAfter(tx, feed, before);
    return { rows: earlier.rows, stop: earlier.stop ?? error.stop };
  }
}

async function foldEvents(
  tx: Transaction<ReadTables>,
  { projection, table }: ProjectionFeed,
  events: readonly RecordedEvent[],
): Promise<readonly Row[]> {
  if (events.length === 0) return [];
  const [keyColumn] = projection.table.key;
  const rows = await table.rowsOf(tx, keysTouched(projection, events));
  return foldRows(projection, events, new Map(rows.map((row) => [String(row[keyColumn]), row])));
}
