import { EventLogOverloadedError, EventLogUnavailableError } from '../errors.js';
import type { Appended, RecordedEvent } from '../event-log.js';
import { LastFailure } from '../last-failure.js';
import { waitingAppendsMax, waitingCharactersMax } from '../limits.js';
import type { AppendPlace, RequestedAppend } from './append-request.js';
import { AppendStream } from './append-stream.js';
import { CallInterruptedError } from './call-failure.js';
import type { Connection } from './connection.js';
import type { RetryLimits } from './limits.js';
import { readStreamEvents } from './read-events.js';
import { Retries } from './retries.js';

/** Events that are read back to find out whether an append without an exact expectation was recorded. */
const lookBackEventsMax = 4_096;

/** Appends until the outcome is known: every attempt carries the same ids and the same expectation. */
export class Appender {
  readonly #connection: Connection;
  readonly #limits: RetryLimits;
  readonly #lastFailure = new LastFailure();
  readonly #waiting = new Set<Promise<unknown>>();
  #waitingCharacters = 0;
  #stream: Promise<AppendStream> | undefined;

  constructor(connection: Connection, limits: RetryLimits) {
    this.#connection = connection;
    this.#limits = limits;
  }

  /** Why appends go unanswered at present; null while they are answered. */
  get whyFailing(): string | null {
    return this.#lastFailure.reason;
  }

  async append(requested: RequestedAppend): Promise<Appended> {
    const { characters } = requested.append;
    if (this.#waiting.size >= waitingAppendsMax || this.#waitingCharacters + characters > waitingCharactersMax) {
      throw new EventLogOverloadedError(this.#waiting.size);
    }
    const appended = this.#withinTime(this.#appendUntilKnown(requested));
    this.#waiting.add(appended);
    this.#waitingCharacters += characters;
    try {
      return await appended;
    } finally {
      this.#waiting.delete(appended);
      this.#waitingCharacters -= characters;
    }
  }

  /** Resolves when every append that was taken has its outcome. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#waiting);
  }

  /** An attempt under way is not waited for longer: it may hang in finding a leader. */
  async #withinTime(appended: Promise<Appended>): Promise<Appended> {
    const { outcomeWaitMaxMs } = this.#limits;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const reason = `no answer to an append within ${outcomeWaitMaxMs} ms`;
        const cause = this.#lastFailure.reason;
        if (cause === null) this.#lastFailure.note(reason);
        const last = cause === null ? '' : `, last ${cause}`;
        reject(new EventLogUnavailableError(`${this.#connection.name}: ${reason}${last}`));
      }, outcomeWaitMaxMs);
    });
    return Promise.race([appended, late]).finally(() => clearTimeout(timer));
  }

  async #appendUntilKnown(requested: RequestedAppend): Promise<Appended> {
    const patience = { waitMaxMs: this.#limits.outcomeWaitMaxMs, sinceMs: performance.now() };
    const retries = new Retries(this.#connection, this.#limits, patience);
    for (;;) {
      const { generation } = this.#connection;
      try {
        const stream = await this.#openStream();
        const place = await stream.append(requested);
        this.#lastFailure.forget();
        return await this.#withPosition(requested, place);
      } catch (error) {
        if (error instanceof CallInterruptedError) this.#lastFailure.note(error.message);
        await retries.afterFailure(error, generation);
      }
      const recorded = await this.#findRecorded(requested);
      if (recorded !== undefined) return recorded;
    }
  }

  #openStream(): Promise<AppendStream> {
    if (this.#stream !== undefined) return this.#stream;
    const forget = () => {
      if (this.#stream === opening) this.#stream = undefined;
    };
    const opening = AppendStream.open(this.#connection, this.#limits, forget);
    this.#stream = opening;
    opening.catch(forget);
    return opening;
  }

  async #withPosition({ append }: RequestedAppend, { revision, position }: AppendPlace): Promise<Appended> {
    if (position !== undefined) return { revision, position };
    const range = { direction: 'backwards', from: revision, eventsMax: 1 } as const;
    for await (const event of readStreamEvents(this.#reading, append.stream, range)) {
      return { revision, position: event.position };
    }
    throw new Error(`Stream ${append.stream} has no event at revision ${revision}, which its append was answered with`);
  }

  /**
   * The server forgets the ids of appends with `any` and `stream_exists`, so before such an append is repeated its stream is
   * searched. An exact expectation needs no search: the server compares the ids itself.
   */
  async #findRecorded({ append, expected }: RequestedAppend): Promise<Appended | undefined> {
    if (expected !== 'any' && expected !== 'stream_exists') return undefined;
    const wanted = append.events.map(({ id }) => id);
    const following: RecordedEvent[] = [];
    const range = { direction: 'backwards', from: undefined, eventsMax: lookBackEventsMax } as const;
    for await (const event of readStreamEvents(this.#reading, append.stream, range)) {
      following.unshift(event);
      following.length = Math.min(following.length, wanted.length);
      const last = following.at(-1);
      // One known id is not enough: the server refuses a mixture of known and new ones, and has to be asked.
      if (wanted.every((id, index) => following[index]?.id === id)) return last && placeIn(last);
    }
    return undefined;
  }

  get #reading() {
    return { connection: this.#connection, limits: this.#limits };
  }
}

const placeIn = ({ revision, position }: RecordedEvent): Appended => ({ revision, position });
