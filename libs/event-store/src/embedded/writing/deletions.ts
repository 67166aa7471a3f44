import { randomUUID } from 'node:crypto';
import type { ReceivedAppend, ReceivedEvent } from './append-ring.js';
import { contentOf } from '../file/checksum.js';
import { expectedCodes } from './encoded-append.js';
import { type StreamState, isSoftDeleted, metadataStreamOf, tombstoneRevision } from '../file/stream-metadata.js';
import type { StreamStates } from './stream-states.js';
import { type Placed, noRevision, outcomes, wrongRevision } from './thread-messages.js';

/** What deletion needs of the streams themselves. */
export type Streams = Readonly<{
  lastRevisionOf: (stream: string) => number;
  /** Appends after this revision whatever was expected. */
  insertAfter: (stream: string, last: number, events: readonly ReceivedEvent[]) => Placed;
  /** An append to a stream that exists and was never deleted. */
  append: (append: ReceivedAppend) => Placed;
  /** Ids of the first events, at most so many. */
  firstIds: (stream: string, eventsMax: number) => readonly string[];
}>;

/** Soft deletion hides a stream until the next append; a tombstone ends it for ever. */
export class Deletions {
  constructor(
    readonly states: StreamStates,
    readonly streams: Streams,
  ) {}

  /** Writes metadata that hides all events so far. A stream that never was cannot be deleted. */
  softDelete(stream: string, expected: number): Placed {
    const refused = this.#refused(stream, expected);
    if (refused !== undefined) return refused;
    return this.#writeTruncateBefore(stream, 2n ** 63n - 1n);
  }

  /** Writes the last event the stream will ever have; allowed on a stream that never was. */
  tombstone(stream: string, expected: number): Placed {
    const last = this.streams.lastRevisionOf(stream);
    const isExpected =
      expected === expectedCodes.any || expected === last || (expected === expectedCodes.stream_exists && last >= 0);
    if (!isExpected) return wrongRevision(last);
    const placed = this.streams.insertAfter(stream, tombstoneRevision - 1, [systemEvent('$streamDeleted', '{}')]);
    this.states.rememberTombstone(stream);
    return placed;
  }

  /** An append to a stream with limits in its metadata: if that hid everything, its events are the first visible ones again. */
  append(append: ReceivedAppend, state: StreamState): Placed {
    if (!isSoftDeleted(state)) return this.streams.append(append);
    const { stream, expected, events } = append;
    if (expected === expectedCodes.stream_exists) return streamDeleted;
    const last = this.streams.lastRevisionOf(stream);
    const isNewLife = expected === expectedCodes.no_stream && last !== noRevision && this.#isNew(stream, events);
    const placed = isNewLife ? this.streams.insertAfter(stream, last, events) : this.streams.append(append);
    if (placed[0] === outcomes.appended) this.#writeTruncateBefore(stream, BigInt(last + 1));
    return placed;
  }

  // The first event tells a repeat of what was deleted from a new beginning.
  #isNew(stream: string, events: readonly ReceivedEvent[]): boolean {
    return this.streams.firstIds(stream, 1)[0] !== events[0]?.id;
  }

  #refused(stream: string, expected: number): Placed | undefined {
    const last = this.streams.lastRevisionOf(stream);
    const hasMetadata = this.streams.lastRevisionOf(metadataStreamOf(stream)) !== noRevision;
    if (last === noRevision && !hasMetadata) return wrongRevision(last);
    const isFree = expected === expectedCodes.any || expected === expectedCodes.stream_exists;
    return isFree || expected === last ? undefined : wrongRevision(last);
  }

  #writeTruncateBefore(stream: string, revision: bigint): Placed {
    const metadataStream = metadataStreamOf(stream);
    const event = systemEvent('$metadata', this.states.metadataWith(stream, revision));
    return this.streams.insertAfter(metadataStream, this.streams.lastRevisionOf(metadataStream), [event]);
  }
}

export const streamDeleted: Placed = [outcomes.streamDeleted, noRevision, 0];

function systemEvent(type: string, data: string): ReceivedEvent {
  const event = { id: randomUUID(), type, data, metadata: '{}' };
  return { ...event, content: contentOf(event) };
}
