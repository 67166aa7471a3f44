import { EventLogReadOnlyError } from '../../errors.js';
import type { Appended } from '../../event-log.js';
import { followIntervalMs } from '../../limits.js';
import type { FileSource } from './event-log-file.js';
import { LogReader } from './log-reader.js';
import type { StreamReader } from './stream-reader.js';

/** A file that another thread or process writes: looked at for new events at a fixed interval while someone subscribes. */
export class FileFollower implements FileSource {
  readonly reader: LogReader;
  readonly whyFailing = null;
  readonly #file: string;
  readonly #wakes = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #seen = 0n;

  /** Throws `EventLogOpenError`. */
  constructor(file: string) {
    this.#file = file;
    this.reader = new LogReader(file);
  }

  get streams(): StreamReader {
    return this.reader.streams;
  }

  append(): Promise<Appended> {
    return Promise.reject(new EventLogReadOnlyError(this.#file));
  }

  recentPage(): undefined {
    return undefined;
  }

  onChange(wake: () => void): () => void {
    this.#wakes.add(wake);
    this.#timer ??= setInterval(() => this.#look(), followIntervalMs);
    return () => {
      this.#wakes.delete(wake);
      if (this.#wakes.size === 0) this.#rest();
    };
  }

  // oxlint-disable-next-line typescript/require-await -- whoever writes has to wait
  async close(): Promise<void> {
    this.#rest();
    this.reader.close();
    this.#wake();
  }

  #look(): void {
    try {
      const last = this.reader.pages.lastPosition();
      if (last === this.#seen) return;
      this.#seen = last;
    } catch {
      // Every subscription meets the same error when it reads, and delivers it.
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#wakes) wake();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
