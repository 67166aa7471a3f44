import { type Instant, instant, instantFromJson } from '@hutong/domain';
import type { EventLog, JsonObject } from '@hutong/event-store';
import type { Clock } from '@hutong/platform';

/** Events at the end of the log among which the last decision is looked for; what other programs append is passed over. */
const consideredEventsMax = 1_024;
/** Consumers write down where they are and decide nothing. */
const notOfConsumers = /^(?!consumer-)/;

/** The time by which rules decide: the clock's, but never behind a decision that is recorded, whoever set the clock back. */
export class LedgerClock {
  #last = instant(0);
  #start: Promise<void> | undefined;
  #isStarted = false;

  constructor(private readonly clock: Clock) {}

  now(): Instant {
    const now = this.clock.now();
    if (now > this.#last) this.#last = now;
    return this.#last;
  }

  /** Takes note of when a recorded event was decided. */
  heed({ decidedAt }: JsonObject): void {
    if (typeof decidedAt !== 'string') return;
    const at = instantFromJson(decidedAt);
    if (at > this.#last) this.#last = at;
  }

  /** Looks once for the last decision of the log, which may be another process's. Nothing to wait for when that is done. */
  startFrom(log: EventLog): Promise<void> | undefined {
    if (this.#isStarted) return undefined;
    this.#start ??= this.#readLast(log).finally(() => (this.#start = undefined));
    return this.#start;
  }

  async #readLast(log: EventLog): Promise<void> {
    const end = {
      direction: 'backwards',
      filter: { streams: notOfConsumers },
      eventsMax: consideredEventsMax,
    } as const;
    for await (const { metadata } of log.readAll(end)) {
      if (typeof metadata['decidedAt'] !== 'string') continue;
      this.heed(metadata);
      break;
    }
    this.#isStarted = true;
  }
}
