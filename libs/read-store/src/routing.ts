import { decodeEvent, type StoredFormat } from '@hutong/domain/kernel';
import type { JsonObject, RecordedEvent } from '@hutong/event-store';
import type { Projection } from './projection.js';
import { type ProjectionStop, stopAt } from './projection-stop.js';

type Following = Readonly<{ projection: Projection }>;

/** An event as it reads today, and those who fold it. One that does not decode stops (`stop`) all who follow its stream. */
export type Route<Feed> = Readonly<{ event: RecordedEvent; feeds: readonly Feed[]; stop: ProjectionStop | null }>;

/** A kind of stream: those who follow it, and those who fold each of its types. */
type Kind<Feed> = Readonly<{ format: StoredFormat; followers: Feed[]; folding: Map<string, Feed[]> }>;

/** Reads every event as the domain does, once for all projections. */
export function router<Feed extends Following>(feeds: readonly Feed[]): (recorded: RecordedEvent) => Route<Feed> {
  const kinds = kindsFollowedBy(feeds);
  return (recorded) => {
    const kind = kinds.get(categoryOf(recorded.stream));
    if (kind === undefined) return { event: recorded, feeds: [], stop: null };
    try {
      const event = asOfToday(recorded, kind.format);
      return { event, feeds: kind.folding.get(event.type) ?? [], stop: null };
    } catch (cause) {
      return { event: recorded, feeds: kind.followers, stop: stopAt(recorded, cause) };
    }
  };
}

function kindsFollowedBy<Feed extends Following>(feeds: readonly Feed[]): Map<string, Kind<Feed>> {
  const kinds = new Map<string, Kind<Feed>>();
  for (const feed of feeds) {
    for (const format of feed.projection.streams) {
      const kind = kinds.get(format.category) ?? { format, followers: [], folding: new Map<string, Feed[]>() };
      kinds.set(format.category, kind);
      kind.followers.push(feed);
      for (const type of Object.keys(format.eventTypes)) {
        if (feed.projection.eventTypes[type] !== 'folded') continue;
        kind.folding.set(type, [...(kind.folding.get(type) ?? []), feed]);
      }
    }
  }
  return kinds;
}

const categoryOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('-')));

/** The event itself unless its type is outgrown: nearly all are read as they were stored. */
function asOfToday(recorded: RecordedEvent, format: StoredFormat): RecordedEvent {
  const { type, data } = decodeEvent(format, recorded);
  return data === recorded.data && type === recorded.type ? recorded : { ...recorded, type, data: data as JsonObject };
}
