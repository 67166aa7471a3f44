import type { Observable } from 'rxjs';
import { EventLogClosedError } from '../../errors.js';
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
} from '../../event-log.js';
import { LogReader } from './log-reader.js';
import { readAllPages, readStreamPages } from './read-pages.js';
import { subscribeTo } from './subscription.js';

/** The reading half of the embedded log, the same for the writer of a file and for those who follow it. */
export abstract class EventLogFile implements EventLog {
  readonly #reader: LogReader;
  readonly #wakes = new Set<() => void>();
  #isClosed = false;

  constructor(readonly file: string) {
    this.#reader = new LogReader(file);
  }

  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return readStreamPages(() => this.reader.streams, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return readAllPages(() => this.reader.pages, options);
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous, and a closed log must reject
  async lastPosition(): Promise<Position> {
    return this.reader.pages.lastPosition();
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous
  async whyUnavailable(): Promise<string | null> {
    try {
      this.reader.pages.lastPosition();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  subscribe(options: SubscribeOptions): Observable<SubscriptionMessage> {
    return subscribeTo(
      {
        pageAfter: (after, filter, eventsMax) => this.nextPage(after, filter, eventsMax),
        lastPosition: () => this.reader.pages.lastPosition(),
        onChange: (wake) => this.onChange(wake),
      },
      options,
    );
  }

  /**
   * The next matching events after a position, read synchronously in the calling thread: for threads that do nothing but fold
   * the log. At most `eventsMax` events, and never more than a page, so a page may be empty without being the last.
   */
  readPage(after: Position, filter?: EventFilter, eventsMax?: number): LogPage {
    return this.reader.pages.pageAfter(after, filter, eventsMax);
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#reader.close();
    this.wake();
  }

  protected get isClosed(): boolean {
    return this.#isClosed;
  }

  protected get reader(): LogReader {
    if (this.#isClosed) throw new EventLogClosedError();
    return this.#reader;
  }

  /** The next page for a subscription. */
  protected nextPage(after: Position, filter: EventFilter, eventsMax: number): LogPage {
    return this.readPage(after, filter, eventsMax);
  }

  /** Whether anyone waits for new events. */
  protected get isFollowed(): boolean {
    return this.#wakes.size > 0;
  }

  /** Calls back after every change of the log; returns how to stop that. */
  protected onChange(wake: () => void): () => void {
    this.#wakes.add(wake);
    return () => this.#wakes.delete(wake);
  }

  /** Tells every subscription that there may be new events, or that the log was closed. */
  protected wake(): void {
    for (const wake of this.#wakes) wake();
  }
}
