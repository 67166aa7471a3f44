import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '@hutong/domain';
import type { EventLog } from '@hutong/event-store';
import type { Clock } from '@hutong/platform';
import type { Ledger } from './handling/ledger.js';
import { paymentRequestDueTimes } from './payment-requests/payment-requests.due-times.js';
import { type DueTimesStatus, EventLogTransport } from './policies/event-log.transport.js';
import { dueTimesFollower } from './due-times/due-times-follower.js';

/** A clock that shows what a spec says, and wakes whoever waits when it is told. For specs only. */
export class HandClock implements Clock {
  /** How often anybody asked what time it is, and to be woken. */
  asked = { now: 0, wakeAt: 0 };
  readonly #waiting = new Set<() => void>();

  constructor(private readonly shown: () => Instant) {}

  get waiting(): number {
    return this.#waiting.size;
  }

  now(): Instant {
    this.asked.now += 1;
    return this.shown();
  }

  wakeAt(at: Instant, signal: AbortSignal): Promise<void> {
    this.asked.wakeAt += 1;
    return new Promise((resolve) => {
      const look = () => {
        if (!signal.aborted && this.shown() < at) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      signal.addEventListener('abort', look);
      look();
    });
  }

  /** Wakes whoever waits for what it shows now. */
  tick(): void {
    for (const look of this.#waiting) look();
  }
}

const restMsMax = 20_000;
/** A log in memory tells of an event in the next turn, and what it leads to takes some more. */
const restfulTurns = 12;

/** A process that gives what is due in a ledger in memory. For specs only. */
export class DueTimesInMemory {
  readonly warnings: string[] = [];
  readonly transport: EventLogTransport;

  constructor(
    private readonly clock: HandClock,
    private readonly around: Readonly<{ log: EventLog; ledger: Ledger }>,
    rule = paymentRequestDueTimes,
  ) {
    this.transport = new EventLogTransport(around.log, around.ledger);
    const warn = (message: string) => void this.warnings.push(message);
    this.transport.addFollower(dueTimesFollower(rule, { ledger: around.ledger, clock, warn }));
    this.transport.listen(() => {});
  }

  get status(): DueTimesStatus {
    return this.transport.statuses()[0]?.dueTimes ?? { open: 0, nextAt: null };
  }

  /** Lets time be as the clock shows it, until nothing is due any more; or at once where another process has taken over. */
  async rest(): Promise<void> {
    this.clock.tick();
    const startedMs = performance.now();
    for (let restful = 0; restful < restfulTurns;) {
      if (performance.now() - startedMs > restMsMax) throw new Error('What is due did not come to rest');
      await nextTurn();
      const [status] = this.transport.statuses();
      if (status?.running === false) return;
      const { nextAt } = this.status;
      const isDone = nextAt === null || nextAt > this.around.ledger.clock.now();
      restful = isDone && status?.lagEvents === 0 ? restful + 1 : 0;
    }
  }

  async stop(): Promise<void> {
    await this.transport.close();
  }
}
