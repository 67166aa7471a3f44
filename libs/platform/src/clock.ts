import { type Instant, instant } from '@hutong/domain/kernel';

/** The only place where the sides learn the time, so that a spec can say what time it is. */
export interface Clock {
  now(): Instant;
}

/** Nest token of the `Clock`. */
export const CLOCK = Symbol('CLOCK');

/** Nest token of the `EventLog`. */
export const EVENT_LOG = Symbol('EVENT_LOG');

export const systemClock: Clock = { now: () => instant(Date.now()) };
