import type { StoredRow } from '@hutong/event-store';
import { groupHeldCharactersMax, groupTickMs } from '../limits.js';
import type { RecordStore } from '../store/record-store.js';
import { type Refusal, refusals } from '../refusal.js';
import { resolve } from '../streams/links.js';
import { Consumer, type ConsumerLink } from './consumer.js';
import { strategyOf } from './consumer-strategy.js';
import { Dispatcher } from './dispatcher.js';
import { GroupBookkeeping } from './group-bookkeeping.js';
import { type GroupConfig, groupKeyOf, sourceNameOf } from './group-config.js';
import { type GroupReader, groupReaderOf } from './group-reader.js';
import type { Message } from './outstanding.js';

/** What a consumer wants done with messages it cannot acknowledge. */
export type NackAction = 'park' | 'retry' | 'skip';

/** A group of consumers that share the events of a stream or of the log, each delivered at least once. */
export class PersistentSubscription {
  readonly key: string;
  readonly dispatcher: Dispatcher;
  readonly bookkeeping: GroupBookkeeping;
  readonly reader: GroupReader;
  readonly #store: RecordStore;
  readonly #tick: NodeJS.Timeout;
  readonly #stopListening: () => void;
  #readUpTo: bigint;
  #checkpoint: bigint | undefined;
  #checkpointAtMs = Date.now();
  #doneSinceCheckpoint = 0;
  /** Revision of the last parked message that was taken back into delivery, and of the last one that is to be. */
  #replayedUpTo = -1n;
  #replayUpTo = -1n;
  #isReadingOn = false;
  #writes: Promise<unknown> = Promise.resolve();
  #isStopped = false;
  totalItems = 0;

  constructor(
    store: RecordStore,
    readonly config: GroupConfig,
  ) {
    this.#store = store;
    this.key = groupKeyOf(config);
    this.bookkeeping = new GroupBookkeeping(store, this.key);
    this.reader = groupReaderOf(store.reader, config.source);
    this.#checkpoint = this.bookkeeping.checkpoint();
    this.#readUpTo = this.#checkpoint ?? BigInt(config.startAfter);
    this.dispatcher = new Dispatcher({
      strategy: strategyOf(config.settings.strategy),
      maxRetryCount: config.settings.maxRetryCount,
      park: (message, reason) => this.#park(message, reason),
    });
    this.#stopListening = store.onCommit(() => this.#goOn());
    this.#tick = setInterval(() => this.#onTick(), groupTickMs);
    this.#tick.unref();
  }

  get name() {
    return { stream: sourceNameOf(this.config.source), group: this.config.group };
  }

  get lastCheckpoint(): bigint | undefined {
    return this.#checkpoint;
  }

  get isLive(): boolean {
    return this.#readUpTo >= this.reader.lastPlace();
  }

  connect(link: ConsumerLink, slots: number): Consumer {
    if (this.reader.unreadable !== undefined) throw this.reader.unreadable;
    const max = this.config.settings.maxSubscriberCount;
    if (max > 0 && this.dispatcher.consumers.length >= max) throw refusals.tooManyConsumers(this.name);
    const consumer = new Consumer(link, slots);
    this.dispatcher.consumers.push(consumer);
    // After the confirmation, which the caller sends.
    setImmediate(() => this.#goOn());
    return consumer;
  }

  disconnect(consumer: Consumer): void {
    if (this.#isStopped) return;
    this.dispatcher.remove(consumer);
    this.#goOn();
  }

  acknowledge(consumer: Consumer, ids: readonly string[]): void {
    for (const id of ids) {
      const message = consumer.take(id);
      if (message !== undefined) this.#done(message);
    }
    this.#goOn();
  }

  refuse(consumer: Consumer, ids: readonly string[], { action, reason }: { action: NackAction; reason: string }): void {
    for (const id of ids) {
      const message = consumer.take(id);
      if (message === undefined) continue;
      if (action === 'skip') this.#done(message);
      else if (action === 'park') this.#park(message, reason);
      else this.dispatcher.retry(message);
    }
    this.#goOn();
  }

  /** Takes parked messages back into delivery, at most so many; they leave the parked stream when they are done. */
  replayParked(messagesMax: number): void {
    const { from, last } = this.bookkeeping.parkedRevisions;
    const start = this.#replayedUpTo >= from ? this.#replayedUpTo + 1n : from;
    const end = messagesMax === Infinity ? last : start + BigInt(messagesMax) - 1n;
    this.#replayUpTo = end < last ? end : last;
    this.#goOn();
  }

  /** Ends all consumers; what they had in flight is delivered again after the last checkpoint. */
  dropConsumers(refusal: Refusal): void {
    for (const { link } of this.dispatcher.consumers.splice(0)) link.end(refusal);
  }

  /** Writes the checkpoint and stops. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stopListening();
    clearInterval(this.#tick);
    this.#writeCheckpoint();
    await this.#writes;
  }

  #goOn(): void {
    if (this.#isStopped || this.dispatcher.consumers.length === 0) return;
    const isMoreParked = this.#readParked();
    const isMoreThere = this.#read();
    this.dispatcher.dispatch(Date.now());
    // A page at a time: what nobody wants may be long, and others have their turn between.
    if ((isMoreParked || isMoreThere) && !this.#isReadingOn) {
      this.#isReadingOn = true;
      setImmediate(() => {
        this.#isReadingOn = false;
        this.#goOn();
      });
    }
  }

  /** Reads a page if there is room for it; says whether more may be there that has room. */
  #read(): boolean {
    const { historyBufferSize, readBatchSize } = this.config.settings;
    if (this.dispatcher.freshMessages + readBatchSize > historyBufferSize || this.#isFull) return false;
    const { rows, readUpTo, isLast } = this.reader.pageAfter(this.#readUpTo, readBatchSize);
    this.#readUpTo = readUpTo;
    for (const row of rows) this.dispatcher.add(this.#message(row, undefined));
    return !isLast;
  }

  #readParked(): boolean {
    if (this.#replayedUpTo >= this.#replayUpTo) return false;
    if (this.dispatcher.retriedMessages >= this.config.settings.historyBufferSize || this.#isFull) return false;
    const rows = this.bookkeeping
      .parkedFrom(this.#replayedUpTo + 1n)
      .filter((row) => BigInt(row[2]) <= this.#replayUpTo);
    for (const row of rows) this.dispatcher.add(this.#parkedMessage(row));
    this.#replayedUpTo = BigInt(rows.at(-1)?.[2] ?? this.#replayUpTo);
    return this.#replayedUpTo < this.#replayUpTo;
  }

  get #isFull(): boolean {
    return this.dispatcher.heldCharacters >= groupHeldCharactersMax;
  }

  #message(row: StoredRow, parkedRevision: bigint | undefined): Message {
    const resolved = this.config.settings.resolveLinks ? resolve(this.#store.reader, row) : { event: row };
    const event = resolved.event ?? row;
    const correlationId = this.config.settings.strategy === 'PinnedByCorrelation' ? correlationIdOf(event) : undefined;
    return {
      resolved,
      id: row[3],
      pin: correlationId ?? event[1],
      characters: event[5].length + event[6].length,
      place: this.reader.placeOf(row),
      parkedRevision,
      retryCount: 0,
    };
  }

  // A parked message is a link to what was read; it is delivered as that was.
  #parkedMessage(row: StoredRow): Message {
    const { event } = resolve(this.#store.reader, row);
    return this.#message(event ?? row, BigInt(row[2]));
  }

  #done(message: Message): void {
    this.dispatcher.done(message);
    this.totalItems += 1;
    if (message.parkedRevision === undefined) this.#doneSinceCheckpoint += 1;
    else this.#forgetReplayed();
    if (this.#doneSinceCheckpoint >= this.config.settings.maxCheckpointCount) this.#writeCheckpoint();
  }

  // Done only when it is on disk: until then no checkpoint passes it.
  #park(message: Message, reason: string): void {
    this.#write(async () => {
      await this.bookkeeping.park(message, reason);
      this.#done(message);
    });
  }

  #forgetReplayed(): void {
    const doneUpTo = this.dispatcher.replayed.doneUpTo(this.#replayedUpTo);
    this.#write(() => this.bookkeeping.forgetParkedBefore(doneUpTo + 1n));
  }

  #onTick(): void {
    const { messageTimeoutMs, checkpointAfterMs, minCheckpointCount } = this.config.settings;
    const nowMs = Date.now();
    if (messageTimeoutMs > 0) this.dispatcher.retrySentBefore(nowMs - messageTimeoutMs);
    const isDue = nowMs - this.#checkpointAtMs >= checkpointAfterMs;
    if (isDue && this.#doneSinceCheckpoint >= minCheckpointCount) this.#writeCheckpoint();
    this.#goOn();
  }

  #writeCheckpoint(): void {
    const place = this.dispatcher.outstanding.doneUpTo(this.#readUpTo);
    if (place === this.#checkpoint || this.#doneSinceCheckpoint === 0) return;
    this.#checkpoint = place;
    this.#checkpointAtMs = Date.now();
    this.#doneSinceCheckpoint = 0;
    this.#write(() => this.bookkeeping.writeCheckpoint(place));
  }

  // One after the other, so that an older checkpoint never follows a newer one. What could not be written is delivered again.
  #write(write: () => Promise<void>): void {
    this.#writes = this.#writes.then(write).catch((error: unknown) => console.error(`Group ${this.key}:`, error));
  }
}

function correlationIdOf([, , , , , , metadata]: StoredRow): string | undefined {
  try {
    const id = (JSON.parse(String(metadata)) as Readonly<Record<string, unknown>> | null)?.['$correlationId'];
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
