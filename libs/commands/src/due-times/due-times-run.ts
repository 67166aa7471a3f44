import { setTimeout as delay } from 'node:timers/promises';
import { addMs, decodeEvent, type Instant } from '@hutong/domain';
import {
  type Consumer,
  EventLogOverloadedError,
  EventLogUnavailableError,
  handlingAttemptsMax,
  type Position,
  type RecordedEvent,
} from '@hutong/event-store';
import type { Clock } from '@hutong/platform';
import { filter, firstValueFrom, race, Subject, timer } from 'rxjs';
import { type CommandIdentity, dueCommandIdOf } from '../handling/command-identity.js';
import type { Ledger } from '../handling/ledger.js';
import type { DueTimesStatus } from '../policies/event-log.transport.js';
import { ConsequenceRefusedError } from '../policies/policy.js';
import type { DueTimes } from './due-times.js';
import { type Due, OpenDueTimes } from './open-due-times.js';

/** Wait before a command is given again that failed; doubles with every further time, `handlingAttemptsMax` in all. */
const retryDelayMs = 100;
/** Wait before a command is given again while the store is away; without limit. */
const awayDelayMs = 250;
/** What was recorded is followed soon; a consumer that fell behind is not waited for any longer. */
const followedWaitMsMax = 10_000;

/** What a run needs besides its rule. */
export type Surroundings = Readonly<{
  ledger: Ledger;
  clock: Pick<Clock, 'wakeAt'>;
  warn: (message: string) => void;
}>;

/** The consumer that hands the events over. */
type WithConsumer = Readonly<{ consumer: () => Pick<Consumer, 'status' | 'park'> }>;

/**
 * Gives commands when they are due, one after the other, in the order of their times: `handle` takes note of what is due, one timer waits
 * for the next. A command's id follows from its event, so that one that was given before a crash changes nothing when it is given again.
 */
export class DueTimesRun {
  readonly #rule: DueTimes;
  readonly #around: Surroundings & WithConsumer;
  readonly #open = new OpenDueTimes();
  /** The streams whose due time was set or ended. */
  readonly #changes = new Subject<string>();
  readonly #stopping = new AbortController();
  #isCaughtUp = false;
  #alarm: Readonly<{ at: Instant; cancel: AbortController }> | undefined;
  #giving: Promise<void> | undefined;

  constructor(rule: DueTimes, around: Surroundings & WithConsumer) {
    this.#rule = rule;
    this.#around = around;
  }

  status(): DueTimesStatus {
    return { open: this.#open.size, nextAt: this.#open.first?.at ?? null };
  }

  startsAfter(): Position | null {
    return this.#open.startsAfter;
  }

  /** Before everything is known nothing is given: what follows in the log may be due earlier, or may have ended what is due. */
  onCaughtUp(): void {
    this.#isCaughtUp = true;
    this.#arm();
  }

  async handle(event: RecordedEvent): Promise<void> {
    const due = this.#dueOf(event);
    if (due === null) this.#open.end(event.stream);
    else {
      await this.#roomFor(due);
      this.#open.set(due);
    }
    this.#changes.next(event.stream);
    this.#arm();
  }

  async retry(event: RecordedEvent): Promise<void> {
    const due = this.#dueOf(event);
    // What is open was set by a later event.
    if (due === null || this.#open.of(event.stream)) return;
    const refusal = await this.#carryOut(due);
    if (refusal !== null) throw refusal;
  }

  /** Gives nothing more; resolves when what is being given has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#alarm?.cancel.abort();
    this.#changes.complete();
    await this.#giving;
  }

  #dueOf(event: RecordedEvent): Due | null {
    const format = this.#rule.follows[event.type];
    if (!format) throw new Error(`${this.#rule.name} does not follow ${event.type}`);
    const due = this.#rule.next(decodeEvent(format, event));
    if (due === null) return null;
    const { id: eventId, stream, revision, position, metadata } = event;
    const correlationId = metadata['$correlationId'];
    return {
      ...due,
      stream,
      revision,
      position,
      eventId,
      correlationId: typeof correlationId === 'string' ? correlationId : eventId,
      startsAfter: this.#around.consumer().status().position,
      attempt: 1,
      firstAt: due.at,
    };
  }

  async #roomFor({ stream }: Due): Promise<void> {
    while (this.#open.size >= this.#rule.openMax && !this.#open.of(stream)) {
      // The rest of the log would wait for ever for what waits for the rest of the log.
      this.onCaughtUp();
      await firstValueFrom(this.#changes, { defaultValue: stream });
      if (this.#stopping.signal.aborted) throw new Error(`${this.#rule.name} was stopped before it took ${stream}`);
    }
  }

  /** One timer for all: for the next that is due. */
  #arm(): void {
    if (!this.#isCaughtUp || this.#giving || this.#stopping.signal.aborted) return;
    const at = this.#open.first?.at;
    if (at === this.#alarm?.at) return;
    this.#alarm?.cancel.abort();
    this.#alarm = undefined;
    if (at === undefined) return;
    const cancel = new AbortController();
    this.#alarm = { at, cancel };
    void this.#giveAt(at, cancel.signal);
  }

  async #giveAt(at: Instant, cancelled: AbortSignal): Promise<void> {
    const { ledger, clock } = this.#around;
    // Where the machine's clock was set back, the ledger's stands still.
    if (at > ledger.clock.now()) await clock.wakeAt(at, cancelled);
    if (cancelled.aborted) return;
    this.#alarm = undefined;
    this.#giving = this.#giveWhatIsDue();
    await this.#giving;
    this.#giving = undefined;
    this.#arm();
  }

  async #giveWhatIsDue(): Promise<void> {
    const { clock } = this.#around.ledger;
    for (let due = this.#open.first; due && due.at <= clock.now(); due = this.#open.first) {
      await this.#give(due);
      if (this.#stopping.signal.aborted) return;
    }
  }

  /** One at a time: what is recorded lies in the log in the order in which it was due. */
  async #give(due: Due): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        const refusal = await this.#carryOut(due);
        if (refusal !== null) this.#again(due, refusal);
        return;
      } catch (error) {
        const isAway = error instanceof EventLogUnavailableError || error instanceof EventLogOverloadedError;
        if (!isAway) failures += 1;
        if (failures >= handlingAttemptsMax) return this.#park(due, failures, error);
        await this.#pause(isAway ? awayDelayMs : retryDelayMs * 2 ** (failures - 1));
      }
    }
  }

  /** Returns a refusal that may pass; any other is thrown. */
  async #carryOut(due: Due): Promise<ConsequenceRefusedError | null> {
    const { command, request, over = [], again } = due;
    const answer = await command.carryOut(this.#around.ledger, { request, identity: this.#identityOf(due) });
    if (answer.outcome === 'accepted') {
      if (answer.recorded) await this.#followed(due);
    } else if (!over.includes(answer.refusal)) {
      const refused = new ConsequenceRefusedError(command, `${due.name} of ${due.stream} was due`, answer);
      if (again?.refusals.includes(answer.refusal)) return refused;
      throw refused;
    }
    this.#end(due);
    return null;
  }

  /** What was recorded decides what is due next, and that may be before everything else. */
  async #followed(due: Due): Promise<void> {
    if (this.#open.of(due.stream) !== due) return;
    const changed = this.#changes.pipe(filter((stream) => stream === due.stream));
    await firstValueFrom(race(changed, timer(followedWaitMsMax)), { defaultValue: null });
  }

  #again(due: Due, refusal: ConsequenceRefusedError): void {
    if (this.#open.of(due.stream) !== due) return;
    const afterMs = due.again?.afterMs[due.attempt - 1];
    if (afterMs === undefined) {
      this.#around.warn(`${this.#rule.name} gives up after ${due.attempt} attempts. ${refusal.message}`);
      this.#end(due);
    } else this.#open.set({ ...due, attempt: due.attempt + 1, at: addMs(due.firstAt, afterMs) });
  }

  async #park(due: Due, attempts: number, reason: unknown): Promise<void> {
    // Where it cannot be parked the consumer has ended, and says why.
    await this.#around
      .consumer()
      .park(due, attempts, reason)
      .catch(() => this.#stopping.abort());
    this.#end(due);
  }

  /** Unless something else is due in its stream by now. */
  #end(due: Due): void {
    if (this.#open.of(due.stream) !== due) return;
    this.#open.end(due.stream);
    this.#changes.next(due.stream);
  }

  #identityOf({ command, name, attempt, eventId, correlationId }: Due): CommandIdentity {
    return {
      command: command.name,
      causeId: dueCommandIdOf(eventId, attempt === 1 ? name : `${name} ${attempt}`),
      correlationId,
      actor: { kind: 'timer', id: this.#rule.name },
      bodyHash: null,
    };
  }

  async #pause(durationMs: number): Promise<void> {
    await delay(durationMs, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }
}
