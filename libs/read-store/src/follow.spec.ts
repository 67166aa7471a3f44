import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventLog, EventLogUnavailableError, type Position, type RecordedEvent } from '@hutong/event-store';
import { EMPTY, Observable, throwError } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow.js';
import type { ReadingGroup, Runner } from './feed-groups.js';
import { event } from './projections-under-test.js';

/** More failures in a row than any number of attempts that somebody would write down. */
const failuresInARow = 500;
const hourMs = 3_600_000;

/** A log that can go away, counts the reads of it, and announces its events like any other. */
class LogUnderTest {
  readonly events: RecordedEvent[] = [];
  failures = 0;
  reads = 0;
  subscriptions = 0;
  failsWith = (): Error => new EventLogUnavailableError('nobody listens');
  announces = true;
  readonly #wakes = new Set<() => void>();

  append(): void {
    this.events.push(event(this.events.length));
    for (const wake of this.#wakes) wake();
  }

  readonly readPage: EventLog['readPage'] = async (after) => {
    this.reads += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw this.failsWith();
    }
    const events = this.events.filter(({ position }) => position > after);
    return { events, position: events.at(-1)?.position ?? after, isLast: true };
  };

  readonly subscribe: EventLog['subscribe'] = ({ from }) => {
    this.subscriptions += 1;
    if (!this.announces) return EMPTY;
    if (this.failures > 0) return throwError(this.failsWith);
    return new Observable((subscriber) => {
      let told = from as Position;
      const wake = () => {
        for (const one of this.events.filter(({ position }) => position > told)) {
          told = one.position;
          subscriber.next({ kind: 'event', event: one });
        }
      };
      this.#wakes.add(wake);
      wake();
      return () => this.#wakes.delete(wake);
    });
  };
}

let log: LogUnderTest;
let folded: Position;
let batches: number[];
let told: (string | null)[];
let stopping: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
  log = new LogUnderTest();
  folded = 0n;
  batches = [];
  told = [];
  stopping = new AbortController();
});
afterEach(() => vi.useRealTimers());

function start(): Promise<void> {
  const group: ReadingGroup = {
    position: () => folded,
    fold: (page, upTo) => {
      folded = upTo;
      batches.push(page.length);
      return Promise.resolve();
    },
  };
  const runner: Runner = { filter: {}, groups: () => [group], completeIndexes: () => Promise.resolve() };
  return follow({
    log: log as unknown as EventLog,
    runner,
    signal: stopping.signal,
    onLogAway: (reason) => told.push(reason),
  });
}

/** Lets time go by, and what happens without waiting come to its end. */
async function pass(durationMs: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(durationMs);
  await nextTurn();
}

const stop = async (following: Promise<void>) => {
  stopping.abort();
  await following;
};

describe('Following a log', () => {
  it('waits without limit for one that is away from the beginning, says so once, and goes on', async () => {
    log.failures = failuresInARow;
    log.append();
    const following = start();
    await pass(hourMs);
    expect({ folded, told }).toEqual({ folded: 1n, told: ['The event log is not available: nobody listens', null] });
    await stop(following);
  });

  it('waits for one that goes away while it is followed, and folds what came meanwhile', async () => {
    const following = start();
    await pass(100);
    log.failures = failuresInARow;
    log.append();
    await pass(hourMs);
    expect({ folded, told }).toEqual({ folded: 1n, told: [expect.stringContaining('nobody listens'), null] });
    await stop(following);
  });

  it('asks one that is away less and less often, and at least every few seconds', async () => {
    log.failures = Infinity;
    const following = start();
    await pass(hourMs);
    expect(log.reads).toBeGreaterThan(hourMs / 10_000);
    expect(log.reads).toBeLessThan(hourMs / 4_000);
    await stop(following);
  });

  it('stops in the middle of that wait when it is told to', async () => {
    log.failures = Infinity;
    const following = start();
    await pass(hourMs);
    await stop(following);
    expect(told).toHaveLength(1);
  });

  it('ends with any other failure: a damaged log does not mend itself', async () => {
    log.failures = 1;
    log.failsWith = () => new Error('does not match its checksum');
    await expect(start()).rejects.toThrow('does not match its checksum');
  });

  it('is pushed what arrives, many at a time, and asks the log for none of it', async () => {
    const following = start();
    await pass(100);
    const asked = { reads: log.reads, subscriptions: log.subscriptions };
    for (let burst = 0; burst < 300; burst++) {
      for (let count = 0; count < 3; count++) log.append();
      await pass(20);
    }
    expect({ folded, reads: log.reads, subscriptions: log.subscriptions }).toEqual({ folded: 900n, ...asked });
    expect(batches.filter((events) => events > 1).length).toBeGreaterThan(290);
    await stop(following);
  });

  it('looks now and then although nothing was announced, and asks for nothing in between', async () => {
    const following = start();
    await pass(60_000);
    expect(log.reads).toBeLessThan(20);
    log.announces = false;
    await pass(10_000);
    log.append();
    await pass(10_000);
    expect(folded).toBe(1n);
    await stop(following);
  });
});
