import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { EventLog, LogPage, Position, RecordedEvent } from '@hutong/event-store';
import type { ProjectionRunner } from './projection-runner.js';

/** Most events that are folded in memory and written in one transaction. While live a batch is what has arrived since the last. */
export const batchEventsMax = 16_384;
/** How long an idle follower waits before it looks for new events. */
const lookIntervalMs = 10;

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

/** Folds the log for ever: what is there in large batches, then what arrives within milliseconds. Ends when the signal stops it. */
export async function follow(options: FoldOptions & { signal: AbortSignal }): Promise<void> {
  await foldToEnd(options);
  if (!options.signal.aborted) await options.runner.completeIndexes();
  while (!options.signal.aborted) {
    await foldToEnd(options);
    await delay(lookIntervalMs);
  }
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
