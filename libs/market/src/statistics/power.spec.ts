import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastEffects, powerMeant, powerOf } from './power.js';

const equal = (size: number, share: number, controlShare: number) => ({ share, size, controlShare, controlSize: size });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.integer({ min: 1, max: 1_000_000 });

describe('The power of a comparison', () => {
  it('is as R documents for `power.prop.test`', () => {
    // power.prop.test(n = 50, p1 = .50, p2 = .75): power = 0.740; and with power = .90: n = 76.7.
    expect(powerOf(equal(50, 0.75, 0.5)).toFixed(3)).toBe('0.740');
    expect(powerOf(equal(76, 0.75, 0.5))).toBeLessThan(0.9);
    expect(powerOf(equal(77, 0.75, 0.5))).toBeGreaterThan(0.9);
  });

  it('of no difference is the 5 % that are found wrongly', () => {
    expect(powerOf(equal(1_000, 0.3, 0.3))).toBeCloseTo(0.05, 9);
  });

  it('of all against none is certain once it can be', () => {
    expect(powerOf(equal(100, 1, 0))).toBe(1);
    expect(powerOf(equal(1, 1, 0))).toBe(0);
    expect(powerOf(equal(100, 0, 0))).toBe(0);
  });

  it('is a probability, and the same from the other side', () => {
    fc.assert(
      fc.property(fc.tuple(shares, sizes), fc.tuple(shares, sizes), ([share, size], [controlShare, controlSize]) => {
        const power = powerOf({ share, size, controlShare, controlSize });
        expect(power).toBeGreaterThanOrEqual(0);
        expect(power).toBeLessThanOrEqual(1 + 1e-12);
        const turned = powerOf({ share: controlShare, size: controlSize, controlShare: share, controlSize: size });
        expect(turned).toBeCloseTo(power, 9);
      }),
    );
  });
});

describe('The least effects that are found', () => {
  it('have just the power that was meant, on either side', () => {
    const { rise, fall } = leastEffects({ size: 400, controlShare: 0.3, controlSize: 700 });
    const powerAt = (share: number): number => powerOf({ share, size: 400, controlShare: 0.3, controlSize: 700 });
    expect(powerAt(0.3 + rise!)).toBeCloseTo(powerMeant, 6);
    expect(powerAt(0.3 - fall!)).toBeCloseTo(powerMeant, 6);
    expect(powerAt(0.3 + rise! * 0.99)).toBeLessThan(powerMeant);
  });

  it('are none where there is no room or there are too few', () => {
    expect(leastEffects({ size: 1_000, controlShare: 1, controlSize: 1_000 }).rise).toBeNull();
    expect(leastEffects({ size: 1_000, controlShare: 0, controlSize: 1_000 }).fall).toBeNull();
    expect(leastEffects({ size: 2, controlShare: 0.5, controlSize: 2 })).toEqual({ rise: null, fall: null });
  });

  it('become smaller the more are observed', () => {
    const least = [100, 1_000, 10_000].map(
      (size) => leastEffects({ size, controlShare: 0.4, controlSize: size }).rise!,
    );
    expect(least[0]).toBeGreaterThan(least[1]!);
    expect(least[1]).toBeGreaterThan(least[2]!);
  });
});
