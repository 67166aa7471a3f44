import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { systemChance, systemClock } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import { EventLoop } from './event-loop.js';

describe('The event loop of a simulated machine', () => {
  it('runs what is due in the order in which it is due, and what is due at once in the order in which it was asked', async () => {
    const loop = new EventLoop();
    const seen: string[] = [];
    loop.schedule(() => void seen.push(`late ${loop.nowMs}`), 20);
    loop.schedule(() => void seen.push(`early ${loop.nowMs}`), 10);
    loop.schedule(() => void seen.push('first'));
    loop.schedule(() => void seen.push('second'));
    const cancel = loop.schedule(() => void seen.push('never'), 5);
    cancel();
    await loop.pass(15);
    expect([seen, loop.nowMs]).toEqual([['first', 'second', 'early 10'], 15]);
    await loop.pass(5);
    expect(seen.at(-1)).toBe('late 20');
  });

  it('lets everything follow that follows at once before it runs what is next', async () => {
    const loop = new EventLoop();
    const seen: string[] = [];
    loop.schedule(() => {
      void Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => seen.push('follows'));
    });
    loop.schedule(() => void seen.push('next'));
    await loop.settle();
    expect(seen).toEqual(['follows', 'next']);
  });

  it('runs no more tasks than it is told, and goes on where it stopped', async () => {
    const loop = new EventLoop();
    let ran = 0;
    for (let task = 0; task < 5; task += 1) loop.schedule(() => (ran += 1));
    await loop.settle(2);
    expect(ran).toBe(2);
    await loop.settle();
    expect(ran).toBe(5);
  });

  it('is what turns and timers of Node wait for while it hosts, however they are imported, and not after', async () => {
    const loop = new EventLoop();
    const seen: string[] = [];
    await loop.host(async () => {
      setTimeout(() => seen.push(`timeout ${loop.nowMs}`), 3_600_000);
      setImmediate(() => seen.push('immediate'));
      const turn = setInterval(() => seen.push(`interval ${loop.nowMs}`), 1_800_000);
      void delay(7_200_000)
        .then(() => seen.push(`delay ${loop.nowMs}`))
        .finally(() => clearInterval(turn));
      void nextTurn().then(() => seen.push('turn'));
      const aborted = new AbortController();
      void delay(1_000, undefined, { signal: aborted.signal }).catch((error: Error) => seen.push(error.name));
      aborted.abort();
      await loop.pass(10 * 3_600_000);
    });
    expect(seen).toEqual([
      'AbortError',
      'immediate',
      'turn',
      'interval 1800000',
      'timeout 3600000',
      'interval 3600000',
      'interval 5400000',
      'delay 7200000',
    ]);
    await delay(1);
    await nextTurn();
  });

  it('tells a part of the product that asks the machine for time or chance', async () => {
    await new EventLoop().host(async () => {
      expect(() => systemClock.now()).toThrow('time and chance come by their ports');
      expect(() => systemChance.newId()).toThrow('randomUUID was asked of the machine');
      expect(() => systemChance.bytes(8)).toThrow('randomBytes was asked of the machine');
      // Whoever is no part of it may.
      expect(Date.now()).toBeGreaterThan(0);
      await Promise.resolve();
    });
    expect(systemClock.now()).toBeGreaterThan(0);
    expect(systemChance.bytes(8)).toHaveLength(8);
  });

  it('says so when nothing comes of what is waited for', async () => {
    const loop = new EventLoop();
    await expect(loop.until(new Promise(() => {}), 1_000)).rejects.toThrow('Nothing came of it in 1000 ms');
    loop.schedule(() => {}, 5_000);
    await expect(loop.until(new Promise(() => {}), 1_000)).rejects.toThrow('Nothing came of it in 1000 ms');
    expect(await loop.until(loop.pause(500), 1_000)).toBeUndefined();
  });
});
