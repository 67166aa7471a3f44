import { landmarkAt, type Position, type RecordedEvent } from '@hutong/event-store';
import { type FeedGroup, portionsOf, type ProjectionStop, type Router, router } from '@hutong/read-store';
import type { FactStore } from '../store/fact-store.js';
import { FactStoreOpenError } from '../store/fact-store-errors.js';
import { rowsOf } from '../store/sql-values.js';
import { inTransaction } from '../store/transaction.js';
import type { Dictionaries } from './fact-codec.js';
import type { FactFeed } from './fact-feed.js';

//   page of a group ──► Gate ── what counts ──► events of each FactFeed ──► facts in memory ──► numbers of their texts ─┐
//                                                      │                                                              ├─ in one
//                                                      │ cannot be folded: that feed stops before the event           │  transaction
//                                                      ▼                                                              │
//                                                 checkpoints ──────────────────── facts, and what dictionaries gain ─┘

type Batch = Readonly<{ page: readonly RecordedEvent[]; upTo: Position }>;
/** How far a feed comes by a batch. */
type Progress = Readonly<{ position: Position; stop: ProjectionStop | null; landmark: RecordedEvent | undefined }>;

/** Writes the facts of a page for the tables of a group, with their checkpoints, in one transaction. */
export class BatchWriter {
  readonly #feedsOf: Router<FactFeed>;

  constructor(
    private readonly store: FactStore,
    private readonly dictionaries: Dictionaries,
    feeds: readonly FactFeed[],
  ) {
    this.#feedsOf = router(feeds, ({ table: { streams, eventTypes } }) => ({
      streams,
      isFolded: (type) => eventTypes.includes(type),
    }));
  }

  fold(group: FeedGroup<FactFeed>, page: readonly RecordedEvent[], upTo: Position): Promise<void> {
    return this.store.whileStill(() => this.#fold(group, page, upTo));
  }

  async #fold({ feeds, gate }: FeedGroup<FactFeed>, page: readonly RecordedEvent[], upTo: Position): Promise<void> {
    if (!this.store.isInPlace()) {
      throw new FactStoreOpenError(
        'missing',
        `${this.store.path} was deleted or replaced; it is made again from the log.`,
      );
    }
    const portions = portionsOf(
      await gate.judgeAll(page),
      feeds.filter(({ stop }) => stop === null),
      this.#feedsOf,
    );
    const progress = new Map<FactFeed, Progress>();
    let isCommitted = false;
    try {
      await inTransaction(this.store.writing, async () => {
        for (const [feed, events] of portions) {
          progress.set(feed, progressOf(feed, { page, upTo }, await feed.fold(events)));
        }
        await this.#write([...portions.keys()]);
        for (const [feed, { position }] of progress) await feed.rollUp(position);
        await this.#moveCheckpoints(progress);
      });
      isCommitted = true;
    } finally {
      for (const feed of portions.keys()) feed.settle(isCommitted);
      for (const dictionary of Object.values(this.dictionaries)) dictionary.settle(isCommitted);
    }
    for (const [feed, { position, stop }] of progress) Object.assign(feed, { position, stop });
  }

  /** The texts that feeds share are written last: what is written before gives them numbers. */
  async #write(feeds: readonly FactFeed[]): Promise<void> {
    const { names, persons } = this.dictionaries;
    for (const dictionary of [names, persons, ...feeds]) await dictionary.find();
    for (const feed of feeds) await feed.write();
    await names.write();
    await persons.write();
  }

  /** Tables that move together are moved by one statement. */
  async #moveCheckpoints(progress: ReadonlyMap<FactFeed, Progress>): Promise<void> {
    const together = new Map<string, { names: string[] } & Progress>();
    for (const [feed, moved] of progress) {
      if (moved.position <= feed.position) continue;
      const key = `${moved.position} ${moved.landmark?.position}`;
      const known = together.get(key) ?? { names: [], ...moved };
      known.names.push(feed.table.name);
      together.set(key, known);
    }
    for (const { names, position, landmark } of together.values()) {
      const seen = landmark === undefined ? null : landmarkAt(landmark);
      await rowsOf(
        this.store.writing,
        `update checkpoints set position = ?, landmark_position = coalesce(?, landmark_position),
         landmark_digest = coalesce(?, landmark_digest) where fact_table in (select unnest(?))`,
        [position, seen?.position ?? null, seen?.digest ?? null, names],
      );
    }
  }
}

/** A feed that stops stands at the last event before: the event itself is met again when it runs anew. */
function progressOf(feed: FactFeed, { page, upTo }: Batch, stop: ProjectionStop | null): Progress {
  const last = page.findLast((event) => event.position < (stop?.position ?? upTo + 1n));
  const reached = stop === null ? upTo : (last?.position ?? 0n);
  const position = reached > feed.position ? reached : feed.position;
  return { position, stop, landmark: last !== undefined && last.position > feed.position ? last : undefined };
}
