import type { RecordFilter, StoredRow } from '@hutong/event-store';
import { type Refusal, asRefusal } from '../refusal.js';
import type { RecordReader } from '../store/record-reader.js';
import { eventFilterOf } from '../streams/event-filter.js';
import { isShownInAll } from '../streams/row-pages.js';
import type { GroupSource } from './group-config.js';

/** The next events a group reads, and up to which place it has looked. */
export type GroupPage = Readonly<{ rows: readonly StoredRow[]; readUpTo: bigint; isLast: boolean }>;

/** Reads what a group is about, a page after a place. */
export type GroupReader = Readonly<{
  pageAfter: (place: bigint, eventsMax: number) => GroupPage;
  /** Place of an event among those. */
  placeOf: (row: StoredRow) => bigint;
  lastPlace: () => bigint;
  /** Why nothing can be read: a filter that was stored before it was refused. */
  unreadable?: Refusal | undefined;
}>;

export const groupReaderOf = (reader: RecordReader, source: GroupSource): GroupReader =>
  source.kind === 'all' ? allReader(reader, source.filter) : streamReader(reader, source.stream);

function allReader(reader: RecordReader, stored: Extract<GroupSource, { kind: 'all' }>['filter']): GroupReader {
  let filter: RecordFilter = {};
  let unreadable: Refusal | undefined;
  try {
    if (stored !== undefined) filter = eventFilterOf(stored);
  } catch (error) {
    unreadable = asRefusal(error);
  }
  return {
    unreadable,
    pageAfter: (after, eventsMax) => {
      const upTo = reader.lastPosition();
      if (upTo <= after || unreadable !== undefined) return { rows: [], readUpTo: after, isLast: true };
      const { rows, position, isLast } = reader.rowPage({ after, upTo, direction: 'forwards' }, filter, eventsMax);
      return { rows: rows.filter(isShownInAll), readUpTo: position, isLast };
    },
    placeOf: (row) => BigInt(row[0]),
    lastPlace: () => reader.lastPosition(),
  };
}

function streamReader(reader: RecordReader, stream: string): GroupReader {
  return {
    pageAfter: (after, eventsMax) => {
      const { gone, from, last } = reader.visibilityOf(stream);
      const start = after + 1n > from ? after + 1n : from;
      if (gone !== undefined || start > last) return { rows: [], readUpTo: after, isLast: true };
      const rows = reader.streamRows(stream, start, { direction: 'forwards', eventsMax });
      const readUpTo = BigInt(rows.at(-1)?.[2] ?? after);
      return { rows, readUpTo, isLast: readUpTo >= last };
    },
    placeOf: (row) => BigInt(row[2]),
    lastPlace: () => reader.visibilityOf(stream).last,
  };
}
