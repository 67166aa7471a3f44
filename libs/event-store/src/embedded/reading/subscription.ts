import { Observable, type Subscriber } from 'rxjs';
import { EventLogClosedError } from '../../errors.js';
import type { EventFilter, LogPage, Position, SubscribeOptions, SubscriptionMessage } from '../../event-log.js';
import { checkpointConsideredEventsMax, pageEventsMax, unacknowledgedEventsMaxDefault } from '../../limits.js';

/** What a subscription needs of its log. */
export type SubscriptionSource = Readonly<{
  pageAfter: (after: Position, filter: EventFilter, eventsMax: number) => LogPage;
  lastPosition: () => Position;
  /** Calls back whenever there may be new events; returns how to stop that. */
  onChange: (wake: () => void) => () => void;
}>;

/** History first, then live: one loop over pages that rests at the end of the log until the log changes. */
export const subscribeTo = (source: SubscriptionSource, options: SubscribeOptions) =>
  new Observable<SubscriptionMessage>((subscriber) => {
    const subscription = new Subscription(source, options, subscriber);
    const acknowledged = options.acknowledged?.subscribe({
      next: (position) => subscription.acknowledge(position),
      error: (error: unknown) => subscriber.error(error),
    });
    const stopListening = source.onChange(() => subscription.wake());
    subscription.wake();
    return () => {
      stopListening();
      acknowledged?.unsubscribe();
    };
  });

class Subscription {
  readonly #source: SubscriptionSource;
  readonly #filter: EventFilter;
  readonly #subscriber: Subscriber<SubscriptionMessage>;
  readonly #unacknowledgedMax: number;
  /** Positions that were delivered and are not acknowledged yet, in order. */
  #unacknowledged: Position[] = [];
  #position: Position;
  #checkpoint: Position;
  #isLive = false;
  #isScheduled = false;

  constructor(source: SubscriptionSource, options: SubscribeOptions, subscriber: Subscriber<SubscriptionMessage>) {
    this.#source = source;
    this.#filter = options.filter ?? {};
    this.#subscriber = subscriber;
    this.#unacknowledgedMax =
      options.acknowledged === undefined ? Infinity : (options.unacknowledgedMax ?? unacknowledgedEventsMaxDefault);
    this.#position = startOf(options.from, source);
    this.#checkpoint = this.#position;
  }

  acknowledge(position: Position): void {
    const wasFull = this.#isFull;
    const firstAbove = this.#unacknowledged.findIndex((delivered) => delivered > position);
    this.#unacknowledged = firstAbove < 0 ? [] : this.#unacknowledged.slice(firstAbove);
    if (wasFull) this.wake();
  }

  /** Goes on in the next turn of the event loop, so that no subscriber runs inside of another one's work. */
  wake(): void {
    if (this.#isScheduled || this.#isFull) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      if (this.#subscriber.closed) return;
      try {
        this.#deliverPage();
      } catch (error) {
        if (error instanceof EventLogClosedError) this.#subscriber.complete();
        else this.#subscriber.error(error);
      }
    });
  }

  get #isFull(): boolean {
    return this.#unacknowledged.length >= this.#unacknowledgedMax;
  }

  #deliverPage(): void {
    const room = Math.min(pageEventsMax, this.#unacknowledgedMax - this.#unacknowledged.length);
    const page = this.#source.pageAfter(this.#position, this.#filter, room);
    for (const event of page.events) {
      if (this.#unacknowledgedMax !== Infinity) this.#unacknowledged.push(event.position);
      this.#position = event.position;
      this.#subscriber.next({ kind: 'event', event });
      if (this.#subscriber.closed) return;
    }
    if (page.position > this.#position) this.#position = page.position;
    this.#tellProgress(page);
    if (page.isLast) this.#isLive = true;
    else this.#fallBehind();
  }

  #tellProgress({ isLast }: LogPage): void {
    const isDue = this.#position - this.#checkpoint >= BigInt(checkpointConsideredEventsMax);
    const catchesUp = isLast && !this.#isLive;
    if ((isDue || catchesUp) && this.#position > this.#checkpoint) {
      this.#checkpoint = this.#position;
      this.#subscriber.next({ kind: 'checkpoint', position: this.#position });
    }
    if (catchesUp) this.#subscriber.next({ kind: 'caughtUp', position: this.#position });
  }

  #fallBehind(): void {
    this.#isLive = false;
    this.wake();
  }
}

function startOf(from: SubscribeOptions['from'], source: SubscriptionSource): Position {
  if (from === 'start') return 0n;
  return from === 'end' ? source.lastPosition() : from;
}
