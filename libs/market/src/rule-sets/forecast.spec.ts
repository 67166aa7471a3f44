import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from './bound.js';
import { type Forecast, forecastOf } from './forecast.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const dayMs = 86_400_000n;
const cap: Bound = { comparator: '>', value: { part: 3n, whole: 10n } };

/** One share a day, in thousandths. */
const forecast = (thousandths: readonly number[], dueDay: number): Forecast | null =>
  forecastOf(
    thousandths.map((part, day) => ({ atMs: BigInt(day) * dayMs, share: { part: BigInt(part), whole: 1_000n } })),
    cap,
    BigInt(dueDay) * dayMs,
  );

describe('The forecast of a breach', () => {
  it('follows the line through the latest shares to the due day, and says when it crosses the bound', () => {
    expect(forecast([200, 210, 220, 230], 11)).toEqual({
      shareAtDue: { part: 31n, whole: 100n },
      isBreachAtDue: true,
      crossesAtMs: 10n * dayMs,
    });
  });

  it('is no breach exactly on the bound', () => {
    expect(forecast([200, 210, 220, 230], 10)).toMatchObject({
      shareAtDue: { part: 3n, whole: 10n },
      isBreachAtDue: false,
    });
  });

  it('says when a share that is above comes down to the bound', () => {
    expect(forecast([400, 390, 380, 370], 9)).toMatchObject({ isBreachAtDue: true, crossesAtMs: 10n * dayMs });
    expect(forecast([400, 390, 380, 370], 20)).toMatchObject({ isBreachAtDue: false });
  });

  it('names no day for a line that leads away from the bound, or along it, or needs more than ten years', () => {
    for (const shares of [
      [200, 190, 180],
      [310, 320, 330],
      [200, 200, 200],
    ]) {
      expect(forecast(shares, 30)).toMatchObject({ crossesAtMs: null });
    }
    const slowly = forecastOf(
      [0n, 1n, 2n].map((day) => ({ atMs: day * dayMs, share: { part: 2_000_000n + day, whole: 10_000_000n } })),
      cap,
      30n * dayMs,
    );
    expect(slowly?.crossesAtMs).toBeNull();
  });

  it('stays between 0 and 1, looks at the latest six shares alone, and has no trend of two', () => {
    expect(forecast([500, 700, 900], 30)?.shareAtDue).toEqual({ part: 1n, whole: 1n });
    expect(forecast([500, 300, 100], 30)?.shareAtDue).toEqual({ part: 0n, whole: 1n });
    expect(forecast([999, 999, 200, 200, 200, 200, 200, 200], 30)?.shareAtDue).toEqual({ part: 1n, whole: 5n });
    expect(forecast([200, 210], 30)).toBeNull();
  });

  it('has the least squares of all lines near it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 300, max: 700 }), { minLength: 3, maxLength: 6 }), (shares) => {
        const at = (day: number) => {
          const { part, whole } = forecast(shares, day)?.shareAtDue ?? { part: 0n, whole: 1n };
          return Number(part) / Number(whole);
        };
        const [first, last] = [at(0), at(shares.length - 1)];
        const squares = (begin: number, end: number) =>
          shares.reduce(
            (sum, share, day) => sum + (share / 1_000 - begin - ((end - begin) * day) / (shares.length - 1)) ** 2,
            0,
          );
        for (const [up, down] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
          [0.01, -0.01],
        ] as const) {
          expect(squares(first + up, last + down)).toBeGreaterThan(squares(first, last));
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});
