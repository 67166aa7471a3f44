import { EventLogClosedError } from '../errors.js';
import type { Appended, ExpectedRevision, NewEvent } from '../event-log.js';
import { encodeAppend } from './encoded-append.js';
import { EventLogFile } from './event-log-file.js';
import { WriterThread } from './writer-thread.js';

/** The one writer of an event file. Subscriptions in the same thread hear of a commit at once. */
export class EventLogWriter extends EventLogFile {
  readonly #thread: WriterThread;

  /** Opens or creates the file; rejects with `EventLogOpenError`. */
  static async open(file: string): Promise<EventLogWriter> {
    let log: EventLogWriter | undefined;
    const thread = await WriterThread.start(file, () => log?.wake());
    log = new EventLogWriter(file, thread);
    return log;
  }

  private constructor(file: string, thread: WriterThread) {
    super(file);
    this.#thread = thread;
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

  override async close(): Promise<void> {
    if (this.isClosed) return;
    const written = this.#thread.close();
    await super.close();
    await written;
  }
}
