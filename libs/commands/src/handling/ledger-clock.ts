import { type Instant, instant, instantFromJson, streamTypes } from '@hutong/domain';
import type { EventLog, RecordedEvent } from '@hutong/event-store';
import type { Clock } from '@hutong/platform';

/** Events at the end of the log among which the last decision is looked for; what counts nowhere is passed over. */
const consideredEventsMax = 1_024;
/** What a process's clock may be ahead of the store's. Who claims to have decided later than that after the event was recorded is not heeded. */
const clockDifferenceMaxMs = 3_600_000;
/** An event counts only in its own kind of stream: no other is asked of the store. */
const streams = { prefixes: streamTypes.map(({ category }) => `${category}-`) };

/** An event that counts; without the time of its recording when this process appends it. */
type Decided = Pick<RecordedEvent, 'metadata'> & Partial<Pick<RecordedEvent, 'recordedAtMs'>>;

/** A log, and the gate that says which of its events count. */
type GatedLog = Readonly<{ log: EventLog; whySetAside: (event: RecordedEvent) => Promise<string | null> }>;

/** The time by which rules decide: the clock's, but never behind a decision that is recorded, whoever set the clock back. */
export class LedgerClock {
  #last = instant(0);
  #start: Promise<void> | undefined;
  #isStarted = false;

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  now(): Instant {
    const now = this.clock.now();
    if (now > this.#last) this.#last = now;
    return this.#last;
  }

  /** Takes note of when an event was decided that counts; false when it does not say so, or not credibly. */
  heed({ metadata: { decidedAt }, recordedAtMs = Infinity }: Decided): boolean {
    const at = instantFromJson(typeof decidedAt === 'string' ? decidedAt : '');
    if (!(at <= recordedAtMs + clockDifferenceMaxMs)) return false;
    if (at > this.#last) this.#last = at;
    return true;
  }

  /** Looks once for the last decision of the log, which may be another process's. Nothing to wait for when that is done. */
  startFrom(ledger: GatedLog): Promise<void> | undefined {
    if (this.#isStarted) return undefined;
    this.#start ??= this.#readLast(ledger).finally(() => (this.#start = undefined));
    return this.#start;
  }

  async #readLast(ledger: GatedLog): Promise<void> {
    const end = { direction: 'backwards', filter: { streams }, eventsMax: consideredEventsMax } as const;
    for await (const event of ledger.log.readAll(end)) {
      if (typeof event.metadata['decidedAt'] !== 'string') continue;
      if ((await ledger.whySetAside(event)) === null && this.heed(event)) break;
    }
    this.#isStarted = true;
  }
}
