import { isDeepStrictEqual } from 'node:util';
import type { EventLog, RecordedEvent } from '@hutong/event-store';
import type { Evidence, Acknowledgement } from './evidence.js';
import { mirrorOf, mirroredId, plannedAppend, plannedEventOf, sharedPrefix } from './plan.js';

/** How often each promise was broken; all zero in a good run. */
export type Faults = {
  lost: number;
  half: number;
  duplicates: number;
  /** Found, but not at the acknowledged place. */
  misplaced: number;
  /** Another content or another stream than was appended. */
  altered: number;
  /** Revisions that do not follow each other, positions that do not rise. */
  gaps: number;
  /** Events that a consumer left out, or handled out of order. */
  unmirrored: number;
};

/** Appends as they were found: how many events of them, and where the last one lies. */
type Found = { events: number; count: number; revision: bigint; position: bigint };

const examplesMax = 5;

/** Compares a log with what was acknowledged; reads on where it ended the last time. */
export class LogCheck {
  readonly faults: Faults = { lost: 0, half: 0, duplicates: 0, misplaced: 0, altered: 0, gaps: 0, unmirrored: 0 };
  /** The first faults in words. */
  readonly examples: string[] = [];
  readonly #evidence: Evidence;
  readonly #found = new Map<string, Found>();
  readonly #revisions = new Map<string, bigint>();
  /** Ids of the shared streams in order, until the consumer's copy of them was found too. */
  readonly #unmirrored = new Map<string, string[]>();
  readonly #compared: number[];
  #position = 0n;
  #events = 0;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    this.#compared = evidence.acknowledged.map(() => 0);
  }

  /** Appends that are in the log, acknowledged or not. */
  get foundCount(): number {
    return this.#found.size;
  }

  get eventCount(): number {
    return this.#events;
  }

  /** Reads what was appended since the last time; everything acknowledged before this call must be there. */
  async readOn(log: EventLog): Promise<void> {
    const acknowledged = this.#evidence.acknowledged.map((places) => places.length);
    // A server's positions are places in its file: only one that it gave itself is sure to be one.
    const known = this.#position;
    for await (const event of log.readAll(known === 0n ? {} : { from: known })) {
      if (known === 0n || event.position !== known) this.#take(event);
    }
    for (const [writer, count] of acknowledged.entries()) {
      for (let number = this.#compared[writer] ?? 0; number < count; number++) this.#compare(writer, number);
      this.#compared[writer] = count;
    }
  }

  /** At the end of a run nothing is outstanding: what was found is what was acknowledged, and the consumer has seen it all. */
  finish(): void {
    for (const [key, { events, count }] of this.#found) if (events !== count) this.#note('half', key);
    for (const [stream, ids] of this.#unmirrored) for (const id of ids) this.#note('unmirrored', `${stream} ${id}`);
  }

  #take(event: RecordedEvent): void {
    if (event.position <= this.#position) this.#note('gaps', `position ${event.position} after ${this.#position}`);
    this.#position = event.position;
    this.#events += 1;
    const expected = (this.#revisions.get(event.stream) ?? -1n) + 1n;
    if (event.revision !== expected) this.#note('gaps', `${event.stream} has ${event.revision} after ${expected - 1n}`);
    this.#revisions.set(event.stream, event.revision);
    if (event.stream.startsWith('mirror-')) this.#takeMirrored(event);
    else this.#takePlanned(event);
  }

  #takePlanned(event: RecordedEvent): void {
    const { seed } = this.#evidence;
    const place = plannedEventOf(seed, event.id);
    if (place === undefined) return;
    const { writer, number, index } = place;
    const { stream, events } = plannedAppend(seed, writer, number);
    const { type, data, metadata } = events[index] ?? {};
    const isSame = isDeepStrictEqual(
      [event.stream, event.type, event.data, event.metadata],
      [stream, type, data, metadata],
    );
    if (!isSame) this.#note('altered', `${event.stream} ${event.revision}`);
    this.#countEvent(`${writer}.${number}`, { index, count: events.length }, event);
    if (!event.stream.startsWith(sharedPrefix)) return;
    const ids = this.#unmirrored.get(mirrorOf(event.stream)) ?? [];
    ids.push(event.id);
    this.#unmirrored.set(mirrorOf(event.stream), ids);
  }

  // The events of one append lie side by side, in order.
  #countEvent(key: string, { index, count }: Readonly<{ index: number; count: number }>, event: RecordedEvent): void {
    const { revision, position } = event;
    const found = this.#found.get(key);
    if (found === undefined) {
      if (index !== 0) this.#note('half', key);
      this.#found.set(key, { events: 1, count, revision, position });
    } else if (index < found.events) this.#note('duplicates', key);
    else {
      if (index > found.events || revision !== found.revision + 1n) this.#note('half', key);
      Object.assign(found, { events: index + 1, revision, position });
    }
  }

  #takeMirrored({ stream, id }: RecordedEvent): void {
    const source = this.#unmirrored.get(stream)?.shift();
    if (source === undefined || id !== mirroredId(source)) this.#note('unmirrored', `${stream} ${id}`);
  }

  #compare(writer: number, number: number): void {
    const key = `${writer}.${number}`;
    const place = this.#evidence.acknowledged[writer]?.[number];
    const found = this.#found.get(key);
    if (found === undefined || place === undefined) this.#note('lost', key);
    else if (found.events !== found.count) this.#note('half', key);
    else if (!isAt(place, found)) this.#note('misplaced', key);
  }

  #note(fault: keyof Faults, example: string): void {
    this.faults[fault] += 1;
    if (this.examples.length < examplesMax) this.examples.push(`${fault}: ${example}`);
  }
}

const isAt = (place: Acknowledgement, { revision, position }: Found) =>
  place.revision === String(revision) && place.position === String(position);
