import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noProgressMaxMs, ReplayStream } from './replay-stream.js';

/** A thread that gives what the sentence says, when the sentence says it. */
class ScriptedThread extends EventEmitter {
  asked = 0;
  isEnded = false;

  postMessage(request: unknown): void {
    if (request === 'next') this.asked += 1;
  }

  async terminate(): Promise<number> {
    this.isEnded = true;
    return 1;
  }

  give(characters: number, isLast = false): void {
    this.emit('message', { bytes: Buffer.alloc(characters, 'x'), isLast });
  }
}

let thread: ScriptedThread;
let replay: ReplayStream;
let failure: Error | undefined;
beforeEach(() => {
  vi.useFakeTimers();
  thread = new ScriptedThread();
  replay = new ReplayStream(thread as unknown as Worker, { direction: 'forwards' });
  failure = undefined;
  replay.on('error', (error) => (failure = error));
});
afterEach(() => vi.useRealTimers());

describe('A reader of a replay', () => {
  it('who takes nothing for thirty seconds is cut off, and not a millisecond before', async () => {
    thread.give(100_000);
    await vi.advanceTimersByTimeAsync(noProgressMaxMs - 1);
    expect(replay.destroyed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect([replay.destroyed, thread.isEnded]).toEqual([true, true]);
    expect(failure?.message).toBe('Nothing was taken of a replay for 30 seconds');
  });

  it('who does not take the last of it is cut off as well, though the thread is done', async () => {
    thread.give(100_000, true);
    await vi.advanceTimersByTimeAsync(noProgressMaxMs);
    expect([replay.destroyed, thread.isEnded]).toEqual([true, false]);
  });

  it('who asked in vain leaves the thread to the next one; whoever it failed does not', async () => {
    const gone = (refusal: string) =>
      thread.emit('message', {
        bytes: Buffer.alloc(0),
        isLast: true,
        failure: { refusal, cause: 'nothing lies there' },
      });
    gone('streamUnknown');
    expect(await replay.begun).toEqual({ refusal: 'streamUnknown' });
    replay.destroy();
    expect([replay.isComplete, thread.isEnded]).toEqual([true, false]);
    const next = new ReplayStream(thread as unknown as Worker, { direction: 'forwards' });
    gone('storeAway');
    next.destroy();
    expect([next.isComplete, thread.isEnded]).toEqual([false, true]);
  });

  it('who is slow goes on, as long as something is taken in time', async () => {
    for (let piece = 1; piece <= 5; piece += 1) {
      thread.give(100_000);
      await vi.advanceTimersByTimeAsync(noProgressMaxMs - 1);
      expect(replay.read()).toHaveLength(100_000);
    }
    expect([replay.destroyed, thread.asked]).toEqual([false, 6]);
  });

  it('waits without limit while the thread looks for the next event', async () => {
    thread.give(100_000);
    replay.read();
    await vi.advanceTimersByTimeAsync(100 * noProgressMaxMs);
    expect(replay.destroyed).toBe(false);
  });

  it('hears of a thread that fails before the first line; nothing else of the process does', async () => {
    const unread = new ReplayStream(thread as unknown as Worker, { direction: 'forwards' });
    thread.emit('error', new Error('out of memory'));
    await expect(unread.begun).rejects.toThrow('out of memory');
    await vi.advanceTimersByTimeAsync(0);
    expect(unread.destroyed).toBe(true);
  });

  it('who leaves before the first line ends the thread', async () => {
    replay.destroy();
    await expect(replay.begun).rejects.toThrow('ended before it began');
    expect(thread.isEnded).toBe(true);
  });
});
