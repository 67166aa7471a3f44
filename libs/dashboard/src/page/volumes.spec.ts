import { describe, expect, it } from 'vitest';
import type { VolumeCell } from './api.js';
import { bucketsMax, bucketsMin, volumeTableOf, windowStart } from './volumes.js';

const day = (date: number) => new Date(Date.UTC(2023, 9, date, -8)).toISOString();
const cell = (date: number, channelId: string, capturedMinorUnits: string): VolumeCell => ({
  bucketStart: day(date),
  platform: 'taobao',
  channelId,
  payerApp: 'alipay',
  stageId: null,
  currency: 'CNY',
  capturedMinorUnits,
});
const order = ['alipay.direct', 'wechat.saved-code', 'unionpay.direct'];

describe('Volume per channel over time', () => {
  it('sums the stages of one channel, exactly', () => {
    const huge = '9007199254740993';
    const table = volumeTableOf([cell(19, 'alipay.direct', huge), cell(19, 'alipay.direct', '1')], 'day', order);
    expect(table?.rows.at(-1)?.total).toBe(9_007_199_254_740_994n);
    expect(table?.totalByChannel.get('alipay.direct')).toBe(9_007_199_254_740_994n);
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
    expect(table?.rows.at(-1)?.startMs).toBe(Date.parse(day(19)));
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
    expect(volumeTableOf(cells, 'day', order)?.rows.at(-1)?.startMs).toBe(Date.parse(day(19)));
    expect(windowStart(cells, 'day')).toBe(windowStart(cells.slice(0, 1), 'day'));
  });

  it('is nothing before the first capture', () => {
    expect(volumeTableOf([], 'day', order)).toBeNull();
  });

  it('is asked for from the first bucket that is shown', () => {
    expect(windowStart([cell(bucketsMax.day, 'alipay.direct', '5')], 'day')).toBe(day(1));
    expect(windowStart([], 'day')).toBeNull();
  });
});
