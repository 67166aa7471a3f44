import { randomUUID } from 'node:crypto';
import type { JsonObject, NewEvent, RecordedEvent } from '@hutong/event-store';

/** An event nobody has appended yet. */
export const newEvent = (type = 'Happened', data: JsonObject = {}): NewEvent => ({ id: randomUUID(), type, data });

export const newEvents = (count: number, type?: string): NewEvent[] =>
  Array.from({ length: count }, (_, index) => newEvent(type, { index }));

/** A stream name that no other test and no other run uses, in a category of its own. */
export const newStream = (suffix = ''): string => `${newCategory()}-1${suffix}`;

/** A category of streams that no other test and no other run uses. */
export const newCategory = (): string => `contract${randomUUID().replaceAll('-', '')}`;

export async function collect(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
