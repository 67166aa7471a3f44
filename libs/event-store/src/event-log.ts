import type { Observable } from 'rxjs';
import type { CanonicalJson } from './canonical-json.js';

/**
 * Place of an event in the order of the whole log: rises with every event, not contiguous on every store. 0 is before the first.
 * Not a number to calculate with: a log can be asked to begin at 0 or at a position that it gave itself, whether with an event, an
 * append, a page, a checkpoint or as its last one. One that lies beyond the end is taken too. What else is refused with
 * `UnknownPositionError` by a store that cannot begin there. To compare with, as `to` and an acknowledgement are, any number will do.
 */
export type Position = bigint;

/** Place of an event in its stream: 0, 1, 2, … without gaps. */
export type Revision = bigint;

/** What the writer believes about the stream. Only `no_stream` and an exact revision make a retry exact for ever. */
export type ExpectedRevision = 'no_stream' | 'any' | 'stream_exists' | Revision;

export type JsonObject = Readonly<{ [name: string]: unknown }>;

/** An event to append. The id (a UUID) is what makes a repeated append a no-op. It is stored as canonical JSON, whatever order its fields have. */
export type NewEvent = Readonly<{
  id: string;
  type: string;
  /** Or its text, where the caller needed that before. */
  data: JsonObject | CanonicalJson;
  metadata?: JsonObject;
}>;

/** An event as the log holds it. */
export type RecordedEvent = Readonly<{
  id: string;
  stream: string;
  revision: Revision;
  position: Position;
  type: string;
  data: JsonObject;
  metadata: JsonObject;
  /** When the store recorded it, milliseconds since the Unix epoch. */
  recordedAtMs: number;
}>;

/** Where the last event of an append lies; for a repeated append, where it lay the first time. */
export type Appended = Readonly<{ revision: Revision; position: Position }>;

export type ReadDirection = 'forwards' | 'backwards';

/** Which events of the whole log are wanted: both conditions must hold; an absent one always holds. */
export type EventFilter = Readonly<{
  types?: readonly string[] | RegExp;
  streams?: Readonly<{ prefixes: readonly string[] }> | RegExp;
}>;

export type ReadStreamOptions = Readonly<{
  direction?: ReadDirection;
  /** First revision to read, inclusive; default the first (forwards) or the last (backwards). */
  from?: Revision;
  /** Most events to read; default all. */
  eventsMax?: number;
}>;

export type ReadAllOptions = Readonly<{
  direction?: ReadDirection;
  /** Forwards: events at and after it. Backwards: events before it. A position that the log gave; default the start, or the end. */
  from?: Position;
  /** Last position to look at, inclusive in both directions; nothing is read beyond it, whether the filter matches or not. Default the end, or the start. */
  to?: Position;
  filter?: EventFilter;
  eventsMax?: number;
}>;

export type SubscribeOptions = Readonly<{
  /** Events after this position, which the log gave; `start` for all, `end` for only new ones. */
  from: Position | 'start' | 'end';
  filter?: EventFilter;
  /**
   * Back-pressure: the subscriber says up to which position it is done, and at most `unacknowledgedMax` (default 1,024) events
   * are delivered beyond that. Without it the subscriber takes events as fast as they are read.
   */
  acknowledged?: Observable<Position>;
  unacknowledgedMax?: number;
}>;

/**
 * `event`: in order, none twice, none left out. `checkpoint`: everything up to here was delivered or filtered out.
 * `caughtUp`: the end of the log was reached; from here on events are live.
 */
export type SubscriptionMessage =
  | Readonly<{ kind: 'event'; event: RecordedEvent }>
  | Readonly<{ kind: 'checkpoint'; position: Position }>
  | Readonly<{ kind: 'caughtUp'; position: Position }>;

/** Some events in order, and how far the log was looked at for them: everything up to `position` is in or filtered out. */
export type LogPage = Readonly<{ events: readonly RecordedEvent[]; position: Position; isLast: boolean }>;

/** The one port of the system to its events. */
export interface EventLog {
  /**
   * Appends all events or none. Resolves when they are on disk; a repeat of the whole append at the same place resolves with the
   * original place (with `any` and `stream_exists` a store need not know a repeat of a part). Rejects with `WrongExpectedRevisionError` and records nothing when the expectation does not hold.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** Events of one stream; none when the stream does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /** Events of all streams in log order. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /**
   * The next matching events after a position that the log gave, at most `eventsMax` and never more than a page: for those who fold the log in batches
   * and keep their place. A page may be empty without being the last. The embedded log answers at once, in the calling thread.
   */
  readPage(after: Position, filter?: EventFilter, eventsMax?: number): LogPage | Promise<LogPage>;

  /** Position of the last event on disk; 0 for an empty log. */
  lastPosition(): Promise<Position>;

  /** Why the log cannot be read or appended to at present, as one question to the store and the last appends tell; null while it can. Never rejects. */
  whyUnavailable(): Promise<string | null>;

  /** Catch-up subscription: history first, then live, until unsubscribed or the log is closed. Errors are delivered, never thrown past it. */
  subscribe(options: SubscribeOptions): Observable<SubscriptionMessage>;

  /** Finishes what was accepted, then refuses everything else with `EventLogClosedError`. */
  close(): Promise<void>;
}
