import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { UnknownPositionError } from '../errors.js';
import type { EventFilter, Position, RecordedEvent } from '../event-log.js';
import { ForeignPositionError } from './call-failure.js';
import { answersOf, type NodeWanted } from './read-answers.js';
import type { Connection } from './connection.js';
import { splitFilter } from './event-filter.js';
import type { RetryLimits } from './limits.js';
import { type AllReadRange, readAllRequest, readStreamRequest, type StreamReadRange } from './read-request.js';
import { isSystemEvent, recordedEventOf } from './recorded-event.js';
import { Retries } from './retries.js';

/** What a read needs: where to ask, and how long. */
export type Reading = Readonly<{ connection: Connection; limits: RetryLimits }>;

/** Events of a stream; an interrupted read goes on behind the last event it gave. */
export async function* readStreamEvents(
  reading: Reading,
  stream: string,
  range: StreamReadRange,
): AsyncGenerator<RecordedEvent> {
  const step = range.direction === 'forwards' ? 1n : -1n;
  let { from, eventsMax } = range;
  yield* readOn(reading, stream, {
    isDone: () => eventsMax <= 0 || (from !== undefined && from < 0n),
    request: () => readStreamRequest(stream, { direction: range.direction, from, eventsMax }),
    take: (event) => {
      from = event.revision + step;
      eventsMax -= 1;
      return !isSystemEvent('', event.type);
    },
  });
}

/** Events of all streams that match the filter, up to `to` inclusive; an interrupted read goes on behind the last event it gave. */
export async function* readAllEvents(
  reading: Reading,
  range: AllReadRange & Readonly<{ to: Position | undefined }>,
  filter?: EventFilter,
): AsyncGenerator<RecordedEvent> {
  const { direction, to } = range;
  const { server, matches } = splitFilter(filter);
  // Only an event tells how far a server has looked: one that holds a condition itself would search to the end of its log for the next match.
  const condition = to === undefined ? server : undefined;
  let { from, eventsMax } = range;
  let last: Position | undefined;
  const everything = readOn(reading, '$all', {
    isDone: () => eventsMax <= 0 || (direction === 'backwards' && from === 0n),
    maySearchLong: true,
    // The server counts what passes its own condition, which may be wider than ours, so the count stays with us.
    request: () => readAllRequest({ direction, from: from === 0n ? undefined : from, eventsMax: Infinity }, condition),
    isPast: ({ position }) => to !== undefined && (direction === 'forwards' ? position > to : position < to),
    take: (event) => {
      if (event.position === last) return false;
      last = event.position;
      from = event.position;
      return matches(event.stream, event.type);
    },
  });
  try {
    for await (const event of everything) {
      yield event;
      eventsMax -= 1;
      if (eventsMax <= 0) return;
    }
  } catch (error) {
    if (!(error instanceof ForeignPositionError) || from === undefined) throw error;
    if (from <= (await lastPositionOf(reading))) throw new UnknownPositionError(from);
    // Beyond the end there is nothing forwards, and everything before it.
    if (direction === 'backwards') yield* readAllEvents(reading, { ...range, from: undefined }, filter);
  }
}

/** Position of the last event that the server has, its own included; 0 when it has none. */
export async function lastPositionOf(reading: Reading, node?: NodeWanted): Promise<Position> {
  const retries = new Retries(reading.connection, reading.limits);
  for (;;) {
    const { generation } = reading.connection;
    try {
      return await askLastPosition(reading, node);
    } catch (error) {
      await retries.afterFailure(error, generation);
    }
  }
}

/** Asks once for the last position. */
export async function askLastPosition({ connection, limits }: Reading, node?: NodeWanted): Promise<Position> {
  const request = readAllRequest({ direction: 'backwards', from: undefined, eventsMax: 1 }, undefined);
  let last = 0n;
  const { silenceMaxMs } = limits;
  const answered = { stream: '$all', openingMaxMs: silenceMaxMs, silenceMaxMs, ...node };
  for await (const answer of answersOf(connection, request, answered)) {
    last = recordedEventOf(answer)?.position ?? last;
  }
  return last;
}

type Progress = Readonly<{
  isDone: () => boolean;
  /** The request for everything that was not taken yet. */
  request: () => ReadReq;
  /** Whether an event lies beyond what is asked for: the read ends there. */
  isPast?: (event: RecordedEvent) => boolean;
  /** Notes that an event has come; false when it is not wanted. */
  take: (event: RecordedEvent) => boolean;
  /** A filtered read may be silent while the server looks for the next match; only keep-alive ends that. */
  maySearchLong?: boolean;
}>;

async function* readOn(reading: Reading, stream: string, progress: Progress): AsyncGenerator<RecordedEvent> {
  const { connection, limits } = reading;
  const retries = new Retries(connection, limits);
  const silenceMaxMs = progress.maySearchLong === true ? Infinity : limits.silenceMaxMs;
  const answered = { stream, openingMaxMs: limits.silenceMaxMs, silenceMaxMs };
  while (!progress.isDone()) {
    const { generation } = connection;
    try {
      for await (const answer of answersOf(connection, progress.request(), answered)) {
        retries.succeeded();
        const event = recordedEventOf(answer);
        if (event === undefined) continue;
        if (progress.isPast?.(event) === true) return;
        if (progress.take(event)) yield event;
      }
      return;
    } catch (error) {
      await retries.afterFailure(error, generation);
    }
  }
}
