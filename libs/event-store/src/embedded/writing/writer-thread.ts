import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  AppendTooLargeError,
  EventLogOverloadedError,
  EventLogUnavailableError,
  StreamDeletedError,
  WrongExpectedRevisionError,
} from '../../errors.js';
import type { Appended, ExpectedRevision } from '../../event-log.js';
import { LastFailure } from '../../last-failure.js';
import { waitingAppendsMax, waitingCharactersMax } from '../../limits.js';
import { threadFile } from '../../thread-file.js';
import { RingWriter, appendWordsMax, newRing, wordBytes, wordsMaxOf } from './append-ring.js';
import { type EncodedAppend, expectedCodes } from './encoded-append.js';
import { openError } from '../file/event-file.js';
import {
  type AnswerMessage,
  type CommittedMessage,
  type Placed,
  type StartedMessage,
  noRevision,
  numbersPerPlace,
  outcomes,
} from './thread-messages.js';
import type { EncodedRecord } from '../file/stored-row.js';

type Waiting = Readonly<{
  append: EncodedAppend;
  resolve: (appended: Appended) => void;
  reject: (error: Error) => void;
}>;

/** Hands appends to the thread that writes the file; those of one turn of the event loop are on disk together, answered in order. */
export class WriterThread {
  /**
   * Called after every commit. `records` are what was just committed, in order, made only for those who ask; events that a deletion
   * or a new life of a stream writes are not among them.
   */
  onCommit: (records: () => readonly EncodedRecord[]) => void = () => {};
  /** Called with every append that was committed, before its answer is heard. */
  onAppended: (stream: string, revision: bigint) => void = () => {};
  readonly #thread: Worker;
  readonly #ring: RingWriter;
  /** Accepted, not yet answered, oldest first from `#answered` on; up to `#written` they are in the ring. */
  #waiting: Waiting[] = [];
  #answered = 0;
  #written = 0;
  #waitingCharacters = 0;
  #isTurnEndScheduled = false;
  #lostBecause: string | undefined;
  readonly #lastFailure = new LastFailure();
  #onIdle: (() => void) | undefined;

  /** Opens the file in a new thread; rejects with `EventLogOpenError`. */
  static async start(file: string): Promise<WriterThread> {
    const ring = newRing();
    const thread = new Worker(threadFile('./writer.worker.js', import.meta.url), { workerData: { file, ring } });
    const [started] = (await once(thread, 'message')) as [StartedMessage];
    if (started.kind === 'refused') throw openError(file, started.fault);
    return new WriterThread(thread, new RingWriter(ring));
  }

  private constructor(thread: Worker, ring: RingWriter) {
    this.#thread = thread;
    this.#ring = ring;
    thread.on('message', (message: AnswerMessage) => this.#receive(message));
    thread.on('error', (error) => this.#lose(String(error)));
    thread.on('exit', () => this.#lose('its thread ended'));
    thread.unref();
  }

  /** Why appends fail at present; null while they succeed. */
  get whyFailing(): string | null {
    return this.#lostBecause ?? this.#lastFailure.reason;
  }

  append(append: EncodedAppend): Promise<Appended> {
    if (this.#lostBecause !== undefined) return Promise.reject(new EventLogUnavailableError(this.#lostBecause));
    const waiting = this.#waitingAppends;
    if (waiting >= waitingAppendsMax || this.#waitingCharacters > waitingCharactersMax) {
      return Promise.reject(new EventLogOverloadedError(waiting));
    }
    const words = wordsMaxOf(append);
    if (words > appendWordsMax) {
      return Promise.reject(new AppendTooLargeError(append.stream, words * wordBytes, appendWordsMax * wordBytes));
    }
    return new Promise((resolve, reject) => {
      if (waiting === 0) this.#thread.ref();
      this.#waiting.push({ append, resolve, reject });
      this.#waitingCharacters += append.characters;
      this.#write();
      this.#scheduleTurnEnd();
    });
  }

  /** Resolves when everything accepted was answered and the file is closed and free for another writer. */
  async close(): Promise<void> {
    if (this.#lostBecause !== undefined) return;
    if (this.#waitingAppends > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    this.#thread.ref();
    const ended = once(this.#thread, 'exit');
    this.#ring.close();
    await ended;
  }

  get #waitingAppends(): number {
    return this.#waiting.length - this.#answered;
  }

  // What does not fit goes in when the thread has answered what is there.
  #write(): void {
    for (let next = this.#waiting[this.#written]; next !== undefined; next = this.#waiting[this.#written]) {
      if (!this.#ring.write(next.append)) return this.#ring.endTurn();
      this.#written += 1;
    }
  }

  // When every request that arrived in this turn of the event loop had its say.
  #scheduleTurnEnd(): void {
    if (this.#isTurnEndScheduled) return;
    this.#isTurnEndScheduled = true;
    setImmediate(() => {
      this.#isTurnEndScheduled = false;
      this.#ring.endTurn();
    });
  }

  #receive(message: AnswerMessage): void {
    if (message.kind === 'committed') {
      this.#lastFailure.forget();
      this.#settle(message);
    }
    if (message.kind === 'failed') {
      this.#lastFailure.note(message.reason);
      const error = new EventLogUnavailableError(message.reason);
      for (let i = 0; i < message.appends; i++) this.#next()?.reject(error);
    }
    this.#waiting.splice(0, this.#answered);
    this.#written -= this.#answered;
    this.#answered = 0;
    if (this.#waitingAppends > 0) {
      this.#write();
      this.#scheduleTurnEnd();
      return;
    }
    this.#thread.unref();
    this.#onIdle?.();
  }

  #settle(committed: CommittedMessage): void {
    const { places } = committed;
    const first = this.#answered;
    let isChanged = false;
    for (let at = 0; at < places.length; at += numbersPerPlace) {
      const [outcome, revision, position] = placeAt(places, at);
      const waiting = this.#next();
      if (outcome === outcomes.wrongExpectedRevision) waiting?.reject(wrongRevision(waiting.append, revision));
      else if (outcome === outcomes.streamDeleted) waiting?.reject(new StreamDeletedError(waiting.append.stream));
      else waiting?.resolve({ revision: BigInt(revision), position: BigInt(position) });
      if (outcome !== outcomes.appended) continue;
      isChanged = true;
      if (waiting !== undefined) this.onAppended(waiting.append.stream, BigInt(revision));
    }
    if (isChanged) this.onCommit(() => this.#recordsFrom(first, committed));
  }

  #recordsFrom(first: number, { places, recordedAtMs }: CommittedMessage): EncodedRecord[] {
    return this.#waiting
      .slice(first, this.#answered)
      .flatMap(({ append }, index) => recordsOf(append, placeAt(places, index * numbersPerPlace), recordedAtMs));
  }

  #next(): Waiting | undefined {
    const waiting = this.#waiting[this.#answered];
    this.#answered += 1;
    this.#waitingCharacters -= waiting?.append.characters ?? 0;
    return waiting;
  }

  #lose(reason: string): void {
    this.#lostBecause ??= reason;
    const error = new EventLogUnavailableError(this.#lostBecause);
    for (const { reject } of this.#waiting.slice(this.#answered)) reject(error);
    this.#waiting = [];
    this.#answered = 0;
    this.#written = 0;
    this.#onIdle?.();
  }
}

const placeAt = (places: readonly number[], at: number): Placed => [
  places[at] ?? 0,
  places[at + 1] ?? 0,
  places[at + 2] ?? 0,
];

/** The events of an append as they lie in the file, given the place of the last one; none unless they were appended just now. */
function recordsOf(
  { stream, events }: EncodedAppend,
  [outcome, revision, position]: Placed,
  recordedAtMs: number,
): EncodedRecord[] {
  if (outcome !== outcomes.appended) return [];
  const before = events.length - 1;
  return events.map(({ id, type, data, metadata }, index) => ({
    id,
    stream,
    revision: revision - before + index,
    position: position - before + index,
    type,
    data,
    metadata,
    recordedAtMs,
  }));
}

function wrongRevision({ stream, expected }: EncodedAppend, actual: number): WrongExpectedRevisionError {
  return new WrongExpectedRevisionError(
    stream,
    expectedOf(expected),
    actual === noRevision ? 'no_stream' : BigInt(actual),
  );
}

function expectedOf(code: number): ExpectedRevision {
  if (code === expectedCodes.no_stream) return 'no_stream';
  if (code === expectedCodes.any) return 'any';
  return code === expectedCodes.stream_exists ? 'stream_exists' : BigInt(code);
}
