import { describe, expect, it } from 'vitest';
import { roundHalfUp } from './rounding.js';

describe('Rounding half up', () => {
  it('takes a half up and less than a half down', () => {
    expect([9n, 10n, 11n, 14n, 15n].map((tenths) => roundHalfUp(tenths, 10n))).toEqual([1n, 1n, 1n, 1n, 2n]);
    expect([4n, 5n, 6n].map((tenths) => roundHalfUp(tenths, 10n))).toEqual([0n, 1n, 1n]);
  });

  it('goes towards plus infinity below zero too', () =>
    expect([-4n, -5n, -6n, -15n].map((tenths) => roundHalfUp(tenths, 10n))).toEqual([0n, 0n, -1n, -1n]));

  it('is right where the denominator is odd', () =>
    expect([1n, 2n, 4n, 5n].map((thirds) => roundHalfUp(thirds, 3n))).toEqual([0n, 1n, 1n, 2n]));

  it.each([0n, -1n])('has nothing to say of a fraction over %s', (denominator) =>
    expect(() => roundHalfUp(1n, denominator)).toThrow(RangeError),
  );
});
