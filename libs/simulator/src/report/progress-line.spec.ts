import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.js';
import { displayWidth } from './text-table.js';

describe('The progress line', () => {
  it('is empty at the start, full at the end, and never more', () => {
    expect(progressLine(0, 2_000)).toBe('[..............................]   0 %  0/2,000 orders');
    expect(progressLine(2_000, 2_000)).toBe('[##############################] 100 %  2,000/2,000 orders');
    expect(progressLine(3, 2)).toContain(' 100 %');
    expect(progressLine(0, 0)).toContain(' 100 %');
  });

  it('does not say that it is done before it is', () => {
    expect(progressLine(1_999, 2_000, 'stage tail')).toBe(
      '[#############################.]  99 %  1,999/2,000 orders  stage tail',
    );
  });

  it('never takes more than 80 columns', () => {
    expect(displayWidth(progressLine(1, 10_000_000, '支付宝'.repeat(20)))).toBeLessThanOrEqual(80);
  });
});
