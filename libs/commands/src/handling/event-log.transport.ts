import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { type Consumer, type EventLog, type RecordedEvent, startConsumer } from '@hutong/event-store';
import { EVENT_LOG } from '@hutong/platform';
import { lastValueFrom } from 'rxjs';

/** Hands the events of the log to `@EventPattern(type, { consumer })` handlers: one durable consumer per consumer name. */
@Injectable()
export class EventLogTransport extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  readonly #handlers = new Map<string, Map<string, MessageHandler>>();
  readonly #consumers = new Map<string, Consumer>();

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {
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
    for (const [name, handlers] of this.#handlers) {
      const consumer = startConsumer(this.log, {
        name,
        filter: { types: [...handlers.keys()] },
        handle: (event) => this.#deliver(handlers, event),
      });
      consumer.ended.catch((error: unknown) => this.logger.error(`Consumer ${name} ended: ${String(error)}`));
      this.#consumers.set(name, consumer);
    }
    onListening();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#consumers.values()].map((consumer) => consumer.stop()));
  }

  override on(): never {
    throw new Error('The event log transport has no events of its own');
  }

  override unwrap<T>(): T {
    return this.log as T;
  }

  /** Resolves when the handler is done; what it throws goes to the consumer, which retries and parks. */
  async #deliver(handlers: ReadonlyMap<string, MessageHandler>, event: RecordedEvent): Promise<void> {
    const handler = handlers.get(event.type);
    if (!handler) throw new Error(`Nobody handles ${event.type}`);
    await lastValueFrom(this.transformToObservable(handler(event)), { defaultValue: undefined });
  }
}
