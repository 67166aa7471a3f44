import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketAt, bucketBounds, bucketsFrom, timeBuckets } from './time-buckets.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const at = (text: string) => Date.parse(text);
const zones = ['Asia/Shanghai', 'UTC'] as const;

describe('Stretches of time', () => {
  it('begin at midnight of their zone, weeks on Monday, to the millisecond', () => {
    const lastOfSunday = at('2023-10-22T15:59:59.999Z');
    expect(timeBuckets.map((bucket) => bucketAt(bucket, lastOfSunday, 'Asia/Shanghai'))).toEqual([
      '2023-10-22T23:00:00+08:00',
      '2023-10-22',
      '2023-10-16',
      '2023-10',
    ]);
    expect(bucketAt('week', lastOfSunday + 1, 'Asia/Shanghai')).toBe('2023-10-23');
    expect(bucketAt('week', lastOfSunday + 1, 'UTC')).toBe('2023-10-16');
  });

  it('hold the moments that lie in them, also before 1970', () => {
    const moments = fc.integer({ min: at('1900-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moments, fc.constantFrom(...timeBuckets), fc.constantFrom(...zones), (atMs, bucket, zone) => {
        const { from, to } = bucketBounds(bucket, bucketAt(bucket, atMs, zone), zone);
        expect([from <= atMs, atMs < to]).toEqual([true, true]);
      }),
      { seed },
    );
  });

  it('follow one another from the one of a moment to the last that begins before another', () => {
    const months = (fromMs: number, toMs: number) => bucketsFrom('month', { fromMs, toMs, zone: 'UTC' });
    const january = at('2024-01-01T00:00:00Z');
    expect(months(at('2023-11-30T00:00:00Z'), january)).toEqual(['2023-11', '2023-12']);
    expect(months(at('2023-11-30T00:00:00Z'), january + 1)).toEqual(['2023-11', '2023-12', '2024-01']);
    expect(months(january, january)).toEqual([]);
  });
});
