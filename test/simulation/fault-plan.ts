import { type LogFault, logFaults } from '@hutong/event-store';
import { randomOf } from '../random.js';
import type { Faults } from './simulate.js';

/** How often each fault happens where it is on: often enough that a run of some hundred steps meets it several times. */
const shares: Readonly<Record<LogFault, number>> = {
  crashesBeforeCommit: 0.001,
  crashesAfterCommit: 0.001,
  isAway: 0.01,
  losesAnswers: 0.01,
  delays: 0.3,
  repeatsAppends: 0.02,
  dropsSubscriptions: 0.005,
  lags: 0.2,
};

/** Nothing goes wrong. */
export const noFaults: Faults = { log: {}, endings: false, clocks: false };
/** Everything goes wrong, now and then. */
export const allFaults: Faults = { log: shares, endings: true, clocks: true };

/** Some faults are on, each as often as chance says: what one fault would hide another run shows without it. */
export function swarmFaults(seed: number): Faults {
  const draw = randomOf(seed ^ 0x5eed);
  const log = Object.fromEntries(
    logFaults.filter(() => draw() < 0.5).map((fault) => [fault, Math.min(0.9, shares[fault] * 4 ** (2 * draw() - 1))]),
  );
  return { log, endings: draw() < 0.5, clocks: draw() < 0.5 };
}
