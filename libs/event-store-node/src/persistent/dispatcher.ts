import type { Consumer } from './consumer.js';
import type { ConsumerStrategy } from './consumer-strategy.js';
import { type Message, Outstanding } from './outstanding.js';

/** What becomes of a message that was not acknowledged. */
export type Park = (message: Message, reason: string) => void;

/** Messages of a group between reading and done: who gets which, what is tried again, what is given up. No I/O happens here. */
export class Dispatcher {
  readonly consumers: Consumer[] = [];
  readonly outstanding = new Outstanding();
  /** Replayed messages that are not done, by their revision in the stream of parked ones. */
  readonly replayed = new Outstanding();
  readonly #strategy: ConsumerStrategy;
  readonly #maxRetryCount: number;
  readonly #park: Park;
  #again: Message[] = [];
  #fresh: Message[] = [];
  #heldCharacters = 0;

  constructor(options: Readonly<{ strategy: ConsumerStrategy; maxRetryCount: number; park: Park }>) {
    this.#strategy = options.strategy;
    this.#maxRetryCount = options.maxRetryCount;
    this.#park = options.park;
  }

  /** Text of all messages that are not done, delivered or not. */
  get heldCharacters(): number {
    return this.#heldCharacters;
  }

  get freshMessages(): number {
    return this.#fresh.length;
  }

  get retriedMessages(): number {
    return this.#again.length;
  }

  get inFlightMessages(): number {
    return this.consumers.reduce((sum, { inFlightMessages }) => sum + inFlightMessages, 0);
  }

  /** Takes a message that was read, or that was parked and is to be tried again. */
  add(message: Message): void {
    this.#heldCharacters += message.characters;
    if (message.parkedRevision === undefined) {
      this.outstanding.add(message.place);
      this.#fresh.push(message);
    } else {
      this.replayed.add(message.parkedRevision);
      this.#again.push(message);
    }
  }

  /** The message needs no more care: acknowledged, skipped, or parked on disk. */
  done(message: Message): void {
    this.#heldCharacters -= message.characters;
    if (message.parkedRevision === undefined) this.outstanding.done(message.place);
    else this.replayed.done(message.parkedRevision);
  }

  /** Sends what can be sent; what is tried again goes first. */
  dispatch(nowMs: number): void {
    this.#again = this.#send(this.#again, nowMs);
    this.#fresh = this.#send(this.#fresh, nowMs);
  }

  /** Delivers the message again, or gives it up when it was tried often enough. */
  retry(message: Message): void {
    if (message.retryCount >= this.#maxRetryCount) {
      this.#park(message, `Reached retry count of ${this.#maxRetryCount}`);
      return;
    }
    message.retryCount += 1;
    this.#again.push(message);
  }

  /** Tries again what was sent before a moment and not answered. */
  retrySentBefore(momentMs: number): void {
    for (const consumer of this.consumers) {
      for (const message of consumer.takeSentBefore(momentMs)) this.retry(message);
    }
  }

  /** A consumer is gone: what it had goes to others. */
  remove(consumer: Consumer): void {
    const index = this.consumers.indexOf(consumer);
    if (index < 0) return;
    this.consumers.splice(index, 1);
    for (const message of consumer.takeSentBefore(Infinity)) this.retry(message);
  }

  #send(messages: Message[], nowMs: number): Message[] {
    for (const [index, message] of messages.entries()) {
      const consumer = this.#strategy.choose(message, this.consumers);
      if (consumer !== undefined) consumer.deliver(message, nowMs);
      else if (!this.#strategy.looksFurther) return messages.slice(index);
      else return [message, ...this.#sendFurther(messages.slice(index + 1), nowMs)];
    }
    return [];
  }

  #sendFurther(messages: readonly Message[], nowMs: number): Message[] {
    return messages.filter((message) => {
      const consumer = this.#strategy.choose(message, this.consumers);
      consumer?.deliver(message, nowMs);
      return consumer === undefined;
    });
  }
}
