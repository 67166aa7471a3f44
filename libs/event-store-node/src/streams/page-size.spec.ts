import { describe, expect, it } from 'vitest';
import { firstPageEvents, pageBytesMax, readPageEventsMax } from '../limits.js';
import { PageSize } from './page-size.js';

describe('The pages of an answer', () => {
  it('begin small, grow while they are taken, and stay below the largest', () => {
    const size = new PageSize();
    const sizes = Array.from({ length: 7 }, () => {
      const { events } = size;
      size.taken(events, events * 100);
      return events;
    });
    expect(sizes).toEqual([32, 64, 128, 256, 512, 512, 512]);
    expect([sizes[0], sizes.at(-1)]).toEqual([firstPageEvents, readPageEventsMax]);
  });

  it('have fewer events when these are large, and one at least', () => {
    const size = new PageSize();
    size.taken(32, pageBytesMax * 4);
    expect(size.events).toBe(8);
    size.taken(1, pageBytesMax * 10);
    expect(size.events).toBe(1);
  });

  it('do not grow by nothing', () => {
    const size = new PageSize();
    size.taken(0, 0);
    expect(size.events).toBe(firstPageEvents);
  });
});
