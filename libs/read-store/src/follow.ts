import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type EventLog,
  EventLogUnavailableError,
  type LogPage,
  type Position,
  type RecordedEvent,
} from '@hutong/event-store';
import { catchError, EMPTY, filter, firstValueFrom, fromEvent, merge, type Observable, timer } from 'rxjs';
import type { ProjectionRunner } from './projection-runner.js';

/** Most events that are folded in memory and written in one transaction. While live a batch is what has arrived since the last. */
export const batchEventsMax = 16_384;
/** Pause between two batches while live: what arrives in it is one transaction. */
const restMs = 10;
/** An idle follower looks for new events after so long though none was announced. */
const lookAgainAfterMs = 5_000;
/** First pause before a log that is away is asked again; it doubles up to the longest. */
const retryDelayMs = 100;
const retryDelayMaxMs = 5_000;

type FoldOptions = Readonly<{
  log: EventLog;
  runner: ProjectionRunner;
  signal?: AbortSignal;
  /** After every committed batch. */
  onBatch?: (batch: Readonly<{ events: number }>) => void;
}>;

/** Folds until the end of the log that is there, or until `upTo` inclusive, until no projection runs, or until the signal stops it between two batches. */
export async function foldToEnd({
  log,
  runner,
  signal,
  onBatch,
  upTo,
}: FoldOptions & { upTo?: Position }): Promise<void> {
  for (let isLast = false; !isLast && runner.isRunning() && !signal?.aborted;) {
    const batch = await readBatch(log, runner, upTo);
    isLast = batch.isLast;
    if (batch.position <= runner.position()) return;
    await runner.fold(batch.events, batch.position);
    onBatch?.({ events: batch.events.length });
    // The statements above never wait: without this, a message to stop would not be heard before the end.
    await nextTurn();
  }
}

/** How long a log that is away is waited for: until the signal stops it. */
type Waiting = Readonly<{
  signal: AbortSignal;
  /** Called with the reason when the log is away, and with null when it is back. */
  onLogAway: (reason: string | null) => void;
}>;

/**
 * Folds the log for ever: what is there in large batches, then what arrives within milliseconds. A log that is away is waited for
 * without limit. Ends when the signal stops it.
 */
export async function follow(options: FoldOptions & Waiting): Promise<void> {
  const { log, runner, signal } = options;
  let isIndexed = false;
  while (!signal.aborted) {
    await onceLogIsThere(() => foldToEnd(options), options);
    if (!isIndexed && !signal.aborted) await runner.completeIndexes();
    isIndexed = true;
    await unlessStopped(timer(restMs), signal);
    await unlessStopped(merge(newEvents(log, runner), timer(lookAgainAfterMs)), signal);
  }
}

/** Does what needs the log, again and again while that is away; undefined when the signal stops it before. */
export async function onceLogIsThere<T>(
  work: () => Promise<T>,
  { signal, onLogAway }: Waiting,
): Promise<T | undefined> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const done = await work();
      if (failures > 0) onLogAway(null);
      return done;
    } catch (error) {
      if (!(error instanceof EventLogUnavailableError)) throw error;
      if (failures === 0) onLogAway(error.message);
      await unlessStopped(timer(Math.min(retryDelayMs * 2 ** failures, retryDelayMaxMs)), signal);
    }
  }
  return undefined;
}

/** Events that were not considered yet; none for a runner that takes none, or when they fail: the next read meets that as well. */
function newEvents(log: EventLog, runner: ProjectionRunner): Observable<unknown> {
  if (!runner.isRunning()) return EMPTY;
  const messages = log.subscribe({ from: runner.position() }).pipe(catchError(() => EMPTY));
  return messages.pipe(filter(({ kind }) => kind === 'event'));
}

/** Resolves with the first of the happenings, or when the signal stops the waiting. */
async function unlessStopped(happenings: Observable<unknown>, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await firstValueFrom(merge(happenings, fromEvent(signal, 'abort')));
}

async function readBatch(log: EventLog, runner: ProjectionRunner, upTo: Position | undefined): Promise<LogPage> {
  const events: RecordedEvent[] = [];
  let position = runner.position();
  let isLast = false;
  while (!isLast && events.length < batchEventsMax) {
    const page = await log.readPage(position, runner.filter, batchEventsMax - events.length);
    events.push(...page.events);
    position = page.position;
    isLast = page.isLast;
    if (upTo !== undefined && position >= upTo) {
      return { events: events.filter((event) => event.position <= upTo), position: upTo, isLast: true };
    }
  }
  return { events, position, isLast };
}
