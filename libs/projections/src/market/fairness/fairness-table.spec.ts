import type { TierCounts } from '@hutong/market';
import { describe, expect, it } from 'vitest';
import { areTimed, comparisonRows, timedPaymentsMax } from './fairness-table.js';

const counts: TierCounts = {
  looked: 0n,
  offered: 0n,
  preselected: 0n,
  folded: 0n,
  ranks: 0n,
  ended: 0n,
  captured: 0n,
  fees: 0n,
  net: 0n,
};
const captured = (count: bigint) => ({ counts: { ...counts, captured: count } });

describe('The time to pay', () => {
  it('is told of as many captured payments as may be, of all tiers together, and of not one more', () => {
    expect(areTimed([captured(timedPaymentsMax - 1n), captured(1n)])).toBe(true);
    expect(areTimed([captured(timedPaymentsMax), captured(1n)])).toBe(false);
    expect(areTimed([])).toBe(true);
  });

  it('is compared, or says why it is not', () => {
    const side = (timeToPay: bigint | null) => ({ counts, timeToPay });
    const rowOf = (rows: readonly object[]) => rows.at(-1);
    expect(rowOf(comparisonRows(side(300n), side(200n), true))).toMatchObject({
      figure: 'timeToPay',
      ratio: '1.5000',
      difference: '100.0000',
      why: null,
    });
    expect(rowOf(comparisonRows(side(null), side(200n), true))).toMatchObject({ ratio: null, why: 'nothingObserved' });
    expect(rowOf(comparisonRows(side(null), side(null), false))).toMatchObject({ ratio: null, why: 'tooManyPayments' });
  });
});
