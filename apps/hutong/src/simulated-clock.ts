import type { Clock } from '@hutong/platform';
import { type Instant, instant } from '@hutong/domain';

/** The clock of a demo: it is set to the plan's time, never goes back, and runs on in real time from there. */
export class SimulatedClock implements Clock {
  #setTo: Instant;
  #setAtMs = performance.now();

  constructor(start: Instant) {
    this.#setTo = start;
  }

  /** Moves on to a later time; an earlier one changes nothing. */
  advanceTo(at: Instant): void {
    if (at <= this.now()) return;
    this.#setTo = at;
    this.#setAtMs = performance.now();
  }

  now(): Instant {
    return instant(Math.trunc(this.#setTo + performance.now() - this.#setAtMs));
  }
}
