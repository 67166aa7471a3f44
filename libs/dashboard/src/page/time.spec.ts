import { describe, expect, it } from 'vitest';
import { formatBucket, formatMoment, formatShortDay } from './time.js';

const lastOfDay = Date.parse('2023-10-18T15:59:59.999Z');
const firstOfDay = Date.parse('2023-10-18T16:00:00.000Z');

describe('Times on the page', () => {
  it('are of Shanghai, where the day changes at 16:00 UTC', () => {
    expect(formatMoment(lastOfDay)).toBe('2023-10-18 23:59:59');
    expect(formatMoment(firstOfDay)).toBe('2023-10-19 00:00:00');
    expect(formatShortDay(firstOfDay)).toBe('19 Oct');
  });

  it('name an hour by both its ends and a day by its date', () => {
    expect(formatBucket(firstOfDay - 3_600_000, 'hour')).toBe('2023-10-18 23:00–00:00');
    expect(formatBucket(firstOfDay, 'day')).toBe('2023-10-19');
  });
});
