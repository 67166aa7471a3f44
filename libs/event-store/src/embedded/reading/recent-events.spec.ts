import { describe, expect, it } from 'vitest';
import { recentEventsMax } from '../../limits.js';
import { RecentEvents } from './recent-events.js';
import type { EncodedRecord } from '../file/stored-row.js';

const record = (position: number, type = 'Happened'): EncodedRecord => ({
  id: `id-${position}`,
  stream: 'order-1',
  revision: position,
  position,
  type,
  data: `{"position":${position}}`,
  metadata: '{}',
  recordedAtMs: 0,
});
const records = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => record(first + index));

describe('The recent events of the log', () => {
  it('know nothing before something was committed', () => {
    expect(new RecentEvents().pageAfter(0n, {}, 10)).toBeUndefined();
  });

  it('answer only for positions that they hold completely', () => {
    const recent = new RecentEvents();
    recent.add(records(5, 7));
    expect(recent.pageAfter(3n, {}, 10)).toBeUndefined();
    expect(recent.pageAfter(4n, {}, 10)?.events.map(({ position }) => position)).toEqual([5n, 6n, 7n]);
    expect(recent.pageAfter(6n, {}, 10)?.events.map(({ position }) => position)).toEqual([7n]);
    expect(recent.pageAfter(7n, {}, 10)).toEqual({ events: [], position: 7n, isLast: true });
    expect(recent.pageAfter(8n, {}, 10)).toBeUndefined();
  });

  it('say how far they looked when a page is full, and when the filter lets nothing through', () => {
    const recent = new RecentEvents();
    recent.add([...records(1, 3), record(4, 'Rare')]);
    expect(recent.pageAfter(0n, {}, 2)).toMatchObject({ position: 2n, isLast: false });
    expect(recent.pageAfter(0n, { types: ['Rare'] }, 1)).toMatchObject({ position: 4n, isLast: true });
    expect(recent.pageAfter(0n, { types: ['None'] }, 1)).toEqual({ events: [], position: 4n, isLast: true });
  });

  it('forget everything before a gap', () => {
    const recent = new RecentEvents();
    recent.add(records(1, 3));
    recent.add(records(5, 6));
    expect(recent.pageAfter(2n, {}, 10)).toBeUndefined();
    expect(recent.pageAfter(4n, {}, 10)?.events).toHaveLength(2);
  });

  it('forget the oldest beyond their bound, and still hold the last ones', () => {
    const recent = new RecentEvents();
    recent.add(records(1, recentEventsMax));
    expect(recent.pageAfter(0n, {}, 1)).toBeDefined();
    recent.add(records(recentEventsMax + 1, recentEventsMax + 1));
    expect(recent.pageAfter(0n, {}, 1)).toBeUndefined();
    expect(recent.pageAfter(BigInt(recentEventsMax), {}, 1)).toMatchObject({ isLast: true });
  });
});
