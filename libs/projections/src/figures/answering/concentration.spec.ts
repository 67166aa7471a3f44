import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { herfindahlHirschmanIndex, roundedFraction, sharesOf } from './concentration.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
/** Published examples, when the folder with test vectors lies beside the repository. */
const vectorsFile = '../shared/vectors/hhi.json';
const hasVectors = existsSync(vectorsFile);

type HhiCase = Readonly<{
  source: string;
  shares: number[];
  hhi?: number;
  hhi_lower?: number;
  hhi_upper?: number;
  tail?: number;
}>;

/** Into how many equal parties an unknown tail is split for the lower bound. */
const tailParts = 10_000n;
const tenths = (percent: number) => BigInt(Math.round(percent * 10));

const party = (name: string, [minorUnits, count, netMinorUnits]: readonly [bigint, bigint, bigint?]) => ({
  party: name,
  minorUnits,
  count,
  netMinorUnits: netMinorUnits ?? minorUnits,
});

describe('The Herfindahl-Hirschman index', () => {
  it('is 10,000 for a monopoly and 5,000 for two equal parties', () => {
    expect(herfindahlHirschmanIndex([7n])).toBe('10000');
    expect(herfindahlHirschmanIndex([7n, 7n])).toBe('5000');
  });

  it('is 2,600 for shares of 30, 30, 20 and 20 percent', () => {
    expect(herfindahlHirschmanIndex([30n, 30n, 20n, 20n])).toBe('2600');
  });

  it('is not there for a market without turnover', () => {
    expect(herfindahlHirschmanIndex([])).toBeNull();
    expect(herfindahlHirschmanIndex([0n, 0n])).toBeNull();
  });

  it('is rounded once, up at exactly a half and down just below it', () => {
    // 1 + 199 of 200: (1 + 39,601) × 10,000 / 40,000 = 9,900.5
    expect(herfindahlHirschmanIndex([1n, 199n])).toBe('9901');
    // A little more for the larger party would be more concentrated, a little more evenly spread less.
    expect(herfindahlHirschmanIndex([10_001n, 1_989_999n])).toBe('9900');
  });

  it('stays exact where a floating-point square would not', () => {
    const huge = 10n ** 30n;
    expect(herfindahlHirschmanIndex([huge + 1n, huge - 1n])).toBe('5000');
  });

  it('equals the published examples', ({ skip }) => {
    skip(!hasVectors, `${vectorsFile} is not there`);
    const { cases } = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { cases: HhiCase[] };
    for (const { source, shares, hhi, hhi_lower, hhi_upper, tail = 0 } of cases) {
      const amounts = shares.map(tenths);
      const whole = [...amounts, tenths(tail)];
      expect(herfindahlHirschmanIndex(whole), source).toBe(String(Math.round(hhi ?? hhi_upper ?? 0)));
      const splintered = [
        ...amounts.map((amount) => amount * tailParts),
        ...Array<bigint>(Number(tailParts)).fill(tenths(tail)),
      ];
      expect(herfindahlHirschmanIndex(splintered), source).toBe(String(Math.round(hhi ?? hhi_lower ?? 0)));
    }
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
});

describe('The shares of a market', () => {
  it('rank the largest party first and cumulate into CR1 to CR4', () => {
    const shares = sharesOf([party('tail', [5n, 40n]), party('alipay', [60n, 30n]), party('tenpay', [35n, 30n])]);
    expect(shares.parties.map((one) => [one.party, one.shareByValue, one.shareByCount])).toEqual([
      ['alipay', '0.6000', '0.3000'],
      ['tenpay', '0.3500', '0.3000'],
      ['tail', '0.0500', '0.4000'],
    ]);
    expect(shares.concentrationByValue).toEqual({ cr1: '0.6000', cr2: '0.9500', cr3: '1.0000', cr4: '1.0000' });
    expect(shares.concentrationByCount).toEqual({ cr1: '0.4000', cr2: '0.7000', cr3: '1.0000', cr4: '1.0000' });
  });

  it('tell gross and net apart', () => {
    const { parties, netMinorUnits } = sharesOf([party('alipay', [50n, 1n]), party('tenpay', [50n, 1n, 0n])]);
    expect(netMinorUnits).toBe('50');
    expect(parties.map((one) => [one.shareByValue, one.shareByNetValue])).toEqual([
      ['0.5000', '1.0000'],
      ['0.5000', '0.0000'],
    ]);
  });

  it('are null, each by its own measure, where there is nothing to have a share of', () => {
    const shares = sharesOf([party('alipay', [50n, 1n, -10n]), party('tenpay', [0n, 1n, 10n])]);
    expect(shares.parties.map((one) => [one.shareByValue, one.shareByCount, one.shareByNetValue])).toEqual([
      ['1.0000', '0.5000', null],
      ['0.0000', '0.5000', null],
    ]);
    const nothing = { cr1: null, cr2: null, cr3: null, cr4: null };
    expect(sharesOf([])).toMatchObject({ hhiByValue: null, hhiByCount: null, concentrationByValue: nothing });
    expect(sharesOf([party('alipay', [0n, 0n])])).toMatchObject({
      parties: [{ shareByValue: null, shareByCount: null, shareByNetValue: null }],
      hhiByCount: null,
      concentrationByCount: nothing,
    });
  });

  it('do not depend on the order in which parties are counted, and never fall when two of them merge', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(amounts, (values) => {
        const [first = 0n, second = 0n, ...rest] = values;
        expect(herfindahlHirschmanIndex(values.toReversed())).toBe(herfindahlHirschmanIndex(values));
        const merged = Number(herfindahlHirschmanIndex([first + second, ...rest]));
        expect(merged).toBeGreaterThanOrEqual(Number(herfindahlHirschmanIndex(values)));
      }),
      { seed },
    );
  });
});
