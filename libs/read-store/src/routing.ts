import { categoryOf } from '@hutong/domain/kernel';
import type { RecordedEvent } from '@hutong/event-store';
import type { Projection } from './projection.js';

type Following = Readonly<{ projection: Projection }>;

/** Those who fold an event, given as it reads today: by the kind of its stream, and by its type. */
export function router<Feed extends Following>(feeds: readonly Feed[]): (event: RecordedEvent) => readonly Feed[] {
  const folding = new Map<string, Map<string, Feed[]>>();
  for (const feed of feeds) {
    for (const { category, eventTypes } of feed.projection.streams) {
      const byType = folding.get(category) ?? new Map<string, Feed[]>();
      folding.set(category, byType);
      for (const type of Object.keys(eventTypes)) {
        if (feed.projection.eventTypes[type] !== 'folded') continue;
        byType.set(type, [...(byType.get(type) ?? []), feed]);
      }
    }
  }
  return ({ stream, type }) => folding.get(categoryOf(stream))?.get(type) ?? nobody;
}

const nobody: readonly never[] = [];
