import type { RecordFilter, StoredRow } from '@hutong/event-store';
import type { RecordReader } from '../store/record-reader.js';
import type { Visibility } from '../store/stream-visibility.js';
import { refusals } from '../refusal.js';
import { streamNotFoundMessage } from '../wire/read-messages.js';
import type { ReadRequest } from './read-request.js';

/** Pages of stored events, each read when it is asked for. */
export type RowPages = Generator<readonly StoredRow[], void, undefined>;

const everything: RecordFilter = {};

/** What is read, and for whom: the pages are as large as the client takes them. */
export type PagedRequest = Readonly<{ request: ReadRequest; page: Readonly<{ pageEventsMax: number }> }>;

/** A stream as a reader may see it now. */
export type VisibleStream = Readonly<{ stream: string; visibility: Visibility }>;

/** The visible events of a stream. */
export function* streamPages(
  reader: RecordReader,
  { stream, visibility: { from, last } }: VisibleStream,
  { request, page }: PagedRequest,
): RowPages {
  const forwards = request.direction === 'forwards';
  let next = startOf(request.from, { first: from, last, forwards });
  let wanted = request.eventsMax ?? Infinity;
  while (wanted > 0 && next >= from && next <= last) {
    // Never past the end that is known, so that the reader need not look for it again.
    const visible = Number(forwards ? last - next : next - from) + 1;
    const eventsMax = Math.min(wanted, visible, page.pageEventsMax);
    const rows = reader.streamRows(stream, next, { direction: request.direction, eventsMax });
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    wanted -= rows.length;
    next = BigInt(end[2]) + (forwards ? 1n : -1n);
  }
}

/** Why a stream cannot be read: a message to send instead of events, or nothing; throws a `Refusal` for a tombstone. */
export function whyUnreadable({ stream, visibility: { gone } }: VisibleStream): Buffer | undefined {
  if (gone === 'tombstoned') throw refusals.streamDeleted(stream);
  return gone === undefined ? undefined : streamNotFoundMessage(stream);
}

/** Events of the whole log as it is now. */
export function* allPages(reader: RecordReader, { request, page }: PagedRequest): RowPages {
  const last = reader.lastPosition();
  const forwards = request.direction === 'forwards';
  let after = forwards && typeof request.from === 'bigint' && request.from > 0n ? request.from - 1n : 0n;
  let upTo = last;
  if (forwards && request.from === 'end') after = last;
  if (!forwards && request.from === 'start') upTo = 0n;
  if (!forwards && typeof request.from === 'bigint' && request.from <= last) upTo = request.from - 1n;
  let wanted = request.eventsMax ?? Infinity;
  while (wanted > 0 && after < upTo) {
    const eventsMax = Math.min(wanted, page.pageEventsMax);
    const range = { after, upTo, direction: request.direction };
    const { rows, position, isLast } = reader.rowPage(range, request.filter ?? everything, eventsMax);
    const shown = rows.filter(isShownInAll);
    yield shown;
    wanted -= shown.length;
    if (isLast) return;
    if (forwards) after = position;
    else upTo = position - 1n;
  }
}

/** Bookkeeping of persistent subscriptions to the whole log would feed on itself there. */
export const isShownInAll = (row: StoredRow) => !row[1].startsWith('$persistentsubscription-$all::');

type Bounds = Readonly<{ first: bigint; last: bigint; forwards: boolean }>;

function startOf(from: ReadRequest['from'], { first, last, forwards }: Bounds): bigint {
  if (from === 'start') return forwards ? first : 0n;
  if (from === 'end') return forwards ? last + 1n : last;
  if (forwards) return from < first ? first : from;
  return from > last ? last : from;
}
