import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import {
  type EventStoreDBClient,
  jsonEvent,
  type PersistentSubscriptionToAll,
  type PersistentSubscriptionToStream,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { expect } from 'vitest';

/** A new event of a payment, with its number in the data. */
export const paymentEvent = (number: number, type = 'PaymentTested') =>
  jsonEvent({ id: randomUUID(), type, data: { number } });

export const paymentEvents = (count: number, type = 'PaymentTested') =>
  Array.from({ length: count }, (_, number) => paymentEvent(number, type));

/** Everything that a read gives. */
export async function read<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The numbers that `paymentEvent` put into the events. */
export const numbersOf = (events: readonly ResolvedEvent[]) =>
  events.map(({ event }) => (event?.data as { number?: number } | undefined)?.number);

export const fail = async (promise: Promise<unknown>): Promise<unknown> => {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  expect(outcome, 'the call was expected to fail').toHaveProperty('error');
  return 'error' in outcome ? outcome.error : undefined;
};

const waitMaxMs = 20_000;

/** Waits until a condition holds that a server brings about sooner or later. */
export async function eventually(holds: () => boolean | Promise<boolean>, what = 'the condition'): Promise<void> {
  const endMs = performance.now() + waitMaxMs;
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`${what} did not hold within ${waitMaxMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

type Subscribed = Readonly<{ unsubscribe: () => Promise<void> }>;

/** Keeps what a subscription says. */
export class Probe<Event extends ResolvedEvent = ResolvedEvent> {
  readonly events: Event[] = [];
  readonly errors: Error[] = [];
  /** Number of events that had come when it caught up, once for every time. */
  readonly caughtUpAfter: number[] = [];

  constructor(
    private readonly subscription: Subscribed,
    onEvent: (event: Event) => void = () => {},
  ) {
    // The client overloads `on` beyond what a shared type can say.
    const emitter = subscription as unknown as EventEmitter;
    emitter.on('data', (event: Event) => {
      this.events.push(event);
      onEvent(event);
    });
    emitter.on('error', (error: Error) => this.errors.push(error));
    emitter.on('caughtUp', () => this.caughtUpAfter.push(this.events.length));
  }

  async until(count: number): Promise<void> {
    await eventually(() => this.events.length >= count, `${count} events (${this.events.length} came)`);
  }

  async untilCaughtUp(): Promise<void> {
    await eventually(() => this.caughtUpAfter.length > 0, 'catching up');
  }

  async untilError(): Promise<Error | undefined> {
    await eventually(() => this.errors.length > 0, 'an error');
    return this.errors[0];
  }

  stop(): Promise<void> {
    return this.subscription.unsubscribe();
  }
}

export const followStream = (
  client: EventStoreDBClient,
  stream: string,
  options: Parameters<EventStoreDBClient['subscribeToStream']>[1] = {},
) => new Probe(client.subscribeToStream(stream, options));

/** A listener that acknowledges everything it gets. */
export const acknowledging = (subscription: PersistentSubscriptionToStream | PersistentSubscriptionToAll) =>
  new Probe(subscription, (event) => void subscription.ack(event));
