import { setTimeout as delay } from 'node:timers/promises';
import { Observable, type Subscriber } from 'rxjs';
import { EventLogClosedError, EventLogUnavailableError } from '../errors.js';
import type {
  Appended,
  EventFilter,
  EventLog,
  ExpectedRevision,
  LogPage,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  SubscribeOptions,
  SubscriptionMessage,
} from '../event-log.js';

/** What may go wrong between a process and its log, all of it within what the port promises. */
export const logFaults = [
  /** The process ends before what it appends is recorded; it never hears of it. */
  'crashesBeforeCommit',
  /** The process ends after it; it never hears of it either. */
  'crashesAfterCommit',
  /** The log is away: nothing is recorded, and the call is rejected. */
  'isAway',
  /** It is recorded, and the call is rejected all the same. */
  'losesAnswers',
  /** Every call takes its time, each another: what was asked later may be done earlier. */
  'delays',
  /** What is appended arrives twice. */
  'repeatsAppends',
  /** A subscription ends with an error: who follows begins again where its checkpoint is, and is given again what came after. */
  'dropsSubscriptions',
  /** Each subscription is late by another time: what is known of one stream here is known of another there. */
  'lags',
] as const;
export type LogFault = (typeof logFaults)[number];

/** Longest delay of a call, and of a message of a subscription. */
const delayMsMax = 40;
const lagMsMax = 2_000;

export type FaultyLogOptions = Readonly<{
  /** How often each of the faults happens, as a share of the calls or messages that it could happen to; default never. */
  faults: Readonly<Partial<Record<LogFault, number>>>;
  /** Uniform in [0, 1): the same numbers give the same faults. */
  draw: () => number;
  /** The process is to end at once: nothing of this log answers any more. */
  onCrash: () => void;
}>;

/** The connection of one process to a log, on which things go wrong. After its crash no call ever answers. */
export class FaultyEventLog implements EventLog {
  readonly #log: EventLog;
  readonly #options: FaultyLogOptions;
  readonly #open = new Set<() => void>();
  readonly #appending = new Set<Promise<Appended>>();
  #isCrashed = false;
  #isClosed = false;

  constructor(log: EventLog, options: FaultyLogOptions) {
    this.#log = log;
    this.#options = options;
  }

  /** Ends the connection as the end of its process does. */
  crash(): void {
    this.#isCrashed = true;
    for (const end of this.#open) end();
    this.#open.clear();
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const appended = this.#append(stream, expected, events);
    this.#appending.add(appended);
    const forget = () => void this.#appending.delete(appended);
    appended.then(forget, forget);
    return appended;
  }

  async #append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    await this.#arrives();
    if (this.#happens('crashesBeforeCommit')) return this.#crashed();
    if (this.#happens('repeatsAppends')) await this.#log.append(stream, expected, events);
    const appended = await this.#log.append(stream, expected, events);
    if (this.#happens('crashesAfterCommit')) return this.#crashed();
    if (this.#happens('losesAnswers')) throw new EventLogUnavailableError('the answer was lost');
    if (this.#happens('delays')) await this.#delay();
    return appended;
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return this.#arriving(() => this.#log.readStream(stream, options));
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return this.#arriving(() => this.#log.readAll(options));
  }

  async readPage(after: Position, filter?: EventFilter, eventsMax?: number): Promise<LogPage> {
    await this.#arrives();
    return this.#log.readPage(after, filter, eventsMax);
  }

  async lastPosition(): Promise<Position> {
    await this.#arrives();
    return this.#log.lastPosition();
  }

  whyUnavailable(): Promise<string | null> {
    return this.#isCrashed ? never() : this.#log.whyUnavailable();
  }

  subscribe(options: SubscribeOptions): Observable<SubscriptionMessage> {
    return new Observable((subscriber) => {
      if (this.#isCrashed) return;
      const messages = this.#log.subscribe(options).subscribe({
        next: this.#deliver(subscriber),
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
      const end = () => messages.unsubscribe();
      this.#open.add(end);
      return () => {
        this.#open.delete(end);
        end();
      };
    });
  }

  async close(): Promise<void> {
    if (this.#isCrashed) return never();
    this.#isClosed = true;
    await Promise.allSettled(this.#appending);
    await this.#log.close();
  }

  /** Passes messages on in their order, each when the one before was, and not before its own time. */
  #deliver(subscriber: Subscriber<SubscriptionMessage>): (message: SubscriptionMessage) => void {
    let last: Promise<void> | undefined;
    const pass = (message: SubscriptionMessage) => {
      if (this.#isCrashed || subscriber.closed) return;
      if (this.#happens('dropsSubscriptions'))
        subscriber.error(new EventLogUnavailableError('the subscription was dropped'));
      else subscriber.next(message);
    };
    return (message) => {
      const lagMs = this.#happens('lags') ? this.#options.draw() * lagMsMax : 0;
      if (lagMs === 0 && last === undefined) return pass(message);
      const passed = (last ?? Promise.resolve())
        .then(() => (lagMs > 0 ? delay(lagMs) : undefined))
        .then(() => pass(message))
        .finally(() => {
          if (last === passed) last = undefined;
        });
      last = passed;
    };
  }

  /** What the log gives once the call is there; a generator around it would cost more than the log does. */
  #arriving(read: () => AsyncIterable<RecordedEvent>): AsyncIterable<RecordedEvent> {
    let events: AsyncIterator<RecordedEvent> | undefined;
    const begin = async () => {
      await this.#arrives();
      events = read()[Symbol.asyncIterator]();
      return events.next();
    };
    const next = () => events?.next() ?? begin();
    const end = async () => (await events?.return?.()) ?? { done: true as const, value: undefined };
    return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
  }

  async #arrives(): Promise<void> {
    if (this.#isClosed) throw new EventLogClosedError();
    if (this.#isCrashed) await never();
    if (this.#happens('delays')) await this.#delay();
    if (this.#happens('isAway')) throw new EventLogUnavailableError('it is away');
  }

  async #delay(): Promise<void> {
    await delay(Math.ceil(this.#options.draw() * delayMsMax));
    if (this.#isCrashed) await never();
  }

  #happens(fault: LogFault): boolean {
    const share = this.#options.faults[fault] ?? 0;
    return share > 0 && this.#options.draw() < share;
  }

  #crashed(): Promise<never> {
    this.crash();
    this.#options.onCrash();
    return never();
  }
}

/** Whoever waited is gone. */
const never = (): Promise<never> => new Promise(() => {});
