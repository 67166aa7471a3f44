import { describe, expect, it } from 'vitest';
import type { DayVolume, VolumeCell } from './api.js';
import { bucketsMax, bucketsMin, volumeTableOf, windowStart } from './volumes.js';

const dayText = (date: number) => new Date(Date.UTC(2023, 9, date)).toISOString().slice(0, 10);
const startMs = (date: number) => Date.UTC(2023, 9, date, -8);
const cell = (date: number, channel: string, value: string): VolumeCell & DayVolume => ({
  day: dayText(date),
  channel,
  value,
});
const order = ['alipay.direct', 'wechat.saved-code', 'unionpay.direct'];

describe('Volume per channel over time', () => {
  it('sums channels exactly', () => {
    const cells = [cell(19, 'alipay.direct', '9007199254740993'), cell(19, 'unionpay.direct', '1')];
    const table = volumeTableOf(cells, 'day', order);
    expect(table?.rows.at(-1)?.total).toBe(9_007_199_254_740_994n);
    expect(table?.totalByChannel.get('alipay.direct')).toBe(9_007_199_254_740_993n);
  });

  it('knows hours by their beginning in Shanghai', () => {
    const table = volumeTableOf(
      [{ hour: '2023-10-19T08:00:00+08:00', channel: 'alipay.direct', value: '5' }],
      'hour',
      order,
    );
    expect(table?.rows.at(-1)?.startMs).toBe(Date.parse('2023-10-19T00:00:00Z'));
  });

  it('has a row for every day, those without volume included', () => {
    const table = volumeTableOf([cell(1, 'alipay.direct', '5'), cell(19, 'alipay.direct', '7')], 'day', order);
    expect(table?.rows).toHaveLength(19);
    expect(table?.rows[1]?.total).toBe(0n);
    expect(table?.rowMax).toBe(7n);
  });

  it('fills a short history up with empty days before it', () => {
    const table = volumeTableOf([cell(19, 'alipay.direct', '5')], 'day', order);
    expect(table?.rows).toHaveLength(bucketsMin.day);
    expect(table?.rows.at(-1)?.startMs).toBe(startMs(19));
  });

  it('shows the latest days of a long history', () => {
    const fits = volumeTableOf(
      [cell(1, 'alipay.direct', '5'), cell(bucketsMax.day, 'alipay.direct', '7')],
      'day',
      order,
    );
    expect(fits?.rows[0]?.total).toBe(5n);
    const long = volumeTableOf(
      [cell(1, 'alipay.direct', '5'), cell(bucketsMax.day + 1, 'alipay.direct', '7')],
      'day',
      order,
    );
    expect(long?.rows).toHaveLength(bucketsMax.day);
    expect(long?.totalByChannel.get('alipay.direct')).toBe(7n);
  });

  it('stacks the channels that have volume in the order of the directory', () => {
    const cells = [cell(2, 'unionpay.direct', '1'), cell(1, 'alipay.direct', '1')];
    expect(volumeTableOf(cells, 'day', order)?.channelIds).toEqual(['alipay.direct', 'unionpay.direct']);
  });

  it('ends with the last capture, however long refunds go on', () => {
    const cells = [cell(19, 'alipay.direct', '5'), cell(25, 'alipay.direct', '0')];
    expect(volumeTableOf(cells, 'day', order)?.rows.at(-1)?.startMs).toBe(startMs(19));
    expect(windowStart(cells, 'day')).toBe(windowStart(cells.slice(0, 1), 'day'));
  });

  it('is nothing before the first capture', () => {
    expect(volumeTableOf([], 'day', order)).toBeNull();
  });

  it('is asked for from the first bucket that is shown', () => {
    const days = [cell(bucketsMax.day, 'alipay.direct', '5')];
    expect(windowStart(days, 'day')).toBe(new Date(startMs(1)).toISOString());
    expect(windowStart(days, 'hour')).toBe(new Date(startMs(bucketsMax.day - 2)).toISOString());
    expect(windowStart([], 'day')).toBeNull();
  });
});
