import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import {
  EventLogOverloadedError,
  EventLogUnavailableError,
  StreamDeletedError,
  WrongExpectedRevisionError,
} from '../errors.js';
import type { Appended, ExpectedRevision } from '../event-log.js';
import { messageAppendsMax, waitingAppendsMax, waitingCharactersMax } from '../limits.js';
import { type EncodedAppend, expectedCodes } from './encoded-append.js';
import { openError } from './event-file.js';
import {
  type AnswerMessage,
  type CommittedMessage,
  type Placed,
  type StartedMessage,
  noRevision,
  numbersPerPlace,
  outcomes,
  packAppends,
} from './thread-messages.js';
import type { EncodedRecord } from './stored-row.js';
import { startThread } from './start-thread.js';

type Waiting = Readonly<{
  append: EncodedAppend;
  resolve: (appended: Appended) => void;
  reject: (error: Error) => void;
}>;

/** Sends appends to the thread that writes the file: those of one turn of the event loop in one message, answered in order. */
export class WriterThread {
  /**
   * Called after every commit. `records` are what was just committed, in order, made only for those who ask; events that a deletion
   * or a new life of a stream writes are not among them.
   */
  onCommit: (records: () => readonly EncodedRecord[]) => void = () => {};
  readonly #thread: Worker;
  /** Accepted, not yet sent. */
  #collected: Waiting[] = [];
  /** Sent, not yet answered, oldest first from `#answered` on. */
  #sent: Waiting[] = [];
  #answered = 0;
  #waitingCharacters = 0;
  #isSendScheduled = false;
  #lostBecause: string | undefined;
  #onIdle: (() => void) | undefined;

  /** Opens the file in a new thread; rejects with `EventLogOpenError`. */
  static async start(file: string): Promise<WriterThread> {
    const thread = startThread(new URL('writer.worker.js', import.meta.url), { file });
    const [started] = (await once(thread, 'message')) as [StartedMessage];
    if (started.kind === 'refused') throw openError(file, started.fault);
    return new WriterThread(thread);
  }

  private constructor(thread: Worker) {
    this.#thread = thread;
    thread.on('message', (message: AnswerMessage) => this.#receive(message));
    thread.on('error', (error) => this.#lose(String(error)));
    thread.on('exit', () => this.#lose('its thread ended'));
    thread.unref();
  }

  append(append: EncodedAppend): Promise<Appended> {
    if (this.#lostBecause !== undefined) return Promise.reject(new EventLogUnavailableError(this.#lostBecause));
    const waiting = this.#waitingAppends;
    if (waiting >= waitingAppendsMax || this.#waitingCharacters > waitingCharactersMax) {
      return Promise.reject(new EventLogOverloadedError(waiting));
    }
    return new Promise((resolve, reject) => {
      if (waiting === 0) this.#thread.ref();
      // So that the thread inserts these while the rest of the turn is being encoded.
      if (this.#collected.length >= messageAppendsMax) this.#send(false);
      this.#collected.push({ append, resolve, reject });
      this.#waitingCharacters += append.characters;
      this.#scheduleLastSend();
    });
  }

  /** Resolves when everything accepted was answered and the file is closed and free for another writer. */
  async close(): Promise<void> {
    if (this.#lostBecause !== undefined) return;
    if (this.#waitingAppends > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    this.#thread.ref();
    const ended = once(this.#thread, 'exit');
    this.#thread.postMessage({ kind: 'close' }, []);
    await ended;
  }

  get #waitingAppends(): number {
    return this.#collected.length + this.#sent.length - this.#answered;
  }

  // At the end of the turn, when every request that arrived in it had its say.
  #scheduleLastSend(): void {
    if (this.#isSendScheduled) return;
    this.#isSendScheduled = true;
    setImmediate(() => {
      this.#isSendScheduled = false;
      this.#send(true);
    });
  }

  #send(isTurnOver: boolean): void {
    const appends = this.#collected.map(({ append }) => append);
    this.#thread.postMessage(packAppends(appends, isTurnOver), []);
    this.#sent.push(...this.#collected);
    this.#collected = [];
  }

  #receive(message: AnswerMessage): void {
    if (message.kind === 'committed') this.#settle(message);
    if (message.kind === 'failed') {
      const error = new EventLogUnavailableError(message.reason);
      for (let i = 0; i < message.appends; i++) this.#next()?.reject(error);
    }
    this.#sent.splice(0, this.#answered);
    this.#answered = 0;
    if (this.#waitingAppends > 0 || message.kind === 'closed') return;
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
      isChanged ||= outcome === outcomes.appended;
    }
    if (isChanged) this.onCommit(() => this.#recordsFrom(first, committed));
  }

  #recordsFrom(first: number, { places, recordedAtMs }: CommittedMessage): EncodedRecord[] {
    return this.#sent
      .slice(first, this.#answered)
      .flatMap(({ append }, index) => recordsOf(append, placeAt(places, index * numbersPerPlace), recordedAtMs));
  }

  #next(): Waiting | undefined {
    const waiting = this.#sent[this.#answered];
    this.#answered += 1;
    this.#waitingCharacters -= waiting?.append.characters ?? 0;
    return waiting;
  }

  #lose(reason: string): void {
    this.#lostBecause ??= reason;
    const error = new EventLogUnavailableError(this.#lostBecause);
    for (const { reject } of this.#sent.slice(this.#answered).concat(this.#collected)) reject(error);
    this.#sent = [];
    this.#collected = [];
    this.#answered = 0;
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
