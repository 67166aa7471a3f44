import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { type Instant, instant } from '@hutong/domain';
import { type Clock, wakeByLooking } from '@hutong/platform/kernel';

/** A day of the demo takes seconds. */
const lookEveryMsMax = 10;

/**
 * The clock of a demo, for any number of processes: the machine's clock and a lead, which is in a file. It is set to the plan's
 * time, never goes back, and runs on in real time from there. Whoever asks after it was set, in whatever process, is told the new time.
 */
export class SimulatedClock implements Clock {
  readonly #file: number;
  // One aligned value of eight bytes is written and read whole.
  readonly #leadMs = new Float64Array(1);

  private constructor(file: number) {
    this.#file = file;
  }

  /** Makes the clock's file; the clock starts at this time. */
  static create(path: string, start: Instant): SimulatedClock {
    const clock = new SimulatedClock(openSync(path, 'w+'));
    clock.#set(start);
    return clock;
  }

  /** The clock that another process made and sets. */
  static open(path: string): SimulatedClock {
    return new SimulatedClock(openSync(path, 'r'));
  }

  /** Moves on to a later time; an earlier one changes nothing. */
  advanceTo(at: Instant): void {
    if (at > this.now()) this.#set(at);
  }

  now(): Instant {
    readSync(this.#file, this.#leadMs, { position: 0 });
    return instant(Date.now() + (this.#leadMs[0] ?? 0));
  }

  /** Looks again and again: whoever sets the clock may be another process. */
  wakeAt(at: Instant, signal: AbortSignal): Promise<void> {
    return wakeByLooking(() => this.now(), { at, signal, lookEveryMsMax });
  }

  close(): void {
    closeSync(this.#file);
  }

  #set(at: Instant): void {
    this.#leadMs[0] = at - Date.now();
    writeSync(this.#file, this.#leadMs, 0, this.#leadMs.byteLength, 0);
  }
}
