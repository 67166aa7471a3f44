import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentration, exactHhi, herfindahlHirschmanIndex, whyUnshared } from './concentration.js';
import { printFraction, reduced, roundedFraction } from './fraction.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const vectorsFile = join(process.env['HUTONG_SAMPLES'] ?? '', '..', 'vectors', 'hhi.json');
const areThere = process.env['HUTONG_SAMPLES'] !== undefined && existsSync(vectorsFile);

/** Shares in percent and what is known of their HHI; a tail is unknown, so that only its bounds are. */
type HhiCase = Readonly<{
  source: string;
  shares: readonly number[];
  hhi?: number;
  hhi_lower?: number;
  hhi_upper?: number;
  tail?: number;
}>;

/** Computed by hand: the sum of the squared percentages. */
const examples: readonly HhiCase[] = [
  { source: 'a monopoly', shares: [100], hhi: 10_000 },
  { source: 'two equal parties', shares: [50, 50], hhi: 5_000 },
  { source: 'a duopoly and a fringe', shares: [48, 44, 5, 3], hhi: 4_274 },
  { source: 'five equal parties', shares: [20, 20, 20, 20, 20], hhi: 2_000 },
  { source: 'one leader among many', shares: [37.5, 12.5, 12.5, 12.5, 12.5, 12.5], hhi: 2_187.5 },
  { source: 'two leaders, the rest unknown', shares: [47, 45], tail: 8, hhi_lower: 4_234, hhi_upper: 4_298 },
];

/** Into how many equal parties an unknown tail is split for the lower bound. */
const tailParts = 10_000n;
const tenths = (percent: number) => BigInt(Math.round(percent * 10));

function expectHhi({ source, shares, hhi, hhi_lower, hhi_upper, tail = 0 }: HhiCase): void {
  const amounts = shares.map(tenths);
  const rounded = (index: number | undefined) => String(Math.round(index ?? Number.NaN));
  expect(herfindahlHirschmanIndex([...amounts, tenths(tail)]), source).toBe(rounded(hhi ?? hhi_upper));
  const splintered = [
    ...amounts.map((amount) => amount * tailParts),
    ...Array<bigint>(Number(tailParts)).fill(tenths(tail)),
  ];
  expect(herfindahlHirschmanIndex(splintered), source).toBe(rounded(hhi ?? hhi_lower));
}

describe('The Herfindahl-Hirschman index', () => {
  it.each(examples)('of $source is the sum of the squared percentages', (example) => expectHhi(example));

  it('equals the published examples', ({ skip }) => {
    skip(!areThere, 'beside the directory that HUTONG_SAMPLES names there are no vectors');
    const { cases } = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { cases: HhiCase[] };
    expect(cases.length).toBeGreaterThan(0);
    for (const example of cases) expectHhi(example);
  });

  it('is told exactly in lowest terms, and rounded once', () => {
    expect(printFraction(exactHhi([30n, 30n, 20n, 20n]) ?? { part: 0n, whole: 1n })).toBe('2600');
    // 1 + 199 of 200: (1 + 39,601) × 10,000 / 40,000 = 9,900.5
    expect(exactHhi([1n, 199n])).toEqual({ part: 19_801n, whole: 2n });
    expect(herfindahlHirschmanIndex([1n, 199n])).toBe('9901');
    // A little more for the larger party would be more concentrated, a little more evenly spread less.
    expect(herfindahlHirschmanIndex([10_001n, 1_989_999n])).toBe('9900');
  });

  it('stays exact where a floating-point square would not', () => {
    const huge = 10n ** 30n;
    expect(herfindahlHirschmanIndex([huge + 1n, huge - 1n])).toBe('5000');
  });

  it('does not depend on the order of parties, and never falls when two of them merge', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(amounts, (values) => {
        const [first = 0n, second = 0n, ...rest] = values;
        expect(exactHhi(values.toReversed())).toEqual(exactHhi(values));
        const merged = Number(herfindahlHirschmanIndex([first + second, ...rest]));
        expect(merged).toBeGreaterThanOrEqual(Number(herfindahlHirschmanIndex(values)));
      }),
      { seed },
    );
  });
});

describe('Concentration', () => {
  it('adds up the shares of the largest, each sum rounded once', () => {
    expect(concentration([5n, 60n, 35n])).toEqual({ cr1: '0.6000', cr2: '0.9500', cr3: '1.0000', cr4: '1.0000' });
    expect(concentration([1n, 1n, 1n])).toEqual({ cr1: '0.3333', cr2: '0.6667', cr3: '1.0000', cr4: '1.0000' });
  });

  it.each([
    { market: 'without parties', amounts: [], why: 'nothingPaid' },
    { market: 'in which nothing was paid', amounts: [0n, 0n], why: 'nothingPaid' },
    { market: 'in which a party gave back more than it took', amounts: [20n, -1n], why: 'refundsExceedPayments' },
  ])('is not there in a market $market, and there is why', ({ amounts, why }) => {
    expect(whyUnshared(amounts)).toBe(why);
    expect(exactHhi(amounts)).toBeNull();
    expect(herfindahlHirschmanIndex(amounts)).toBeNull();
    expect(concentration(amounts)).toEqual({ cr1: null, cr2: null, cr3: null, cr4: null });
  });
});

describe('A share', () => {
  it('has four digits and rounds a half up, and less than a half down', () => {
    expect(roundedFraction(1n, 20_000n)).toBe('0.0001');
    expect(roundedFraction(49_999n, 1_000_000_000n)).toBe('0.0000');
    expect(roundedFraction(2n, 3n)).toBe('0.6667');
    expect(roundedFraction(5n, 5n)).toBe('1.0000');
  });

  it('is negative for a party whose refunds exceed its payments, rounded towards plus infinity at a half', () => {
    expect(roundedFraction(-1n, 4n)).toBe('-0.2500');
    expect(roundedFraction(-1n, 20_000n)).toBe('0.0000');
    expect(roundedFraction(-3n, 20_000n)).toBe('-0.0001');
  });

  it('is not there when there is nothing to share, or less', () => {
    expect(roundedFraction(0n, 0n)).toBeNull();
    expect(roundedFraction(5n, -1n)).toBeNull();
    expect(roundedFraction(0n, 1n)).toBe('0.0000');
  });

  it('in lowest terms is the same share', () => {
    expect(reduced({ part: -6n, whole: 8n })).toEqual({ part: -3n, whole: 4n });
    expect(reduced({ part: 0n, whole: 8n })).toEqual({ part: 0n, whole: 1n });
  });
});
