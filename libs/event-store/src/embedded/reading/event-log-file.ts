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
import type { EndingStreams } from './ending-streams.js';
import type { LogReader } from './log-reader.js';
import { readAllPages, readStreamPages } from './read-pages.js';
import { subscribeTo } from './subscription.js';

/** Where a file's events come from: this process, which writes it, or another one, which is watched. */
export interface FileSource {
  readonly reader: LogReader;
  readonly streams: Pick<EndingStreams, 'streamPage'>;
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Why appends fail at present; null while they succeed. */
  readonly whyFailing: string | null;
  /** The next page of a subscription where the file need not be asked for it. */
  recentPage(after: Position, filter: EventFilter, eventsMax: number): LogPage | undefined;
  /** Calls back after every change of the file and after its end; returns how to stop that. */
  onChange(wake: () => void): () => void;
  close(): Promise<void>;
}

/** The log in one file of the embedded engine. */
export class EventLogFile implements EventLog {
  readonly #source: FileSource;
  #isClosed = false;

  constructor(source: FileSource) {
    this.#source = source;
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (this.#isClosed) return Promise.reject(new EventLogClosedError());
    return this.#source.append(stream, expected, events);
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return readStreamPages(() => this.#open.streams, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return readAllPages(() => this.#open.reader.pages, options);
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous, and a closed log must reject
  async lastPosition(): Promise<Position> {
    return this.#open.reader.pages.lastPosition();
  }

  // oxlint-disable-next-line typescript/require-await -- the port is asynchronous
  async whyUnavailable(): Promise<string | null> {
    try {
      this.#open.reader.pages.lastPosition();
      return this.#source.whyFailing;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  subscribe(options: SubscribeOptions): Observable<SubscriptionMessage> {
    return subscribeTo(
      {
        pageAfter: (after, filter, eventsMax) =>
          this.#source.recentPage(after, filter, eventsMax) ?? this.readPage(after, filter, eventsMax),
        lastPosition: () => this.#open.reader.pages.lastPosition(),
        onChange: (wake) => this.#source.onChange(wake),
      },
      options,
    );
  }

  /**
   * The next matching events after a position, read synchronously in the calling thread: for threads that do nothing but fold
   * the log. At most `eventsMax` events, and never more than a page, so a page may be empty without being the last.
   */
  readPage(after: Position, filter?: EventFilter, eventsMax?: number): LogPage {
    return this.#open.reader.pages.pageAfter(after, filter, eventsMax);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#source.close();
  }

  get #open(): FileSource {
    if (this.#isClosed) throw new EventLogClosedError();
    return this.#source;
  }
}
