import { randomUUID } from 'node:crypto';
import type { Refusal } from '../refusal.js';
import type { Message } from './outstanding.js';

/** How a consumer is reached. */
export type ConsumerLink = Readonly<{
  connectionName: string;
  peer: string;
  userName: string;
  send: (message: Message) => void;
  end: (refusal: Refusal) => void;
}>;

type Delivery = Readonly<{ message: Message; sentAtMs: number }>;

/** One connected client of a group and what it was sent and has not answered. */
export class Consumer {
  readonly key = randomUUID();
  totalItems = 0;
  // Ids are unique in a stream only, so a group over many streams may send the same one twice.
  readonly #inFlight = new Map<string, Delivery[]>();
  #inFlightMessages = 0;

  constructor(
    readonly link: ConsumerLink,
    readonly slots: number,
  ) {}

  get inFlightMessages(): number {
    return this.#inFlightMessages;
  }

  get freeSlots(): number {
    return this.slots - this.#inFlightMessages;
  }

  deliver(message: Message, nowMs: number): void {
    const sameId = this.#inFlight.get(message.id);
    const delivery = { message, sentAtMs: nowMs };
    if (sameId === undefined) this.#inFlight.set(message.id, [delivery]);
    else sameId.push(delivery);
    this.#inFlightMessages += 1;
    this.totalItems += 1;
    this.link.send(message);
  }

  /** The message with this id, no longer in flight; absent when it was answered or timed out before. */
  take(id: string): Message | undefined {
    const sameId = this.#inFlight.get(id);
    const delivery = sameId?.shift();
    if (sameId?.length === 0) this.#inFlight.delete(id);
    if (delivery !== undefined) this.#inFlightMessages -= 1;
    return delivery?.message;
  }

  /** Messages sent before a moment, no longer in flight. */
  takeSentBefore(momentMs: number): Message[] {
    const late = Array.from(this.#inFlight.values(), (sameId) =>
      sameId.filter(({ sentAtMs }) => sentAtMs < momentMs),
    ).flat();
    return late.flatMap(({ message }) => this.take(message.id) ?? []);
  }
}
