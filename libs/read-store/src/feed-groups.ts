import type { EventFilter, Position, RecordedEvent } from '@hutong/event-store';
import type { Gate } from './gate.js';
import type { ProjectionStop } from './projection-stop.js';

/** What is fed from the log, in rows or in facts: how far it has come, and where it stopped. */
export type Feed = { position: Position; stop: ProjectionStop | null };

/** Feeds that stand at one place of the log: they share its pages, and a gate that has judged everything before. */
export type FeedGroup<F extends Feed = Feed> = Readonly<{ feeds: readonly F[]; gate: Gate }>;

/** A group as whoever reads the log for it sees it. */
export type ReadingGroup = Readonly<{
  /** Events after it are wanted. */
  position: () => Position;
  /**
   * Judges a page of the log, complete up to `upTo`, folds what counts, and writes all of it with the checkpoints in one transaction.
   * What lies at or before a checkpoint is skipped, so a repeated page changes nothing.
   */
  fold: (page: readonly RecordedEvent[], upTo: Position) => Promise<void>;
}>;

/** Feeds rows or facts from the log. */
export type Runner = Readonly<{
  /** The events that are worth reading: those of the ledger's streams, because the gate follows every one of them. */
  filter: EventFilter;
  /** Those that want events, the furthest first; of two that have come to one place there is one. None when nothing runs. */
  groups: () => readonly ReadingGroup[];
  /** Makes what serves questions only and is dearer to keep up than to make. After a catch-up, not before. */
  completeIndexes: () => Promise<void>;
}>;

/** Feeds by where they stand, so that one that begins does not hold up those that are live. */
export class FeedGroups<F extends Feed> {
  #groups: readonly FeedGroup<F>[];

  constructor(feeds: readonly F[], newGate: () => Gate) {
    const positions = new Set(feeds.map(({ position }) => position));
    this.#groups = [...positions].map((position) => ({
      feeds: feeds.filter((feed) => feed.position === position),
      gate: newGate(),
    }));
  }

  /** Those that want events, the furthest first. Groups that have come to one place are one from then on. */
  running(): readonly FeedGroup<F>[] {
    const joined: FeedGroup<F>[] = [];
    for (const { feeds, gate } of this.#groups.flatMap(withoutStopped).toSorted(furthestFirst)) {
      const before = joined.at(-1);
      // The gate of those that were ahead knows the streams that live events are about.
      if (before === undefined || positionOf(before) !== positionOf({ feeds })) joined.push({ feeds, gate });
      else joined[joined.length - 1] = { feeds: [...before.feeds, ...feeds], gate: before.gate };
    }
    this.#groups = joined;
    return joined;
  }
}

/** Where a group stands: nobody in it is further than those that run. */
export const positionOf = ({ feeds }: Pick<FeedGroup, 'feeds'>): Position =>
  feeds.reduce((furthest, { position }) => (position > furthest ? position : furthest), 0n);

function withoutStopped<F extends Feed>({ feeds, gate }: FeedGroup<F>): readonly FeedGroup<F>[] {
  const running = feeds.filter(({ stop }) => stop === null);
  return running.length === 0 ? [] : [{ feeds: running, gate }];
}

/** Stable, so that of groups at one place the one that was ahead comes first. */
const furthestFirst = (one: FeedGroup, other: FeedGroup): number => {
  const [a, b] = [positionOf(one), positionOf(other)];
  return a === b ? 0 : a > b ? -1 : 1;
};
