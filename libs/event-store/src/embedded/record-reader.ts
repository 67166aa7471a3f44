import { PageReader } from './page-reader.js';
import { type StreamState, isMetadataStream, ownerOf, stateOfRow } from './stream-states.js';
import type { StoredRow } from './stored-row.js';

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
    const state = this.stateOf(stream);
    if (state?.isTombstoned === true) return { gone: 'tombstoned', ...noneVisible };
    const last = this.#lastRevisionOf(stream);
    if (last === undefined) return { gone: 'missing', ...noneVisible };
    if (isMetadataStream(stream)) return this.#visibilityOfMetadata(stream, last);
    if (state === undefined) return { gone: undefined, from: 0n, last: BigInt(last) };
    if (state.truncateBefore > last && state.truncateBefore === Number.MAX_SAFE_INTEGER) {
      return { gone: 'softDeleted', ...noneVisible };
    }
    const byCount = state.maxCount === null ? 0 : last - state.maxCount + 1;
    const byRevision = Math.max(0, state.truncateBefore, byCount);
    const from =
      state.maxAgeSeconds === null ? byRevision : this.#firstYoung(stream, [byRevision, last], state.maxAgeSeconds);
    return { gone: undefined, from: BigInt(from), last: BigInt(last) };
  }

  /** The limits that a stream's metadata sets, or its tombstone. */
  stateOf(stream: string): StreamState | undefined {
    const sql = 'SELECT tombstoned, truncate_before, max_count, max_age_s FROM stream_states WHERE stream = ?';
    const found = this.#get<[number, number, number | null, number | null]>(stream, sql);
    if (found === undefined) return undefined;
    const [tombstoned, truncate_before, max_count, max_age_s] = found;
    return stateOfRow({ tombstoned, truncate_before, max_count, max_age_s });
  }

  /** The event at a place, visible or not. */
  rowAt(stream: string, revision: bigint): StoredRow | undefined {
    const [row] = this.streamRows(stream, revision, { direction: 'forwards', eventsMax: 1 });
    return row !== undefined && BigInt(row[2]) === revision ? row : undefined;
  }

  #visibilityOfMetadata(stream: string, last: number): Visibility {
    if (this.stateOf(ownerOf(stream))?.isTombstoned === true) return { gone: 'tombstoned', ...noneVisible };
    return { gone: undefined, from: BigInt(last), last: BigInt(last) };
  }

  #lastRevisionOf(stream: string): number | undefined {
    const found = this.#get<[number | null]>(stream, 'SELECT max(revision) FROM events WHERE stream = ?');
    return found?.[0] ?? undefined;
  }

  // Recording times never fall, so the first event that is young enough is found by halving.
  #firstYoung(stream: string, [low, last]: [number, number], maxAgeSeconds: number): number {
    const oldestMs = Date.now() - maxAgeSeconds * 1000;
    const recordedAt = 'SELECT recorded_at FROM events WHERE stream = ? AND revision = ?';
    let from = low;
    let end = last + 1;
    while (from < end) {
      const middle = Math.floor((from + end) / 2);
      const [recordedAtMs] = this.#get<[number]>(stream, recordedAt, middle) ?? [0];
      if (recordedAtMs > oldestMs) end = middle;
      else from = middle + 1;
    }
    return from;
  }

  #get<Row>(stream: string, sql: string, revision?: number): Row | undefined {
    const parameters = revision === undefined ? [stream] : [stream, revision];
    return this.reading(`stream ${stream}`, () => this.statement(sql).get(...parameters)) as Row | undefined;
  }
}
