import { setTimeout as delay } from 'node:timers/promises';
import { filter, firstValueFrom, Subject, type Subscription } from 'rxjs';
import { ConsumerParkedTooManyError, EventLogClosedError } from '../errors.js';
import type { EventLog, Position, RecordedEvent, SubscriptionMessage } from '../event-log.js';
import { consumedStreamsMax, handlingAttemptsMax, parkedEventsMax } from '../limits.js';
import { Checkpointing } from './checkpointing.js';
import {
  type ConsumerEventType,
  type ConsumerState,
  ConsumerStream,
  consumerStreamName,
  consumerStreamPrefix,
  isLogAway,
  type ParkableEvent,
} from './consumer-stream.js';
import { Lanes } from './lanes.js';
import { Parking } from './parking.js';
import { partitionOf } from './partition.js';
import { Progress, type Step } from './progress.js';
import { replayAll } from './replay-parked.js';

import type { Consumer, ConsumerOptions, ConsumerStatus } from './consumer.js';

//   subscription ──► taken in hand ──► a lane for each stream ──► handle ── failed handlingAttemptsMax times
//        ▲             (Progress)        (Lanes, in order)          │                     │
//        │ acknowledged    ▲                                        │ done                ▼
//        └─────────────────┴── what is finished, without gaps ◄─────┴─────────────── parked (Parking) ──► replayParked
//                                         └──► checkpoint in `consumer-<name>` (Checkpointing, ConsumerStream)

/** Every option with its default filled in. */
export type SettledConsumerOptions = ConsumerOptions &
  Required<Pick<ConsumerOptions, 'newId' | 'retryDelayMs' | 'checkpointEveryEvents' | 'checkpointEveryMs'>>;

/** A delivered event and its place in the progress. */
type TakenEvent = Readonly<{ event: RecordedEvent; step: Step }>;

const retryDelayMsMax = 10_000;
/** Four for each stream that may be worked on: a slow event holds back the checkpoint, not the others at once. */
const eventsInHandMax = 4 * consumedStreamsMax;

export class RunningConsumer implements Consumer {
  readonly ended: Promise<void>;
  readonly #log: EventLog;
  readonly #options: SettledConsumerOptions;
  readonly #stream: ConsumerStream;
  readonly #lanes: Lanes<TakenEvent>;
  readonly #checkpointing: Checkpointing;
  readonly #acknowledged = new Subject<Position>();
  readonly #stopping = new AbortController();
  readonly #started: Promise<void>;
  #progress = new Progress({ position: 0n, landmark: null });
  #parking = new Parking([]);
  #subscription: Subscription | undefined;
  #isLive = false;
  #replay: Promise<Readonly<{ replayed: number; stillParked: number }>> | undefined;
  #end: { resolve: () => void; reject: (error: unknown) => void };

  constructor(log: EventLog, options: SettledConsumerOptions) {
    this.#log = log;
    this.#options = options;
    this.#stream = new ConsumerStream(log, consumerStreamName(options.name, options.partition), options.newId);
    this.#lanes = new Lanes(consumedStreamsMax, (taken) => this.#work(taken));
    this.#checkpointing = new Checkpointing(
      { everyEvents: options.checkpointEveryEvents, everyMs: options.checkpointEveryMs },
      () => void this.#checkpoint(),
    );
    this.ended = new Promise((resolve, reject) => (this.#end = { resolve, reject }));
    this.#started = this.#start().catch((error: unknown) => this.#fail(error));
  }

  status(): ConsumerStatus {
    const { stepsInHand, unfinishedEvents, position } = this.#progress;
    const { name, partition } = this.#options;
    return {
      name: consumerStreamName(name, partition).slice(consumerStreamPrefix.length),
      position,
      lagEvents: this.#isLive && stepsInHand < eventsInHandMax ? unfinishedEvents : null,
      parked: this.#parking.events,
      running: !this.#stopping.signal.aborted,
    };
  }

  async replayParked(): Promise<Readonly<{ replayed: number; stillParked: number }>> {
    await this.#started;
    this.#replay ??= replayAll(this.#log, this.#parking, {
      handle: this.#options.lasting?.retry ?? this.#options.handle,
      record: (type) => this.#write(type),
      passed: (position) => this.#passed(position),
    })
      .catch((error: unknown) => {
        this.#fail(error);
        throw error;
      })
      .finally(() => (this.#replay = undefined));
    return this.#replay;
  }

  async park(event: ParkableEvent, attempts: number, reason: unknown): Promise<void> {
    await this.#started;
    try {
      if (this.#parking.events.length >= parkedEventsMax) {
        throw new ConsumerParkedTooManyError(this.#options.name, parkedEventsMax);
      }
      this.#parking.park(event, attempts, reason);
      await this.#write('EventParked');
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#started;
    if (this.#stopping.signal.aborted) return;
    this.#interrupt();
    await this.#lanes.stop();
    await this.#replay?.catch(() => undefined);
    await this.#write('ConsumerCheckpointed').then(this.#end.resolve, this.#end.reject);
  }

  async #start(): Promise<void> {
    const { fromBeginning = false } = this.#options;
    const state = await this.#stream.start({ fromBeginning });
    const { position, parked } = state;
    this.#progress = new Progress(state);
    this.#parking = new Parking(parked);
    const { filter } = this.#options;
    this.#subscription = this.#log
      .subscribe({
        from: position,
        ...(filter === undefined ? {} : { filter }),
        acknowledged: this.#acknowledged,
        unacknowledgedMax: eventsInHandMax,
      })
      .subscribe({
        next: (message) => this.#take(message),
        error: (error: unknown) => this.#fail(error),
        complete: () => this.#fail(new EventLogClosedError()),
      });
  }

  #take(message: SubscriptionMessage): void {
    if (message.kind === 'caughtUp') {
      this.#isLive = true;
      const { lasting } = this.#options;
      if (lasting) void this.#passed(message.position).then(lasting.onCaughtUp);
      return;
    }
    const position = message.kind === 'event' ? message.event.position : message.position;
    const step = this.#progress.begin(position, message.kind === 'event' ? message.event : null);
    if (message.kind === 'event' && this.#isMine(message.event)) {
      this.#lanes.add({ event: message.event, step });
      return;
    }
    this.#finish(step);
    if (message.kind === 'event') this.#checkpointing.passed();
    else this.#checkpointing.handled();
  }

  #isMine(event: RecordedEvent): boolean {
    const { partition } = this.#options;
    if (event.stream.startsWith(consumerStreamPrefix) || this.#parking.holds(event)) return false;
    return partition === undefined || partitionOf(event.stream, partition.count) === partition.index;
  }

  async #work({ event, step }: TakenEvent): Promise<void> {
    try {
      if (!this.#options.lasting && this.#parking.holdsEarlier(event))
        await this.park(event, 0, 'an earlier event of the stream is parked');
      else if (!(await this.#handle(event))) return;
      this.#finish(step);
      this.#checkpointing.handled();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Returns false when the consumer stopped before the event was handled or parked. */
  async #handle(event: RecordedEvent): Promise<boolean> {
    const { retryDelayMs, handle } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        await handle(event);
        return true;
      } catch (error) {
        if (attempt >= handlingAttemptsMax) {
          // Parked, it would wait for a person after the log is back.
          if (isLogAway(error)) throw error;
          await this.park(event, attempt, error);
          return true;
        }
        await this.#pause(Math.min(retryDelayMs * 2 ** (attempt - 1), retryDelayMsMax));
        if (this.#stopping.signal.aborted) return false;
      }
    }
  }

  #finish(step: Step): void {
    const before = this.#progress.position;
    this.#progress.finish(step);
    if (this.#progress.position > before) this.#acknowledged.next(this.#progress.position);
  }

  async #passed(position: Position): Promise<void> {
    if (this.#progress.position >= position) return;
    const reached = this.#acknowledged.pipe(filter((acknowledged) => acknowledged >= position));
    await firstValueFrom(reached, { defaultValue: position });
  }

  async #checkpoint(): Promise<void> {
    await this.#write('ConsumerCheckpointed').catch((error: unknown) => this.#fail(error));
  }

  #write(type: ConsumerEventType): Promise<void> {
    const state = (): ConsumerState => {
      const { position: passed, landmark } = this.#progress;
      const position = this.#options.lasting?.startsAfter() ?? passed;
      return { position, landmark, parked: this.#parking.events };
    };
    return this.#stream.write(type, state);
  }

  async #pause(durationMs: number): Promise<void> {
    await delay(durationMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  #interrupt(): void {
    this.#stopping.abort();
    this.#subscription?.unsubscribe();
    this.#acknowledged.complete();
    this.#checkpointing.stop();
    this.#isLive = false;
  }

  #fail(error: unknown): void {
    this.#interrupt();
    void this.#lanes.stop();
    this.#end.reject(error);
  }
}
