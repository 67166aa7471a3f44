import { describe, expect, it } from 'vitest';
import { selfPreferences } from './self-preference.js';

const paid = (platformGroup: string | null, walletGroup: string | null, amount: bigint) => ({
  platformGroup,
  walletGroup,
  amount,
});

describe('Self-preference', () => {
  it("is the share of a group's wallets on its own platforms less that elsewhere, exact", () => {
    const found = selfPreferences([
      paid('alibaba', 'alibaba', 80n),
      paid('alibaba', 'tencent', 20n),
      paid('tencent', 'alibaba', 10n),
      paid('tencent', 'tencent', 20n),
      paid('meituan', 'alibaba', 20n),
      paid('meituan', 'tencent', 20n),
    ]);
    expect(found).toEqual([
      {
        group: 'alibaba',
        own: { part: 80n, whole: 100n },
        elsewhere: { part: 30n, whole: 70n },
        gap: { part: 13n, whole: 35n },
      },
      {
        group: 'tencent',
        own: { part: 20n, whole: 30n },
        elsewhere: { part: 40n, whole: 140n },
        gap: { part: 8n, whole: 21n },
      },
    ]);
  });

  it('is negative where a group is paid with less at home', () => {
    const [alibaba] = selfPreferences([paid('alibaba', 'tencent', 1n), paid('tencent', 'alibaba', 1n)]);
    expect(alibaba?.gap).toEqual({ part: -1n, whole: 1n });
  });

  it('has no gap where nothing was paid on one of the two sides, and counts platforms of nobody elsewhere', () => {
    const [only] = selfPreferences([paid('alibaba', 'alibaba', 5n)]);
    expect(only).toMatchObject({ own: { part: 5n, whole: 5n }, elsewhere: { part: 0n, whole: 0n }, gap: null });
    const [withNobody] = selfPreferences([paid('alibaba', 'alibaba', 5n), paid(null, 'tencent', 5n)]);
    expect(withNobody?.gap).toEqual({ part: 1n, whole: 1n });
  });

  it('is no matter of groups without a platform or without wallets', () => {
    expect(selfPreferences([paid('meituan', 'tencent', 5n), paid(null, null, 5n)])).toEqual([]);
  });
});
