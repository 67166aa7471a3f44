import { assert, bigInt, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks, toPixels } from './scale.js';

describe('The ticks of an axis', () => {
  it('go from zero in round steps to the largest value or just past it', () => {
    expect(niceTicks(100n, 5)).toEqual([0n, 20n, 40n, 60n, 80n, 100n]);
    expect(niceTicks(101n, 5)).toEqual([0n, 50n, 100n, 150n]);
    expect(niceTicks(1n, 5)).toEqual([0n, 1n]);
  });

  it('are only zero where there is nothing to show', () => {
    expect(niceTicks(0n, 5)).toEqual([0n]);
  });

  it('cover every amount without being more than asked for', () => {
    const seed = 1;
    assert(
      property(bigInt(1n, 10n ** 24n), integer({ min: 1, max: 12 }), (max, ticksMax) => {
        const ticks = niceTicks(max, ticksMax);
        expect(ticks.length - 1).toBeLessThanOrEqual(ticksMax);
        expect((ticks.at(-1) ?? 0n) >= max).toBe(true);
        expect((ticks.at(-2) ?? 0n) < max).toBe(true);
      }),
      { seed },
    );
  });
});

describe('A length in pixels', () => {
  it('is the part of the whole', () => {
    expect(toPixels(1n, 4n, 200)).toBe(50);
    expect(toPixels(4n, 4n, 200)).toBe(200);
  });

  it('is zero where the whole is', () => {
    expect(toPixels(0n, 0n, 200)).toBe(0);
  });
});
