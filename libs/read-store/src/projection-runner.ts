import type { EventFilter, Position, RecordedEvent } from '@hutong/event-store';
import type { Transaction } from 'kysely';
import { foldCells, foldRows, keysTouched } from './fold.js';
import type { Projection, Row } from './projection.js';
import { type ProjectionTable, projectionTable } from './projection-table.js';
import { ProjectionFencedError, ReadStoreOpenError } from './read-store-errors.js';
import type { ReadStore, ReadTables } from './read-store.js';
import { router } from './routing.js';

/** Feeds projections from the log. */
export type ProjectionRunner = Readonly<{
  /** The events that are worth reading: the followed streams without the types that every projection passes over. */
  filter: EventFilter;
  /** The lowest checkpoint: events after it are wanted. */
  position: () => Position;
  positions: () => ReadonlyMap<string, Position>;
  /**
   * Folds a page of the log, complete up to `upTo`, and writes rows and checkpoints in one transaction. What lies at or
   * before a checkpoint is skipped, so a repeated page changes nothing. Rejects with `ProjectionStoppedError` and
   * writes nothing when an event does not decode.
   */
  fold: (page: readonly RecordedEvent[], upTo: Position) => Promise<void>;
  /** Makes the indexes that are missing. After a long catch-up, not before: sorted once they cost a fraction of their upkeep. */
  completeIndexes: () => Promise<void>;
}>;

type Feed = { readonly projection: Projection; readonly table: ProjectionTable; position: Position };

/** Makes the tables of projections that are new, and starts where the others stopped. */
export async function openRunner(store: ReadStore, projections: readonly Projection[]): Promise<ProjectionRunner> {
  const feeds: Feed[] = [];
  await store.database.transaction().execute(async (tx) => {
    for (const projection of projections) feeds.push(await openFeed(tx, projection));
  });
  const routeOf = router(feeds);

  return {
    filter: filterOf(feeds),
    position: () =>
      feeds.reduce((lowest, { position }) => (position < lowest ? position : lowest), feeds[0]?.position ?? 0n),
    positions: () => new Map(feeds.map(({ projection, position }) => [projection.name, position])),
    async fold(page, upTo) {
      const wanted = new Map<Feed, RecordedEvent[]>(feeds.map((feed) => [feed, []]));
      for (const recorded of page) {
        const { event, feeds } = routeOf(recorded);
        for (const feed of feeds) if (event.position > feed.position) wanted.get(feed)?.push(event);
      }
      await store.database.transaction().execute(async (tx) => {
        for (const [feed, events] of wanted) await write(tx, feed, { events, upTo });
      });
      for (const feed of feeds) if (upTo > feed.position) feed.position = upTo;
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
  return { projection, table, position: known?.position ?? 0n };
}

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

type Batch = Readonly<{ events: readonly RecordedEvent[]; upTo: Position }>;

async function write(tx: Transaction<ReadTables>, feed: Feed, { events, upTo }: Batch): Promise<void> {
  if (upTo <= feed.position) return;
  if (events.length > 0) await feed.table.write(tx, await rowsAfter(tx, feed, events));
  const { numUpdatedRows } = await tx
    .updateTable('checkpoints')
    .set({ position: upTo })
    .where('projection', '=', feed.projection.name)
    .where('position', '=', feed.position)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ProjectionFencedError(feed.projection.name);
}

async function rowsAfter(
  tx: Transaction<ReadTables>,
  { projection, table }: Feed,
  events: readonly RecordedEvent[],
): Promise<Row[]> {
  if (projection.kind === 'additive') return foldCells(projection, events);
  const [keyColumn = ''] = projection.table.key;
  const rows = await table.rowsOf(tx, keysTouched(projection, events));
  return foldRows(projection, events, new Map(rows.map((row) => [String(row[keyColumn]), row])));
}
