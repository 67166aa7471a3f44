import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noonJson } from '../examples.js';
import type { FeeClause, FeeRuleVersionPublishedData } from './fee-rule.events.js';
import { type FeeQuestion, feeBy } from './fee.js';

const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const card: FeeClause = {
  channelIds: null,
  tiers: null,
  categories: null,
  direction: 'payment',
  parts: [
    { role: 'accountInstitution', hundredThousandths: 350, cap: cny('1300') },
    { role: 'clearingHouse', hundredThousandths: 65, cap: cny('650') },
    { role: 'acquirer', hundredThousandths: 185, cap: null },
  ],
};
const version = (...clauses: readonly FeeClause[]): FeeRuleVersionPublishedData => ({
  feeRuleId: 'card',
  version: 1,
  validFrom: noonJson,
  clauses,
  source: 'tariff of 2016',
  certainty: 'illustrative',
  occurredAt: noonJson,
});
const question = (minorUnits: bigint, rest: Partial<FeeQuestion> = {}): FeeQuestion => ({
  channelId: 'wechat.saved-code',
  tier: null,
  direction: 'payment',
  currency: 'CNY',
  categories: [{ category: 'lamps', minorUnits }],
  hasClearingHouse: true,
  ...rest,
});
const inMinorUnits = (fee: ReturnType<typeof feeBy>) => ({
  total: fee.total.minorUnits,
  exactThousandths: fee.exactThousandths,
  parts: Object.fromEntries(fee.parts.map(({ role, amount }) => [role, amount.minorUnits])),
});

describe('The fee of a payment', () => {
  it('is the sum of its parts, rounded half up, with five decimals of a yuan kept beside', () =>
    expect(inMinorUnits(feeBy(version(card), question(12_900n)))).toEqual({
      total: 77n,
      exactThousandths: 77_400n,
      parts: { accountInstitution: 45n, clearingHouse: 8n, acquirer: 24n },
    }));
  it('gives the clearing house’s part to the acquirer where none carried the payment', () =>
    expect(inMinorUnits(feeBy(version(card), question(12_900n, { hasClearingHouse: false }))).parts).toEqual({
      accountInstitution: 45n,
      acquirer: 32n,
    }));
  it('goes first to whom the clause that prices it names first, where it is too little for all', () => {
    const halves = (...roles: readonly FeeClause['parts'][number]['role'][]) =>
      roles.map((role) => ({ role, hundredThousandths: 50_000, cap: null }));
    const books = { ...card, categories: ['books'], parts: halves('clearingHouse', 'accountInstitution') };
    const lamps = { ...card, parts: halves('accountInstitution', 'clearingHouse') };
    expect(inMinorUnits(feeBy(version(books, lamps), question(1n))).parts).toEqual({ accountInstitution: 1n });
  });
  it('is capped just above 3,714.28 yuan for the account institution and at 10,000 for the clearing house', () => {
    const partOf = (minorUnits: bigint) => inMinorUnits(feeBy(version(card), question(minorUnits))).parts;
    expect(partOf(371_285n)['accountInstitution']).toBe(1_299n);
    expect(partOf(371_286n)['accountInstitution']).toBe(1_300n);
    expect(partOf(10_000_000n)).toMatchObject({ accountInstitution: 1_300n, clearingHouse: 650n });
  });
  it('knows no cap in another currency', () =>
    expect(inMinorUnits(feeBy(version(card), question(10_000_000n, { currency: 'JPY' }))).parts).toMatchObject({
      accountInstitution: 35_000n,
    }));
  it('prices each category by the first clause that fits it', () => {
    const hospital: FeeClause = { ...card, categories: ['8062'], parts: [] };
    const categories = [
      { category: '8062', minorUnits: 10_000n },
      { category: 'lamps', minorUnits: 12_900n },
    ];
    expect(feeBy(version(hospital, card), question(0n, { categories })).total.minorUnits).toBe(77n);
    expect(feeBy(version(card, hospital), question(0n, { categories })).total.minorUnits).toBe(137n);
  });
  it('is nothing where no clause fits the channel, the tier, the category or the direction', () => {
    for (const clause of [
      { ...card, channelIds: ['alipay.direct'] },
      { ...card, tiers: ['tail'] },
      { ...card, categories: ['books'] },
      { ...card, direction: 'refund' as const },
    ]) {
      expect(inMinorUnits(feeBy(version(clause), question(12_900n)))).toEqual({
        total: 0n,
        exactThousandths: 0n,
        parts: {},
      });
    }
  });
  it('never has a negative part: two halves that round up leave nothing, not less, for the acquirer', () => {
    const halves: FeeClause = {
      ...card,
      parts: [
        { role: 'codeIssuer', hundredThousandths: 50_000, cap: null },
        { role: 'payerApp', hundredThousandths: 50_000, cap: null },
        { role: 'acquirer', hundredThousandths: 0, cap: null },
      ],
    };
    expect(inMinorUnits(feeBy(version(halves), question(1n))).parts).toEqual({ codeIssuer: 1n });
  });
  it('has parts that sum to it, and lies within half a minor unit of what it exactly is', () => {
    const rate = fc.integer({ min: 0, max: 30_000 });
    const rates = fc.tuple(rate, rate, rate);
    fc.assert(
      fc.property(
        rates,
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.boolean(),
        ([a, b, c], amount, hasClearingHouse) => {
          const clause: FeeClause = {
            ...card,
            parts: [
              { role: 'accountInstitution', hundredThousandths: a, cap: null },
              { role: 'clearingHouse', hundredThousandths: b, cap: null },
              { role: 'acquirer', hundredThousandths: c, cap: null },
            ],
          };
          const { total, parts, exactThousandths } = feeBy(version(clause), question(amount, { hasClearingHouse }));
          expect(parts.reduce((sum, part) => sum + part.amount.minorUnits, 0n)).toBe(total.minorUnits);
          expect(parts.every((part) => part.amount.minorUnits > 0n)).toBe(true);
          const exact = amount * BigInt(a + b + c);
          const distance = 2n * (total.minorUnits * 100_000n - exact);
          expect(distance <= 100_000n && distance > -100_000n).toBe(true);
          expect(2n * (exactThousandths * 100n - exact)).toBeLessThanOrEqual(100n);
        },
      ),
    );
  });
});
