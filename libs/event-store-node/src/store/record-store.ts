import {
  type Appended,
  type EncodedEvent,
  EventLogClosedError,
  type ExpectedRevision,
  type Operation,
  WriterThread,
  encodeExpected,
  operations,
} from '@hutong/event-store';
import { RecordReader } from './record-reader.js';

/**
 * The embedded engine for those who pass events on without looking inside: payloads are text or bytes, streams can be deleted,
 * and names and types are the caller's to check. Reading is synchronous, a page at a time.
 */
export class RecordStore {
  readonly reader: RecordReader;
  readonly #thread: WriterThread;
  readonly #listeners = new Set<() => void>();
  #isClosed = false;

  /** Opens or creates the file as its one writer; rejects with `EventLogOpenError`. */
  static async open(file: string): Promise<RecordStore> {
    return new RecordStore(await WriterThread.start(file), new RecordReader(file));
  }

  private constructor(thread: WriterThread, reader: RecordReader) {
    this.#thread = thread;
    this.reader = reader;
    thread.onCommit = () => this.#tellOfCommit();
  }

  /** Appends all events or none; resolves when they are on disk. No events at all is a question for the revision. */
  append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    return this.#send(stream, expected, { operation: operations.append, events });
  }

  /** Hides all events so far; the next append makes the stream visible again from there. */
  softDelete(stream: string, expected: ExpectedRevision): Promise<Appended> {
    return this.#send(stream, expected, { operation: operations.softDelete, events: [] });
  }

  /** Ends the stream for ever. */
  tombstone(stream: string, expected: ExpectedRevision): Promise<Appended> {
    return this.#send(stream, expected, { operation: operations.tombstone, events: [] });
  }

  /** Calls back after every commit; returns how to stop that. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers what was accepted, then frees the file. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // The writer leaves last: then it brings its write-ahead log into the file.
    this.reader.close();
    await this.#thread.close();
  }

  #tellOfCommit(): void {
    for (const listener of this.#listeners) listener();
  }

  #send(stream: string, expected: ExpectedRevision, what: Change): Promise<Appended> {
    if (this.#isClosed) return Promise.reject(new EventLogClosedError());
    let characters = stream.length;
    for (const { type, data, metadata } of what.events) characters += type.length + data.length + metadata.length;
    return this.#thread.append({ stream, expected: encodeExpected(expected), ...what, characters });
  }
}

type Change = Readonly<{ operation: Operation; events: readonly EncodedEvent[] }>;
