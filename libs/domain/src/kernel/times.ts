import { type Result, failure, success } from './branded.js';
import type { Instant } from './instant.js';

/**
 * When something happened (`occurredAt`: business time, may be told late) and when the ledger decided on it (`decidedAt`: its own
 * clock). Figures, fee rules and "paid before expiry" go by the first, locks and expiry by the second.
 */
export type Times = Readonly<{ occurredAt: Instant; decidedAt: Instant }>;

/** How late a service may tell what happened, inclusive. Our own bound. */
export const occurredLateMsMax = 7 * 24 * 3_600_000;

export type TimesFault = 'occurredAtAhead' | 'occurredAtTooLate';

/** The times of a command: what happened is told at most seven days late and never ahead of the ledger's clock; null means now. */
export function timesOf(decidedAt: Instant, told: Instant | null): Result<Times, TimesFault> {
  if (told === null) return success({ occurredAt: decidedAt, decidedAt });
  if (told > decidedAt) return failure('occurredAtAhead');
  if (told < decidedAt - occurredLateMsMax) return failure('occurredAtTooLate');
  return success({ occurredAt: told, decidedAt });
}
