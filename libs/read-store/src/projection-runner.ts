import type { EventFilter, Position, RecordedEvent } from '@hutong/event-store';
import type { Transaction } from 'kysely';
import { foldCells, foldRows, keysTouched } from './fold.js';
import type { Projection, Row } from './projection.js';
import { type ProjectionStop, UnfoldableEventError } from './projection-stop.js';
import { type ProjectionTable, projectionTable } from './projection-table.js';
import { ProjectionFencedError, ReadStoreOpenError } from './read-store-errors.js';
import type { ReadStore, ReadTables } from './read-store.js';
import { type Route, router } from './routing.js';

/** Feeds projections from the log. */
export type ProjectionRunner = Readonly<{
  /** The events that are worth reading: the followed streams without the types that every projection passes over. */
  filter: EventFilter;
  /** The lowest checkpoint of the projections that run: events after it are wanted. */
  position: () => Position;
  positions: () => ReadonlyMap<string, Position>;
  /** Where and why projections have stopped, by name. */
  stops: () => ReadonlyMap<string, ProjectionStop>;
  /** Whether any projection still wants events. */
  isRunning: () => boolean;
  /**
   * Folds a page of the log, complete up to `upTo`, and writes rows and checkpoints in one transaction. What lies at or
   * before a checkpoint is skipped, so a repeated page changes nothing. A projection that meets an event it cannot fold
   * keeps what came before it and stops; the others go on.
   */
  fold: (page: readonly RecordedEvent[], upTo: Position) => Promise<void>;
  /** Makes the indexes that are missing. After a long catch-up, not before: sorted once they cost a fraction of their upkeep. */
  completeIndexes: () => Promise<void>;
}>;

/** A projection, how far it has come, and where it stopped. */
type Feed = {
  readonly projection: Projection;
  readonly table: ProjectionTable;
  position: Position;
  stop: ProjectionStop | null;
};

/** Makes the tables of projections that are new, and starts where the others stopped. */
export async function openRunner(store: ReadStore, projections: readonly Projection[]): Promise<ProjectionRunner> {
  const feeds: Feed[] = [];
  await store.database.transaction().execute(async (tx) => {
    for (const projection of projections) feeds.push(await openFeed(tx, projection));
  });
  const routeOf = router(feeds);

  return {
    filter: filterOf(feeds),
    position: () => lowestPosition(feeds.some(isRunning) ? feeds.filter(isRunning) : feeds),
    positions: () => new Map(feeds.map(({ projection, position }) => [projection.name, position])),
    stops: () => new Map(feeds.flatMap(({ projection, stop }) => (stop === null ? [] : [[projection.name, stop]]))),
    isRunning: () => feeds.some(isRunning),
    async fold(page, upTo) {
      const portions = portionsOf(page, feeds.filter(isRunning), routeOf);
      const places = await store.database.transaction().execute(async (tx) => {
        const written: [Feed, Place][] = [];
        for (const [feed, portion] of portions) written.push([feed, await write(tx, feed, { page, upTo, portion })]);
        return written;
      });
      for (const [feed, place] of places) Object.assign(feed, place);
    },
    async completeIndexes() {
      for (const { table } of feeds) await store.database.transaction().execute((tx) => table.createIndexes(tx));
    },
  };
}

async function openFeed(tx: Transaction<ReadTables>, projection: Projection): Promise<Feed> {
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
    await tx.insertInto('checkpoints').values({ projection: projection.name, position: 0n, shape }).execute();
  }
  return { projection, table, position: known?.position ?? 0n, stop: null };
}

const isRunning = ({ stop }: Feed): boolean => stop === null;

const lowestPosition = (feeds: readonly Feed[]): Position =>
  feeds.reduce((lowest, { position }) => (position < lowest ? position : lowest), feeds[0]?.position ?? 0n);

function filterOf(feeds: readonly Feed[]): EventFilter {
  const uses = feeds.flatMap(({ projection }) => Object.entries(projection.eventTypes));
  const folded = new Set(uses.filter(([, use]) => use === 'folded').map(([type]) => type));
  const passedOver = new Set(uses.map(([type]) => type).filter((type) => !folded.has(type)));
  const categories = new Set(feeds.flatMap(({ projection }) => projection.streams.map(({ category }) => category)));
  // Not a list of the folded types: an outgrown type must come through to be read, an unknown one to stop its projection.
  return {
    types: new RegExp(`^(?!(?:${[...passedOver].map((type) => literal(type)).join('|')})$)`),
    streams: new RegExp(`^(?:${[...categories].map((category) => literal(category)).join('|')})-`),
  };
}

/** Types and categories are letters, digits and dots. */
const literal = (name: string): string => name.replaceAll('.', String.raw`\.`);

/** What of a page is for one projection, and where it must stop after it. */
type Portion = { readonly events: RecordedEvent[]; stop: ProjectionStop | null };

function portionsOf(
  page: readonly RecordedEvent[],
  feeds: readonly Feed[],
  routeOf: (recorded: RecordedEvent) => Route<Feed>,
): Map<Feed, Portion> {
  const portions = new Map<Feed, Portion>(feeds.map((feed) => [feed, { events: [], stop: null }]));
  for (const recorded of page) {
    const route = routeOf(recorded);
    for (const feed of route.feeds) {
      const portion = portions.get(feed);
      if (portion === undefined || portion.stop !== null || recorded.position <= feed.position) continue;
      if (route.stop === null) portion.events.push(route.event);
      else portion.stop = route.stop;
    }
  }
  return portions;
}

type Place = Pick<Feed, 'position' | 'stop'>;
type Batch = Readonly<{ page: readonly RecordedEvent[]; upTo: Position; portion: Readonly<Portion> }>;

async function write(tx: Transaction<ReadTables>, feed: Feed, { page, upTo, portion }: Batch): Promise<Place> {
  const { rows, stop } = await rowsAfter(tx, feed, portion);
  const position = stop === null ? upTo : (page.findLast((event) => event.position < stop.position)?.position ?? 0n);
  if (position <= feed.position) return { position: feed.position, stop };
  if (rows.length > 0) await feed.table.write(tx, rows);
  const { numUpdatedRows } = await tx
    .updateTable('checkpoints')
    .set({ position })
    .where('projection', '=', feed.projection.name)
    .where('position', '=', feed.position)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ProjectionFencedError(feed.projection.name);
  return { position, stop };
}

/** The rows after the events that can be folded; for one that cannot, those after the events before it, and the stop. */
async function rowsAfter(
  tx: Transaction<ReadTables>,
  feed: Feed,
  { events, stop }: Readonly<Portion>,
): Promise<Readonly<{ rows: readonly Row[]; stop: ProjectionStop | null }>> {
  try {
    return { rows: await foldEvents(tx, feed, events), stop };
  } catch (error) {
    if (!(error instanceof UnfoldableEventError)) throw error;
    const before = events.filter(({ position }) => position < error.stop.position);
    return rowsAfter(tx, feed, { events: before, stop: error.stop });
  }
}

async function foldEvents(
  tx: Transaction<ReadTables>,
  { projection, table }: Feed,
  events: readonly RecordedEvent[],
): Promise<readonly Row[]> {
  if (events.length === 0) return [];
  if (projection.kind === 'additive') return foldCells(projection, events);
  const [keyColumn = ''] = projection.table.key;
  const rows = await table.rowsOf(tx, keysTouched(projection, events));
  return foldRows(projection, events, new Map(rows.map((row) => [String(row[keyColumn]), row])));
}
