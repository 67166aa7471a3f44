import { categoryOf, type StoredFormat } from '@hutong/domain/kernel';
import type { Position, RecordedEvent } from '@hutong/event-store';
import type { JudgedEvent } from './gate.js';

/** What a feed follows, and which types of it, as they are called today, it folds. */
type Followed = Readonly<{ streams: readonly StoredFormat[]; isFolded: (type: string) => boolean }>;

/** Those who fold an event, given as it reads today. */
export type Router<Of> = (event: RecordedEvent) => readonly Of[];

/** Tells feeds apart by the kind of an event's stream, and by its type. */
export function router<Of>(feeds: readonly Of[], followedBy: (feed: Of) => Followed): Router<Of> {
  const folding = new Map<string, Map<string, Of[]>>();
  for (const feed of feeds) {
    const { streams, isFolded } = followedBy(feed);
    for (const { category, eventTypes } of streams) {
      const byType = folding.get(category) ?? new Map<string, Of[]>();
      folding.set(category, byType);
      for (const type of Object.keys(eventTypes).filter(isFolded)) {
        byType.set(type, [...(byType.get(type) ?? []), feed]);
      }
    }
  }
  return ({ stream, type }) => folding.get(categoryOf(stream))?.get(type) ?? nobody;
}

const nobody: readonly never[] = [];

/** What each feed folds of a page: the events that count and lie behind where it stands. */
export function portionsOf<Of extends Readonly<{ position: Position }>>(
  judged: readonly JudgedEvent[],
  feeds: readonly Of[],
  feedsOf: Router<Of>,
): Map<Of, RecordedEvent[]> {
  const portions = new Map<Of, RecordedEvent[]>(feeds.map((feed) => [feed, []]));
  for (const { event, setAside } of judged) {
    if (setAside !== null) continue;
    for (const feed of feedsOf(event)) {
      if (event.position > feed.position) portions.get(feed)?.push(event);
    }
  }
  return portions;
}
