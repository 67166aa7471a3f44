import { setTimeout as delay } from 'node:timers/promises';
import { type Instant, instant } from '@hutong/domain/kernel';

/** The only place where the sides learn the time, so that a spec can say what time it is. */
export interface Clock {
  now(): Instant;
  /** Resolves when the time has come, at once where it has already, or when the signal is aborted. */
  wakeAt(at: Instant, signal: AbortSignal): Promise<void>;
}

/** Nest token of the `Clock`. */
export const CLOCK = Symbol('CLOCK');

/** Nest token of the `EventLog`. */
export const EVENT_LOG = Symbol('EVENT_LOG');

/** A timer of the machine measures how much time passes, not what time it is: after so long a clock that was set meanwhile is looked at. */
const lookEveryMsMax = 1_000;

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  wakeAt(at, signal) {
    return wakeByLooking(() => this.now(), { at, signal, lookEveryMsMax });
  },
};

/** Waits on timers of the machine for a clock that may run as it likes. Does not keep the process alive. */
export async function wakeByLooking(
  now: () => Instant,
  { at, signal, lookEveryMsMax }: Readonly<{ at: Instant; signal: AbortSignal; lookEveryMsMax: number }>,
): Promise<void> {
  for (let leftMs = at - now(); leftMs > 0 && !signal.aborted; leftMs = at - now()) {
    await delay(Math.min(leftMs, lookEveryMsMax), undefined, { signal, ref: false }).catch(() => undefined);
  }
}
