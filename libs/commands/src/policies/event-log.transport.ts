import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import {
  type Consumer,
  type ConsumerOptions,
  type ConsumerStatus,
  type EventLog,
  EventLogOverloadedError,
  EventLogUnavailableError,
  type RecordedEvent,
  startConsumer,
} from '@hutong/event-store';
import { type Instant, streamTypes } from '@hutong/domain';
import { CHANCE, type Chance, EVENT_LOG, systemChance } from '@hutong/platform';
import { lastValueFrom } from 'rxjs';
import { Ledger } from '../handling/ledger.js';

/** Wait before a consumer that lost the store is started again. */
export const restartDelayMs = 1_000;

/** What a consumer does with its events, from one start of it to its end. */
export type Following = Readonly<
  Pick<ConsumerOptions, 'handle' | 'lasting'> & {
    /** Called before the consumer is stopped, and after it ended by itself. */
    stop?: () => Promise<void>;
    dueTimes?: () => DueTimesStatus;
  }
>;

/** How much is to happen later, and when the first of it is. */
export type DueTimesStatus = Readonly<{ open: number; nextAt: Instant | null }>;

/** A consumer besides those of the handlers. */
export type Follower = Readonly<{
  name: string;
  types: readonly string[];
  /** Called at every start, with how to come by the consumer then. */
  begin: (consumer: () => Consumer) => Following;
}>;

type Running = Readonly<{
  consumer: Consumer;
  stop: () => Promise<void>;
  dueTimes: (() => DueTimesStatus) | undefined;
}>;

/** Hands the events of the log to `@EventPattern(type, { consumer })` handlers and to followers: one durable consumer per consumer name. */
@Injectable()
export class EventLogTransport extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  readonly #handlers = new Map<string, Map<string, MessageHandler>>();
  readonly #followers = new Map<string, Follower>();
  readonly #running = new Map<string, Running>();
  readonly #closing = new AbortController();

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CHANCE) private readonly chance: Pick<Chance, 'newId'> = systemChance,
  ) {
    super();
  }

  /** The running consumers, by name. */
  get consumers(): ReadonlyMap<string, Consumer> {
    return new Map([...this.#running].map(([name, { consumer }]) => [name, consumer]));
  }

  /** How every consumer is doing, and what is due for those that wait for a time. */
  statuses(): readonly (ConsumerStatus & Readonly<{ dueTimes: DueTimesStatus | null }>)[] {
    return [...this.#running.values()].map(({ consumer, dueTimes }) => ({
      ...consumer.status(),
      dueTimes: dueTimes?.() ?? null,
    }));
  }

  /** Starts with the consumers of the handlers. */
  addFollower(follower: Follower): void {
    this.#followers.set(follower.name, follower);
  }

  /** Kept apart by consumer: two consumers of one type each go at their own pace and repeat only their own work. */
  override addHandler(
    pattern: unknown,
    handler: MessageHandler,
    _isEventHandler?: boolean,
    extras: Readonly<{ consumer?: string }> = {},
  ): void {
    const { consumer } = extras;
    if (typeof pattern !== 'string' || consumer === undefined) {
      throw new Error(`A handler of events says their type and its consumer; ${String(pattern)} does not`);
    }
    const ofConsumer = this.#handlers.get(consumer) ?? new Map<string, MessageHandler>();
    if (ofConsumer.has(pattern)) throw new Error(`Consumer ${consumer} has two handlers of ${pattern}`);
    this.#handlers.set(consumer, ofConsumer.set(pattern, handler));
  }

  listen(onListening: (error?: unknown) => void): void {
    for (const [name, handlers] of this.#handlers) {
      const begin = () => ({ handle: (event: RecordedEvent) => this.#deliver(handlers, event) });
      this.addFollower({ name, types: [...handlers.keys()], begin });
    }
    for (const follower of this.#followers.values()) this.#start(follower);
    onListening();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#running.values()].map(({ stop }) => stop()));
  }

  override on(): never {
    throw new Error('The event log transport has no events of its own');
  }

  override unwrap<T>(): T {
    return this.log as T;
  }

  /** Ends a consumer and lets it begin again with the first event of the log; its policy repeats nothing that is recorded. */
  async restart(name: string): Promise<void> {
    const running = this.#running.get(name);
    await running?.stop();
    const follower = this.#followers.get(name);
    // Somebody else who asked may have been first, or the process is ending.
    if (follower && this.#isLast(name, running)) this.#start(follower, { fromBeginning: true });
  }

  #start(follower: Follower, { fromBeginning } = { fromBeginning: false }): void {
    const { name, types, begin } = follower;
    const { handle, lasting, dueTimes, stop = async () => {} } = begin(() => consumer);
    const consumer: Consumer = startConsumer(this.log, {
      name,
      fromBeginning,
      newId: () => this.chance.newId(),
      filter: { types, streams: { prefixes: prefixesOf(types) } },
      handle: (event) => this.#unlessSetAside(event, handle),
      ...(lasting && { lasting: { ...lasting, retry: (event) => this.#unlessSetAside(event, lasting.retry) } }),
    });
    const running: Running = {
      consumer,
      dueTimes,
      stop: async () => {
        await stop();
        await consumer.stop();
      },
    };
    this.#running.set(name, running);
    consumer.ended.catch(async (error: unknown) => {
      await stop();
      await this.#ended(follower, running, error);
    });
  }

  /** A store that stayed away longer than a consumer waits will be back; whatever else ends one would end the next as well. */
  async #ended(follower: Follower, running: Running, error: unknown): Promise<void> {
    const { name } = follower;
    if (!(error instanceof EventLogUnavailableError || error instanceof EventLogOverloadedError)) {
      this.logger.error(`Consumer ${name} has stopped. ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    this.logger.warn(`Consumer ${name} cannot reach the store and is started again. ${error.message}`);
    await delay(restartDelayMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    // Somebody may have started it meanwhile.
    if (this.#isLast(name, running)) this.#start(follower);
  }

  #isLast(name: string, running: Running | undefined): boolean {
    return !this.#closing.signal.aborted && this.#running.get(name) === running;
  }

  /** Resolves when the handler is done; what it throws goes to the consumer, which retries and parks. */
  async #deliver(handlers: ReadonlyMap<string, MessageHandler>, event: RecordedEvent): Promise<void> {
    const handler = handlers.get(event.type);
    if (!handler) throw new Error(`Nobody handles ${event.type}`);
    await lastValueFrom(this.transformToObservable(handler(event)), { defaultValue: undefined });
  }

  async #unlessSetAside(event: RecordedEvent, handle: Following['handle']): Promise<void> {
    const reason = await this.ledger.whySetAside(event);
    if (reason === null) return handle(event);
    const { type, stream, revision } = event;
    this.logger.warn(
      `No policy acts on ${type} of stream ${stream}, revision ${revision}, which is set aside: ${reason}`,
    );
  }
}

/** An event counts only in its own kind of stream: no other is asked of the store. */
const prefixesOf = (types: readonly string[]): readonly string[] =>
  streamTypes
    .filter(({ eventTypes }) => Object.keys(eventTypes).some((type) => types.includes(type)))
    .map(({ category }) => `${category}-`);
