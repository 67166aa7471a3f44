import {
  type StreamReader,
  type StreamState,
  isMetadataStream,
  isSoftDeleted,
  metadataStreamOf,
  ownerOf,
  pageEventsMax,
  stateOfMetadata,
} from '@hutong/event-store';

/** The visible part of a stream: events from this revision on. `gone` says why there is none at all. */
export type Visibility = Readonly<{
  gone: 'missing' | 'softDeleted' | 'tombstoned' | undefined;
  from: bigint;
  last: bigint;
}>;

const noneVisible = { from: 0n, last: -1n };

/** What the metadata of a stream leaves visible of it. */
export class StreamVisibility {
  readonly #streams: StreamReader;

  constructor(streams: StreamReader) {
    this.#streams = streams;
  }

  /** What a reader may see of a stream now. A soft-deleted stream that was written to again is visible again from there. */
  of(stream: string): Visibility {
    const { lastRevision: last, isTombstoned } = this.#streams.endOf(stream);
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

  #visibilityOfMetadata(stream: string, last: number): Visibility {
    if (this.#streams.endOf(ownerOf(stream)).isTombstoned) return { gone: 'tombstoned', ...noneVisible };
    return { gone: undefined, from: BigInt(last), last: BigInt(last) };
  }

  // From the event that sets them, since `stream_states`, which the writer looks into, has no checksums.
  #limitsOf(metadataStream: string): StreamState | undefined {
    let next = this.#streams.endOf(metadataStream).lastRevision;
    for (let eventsMax = 1; next >= 0; eventsMax = pageEventsMax) {
      const rows = this.#streams.streamRows(metadataStream, BigInt(next), { direction: 'backwards', eventsMax });
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
      const recordedAtMs = this.#recordedAtMs(stream, middle);
      if (recordedAtMs !== undefined && recordedAtMs > oldestMs) end = middle;
      else from = middle + 1;
    }
    return from;
  }

  #recordedAtMs(stream: string, revision: number): number | undefined {
    const [row] = this.#streams.streamRows(stream, BigInt(revision), { direction: 'forwards', eventsMax: 1 });
    return row?.[2] === revision ? row[7] : undefined;
  }
}
