import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Following } from './following.js';
import type { FollowingMessage } from './following-messages.js';

const threads = vi.hoisted((): EventEmitter[] => []);
vi.mock('node:worker_threads', async (original) => ({
  ...(await original<object>()),
  Worker: class extends EventEmitter {
    constructor() {
      super();
      threads.push(this);
    }
  } as unknown as typeof Worker,
}));

const progress: FollowingMessage = { kind: 'progress', positions: {}, stops: {}, setAside: {}, eventsPerSecond: null };
const restartsMax = 5;
const restartDelayMs = 1_000;
const steadyAfterMs = 60_000;

let following: Following;
beforeEach(async () => {
  threads.length = 0;
  vi.useFakeTimers();
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  const started = Following.start({ eventStore: 'file:events.db', readStore: 'file:read.db' });
  threads[0]?.emit('message', progress);
  following = await started;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function crash(): void {
  const thread = threads.at(-1);
  thread?.emit('error', new Error('out of memory'));
  thread?.emit('exit');
}

function crashAndStartAgain(): void {
  crash();
  expect(following.health).toEqual({ status: 'restarting', reason: 'out of memory' });
  vi.advanceTimersByTime(restartDelayMs);
}

describe('The thread of the projections', () => {
  it('is started again after each of five crashes in a row, and stays down after the sixth', () => {
    for (let restart = 1; restart <= restartsMax; restart++) {
      crashAndStartAgain();
      expect(threads).toHaveLength(1 + restart);
    }
    crash();
    vi.advanceTimersByTime(2 * steadyAfterMs);
    expect(following.health).toEqual({ status: 'stopped', reason: 'out of memory' });
    expect(threads).toHaveLength(1 + restartsMax);
  });

  it('tells whoever waits for a position when it stays down', async () => {
    for (let restart = 1; restart <= restartsMax; restart++) crashAndStartAgain();
    const reached = following.reaches('payments.v1', 1n, 3_600_000);
    crash();
    expect(await reached).toBe(false);
  });

  it.each([
    ['forgets its crashes once it lived for more than a minute', steadyAfterMs + 1, 'restarting'],
    ['counts its crashes on when it lived for a minute', steadyAfterMs, 'stopped'],
  ])('%s', (_what, livedMs, status) => {
    for (let restart = 1; restart <= restartsMax; restart++) crashAndStartAgain();
    vi.advanceTimersByTime(livedMs);
    crash();
    expect(following.health.status).toBe(status);
  });
});
