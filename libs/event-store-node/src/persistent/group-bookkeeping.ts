import { randomUUID } from 'node:crypto';
import type { StoredRow } from '@hutong/event-store';
import type { RecordStore } from '../store/record-store.js';
import { parkedPageEventsMax } from '../limits.js';
import { checkpointStreamOf, parkedStreamOf } from './group-config.js';
import type { Message } from './outstanding.js';

const checkpointsKept = 2;

/** What a group keeps on disk: its checkpoint and its parked messages. */
export class GroupBookkeeping {
  readonly #store: RecordStore;
  readonly #checkpointStream: string;
  readonly #parkedStream: string;

  constructor(store: RecordStore, key: string) {
    this.#store = store;
    this.#checkpointStream = checkpointStreamOf(key);
    this.#parkedStream = parkedStreamOf(key);
  }

  /** The place of the last checkpoint; absent when there was none. */
  checkpoint(): bigint | undefined {
    const { gone, last } = this.#store.reader.visibilityOf(this.#checkpointStream);
    const row = gone === undefined ? this.#store.reader.rowAt(this.#checkpointStream, last) : undefined;
    return row === undefined ? undefined : BigInt((jsonOf(row) as { place: string }).place);
  }

  async writeCheckpoint(place: bigint): Promise<void> {
    const isFirst = this.#store.reader.visibilityOf(this.#checkpointStream).gone !== undefined;
    await this.#append(this.#checkpointStream, '$SubscriptionCheckpoint', { place: String(place) });
    if (isFirst) await this.#writeMetadata(this.#checkpointStream, { $maxCount: checkpointsKept });
  }

  /** Keeps a link to the event; resolves when it is on disk. */
  async park({ resolved, id }: Message, reason: string): Promise<void> {
    const row = resolved.link ?? resolved.event;
    if (row === undefined) return;
    const metadata = { added: new Date().toISOString(), reason, subscriptionEventNumber: row[2], id };
    const link = { id: randomUUID(), type: '$>', data: `${row[2]}@${row[1]}`, metadata: JSON.stringify(metadata) };
    await this.#store.append(this.#parkedStream, 'any', [link]);
  }

  /** Parked messages from a revision on, a page of them. */
  parkedFrom(revision: bigint): readonly StoredRow[] {
    const { gone, from, last } = this.#store.reader.visibilityOf(this.#parkedStream);
    const start = revision > from ? revision : from;
    if (gone !== undefined || start > last) return [];
    return this.#store.reader.streamRows(this.#parkedStream, start, {
      direction: 'forwards',
      eventsMax: parkedPageEventsMax,
    });
  }

  get parkedMessages(): bigint {
    const { gone, from, last } = this.#store.reader.visibilityOf(this.#parkedStream);
    return gone === undefined ? last - from + 1n : 0n;
  }

  /** Revisions of the first and the last parked message; the last is before the first when there is none. */
  get parkedRevisions(): Readonly<{ from: bigint; last: bigint }> {
    const { from, last } = this.#store.reader.visibilityOf(this.#parkedStream);
    return { from, last };
  }

  async forgetParkedBefore(revision: bigint): Promise<void> {
    await this.#writeMetadata(this.#parkedStream, { $tb: Number(revision) });
  }

  /** The group is gone: a new one of the same name starts with nothing. */
  async forgetAll(): Promise<void> {
    for (const stream of [this.#checkpointStream, this.#parkedStream]) {
      if (this.#store.reader.visibilityOf(stream).gone === undefined) await this.#store.softDelete(stream, 'any');
    }
  }

  async #append(stream: string, type: string, data: unknown): Promise<void> {
    await this.#store.append(stream, 'any', [{ id: randomUUID(), type, data: JSON.stringify(data), metadata: '{}' }]);
  }

  async #writeMetadata(stream: string, metadata: unknown): Promise<void> {
    await this.#append(`$$${stream}`, '$metadata', metadata);
  }
}

const jsonOf = (row: StoredRow): unknown => JSON.parse(String(row[5]));
