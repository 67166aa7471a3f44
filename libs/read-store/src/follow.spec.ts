import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventLog, EventLogUnavailableError, type Position, type RecordedEvent } from '@hutong/event-store';
import { EMPTY, Observable, throwError } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow.js';
import type { ProjectionRunner } from './projection-runner.js';
import { event } from './projections-under-test.js';

/** More failures in a row than any number of attempts that somebody would write down. */
const failuresInARow = 500;
const hourMs = 3_600_000;

/** A log that can go away, counts the reads of it, and announces its events like any other. */
class LogUnderTest {
  readonly events: RecordedEvent[] = [];
  failures = 0;
  reads = 0;
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
    if (!this.announces) return EMPTY;
    if (this.failures > 0) return throwError(this.failsWith);
    return new Observable((subscriber) => {
      const wake = () => {
        const next = this.events.find(({ position }) => position > (from as Position));
        if (next !== undefined) subscriber.next({ kind: 'event', event: next });
      };
      this.#wakes.add(wake);
      wake();
      return () => this.#wakes.delete(wake);
    });
  };
}

let log: LogUnderTest;
let folded: Position;
let told: (string | null)[];
let stopping: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
  log = new LogUnderTest();
  folded = 0n;
  told = [];
  stopping = new AbortController();
});
afterEach(() => vi.useRealTimers());

function start(): Promise<void> {
  const runner = {
    filter: {},
    position: () => folded,
    isRunning: () => true,
    completeIndexes: () => Promise.resolve(),
    fold: (_page: readonly RecordedEvent[], upTo: Position) => {
      folded = upTo;
      return Promise.resolve();
    },
  } as unknown as ProjectionRunner;
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

  it('is woken by a new event and asks for nothing in between, but looks now and then although nothing was announced', async () => {
    const following = start();
    await pass(60_000);
    expect(log.reads).toBeLessThan(20);
    log.append();
    await pass(20);
    expect(folded).toBe(1n);
    log.announces = false;
    await pass(10_000);
    log.append();
    await pass(10_000);
    expect(folded).toBe(2n);
    await stop(following);
  });
});
