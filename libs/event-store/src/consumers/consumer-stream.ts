import { setTimeout as delay } from 'node:timers/promises';
import {
  ConsumerFencedError,
  EventLogOverloadedError,
  EventLogUnavailableError,
  WrongExpectedRevisionError,
} from '../errors.js';
import type { EventLog, ExpectedRevision, NewEvent, Position, Revision } from '../event-log.js';
import type { Partition } from './partition.js';

// Stored format: these names and fields are on disk for ever. Every event carries the whole state, so that the last one is
// all a starting consumer has to read.

/** An event that kept failing, or that came after one of its stream that did. */
export type ParkedEvent = Readonly<{
  stream: string;
  revision: Revision;
  position: Position;
  attempts: number;
  reason: string;
}>;

/** Where a consumer is: everything up to `position` is handled, except what is parked. */
export type ConsumerState = Readonly<{ position: Position; parked: readonly ParkedEvent[] }>;

/** What happens to a consumer. */
export type ConsumerEventType = 'ConsumerStarted' | 'ConsumerCheckpointed' | 'EventParked' | 'ParkedEventReplayed';

/** Streams of consumers start so; consumers are never given events of them, or their own checkpoints would keep them busy. */
export const consumerStreamPrefix = 'consumer-';

export const consumerStreamName = (name: string, partition?: Partition): string =>
  `${consumerStreamPrefix}${name}${partition === undefined ? '' : `.${partition.index}of${partition.count}`}`;

/** Takeovers that may happen while a consumer starts before it gives up. */
const startAttemptsMax = 10;
/** Tries to write one event while the store is unavailable. */
const writeAttemptsMax = 8;
const writeRetryDelayMs = 50;

/** A consumer's own stream. Appends with an exact revision: as soon as another instance has started, every write fails. */
export class ConsumerStream {
  readonly #log: EventLog;
  readonly #stream: string;
  readonly #newId: () => string;
  #expected: ExpectedRevision = 'no_stream';
  /** Writes go one after another, each at the revision that the one before left. */
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(log: EventLog, stream: string, newId: () => string) {
    this.#log = log;
    this.#stream = stream;
    this.#newId = newId;
  }

  /** Takes the consumer over from whoever ran it, and returns where it stopped. */
  async start(): Promise<ConsumerState> {
    for (let attempt = 1; ; attempt++) {
      const state = await this.#readLast();
      try {
        await this.write('ConsumerStarted', () => state);
        return state;
      } catch (error) {
        if (!(error instanceof ConsumerFencedError) || attempt >= startAttemptsMax) throw error;
      }
    }
  }

  /** Records the state as it is when the turn of this write comes; rejects with `ConsumerFencedError` after a takeover. */
  write(type: ConsumerEventType, state: () => ConsumerState): Promise<void> {
    const written = this.#lastWrite.then(() => this.#append({ id: this.#newId(), type, data: stateToJson(state()) }));
    this.#lastWrite = written.catch(() => undefined);
    return written;
  }

  async #append(event: NewEvent): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { revision } = await this.#log.append(this.#stream, this.#expected, [event]);
        this.#expected = revision;
        return;
      } catch (error) {
        if (error instanceof WrongExpectedRevisionError)
          throw new ConsumerFencedError(this.#stream.slice(consumerStreamPrefix.length));
        if (!isLogAway(error) || attempt >= writeAttemptsMax) throw error;
        await delay(writeRetryDelayMs * 2 ** attempt);
      }
    }
  }

  async #readLast(): Promise<ConsumerState> {
    for await (const event of this.#log.readStream(this.#stream, { direction: 'backwards', eventsMax: 1 })) {
      this.#expected = event.revision;
      return stateFromJson(event.data as ConsumerStateJson);
    }
    this.#expected = 'no_stream';
    return { position: 0n, parked: [] };
  }
}

/** Whether the log is to blame for a failure, and not what was asked of it: it will take the same later. */
export const isLogAway = (error: unknown): boolean =>
  error instanceof EventLogUnavailableError || error instanceof EventLogOverloadedError;

type ConsumerStateJson = Readonly<{ position: string; parked: readonly ParkedEventJson[] }>;
type ParkedEventJson = Readonly<{
  stream: string;
  revision: string;
  position: string;
  attempts: number;
  reason: string;
}>;

const stateToJson = ({ position, parked }: ConsumerState): ConsumerStateJson => ({
  position: position.toString(),
  parked: parked.map((event) => ({
    ...event,
    revision: event.revision.toString(),
    position: event.position.toString(),
  })),
});

const stateFromJson = ({ position, parked }: ConsumerStateJson): ConsumerState => ({
  position: BigInt(position),
  parked: parked.map((event) => ({
    ...event,
    revision: BigInt(event.revision),
    position: BigInt(event.position),
  })),
});
