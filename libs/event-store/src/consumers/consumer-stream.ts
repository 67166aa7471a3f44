import { setTimeout as delay } from 'node:timers/promises';
import {
  ConsumerFencedError,
  ConsumerMisplacedError,
  EventLogOverloadedError,
  EventLogUnavailableError,
  WrongExpectedRevisionError,
} from '../errors.js';
import type { EventLog, ExpectedRevision, NewEvent, Position, Revision } from '../event-log.js';
import { type Landmark, logIdOf, whyOtherLog } from '../log-identity.js';
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

/** An event as parking needs it. */
export type ParkableEvent = Pick<ParkedEvent, 'stream' | 'revision' | 'position'>;

/** Where a consumer is: everything up to `position` is handled, except what is parked. */
export type ConsumerState = Readonly<{
  position: Position;
  parked: readonly ParkedEvent[];
  /** The last event at or before the position; null before the first. */
  landmark: Landmark | null;
}>;

/** What happens to a consumer. */
export type ConsumerEventType = 'ConsumerStarted' | 'ConsumerCheckpointed' | 'EventParked' | 'ParkedEventReplayed';

/** Streams of consumers start so; consumers are never given events of them, or their own checkpoints would keep them busy. */
export const consumerStreamPrefix = 'consumer-';

export const consumerStreamName = (name: string, partition?: Partition): string =>
  `${consumerStreamPrefix}${name}${partition === undefined ? '' : `.${partition.index}of${partition.count}`}`;

/** Others' writes that may come between what a starting consumer reads and its own: checkpoints of the instance it takes over from, or other takeovers. */
const startAttemptsMax = 1_000;
/** Tries to write one event while the store is unavailable. */
const writeAttemptsMax = 8;
const writeRetryDelayMs = 50;

/** A consumer's own stream. Appends with an exact revision: as soon as another instance has started, every write fails. */
export class ConsumerStream {
  readonly #log: EventLog;
  readonly #stream: string;
  readonly #newId: () => string;
  #expected: ExpectedRevision = 'no_stream';
  #logId: string | null = null;
  /** Writes go one after another, each at the revision that the one before left. */
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(log: EventLog, stream: string, newId: () => string) {
    this.#log = log;
    this.#stream = stream;
    this.#newId = newId;
  }

  /**
   * Takes the consumer over from whoever ran it, and returns where it stopped; or where it begins again. Rejects with
   * `ConsumerMisplacedError` when it stopped in another log.
   */
  async start({ fromBeginning }: Readonly<{ fromBeginning: boolean }>): Promise<ConsumerState> {
    this.#logId = await logIdOf(this.#log);
    for (let attempt = 1; ; attempt++) {
      const last = await this.#readLast();
      if (!fromBeginning) await this.#check(last);
      const state = fromBeginning ? beginning : last.state;
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
    const written = this.#lastWrite.then(() =>
      this.#append({ id: this.#newId(), type, data: { ...stateToJson(state()), logId: this.#logId } }),
    );
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

  async #check({ state, logId }: StoredState): Promise<void> {
    const { landmark } = state;
    const reason =
      logId !== null && logId !== this.#logId
        ? `it is of log ${logId}, and this is ${this.#logId ?? 'a log without an id'}`
        : landmark && (await whyOtherLog(this.#log, landmark));
    if (reason !== null) throw new ConsumerMisplacedError(this.#stream.slice(consumerStreamPrefix.length), reason);
  }

  async #readLast(): Promise<StoredState> {
    for await (const event of this.#log.readStream(this.#stream, { direction: 'backwards', eventsMax: 1 })) {
      this.#expected = event.revision;
      const data = event.data as ConsumerStateJson;
      return { state: stateFromJson(data), logId: data.logId ?? null };
    }
    this.#expected = 'no_stream';
    return { state: beginning, logId: null };
  }
}

const beginning: ConsumerState = { position: 0n, parked: [], landmark: null };

/** Where a consumer stood, and in which log; null for one that had no id. */
type StoredState = Readonly<{ state: ConsumerState; logId: string | null }>;

/** Whether the log is to blame for a failure, and not what was asked of it: it will take the same later. */
export const isLogAway = (error: unknown): boolean =>
  error instanceof EventLogUnavailableError || error instanceof EventLogOverloadedError;

type ConsumerStateJson = Readonly<{
  position: string;
  parked: readonly ParkedEventJson[];
  landmark?: Readonly<{ position: string; digest: string }> | null;
  logId?: string | null;
}>;
type ParkedEventJson = Readonly<{
  stream: string;
  revision: string;
  position: string;
  attempts: number;
  reason: string;
}>;

const stateToJson = ({ position, parked, landmark }: ConsumerState): ConsumerStateJson => ({
  position: position.toString(),
  landmark: landmark && { ...landmark, position: landmark.position.toString() },
  parked: parked.map((event) => ({
    ...event,
    revision: event.revision.toString(),
    position: event.position.toString(),
  })),
});

const stateFromJson = ({ position, parked, landmark = null }: ConsumerStateJson): ConsumerState => ({
  position: BigInt(position),
  landmark: landmark && { ...landmark, position: BigInt(landmark.position) },
  parked: parked.map((event) => ({
    ...event,
    revision: BigInt(event.revision),
    position: BigInt(event.position),
  })),
});
