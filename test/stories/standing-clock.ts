import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { addMs, type Instant, instant } from '@hutong/domain';

const start = instant(Date.parse('2023-10-18T04:00:00.000Z'));

/** A clock for any number of processes that stands still until a story moves it, so that a story can stand on both sides of a millisecond. */
export class StandingClock {
  readonly #file: number;
  // One aligned value of eight bytes is written and read whole.
  readonly #timeMs = new Float64Array(1);

  private constructor(file: number) {
    this.#file = file;
  }

  static create(path: string): StandingClock {
    const clock = new StandingClock(openSync(path, 'w+'));
    clock.#set(start);
    return clock;
  }

  /** The clock that another process made and moves. */
  static open(path: string): StandingClock {
    return new StandingClock(openSync(path, 'r'));
  }

  now(): Instant {
    readSync(this.#file, this.#timeMs, { position: 0 });
    return instant(this.#timeMs[0] ?? 0);
  }

  advance(ms: number): void {
    this.#set(addMs(this.now(), ms));
  }

  close(): void {
    closeSync(this.#file);
  }

  #set(at: Instant): void {
    this.#timeMs[0] = at;
    writeSync(this.#file, this.#timeMs, 0, this.#timeMs.byteLength, 0);
  }
}
