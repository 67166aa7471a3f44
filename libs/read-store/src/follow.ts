import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type EventLog,
  EventLogUnavailableError,
  type LogPage,
  type Position,
  type RecordedEvent,
} from '@hutong/event-store';
import { firstValueFrom, fromEvent, merge, type Observable, timer } from 'rxjs';
import { type Arrived, arrivalsAfter } from './arrivals.js';
import type { ReadingGroup, Runner } from './feed-groups.js';

/** Most events that are folded in memory and written in one transaction. While live a batch is what has arrived since the last. */
export const batchEventsMax = 16_384;
/** The same for those that catch up behind others: how long these wait for what is new. */
const behindBatchEventsMax = 2_048;
/** Pause between two batches while live: what arrives in it is one transaction. */
const restMs = 10;
/** An idle follower looks for new events after so long though none was announced. */
const lookAgainAfterMs = 5_000;
/** First pause before a log that is away is asked again; it doubles up to the longest. */
const retryDelayMs = 100;
const retryDelayMaxMs = 5_000;

type FoldOptions = Readonly<{
  log: EventLog;
  runner: Runner;
  signal?: AbortSignal;
  /** After every committed batch. */
  onBatch?: (batch: Readonly<{ events: number }>) => void;
}>;

/**
 * Folds until everybody is at the end of the log that is there, or at `upTo` inclusive, until nobody runs, or until the signal stops it
 * between two batches. In each turn those who are furthest go first, and whoever is behind takes one batch, up to where the next stands.
 */
export async function foldToEnd(options: FoldOptions & { upTo?: Position }): Promise<void> {
  for (let isDone = false; !isDone && !options.signal?.aborted;) {
    isDone = true;
    let { upTo } = options;
    let eventsMax = batchEventsMax;
    for (const group of options.runner.groups()) {
      const batch = await readBatch(options, { group, eventsMax, upTo });
      await foldBatch(group, batch, options);
      isDone &&= batch.isLast;
      upTo = earlier(upTo, group.position());
      eventsMax = behindBatchEventsMax;
    }
    // The statements above never wait: without this, a message to stop would not be heard before the end.
    await nextTurn();
  }
}

const earlier = (one: Position | undefined, other: Position): Position =>
  one !== undefined && one < other ? one : other;

async function foldBatch(group: ReadingGroup, { events, position }: Arrived, { onBatch }: FoldOptions): Promise<void> {
  if (position <= group.position()) return;
  await group.fold(events, position);
  onBatch?.({ events: events.length });
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
  const { runner, signal } = options;
  let isIndexed = false;
  while (!signal.aborted) {
    await onceLogIsThere(() => foldToEnd(options), options);
    if (!isIndexed && !signal.aborted) await runner.completeIndexes();
    isIndexed = true;
    await foldArrivals(options);
  }
}

/** Folds what one subscription announces, until it announces nothing for long: the log is asked then. */
async function foldArrivals(options: FoldOptions & Waiting): Promise<void> {
  const { log, runner, signal } = options;
  const lookAgain = timer(lookAgainAfterMs);
  const [live] = runner.groups();
  if (live === undefined) return unlessStopped(lookAgain, signal);
  const arrivals = arrivalsAfter(live.position(), log, runner.filter);
  try {
    do {
      await unlessStopped(timer(restMs), signal);
      if (arrivals.isEmpty()) await unlessStopped(merge(arrivals.announced, lookAgain), signal);
      const arrived = arrivals.take();
      const [group] = runner.groups();
      if (arrived === undefined || group === undefined) return;
      await foldBatch(group, arrived, options);
    } while (!signal.aborted);
  } catch (error) {
    // The next read meets that as well.
    if (!(error instanceof EventLogUnavailableError)) throw error;
  } finally {
    arrivals.end();
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

/** Resolves with the first of the happenings, or when the signal stops the waiting. */
async function unlessStopped(happenings: Observable<unknown>, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await firstValueFrom(merge(happenings, fromEvent(signal, 'abort')));
}

type BatchWanted = Readonly<{
  group: ReadingGroup;
  eventsMax: number;
  /** Last position that is wanted, inclusive. */
  upTo: Position | undefined;
}>;

async function readBatch({ log, runner }: FoldOptions, { group, eventsMax, upTo }: BatchWanted): Promise<LogPage> {
  const events: RecordedEvent[] = [];
  let position = group.position();
  let isLast = false;
  while (!isLast && events.length < eventsMax) {
    const page = await log.readPage(position, runner.filter, eventsMax - events.length);
    events.push(...page.events);
    position = page.position;
    isLast = page.isLast;
    if (upTo !== undefined && position >= upTo) {
      return { events: events.filter((event) => event.position <= upTo), position: upTo, isLast: true };
    }
  }
  return { events, position, isLast };
}
