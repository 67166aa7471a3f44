import type { Appended, EventFilter, ExpectedRevision, LogPage, NewEvent, Position } from '../../event-log.js';
import { encodeAppend } from './encoded-append.js';
import { EndingStreams } from '../reading/ending-streams.js';
import type { FileSource } from '../reading/event-log-file.js';
import { LogReader } from '../reading/log-reader.js';
import { RecentEvents } from '../reading/recent-events.js';
import type { EncodedRecord } from '../file/stored-row.js';
import { WriterThread } from './writer-thread.js';

/** A file that this process writes, as the only one: subscriptions in the same thread hear of a commit at once. */
export class FileWriter implements FileSource {
  readonly reader: LogReader;
  readonly #thread: WriterThread;
  readonly #streams: EndingStreams;
  readonly #recent = new RecentEvents();
  readonly #wakes = new Set<() => void>();

  /** Opens or creates the file; rejects with `EventLogOpenError`. */
  static async open(file: string): Promise<FileWriter> {
    return new FileWriter(file, await WriterThread.start(file));
  }

  private constructor(file: string, thread: WriterThread) {
    this.reader = new LogReader(file);
    this.#streams = new EndingStreams(this.reader.streams);
    this.#thread = thread;
    thread.onAppended = (stream, revision) => this.#streams.appended(stream, revision);
    thread.onCommit = (records) => this.#publish(records);
  }

  get whyFailing(): string | null {
    return this.#thread.whyFailing;
  }

  /** Without a writer's thread nobody tells what was committed last, and another process may write the file. */
  get streams(): Pick<EndingStreams, 'streamPage'> {
    return this.whyFailing === null ? this.#streams : this.reader.streams;
  }

  // Not an async function: the promise of the thread is passed on as it is, since every further one costs each append.
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    try {
      return this.#thread.append(encodeAppend(stream, expected, events));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  recentPage(after: Position, filter: EventFilter, eventsMax: number): LogPage | undefined {
    return this.#recent.pageAfter(after, filter, eventsMax);
  }

  onChange(wake: () => void): () => void {
    this.#wakes.add(wake);
    return () => this.#wakes.delete(wake);
  }

  async close(): Promise<void> {
    // The writer leaves last: then it brings its write-ahead log into the file.
    this.reader.close();
    this.#wake();
    await this.#thread.close();
  }

  #publish(records: () => readonly EncodedRecord[]): void {
    if (this.#wakes.size > 0) this.#recent.add(records());
    else this.#recent.clear();
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#wakes) wake();
  }
}
