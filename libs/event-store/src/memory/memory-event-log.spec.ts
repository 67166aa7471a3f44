import { describe, expect, it } from 'vitest';
import { MemoryEventLog } from './memory-event-log.js';

const id = (number: number) => `018f0000-0000-7000-8000-00000000000${number}`;

describe('The log in memory', () => {
  it('is told the time, and records nothing earlier than what it recorded before', async () => {
    let now = 1_000;
    const log = new MemoryEventLog({ now: () => now });
    for (const [number, time] of [1_000, 3_000, 2_000].entries()) {
      now = time;
      await log.append(`order-${number}`, 'no_stream', [{ id: id(number), type: 'OrderPlaced', data: {} }]);
    }
    const { events } = log.readPage(0n);
    expect(events.map(({ recordedAtMs }) => recordedAtMs)).toEqual([1_000, 3_000, 3_000]);
  });

  it('keeps what was appended, not what the caller does with it afterwards', async () => {
    const log = new MemoryEventLog({ now: () => 0 });
    const data = { amount: '1' };
    await log.append('order-1', 'no_stream', [{ id: id(1), type: 'OrderPlaced', data }]);
    data.amount = '2';
    expect(log.readPage(0n).events[0]?.data).toEqual({ amount: '1' });
  });
});
