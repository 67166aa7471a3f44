import { EventLogClosedError } from '../../errors.js';
import type { Appended, EventFilter, ExpectedRevision, LogPage, NewEvent, Position } from '../../event-log.js';
import { encodeAppend } from './encoded-append.js';
import { EventLogFile } from '../reading/event-log-file.js';
import { RecentEvents } from '../reading/recent-events.js';
import type { EncodedRecord } from '../file/stored-row.js';
import { WriterThread } from './writer-thread.js';

/** The one writer of an event file. Subscriptions in the same thread hear of a commit at once. */
export class EventLogWriter extends EventLogFile {
  readonly #thread: WriterThread;
  readonly #recent = new RecentEvents();

  /** Opens or creates the file; rejects with `EventLogOpenError`. */
  static async open(file: string): Promise<EventLogWriter> {
    return new EventLogWriter(file, await WriterThread.start(file));
  }

  private constructor(file: string, thread: WriterThread) {
    super(file);
    this.#thread = thread;
    thread.onCommit = (records) => this.#publish(records);
  }

  // Not an async function: the promise of the thread is passed on as it is, since every further one costs each append.
  override append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (this.isClosed) return Promise.reject(new EventLogClosedError());
    try {
      return this.#thread.append(encodeAppend(stream, expected, events));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  override async whyUnavailable(): Promise<string | null> {
    return (await super.whyUnavailable()) ?? this.#thread.whyFailing;
  }

  protected override nextPage(after: Position, filter: EventFilter, eventsMax: number): LogPage {
    return this.#recent.pageAfter(after, filter, eventsMax) ?? super.nextPage(after, filter, eventsMax);
  }

  #publish(records: () => readonly EncodedRecord[]): void {
    if (this.isFollowed) this.#recent.add(records());
    else this.#recent.clear();
    this.wake();
  }

  override async close(): Promise<void> {
    if (this.isClosed) return;
    // The writer leaves last: then it brings its write-ahead log into the file.
    await super.close();
    await this.#thread.close();
  }
}
