import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FollowerListener } from './follower.js';
import { Following } from './following.js';
import type { Failed, FollowingMessage } from './following-messages.js';

/** Everyone that was started, in order. */
const followers: FollowerListener[] = [];

const progress: FollowingMessage = {
  kind: 'progress',
  positions: {},
  serving: {},
  stops: {},
  setAside: {},
  eventsPerSecond: null,
};
const restartsMax = 5;
const restartDelayMs = 1_000;
const steadyAfterMs = 60_000;

let following: Following;
beforeEach(async () => {
  followers.length = 0;
  vi.useFakeTimers();
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  const started = Following.start('Projections', (listener) => {
    followers.push(listener);
    return { stop: () => Promise.resolve(), switchTo: () => Promise.resolve(null) };
  });
  followers[0]?.take(progress);
  following = await started;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const outOfMemory: Failed = { kind: 'failed', reason: 'out of memory', isFinal: false };
const killed: Failed = { ...outOfMemory, isKilled: true };
const crash = (failure = outOfMemory) => followers.at(-1)?.ended(failure);

function crashAndStartAgain(): void {
  crash();
  expect(following.health).toEqual({ status: 'restarting', reason: 'out of memory' });
  vi.advanceTimersByTime(restartDelayMs);
}

describe('What follows the log', () => {
  it('is started again after each of five crashes in a row, and stays down after the sixth', () => {
    for (let restart = 1; restart <= restartsMax; restart++) {
      crashAndStartAgain();
      expect(followers).toHaveLength(1 + restart);
    }
    crash();
    vi.advanceTimersByTime(2 * steadyAfterMs);
    expect(following.health).toEqual({ status: 'stopped', reason: 'out of memory' });
    expect(followers).toHaveLength(1 + restartsMax);
  });

  it('tells whoever waits for a position when it stays down', async () => {
    for (let restart = 1; restart <= restartsMax; restart++) crashAndStartAgain();
    const reached = following.reaches('payments.v4', 1n, 3_600_000);
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

  it('is started again without limit when it is killed from outside, less and less often', () => {
    for (let kill = 0; kill < 40; kill++) {
      crash(killed);
      expect(following.health.status).toBe('restarting');
      vi.advanceTimersByTime(30_000);
    }
    expect(followers).toHaveLength(41);
    crash(killed);
    vi.advanceTimersByTime(29_999);
    expect(followers).toHaveLength(41);
    vi.advanceTimersByTime(1);
    expect(followers).toHaveLength(42);
  });

  it('is stopped, and not started again, when it ends before it began', async () => {
    const stop = vi.fn<() => Promise<void>>().mockResolvedValue();
    const starting = Following.start('Facts', (listener) => {
      followers.push(listener);
      return { stop, switchTo: () => Promise.resolve(null) };
    });
    crash();
    await expect(starting).rejects.toThrow('out of memory');
    vi.advanceTimersByTime(steadyAfterMs);
    expect(stop).toHaveBeenCalledOnce();
    expect(followers).toHaveLength(2);
  });
});
