import {
  type RecordFilter,
  LogReader,
  type PageRange,
  type RowPage,
  type StoredRow,
  type StreamPageOptions,
} from '@hutong/event-store';
import { StreamVisibility, type Visibility } from './stream-visibility.js';
import { VirtualStreams } from './virtual-streams.js';

/** Reads events as they are stored, links of virtual streams among them, and says what of a stream is visible. */
export class RecordReader {
  readonly #log: LogReader;
  readonly #virtual: VirtualStreams;
  readonly #visibility: StreamVisibility;

  /** Opens the file; throws `EventLogOpenError`. */
  constructor(file: string) {
    this.#log = new LogReader(file);
    this.#virtual = new VirtualStreams(this.#log);
    this.#visibility = new StreamVisibility(this.#log.streams);
  }

  /** Looks through the log for a virtual stream; other work of the thread gets its turn. Nothing to do for other streams. */
  prepare(stream: string): Promise<void> {
    return this.#virtual.prepare(stream);
  }

  /** What a reader may see of a stream now. */
  visibilityOf(stream: string): Visibility {
    return this.#virtual.visibilityOf(stream) ?? this.#visibility.of(stream);
  }

  /** Events of one stream from a revision on, inclusive, visible or not; at most a page. */
  streamRows(stream: string, from: bigint, options: StreamPageOptions): readonly StoredRow[] {
    return this.#virtual.linksOf(stream, from, options) ?? this.#log.streams.streamRows(stream, from, options);
  }

  /** The event at a revision of a stream, visible or not. */
  rowAt(stream: string, revision: bigint): StoredRow | undefined {
    const [row] = this.streamRows(stream, revision, { direction: 'forwards', eventsMax: 1 });
    return row !== undefined && BigInt(row[2]) === revision ? row : undefined;
  }

  /** The first matching events of a part of the log, seen in its direction. */
  rowPage(range: PageRange, filter: RecordFilter, eventsMax: number): RowPage {
    return this.#log.pages.rowPage(range, filter, eventsMax);
  }

  /** Position of the last event on disk; 0n for an empty log. */
  lastPosition(): bigint {
    return this.#log.pages.lastPosition();
  }

  close(): void {
    this.#log.close();
  }
}
