import type { EventFilter, LogPage, Position, RecordedEvent } from '../../event-log.js';
import { pageEventsMax, recentCharactersMax, recentEventsMax } from '../../limits.js';
import { conditionOf } from './event-condition.js';
import { type EncodedRecord, decodeEvent } from '../file/stored-row.js';

type Recent = { readonly record: EncodedRecord; decoded?: RecordedEvent };

/**
 * The last events of the log, so that live subscriptions need no SQL: each event is decoded once for all of them, and only if
 * one wants it.
 */
export class RecentEvents {
  #recent: Recent[] = [];
  #characters = 0;

  /** Takes in what was just committed; positions go on where the last ones ended, or everything before is forgotten. */
  add(records: readonly EncodedRecord[]): void {
    for (const record of records) {
      if (record.position !== (this.#recent.at(-1)?.record.position ?? 0) + 1) this.clear();
      this.#recent.push({ record });
      this.#characters += charactersOf(record);
    }
    this.#forgetOldest();
  }

  clear(): void {
    this.#recent = [];
    this.#characters = 0;
  }

  /** The next matching events after a position; undefined when they are no longer, or not yet, held here. */
  pageAfter(after: Position, filter: EventFilter, eventsMax: number): LogPage | undefined {
    const first = this.#recent[0]?.record.position;
    if (first === undefined || after + 1n < first) return undefined;
    const start = Number(after) + 1 - first;
    if (start > this.#recent.length) return undefined;
    const { matches } = conditionOf(filter);
    const events: RecordedEvent[] = [];
    const limit = Math.min(eventsMax, pageEventsMax);
    let next = start;
    while (next < this.#recent.length && events.length < limit) {
      const recent = this.#recent[next++];
      if (recent === undefined || !matches(recent.record.stream, recent.record.type)) continue;
      recent.decoded ??= decodeEvent(recent.record);
      events.push(recent.decoded);
    }
    return { events, position: BigInt(first + next - 1), isLast: next === this.#recent.length };
  }

  #forgetOldest(): void {
    if (this.#recent.length <= recentEventsMax && this.#characters <= recentCharactersMax) return;
    // Half at once, so that moving the rest is paid for by many events.
    const forgotten = this.#recent.splice(0, Math.ceil(this.#recent.length / 2));
    for (const { record } of forgotten) this.#characters -= charactersOf(record);
  }
}

const charactersOf = ({ data, metadata }: EncodedRecord) => data.length + metadata.length;
