import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredRow } from '@hutong/event-store';
import type { RecordReader } from '../store/record-reader.js';
import type { NodeContext } from '../node-context.js';
import { refusals } from '../refusal.js';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage } from '../wire/read-messages.js';
import { CheckpointPacer } from './checkpoint-pacer.js';
import { CommitWaiter } from './commit-waiter.js';
import { resolve } from './links.js';
import type { PacedCall } from './paced-call.js';
import type { ReadRequest } from './read-request.js';
import { isShownInAll } from './row-pages.js';

/** A stretch of what is subscribed to: its events, and whether more is there already. */
export type Stretch = Readonly<{ rows: readonly StoredRow[]; position: bigint; isLast: boolean }>;

/** History first, then live, in order, none twice, none left out; ends when the client or the stream does. */
export async function subscribe(context: NodeContext, request: ReadRequest, call: PacedCall): Promise<void> {
  const { reader } = context.store;
  const commits = new CommitWaiter(context.store, call);
  const next =
    request.source.kind === 'all'
      ? ofAll(reader, request)
      : ofStream(reader, { stream: request.source.stream, from: request.from });
  const checkpoints =
    request.filter === undefined ? undefined : new CheckpointPacer(startOf(reader, request), request.checkpointEvents);
  call.write(confirmationMessage(randomUUID()));
  let isLive = false;
  try {
    while (!call.isOver) {
      const seen = commits.seen;
      const stretch = next(call.pageEventsMax);
      deliver(stretch, { reader, request, call, checkpoints });
      await call.drained();
      if (!stretch.isLast) {
        isLive = false;
        await nextTurn();
        continue;
      }
      if (!isLive) {
        const checkpoint = checkpoints?.atEnd(stretch.position);
        if (checkpoint !== undefined) call.write(checkpointMessage(checkpoint));
        call.write(caughtUpMessage());
      }
      isLive = true;
      await commits.after(seen);
    }
  } finally {
    commits.stop();
  }
}

type Delivery = Readonly<{
  reader: RecordReader;
  request: ReadRequest;
  call: PacedCall;
  checkpoints: CheckpointPacer | undefined;
}>;

function deliver({ rows, position }: Stretch, { reader, request, call, checkpoints }: Delivery): void {
  const tellCheckpoints = (before: bigint) => {
    for (const checkpoint of checkpoints?.upTo(before) ?? []) call.write(checkpointMessage(checkpoint));
  };
  for (const row of rows) {
    tellCheckpoints(BigInt(row[0]) - 1n);
    call.write(eventMessage(request.resolveLinks ? resolve(reader, row) : { event: row }, request.uuids));
  }
  tellCheckpoints(position);
}

function startOf(reader: RecordReader, { from }: ReadRequest): bigint {
  if (from === 'start') return 0n;
  return from === 'end' ? reader.lastPosition() : from;
}

/** Gives the next stretch, of at most so many events. */
type NextStretch = (eventsMax: number) => Stretch;

function ofAll(reader: RecordReader, request: ReadRequest): NextStretch {
  const filter = request.filter ?? {};
  let after = startOf(reader, request);
  return (eventsMax) => {
    const upTo = reader.lastPosition();
    // A subscription from beyond the end waits there.
    if (upTo <= after) return { rows: [], position: after, isLast: true };
    const page = reader.rowPage({ after, upTo, direction: 'forwards' }, filter, eventsMax);
    after = page.position;
    return { ...page, rows: page.rows.filter(isShownInAll) };
  };
}

const revisionMax = BigInt(Number.MAX_SAFE_INTEGER);

type Place = Readonly<{ stream: string; from: ReadRequest['from'] }>;

function ofStream(reader: RecordReader, { stream, from }: Place): NextStretch {
  let next = 0n;
  if (from === 'end') next = reader.visibilityOf(stream).last + 1n;
  else if (from !== 'start') next = from + 1n;
  if (reader.visibilityOf(stream).gone === 'tombstoned') throw refusals.streamDeleted(stream);
  let isEnded = false;
  return (eventsMax) => {
    if (isEnded) throw refusals.streamDeleted(stream);
    const { gone, from: first, last } = reader.visibilityOf(stream);
    // A soft-deleted stream shows nothing until it lives again, but its tombstone is seen by those who listen.
    const start = next > first ? next : first;
    const isEmpty = gone === 'softDeleted' || start > revisionMax;
    const rows = isEmpty ? [] : reader.streamRows(stream, start, { direction: 'forwards', eventsMax });
    const end = rows.at(-1);
    if (end !== undefined) next = BigInt(end[2]) + 1n;
    isEnded = gone === 'tombstoned' && (end === undefined || next > revisionMax);
    return { rows, position: BigInt(end?.[0] ?? 0), isLast: gone !== 'tombstoned' && next > last };
  };
}
