import { describe, expect, it } from 'vitest';
import { openCallsMax } from './limits.js';
import { OpenCalls } from './open-calls.js';

describe('Calls that last', () => {
  it('are taken up to their limit, and again when one is over', () => {
    const calls = new OpenCalls();
    const forget = Array.from({ length: openCallsMax }, () => calls.add(async () => {}));
    expect(calls.isFull).toBe(false);
    const oneMore = calls.add(async () => {});
    expect(calls.isFull).toBe(true);
    oneMore();
    expect(calls.isFull).toBe(false);
    forget.forEach((over) => over());
    expect(calls.size).toBe(0);
  });
});
