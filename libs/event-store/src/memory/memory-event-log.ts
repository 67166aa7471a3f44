import type { Observable } from 'rxjs';
import { decodePayload } from '../embedded/file/decode-payload.js';
import { encodeAppend, type TextEvent } from '../embedded/writing/encoded-append.js';
import { conditionOf } from '../embedded/reading/event-condition.js';
import type { PageRange } from '../embedded/reading/page-reader.js';
import { readAllPages, readStreamPages } from '../embedded/reading/read-pages.js';
import type { StreamPage, StreamPageOptions } from '../embedded/reading/stream-reader.js';
import { subscribeTo } from '../embedded/reading/subscription.js';
import { EventLogClosedError, WrongExpectedRevisionError } from '../errors.js';
import type {
  Appended,
  EventFilter,
  EventLog,
  ExpectedRevision,
  LogPage,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  SubscribeOptions,
  SubscriptionMessage,
} from '../event-log.js';
import { pageConsideredEventsMax, pageEventsMax } from '../limits.js';

/** A log that forgets everything with its process: for specs and simulation, where a disk would only cost time. */
export class MemoryEventLog implements EventLog {
  /** The event at position 1 is the first: positions have no gaps. */
  readonly #events: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();
  readonly #wakes = new Set<() => void>();
  readonly #pages = {
    lastPosition: () => this.#end(),
    page: (range: PageRange, filter: EventFilter, eventsMax: number) => this.#page(range, filter, eventsMax),
    streamPage: (stream: string, from: bigint, options: StreamPageOptions) => this.#streamPage(stream, from, options),
  };
  #recordedAtMs = 0;
  #isClosed = false;

  /** `clock` says when an event was recorded, in milliseconds since the Unix epoch. */
  constructor(private readonly clock: Readonly<{ now: () => number }>) {}

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous, and what is refused must reject
  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#end();
    const encoded = encodeAppend(stream, expected, events).events;
    const held = this.#streams.get(stream) ?? [];
    const revision = repeatedAt(held, expected, encoded) ?? this.#record(stream, held, encoded);
    if (revision === 'wrong') throw new WrongExpectedRevisionError(stream, expected, endOf(held));
    return { revision: BigInt(revision), position: held[revision]?.position ?? 0n };
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return readStreamPages(() => this.#pages, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return readAllPages(() => this.#pages, options);
  }

  readPage(after: Position, filter: EventFilter = everything, eventsMax = pageEventsMax): LogPage {
    return this.#page({ after, upTo: this.#end(), direction: 'forwards' }, filter, eventsMax);
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous, and a closed log must reject
  async lastPosition(): Promise<Position> {
    return this.#end();
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous
  async whyUnavailable(): Promise<string | null> {
    return this.#isClosed ? new EventLogClosedError().message : null;
  }

  subscribe(options: SubscribeOptions): Observable<SubscriptionMessage> {
    const source = {
      pageAfter: (after: Position, filter: EventFilter, eventsMax: number) => this.readPage(after, filter, eventsMax),
      lastPosition: () => this.#end(),
      onChange: (wake: () => void) => {
        this.#wakes.add(wake);
        return () => this.#wakes.delete(wake);
      },
    };
    return subscribeTo(source, options);
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake();
  }

  #record(stream: string, held: RecordedEvent[], events: readonly TextEvent[]): number {
    // A clock that was set back must not make a later event look earlier.
    this.#recordedAtMs = Math.max(this.#recordedAtMs, this.clock.now());
    for (const { id, type, data, metadata } of events) {
      const event: RecordedEvent = {
        id,
        stream,
        revision: BigInt(held.length),
        position: BigInt(this.#events.length + 1),
        type,
        data: decodePayload(data),
        metadata: decodePayload(metadata),
        recordedAtMs: this.#recordedAtMs,
      };
      held.push(event);
      this.#events.push(event);
    }
    this.#streams.set(stream, held);
    this.#wake();
    return held.length - 1;
  }

  #end(): Position {
    if (this.#isClosed) throw new EventLogClosedError();
    return BigInt(this.#events.length);
  }

  #page({ after, upTo, direction }: PageRange, filter: EventFilter, eventsMax: number): LogPage {
    const forwards = direction === 'forwards';
    const { matches } = conditionOf(filter);
    const limit = Math.min(eventsMax, pageEventsMax);
    const events: RecordedEvent[] = [];
    let considered = 0;
    let next = forwards ? after + 1n : upTo;
    while (next > after && next <= upTo && events.length < limit && considered < pageConsideredEventsMax) {
      const event = this.#events[Number(next) - 1];
      if (event !== undefined && matches(event.stream, event.type)) events.push(event);
      considered += 1;
      next += forwards ? 1n : -1n;
    }
    return { events, position: forwards ? next - 1n : next + 1n, isLast: forwards ? next > upTo : next <= after };
  }

  #streamPage(stream: string, from: bigint, { direction, eventsMax }: StreamPageOptions): StreamPage {
    this.#end();
    const held = this.#streams.get(stream) ?? [];
    const limit = Math.min(eventsMax, pageEventsMax);
    if (direction === 'forwards') {
      const start = Number(from);
      return { events: held.slice(start, start + limit), isLast: start + limit >= held.length };
    }
    const end = Math.min(Number(from) + 1, held.length);
    return { events: held.slice(Math.max(0, end - limit), end).toReversed(), isLast: end <= limit };
  }

  #wake(): void {
    for (const wake of this.#wakes) wake();
  }
}

/** One object, since the condition of each is worked out once. */
const everything: EventFilter = {};

const endOf = (held: readonly RecordedEvent[]) => held.at(-1)?.revision ?? 'no_stream';

/**
 * The revision at which the last of these events lies already; `wrong` when the stream is not where it is expected, and nothing
 * when they are to be recorded. Content is never compared.
 */
function repeatedAt(
  held: readonly RecordedEvent[],
  expected: ExpectedRevision,
  events: readonly TextEvent[],
): number | 'wrong' | undefined {
  if (expected === 'any' || expected === 'stream_exists') {
    if (held.length === 0) return expected === 'any' ? undefined : 'wrong';
    const known = events.map(({ id }) => held.findIndex((event) => event.id === id));
    if (known[0] === -1) return undefined;
    return known.includes(-1) ? 'wrong' : known.at(-1);
  }
  const next = expected === 'no_stream' ? 0 : Number(expected) + 1;
  if (next === held.length) return undefined;
  return events.every(({ id }, index) => held[next + index]?.id === id) ? next + events.length - 1 : 'wrong';
}
