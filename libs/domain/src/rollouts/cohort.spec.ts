import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortBucket, cohortBuckets } from './cohort.js';

describe('The draw of a cohort', () => {
  it('gives the buckets that sha256sum gives', () => {
    // printf %s 'taobao-2023-10:buyer-1' | sha256sum | cut -c1-12 → 2ff4b208fef1, 52728005459697 modulo 10,000
    expect(cohortBucket('taobao-2023-10', 'buyer-1')).toBe(0x2ff4b208fef1 % 10_000);
    expect(cohortBucket('taobao-2023-10', 'buyer-1')).toBe(9697);
    expect(cohortBucket('盐', '阿明')).toBe(6151);
  });

  it('is always a whole bucket, and the same for the same salt and buyer', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (salt, buyer) => {
        const bucket = cohortBucket(salt, buyer);
        expect(Number.isInteger(bucket) && bucket >= 0 && bucket < cohortBuckets).toBe(true);
        expect(cohortBucket(salt, buyer)).toBe(bucket);
      }),
    ));

  it('keeps everybody when a stage widens with the same salt', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: cohortBuckets }), fc.nat({ max: cohortBuckets }), (buyer, one, other) => {
        const isIn = (basisPoints: number) => cohortBucket('salt', buyer) < basisPoints;
        expect(!isIn(Math.min(one, other)) || isIn(Math.max(one, other))).toBe(true);
      }),
    ));

  it.each(['pilot-2022-03', 'pilot-2023-10', 'x'])('is uniform over 100,000 buyers with the salt %s', (salt) => {
    const cells = Array.from({ length: 100 }, () => 0);
    for (let buyer = 0; buyer < 100_000; buyer++) {
      const cell = Math.floor(cohortBucket(salt, `buyer-${buyer}`) / 100);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    // 99 degrees of freedom: 148.2 is passed by chance once in a thousand draws, and these draws are fixed.
    expect(chiSquare).toBeLessThan(148.2);
    expect(chiSquare).toBeGreaterThan(60);
  });

  it('draws anew with another salt', () => {
    const both = Array.from({ length: 10_000 }, (_, buyer) => `buyer-${buyer}`).filter(
      (buyer) => cohortBucket('one', buyer) < 2_000 && cohortBucket('other', buyer) < 2_000,
    ).length;
    // Independent draws of a fifth meet in 400 of 10,000; 20 is a standard deviation.
    expect(Math.abs(both - 400)).toBeLessThan(80);
  });
});
