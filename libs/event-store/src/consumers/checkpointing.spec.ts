import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checkpointing } from './checkpointing.js';

let written = 0;
let checkpointing: Checkpointing;
beforeEach(() => {
  vi.useFakeTimers();
  written = 0;
  checkpointing = new Checkpointing({ everyEvents: 3, everyMs: 1_000 }, () => (written += 1));
});
afterEach(() => vi.useRealTimers());

const handle = (events: number) => {
  for (let event = 0; event < events; event += 1) checkpointing.handled();
};

describe('A checkpoint', () => {
  it('is due after so many events, and then not before as many again', () => {
    handle(2);
    expect(written).toBe(0);
    handle(1);
    expect(written).toBe(1);
    handle(2);
    expect(written).toBe(1);
  });

  it('is due so long after the first event that was handled, and not for what was left out', () => {
    checkpointing.passed();
    vi.advanceTimersByTime(100_000);
    expect(written).toBe(0);
    handle(1);
    vi.advanceTimersByTime(999);
    expect(written).toBe(0);
    vi.advanceTimersByTime(1);
    expect(written).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is due no more after the end, not even for what is handled then', () => {
    handle(2);
    checkpointing.stop();
    handle(3);
    for (let event = 0; event < 3; event += 1) checkpointing.passed();
    vi.advanceTimersByTime(100_000);
    expect([written, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
