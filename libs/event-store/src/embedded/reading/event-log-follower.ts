import { EventLogReadOnlyError } from '../../errors.js';
import type { Appended, ExpectedRevision, NewEvent, Position } from '../../event-log.js';
import { followIntervalMs } from '../../limits.js';
import { EventLogFile } from './event-log-file.js';

/** Reads a file that another thread or process writes, and looks for new events at a fixed interval while someone subscribes. */
export class EventLogFollower extends EventLogFile {
  #listeners = 0;
  #timer: NodeJS.Timeout | undefined;
  #seen: Position = 0n;

  override append(_stream: string, _expected: ExpectedRevision, _events: readonly NewEvent[]): Promise<Appended> {
    return Promise.reject(new EventLogReadOnlyError(this.file));
  }

  override async close(): Promise<void> {
    clearInterval(this.#timer);
    await super.close();
  }

  protected override onChange(wake: () => void): () => void {
    const stop = super.onChange(wake);
    this.#listeners += 1;
    this.#timer ??= setInterval(() => this.#look(), followIntervalMs);
    return () => {
      stop();
      this.#listeners -= 1;
      if (this.#listeners > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  #look(): void {
    try {
      const last = this.reader.pages.lastPosition();
      if (last === this.#seen) return;
      this.#seen = last;
    } catch {
      // Every subscription meets the same error when it reads, and delivers it.
    }
    this.wake();
  }
}
