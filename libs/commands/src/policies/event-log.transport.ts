import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import {
  type Consumer,
  type EventLog,
  EventLogOverloadedError,
  EventLogUnavailableError,
  type RecordedEvent,
  startConsumer,
} from '@hutong/event-store';
import { streamTypes } from '@hutong/domain';
import { EVENT_LOG } from '@hutong/platform';
import { lastValueFrom } from 'rxjs';
import { Ledger } from '../handling/ledger.js';

/** Wait before a consumer that lost the store is started again. */
export const restartDelayMs = 1_000;

/** Hands the events of the log to `@EventPattern(type, { consumer })` handlers: one durable consumer per consumer name. */
@Injectable()
export class EventLogTransport extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  readonly #handlers = new Map<string, Map<string, MessageHandler>>();
  readonly #consumers = new Map<string, Consumer>();
  readonly #closing = new AbortController();

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {
    super();
  }

  /** The running consumers, by name. */
  get consumers(): ReadonlyMap<string, Consumer> {
    return this.#consumers;
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
    for (const name of this.#handlers.keys()) this.#start(name);
    onListening();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#consumers.values()].map((consumer) => consumer.stop()));
  }

  override on(): never {
    throw new Error('The event log transport has no events of its own');
  }

  override unwrap<T>(): T {
    return this.log as T;
  }

  /** Ends a consumer and lets it begin again with the first event of the log; its policy repeats nothing that is recorded. */
  async restart(name: string): Promise<void> {
    const consumer = this.#consumers.get(name);
    await consumer?.stop();
    // Somebody else who asked may have been first, or the process is ending.
    if (this.#isLast(name, consumer)) this.#start(name, { fromBeginning: true });
  }

  #start(name: string, { fromBeginning } = { fromBeginning: false }): void {
    const handlers = this.#handlers.get(name) ?? new Map<string, MessageHandler>();
    const consumer = startConsumer(this.log, {
      name,
      fromBeginning,
      filter: { types: [...handlers.keys()], streams: { prefixes: prefixesOf(handlers) } },
      handle: (event) => this.#deliver(handlers, event),
    });
    this.#consumers.set(name, consumer);
    consumer.ended.catch((error: unknown) => this.#ended(name, { consumer, error }));
  }

  /** A store that stayed away longer than a consumer waits will be back; whatever else ends one would end the next as well. */
  async #ended(name: string, { consumer, error }: Readonly<{ consumer: Consumer; error: unknown }>): Promise<void> {
    if (!(error instanceof EventLogUnavailableError || error instanceof EventLogOverloadedError)) {
      this.logger.error(`Consumer ${name} has stopped. ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    this.logger.warn(`Consumer ${name} cannot reach the store and is started again. ${error.message}`);
    await delay(restartDelayMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    // Somebody may have started it meanwhile.
    if (this.#isLast(name, consumer)) this.#start(name);
  }

  #isLast(name: string, consumer: Consumer | undefined): boolean {
    return !this.#closing.signal.aborted && this.#consumers.get(name) === consumer;
  }

  /** Resolves when the handler is done; what it throws goes to the consumer, which retries and parks. */
  async #deliver(handlers: ReadonlyMap<string, MessageHandler>, event: RecordedEvent): Promise<void> {
    const reason = await this.ledger.whySetAside(event);
    if (reason !== null) {
      const { type, stream, revision } = event;
      this.logger.warn(
        `No policy acts on ${type} of stream ${stream}, revision ${revision}, which is set aside: ${reason}`,
      );
      return;
    }
    const handler = handlers.get(event.type);
    if (!handler) throw new Error(`Nobody handles ${event.type}`);
    await lastValueFrom(this.transformToObservable(handler(event)), { defaultValue: undefined });
  }
}

/** An event counts only in its own kind of stream: no other is asked of the store. */
const prefixesOf = (handlers: ReadonlyMap<string, unknown>): readonly string[] =>
  streamTypes
    .filter(({ eventTypes }) => Object.keys(eventTypes).some((type) => handlers.has(type)))
    .map(({ category }) => `${category}-`);
