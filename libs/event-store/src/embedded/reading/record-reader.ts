import { pageEventsMax } from '../../limits.js';
import { PageReader } from './page-reader.js';
import {
  type StreamState,
  isMetadataStream,
  isSoftDeleted,
  metadataStreamOf,
  ownerOf,
  stateOfMetadata,
} from '../file/stream-states.js';
import type { StoredRow } from '../file/stored-row.js';

/** The visible part of a stream: events from this revision on. `gone` says why there is none at all. */
export type Visibility = Readonly<{
  gone: 'missing' | 'softDeleted' | 'tombstoned' | undefined;
  from: bigint;
  last: bigint;
}>;

const noneVisible = { from: 0n, last: -1n };

/** Reads events as they are stored, and what of a stream its metadata leaves visible. */
export class RecordReader extends PageReader {
  /** What a reader may see of a stream now. A soft-deleted stream that was written to again is visible again from there. */
  visibilityOf(stream: string): Visibility {
    const { lastRevision: last, isTombstoned } = this.endOf(stream);
    if (isTombstoned) return { gone: 'tombstoned', ...noneVisible };
    if (last < 0) return { gone: 'missing', ...noneVisible };
    if (isMetadataStream(stream)) return this.#visibilityOfMetadata(stream, last);
    const limits = this.#limitsOf(metadataStreamOf(stream));
    if (limits === undefined) return { gone: undefined, from: 0n, last: BigInt(last) };
    if (limits.truncateBefore > last && isSoftDeleted(limits)) return { gone: 'softDeleted', ...noneVisible };
    const byCount = limits.maxCount === null ? 0 : last - limits.maxCount + 1;
    const byRevision = Math.max(0, limits.truncateBefore, byCount);
    const from =
      limits.maxAgeSeconds === null ? byRevision : this.#firstYoung(stream, [byRevision, last], limits.maxAgeSeconds);
    return { gone: undefined, from: BigInt(from), last: BigInt(last) };
  }

  /** The event at a place, visible or not. */
  rowAt(stream: string, revision: bigint): StoredRow | undefined {
    const [row] = this.streamRows(stream, revision, { direction: 'forwards', eventsMax: 1 });
    return row !== undefined && BigInt(row[2]) === revision ? row : undefined;
  }

  #visibilityOfMetadata(stream: string, last: number): Visibility {
    if (this.endOf(ownerOf(stream)).isTombstoned) return { gone: 'tombstoned', ...noneVisible };
    return { gone: undefined, from: BigInt(last), last: BigInt(last) };
  }

  // From the event that sets them, since `stream_states`, which the writer looks into, has no checksums.
  #limitsOf(metadataStream: string): StreamState | undefined {
    let next = this.endOf(metadataStream).lastRevision;
    for (let eventsMax = 1; next >= 0; eventsMax = pageEventsMax) {
      const rows = this.streamRows(metadataStream, BigInt(next), { direction: 'backwards', eventsMax });
      const metadata = rows.find((row) => row[4] === '$metadata');
      if (metadata !== undefined) return stateOfMetadata(metadata[5]);
      next = (rows.at(-1)?.[2] ?? 0) - 1;
    }
    return undefined;
  }

  // Recording times never fall, so the first event that is young enough is found by halving.
  #firstYoung(stream: string, [low, last]: [number, number], maxAgeSeconds: number): number {
    const oldestMs = Date.now() - maxAgeSeconds * 1000;
    let from = low;
    let end = last + 1;
    while (from < end) {
      const middle = Math.floor((from + end) / 2);
      const recordedAtMs = this.rowAt(stream, BigInt(middle))?.[7];
      if (recordedAtMs !== undefined && recordedAtMs > oldestMs) end = middle;
      else from = middle + 1;
    }
    return from;
  }
}
