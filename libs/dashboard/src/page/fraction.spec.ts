import { describe, expect, it } from 'vitest';
import { basisPoints, formatChange, formatPercent, formatShare } from './fraction.js';

describe('Shares', () => {
  it('are shown with the four digits that the API gives', () => {
    expect(['0.0000', '0.0001', '0.7312', '0.9999', '1.0000'].map(formatShare)).toEqual([
      '0.00 %',
      '0.01 %',
      '73.12 %',
      '99.99 %',
      '100.00 %',
    ]);
  });

  it('net of refunds are below zero where more was refunded than captured', () => {
    expect(formatShare('-0.0150')).toBe('−1.50 %');
    expect(formatChange('0.0100', '-0.0150')).toBe('−2.50 pp');
  });

  it('of nothing are not shown as a figure, and differ from none', () => {
    expect(formatShare(null)).toBe('–');
    expect([formatChange(null, '0.5000'), formatChange('0.5000', null)]).toEqual(['–', '–']);
  });

  it('are read with fewer digits, too', () => {
    expect(['0', '1', '0.5'].map(basisPoints)).toEqual([0, 10_000, 5_000]);
  });

  it('differ in percentage points, with a sign', () => {
    expect(formatChange('0.7312', '0.7412')).toBe('+1.00 pp');
    expect(formatChange('0.7312', '0.7311')).toBe('−0.01 pp');
    expect(formatChange('0.7312', '0.7312')).toBe('±0.00 pp');
  });

  it('of a cohort have no needless digits', () => {
    expect([1, 500, 1_250, 10_000].map(formatPercent)).toEqual(['0.01 %', '5 %', '12.5 %', '100 %']);
  });
});
