import { type Observable, ReplaySubject, takeUntil } from 'rxjs';
import { encodeAppend } from '../embedded/writing/encoded-append.js';
import { EventLogClosedError, EventLogReadOnlyError, InvalidAppendError } from '../errors.js';
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
import { pageEventsMax } from '../limits.js';
import { Appender } from './appender.js';
import { Connection } from './connection.js';
import { type RetryLimits, retryLimits } from './limits.js';
import { lastPositionOf, readAllEvents, type Reading, readStreamEvents } from './read-events.js';
import { isSystemEvent } from './recorded-event.js';
import { subscribeTo } from './subscription.js';

type LogOptions = Readonly<{ limits?: RetryLimits; isReadOnly?: boolean }>;

/** How long the question whether the server is there is repeated: a second attempt may meet the leader, a third a fresh client. */
const questionWaitMaxMs = 500;

/** The log of an EventStoreDB or KurrentDB server, or of the embedded node. A position is the server's commit position. */
export class EventStoreDbLog implements EventLog {
  readonly #connection: Connection;
  readonly #appender: Appender;
  readonly #reading: Reading;
  readonly #isReadOnly: boolean;
  readonly #closing = new ReplaySubject<void>(1);
  #closed: Promise<void> | undefined;

  /** Throws `EventLogOpenError` when the address is no connection string; the server is met by the first call. */
  constructor(address: string, { limits = retryLimits, isReadOnly = false }: LogOptions = {}) {
    this.#connection = Connection.acquire(address);
    this.#appender = new Appender(this.#connection, limits);
    this.#reading = { connection: this.#connection, limits };
    this.#isReadOnly = isReadOnly;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#checkOpen();
    if (this.#isReadOnly) throw new EventLogReadOnlyError(this.#connection.name);
    const append = encodeAppend(stream, expected, events);
    if (events.some(({ type }) => isSystemEvent(stream, type))) {
      throw new InvalidAppendError(stream, 'streams and types that start with $ belong to the server');
    }
    return this.#appender.append({ expected, append });
  }

  readStream(stream: string, { direction = 'forwards', from, eventsMax = Infinity }: ReadStreamOptions = {}) {
    return this.#whileOpen(() => readStreamEvents(this.#reading, stream, { direction, from, eventsMax }));
  }

  readAll({ direction = 'forwards', from, to, filter, eventsMax = Infinity }: ReadAllOptions = {}) {
    return this.#whileOpen(() => readAllEvents(this.#reading, { direction, from, to, eventsMax }, filter));
  }

  async readPage(after: Position, filter?: EventFilter, eventsMax = pageEventsMax): Promise<LogPage> {
    const last = await this.lastPosition();
    if (last <= after) return { events: [], position: after, isLast: true };
    const events: RecordedEvent[] = [];
    // A server's positions are places in its file: only one that it gave itself is sure to be one.
    for await (const event of this.readAll({ from: after, filter: filter ?? {}, eventsMax: eventsMax + 1 })) {
      if (event.position > after) events.push(event);
      if (events.length === eventsMax) break;
    }
    const reached = events.at(-1)?.position ?? after;
    const isLast = events.length < eventsMax;
    return { events, position: isLast && last > reached ? last : reached, isLast };
  }

  async lastPosition(): Promise<Position> {
    this.#checkOpen();
    return lastPositionOf(this.#reading);
  }

  async whyUnavailable(): Promise<string | null> {
    if (this.#closed !== undefined) return 'it is closed';
    if (this.#appender.whyFailing !== null) return this.#appender.whyFailing;
    const { connection, limits } = this.#reading;
    try {
      const question = { connection, limits: { ...limits, outcomeWaitMaxMs: questionWaitMaxMs } };
      await lastPositionOf(question, { requiresLeader: true });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  subscribe(options: SubscribeOptions): Observable<SubscriptionMessage> {
    return subscribeTo(this.#reading, options).pipe(takeUntil(this.#closing));
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.next();
    await this.#appender.settled();
    await this.#connection.release();
  }

  #checkOpen(): void {
    if (this.#closed !== undefined) throw new EventLogClosedError();
  }

  async *#whileOpen(read: () => AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    this.#checkOpen();
    for await (const event of read()) {
      this.#checkOpen();
      yield event;
    }
  }
}
