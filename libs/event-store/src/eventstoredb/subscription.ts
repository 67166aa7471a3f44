import { Observable, type Subscriber } from 'rxjs';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { UnknownPositionError } from '../errors.js';
import type { Position, SubscribeOptions, SubscriptionMessage } from '../event-log.js';
import { checkpointConsideredEventsMax, unacknowledgedEventsMaxDefault } from '../limits.js';
import { callFailure, CallInterruptedError, ForeignPositionError } from './call-failure.js';
import type { ReadCall } from './connection.js';
import { splitFilter } from './event-filter.js';
import { askLastPosition, type Reading } from './read-events.js';
import { subscribeRequest } from './read-request.js';
import { recordedEventOf } from './recorded-event.js';
import { Retries } from './retries.js';

/** History first, then live, over any number of calls: every call goes on behind the last event that was delivered or left out. */
export const subscribeTo = (reading: Reading, options: SubscribeOptions): Observable<SubscriptionMessage> =>
  new Observable((subscriber) => {
    const subscription = new Subscription(reading, options, subscriber);
    const acknowledged = options.acknowledged?.subscribe({
      next: (position) => subscription.acknowledge(position),
      error: (error: unknown) => subscriber.error(error),
    });
    subscription.run().catch((error: unknown) => subscriber.error(error));
    return () => {
      acknowledged?.unsubscribe();
      subscription.end();
    };
  });

class Subscription {
  readonly #reading: Reading;
  readonly #subscriber: Subscriber<SubscriptionMessage>;
  readonly #filter: ReturnType<typeof splitFilter>;
  readonly #unacknowledgedMax: number;
  /** Positions that were delivered and are not acknowledged yet, in order. */
  #unacknowledged: Position[] = [];
  readonly #from: SubscribeOptions['from'];
  /** Every event up to here was delivered, or was seen and left out. */
  #position: Position = 0n;
  /** The last position the subscriber was told. */
  #told: Position = 0n;
  #call: ReadCall | undefined;
  #leftOut = 0;

  constructor(reading: Reading, options: SubscribeOptions, subscriber: Subscriber<SubscriptionMessage>) {
    this.#reading = reading;
    this.#subscriber = subscriber;
    this.#filter = splitFilter(options.filter);
    this.#from = options.from;
    this.#unacknowledgedMax =
      options.acknowledged === undefined ? Infinity : (options.unacknowledgedMax ?? unacknowledgedEventsMaxDefault);
  }

  acknowledge(position: Position): void {
    const firstAbove = this.#unacknowledged.findIndex((delivered) => delivered > position);
    this.#unacknowledged = firstAbove < 0 ? [] : this.#unacknowledged.slice(firstAbove);
    if (!this.#isFull) this.#call?.resume();
  }

  end(): void {
    this.#call?.cancel();
  }

  /** Ends when the subscriber has left; throws when the server stays away too long. */
  async run(): Promise<void> {
    const { connection, limits } = this.#reading;
    const retries = new Retries(connection, limits, { waitMaxMs: limits.subscriptionWaitMaxMs });
    let isStarted = false;
    while (!this.#subscriber.closed) {
      const { generation } = connection;
      try {
        const last = await askLastPosition(this.#reading);
        if (!isStarted) this.#start(last);
        isStarted = true;
        await this.#follow(last, () => retries.succeeded());
      } catch (error) {
        if (this.#subscriber.closed) return;
        if (error instanceof ForeignPositionError) throw new UnknownPositionError(this.#position);
        await retries.afterFailure(error, generation);
      }
    }
  }

  #start(last: Position): void {
    if (this.#from === 'end') this.#position = last;
    else if (this.#from !== 'start') this.#position = this.#from;
    this.#told = this.#position;
  }

  /** One call from its start to its end; `lastBefore` is a position that the log had reached before the call began. */
  async #follow(lastBefore: Position, onMessage: () => void): Promise<never> {
    const call = await this.#reading.connection
      .openRead(subscribeRequest(this.#position, this.#filter.server))
      .catch((error: unknown) => {
        throw callFailure(error);
      });
    if (this.#subscriber.closed) call.cancel();
    this.#call = call;
    if (this.#isFull) call.pause();
    const { silenceMaxMs } = this.#reading.limits;
    const unconfirmed = this.#isFull ? undefined : setTimeout(() => call.cancel(), silenceMaxMs);
    try {
      return await new Promise<never>((_resolve, reject) => {
        const checkpoints = new ServerCheckpoints();
        call.on('data', (answer) => {
          clearTimeout(unconfirmed);
          // What an ended call still holds is read again by the next one.
          if (this.#call !== call || this.#subscriber.closed) return;
          onMessage();
          try {
            this.#take(answer, checkpoints, lastBefore);
          } catch (error) {
            reject(error);
          }
        });
        call.on('error', (error) => reject(callFailure(error)));
        call.on('end', () => reject(new CallInterruptedError('the server ended the subscription')));
      });
    } finally {
      clearTimeout(unconfirmed);
      this.#call = undefined;
      call.cancel();
    }
  }

  #take(answer: ReadResp, checkpoints: ServerCheckpoints, lastBefore: Position): void {
    if (answer.hasEvent()) this.#takeEvent(answer);
    else if (answer.hasCheckpoint()) {
      const confirmed = checkpoints.next(BigInt(answer.getCheckpoint()?.getCommitPosition() ?? 0));
      if (confirmed !== undefined && confirmed > this.#position) this.#position = confirmed;
      this.#tellCheckpoint();
    } else if (answer.hasCaughtUp()) {
      if (lastBefore > this.#position) this.#position = lastBefore;
      this.#tellCheckpoint();
      this.#subscriber.next({ kind: 'caughtUp', position: this.#position });
    }
  }

  #takeEvent(answer: ReadResp): void {
    const event = recordedEventOf(answer);
    if (event === undefined || event.position <= this.#position) return;
    this.#position = event.position;
    if (!this.#filter.matches(event.stream, event.type)) {
      this.#leftOut += 1;
      if (this.#leftOut >= checkpointConsideredEventsMax) this.#tellCheckpoint();
      return;
    }
    this.#told = event.position;
    this.#leftOut = 0;
    if (this.#unacknowledgedMax !== Infinity) this.#unacknowledged.push(event.position);
    this.#subscriber.next({ kind: 'event', event });
    if (this.#isFull) this.#call?.pause();
  }

  #tellCheckpoint(): void {
    this.#leftOut = 0;
    if (this.#position <= this.#told) return;
    this.#told = this.#position;
    this.#subscriber.next({ kind: 'checkpoint', position: this.#position });
  }

  get #isFull(): boolean {
    return this.#unacknowledged.length >= this.#unacknowledgedMax;
  }
}

/**
 * Servers up to 25.0 can send a checkpoint at the very position where the next event will lie (KurrentDB issue 4970): to go on
 * behind it would lose that event. A checkpoint therefore counts only when a later one has come and no event in between.
 */
class ServerCheckpoints {
  #waiting: Position | undefined;

  next(checkpoint: Position): Position | undefined {
    const confirmed = this.#waiting;
    this.#waiting = checkpoint;
    return confirmed !== undefined && confirmed < checkpoint ? confirmed : undefined;
  }
}
