import { printDecimal, roundHalfUp } from '@hutong/domain/kernel';

/** What one party carried; amounts in minor units of one currency. */
export type Carried = Readonly<{ party: string; minorUnits: bigint; count: bigint; netMinorUnits: bigint }>;

/** Cumulated shares of the largest 1, 2, 3 and 4 parties, as fractions with four digits; null in a market without turnover. */
export type Concentration = Readonly<Record<'cr1' | 'cr2' | 'cr3' | 'cr4', string | null>>;

/** Shares of one market, as they are sent: numbers as decimal strings, and null for what would be a share of nothing. */
export type Shares = Readonly<{
  totalMinorUnits: string;
  totalCount: string;
  netMinorUnits: string;
  parties: readonly PartyShare[];
  hhiByValue: string | null;
  hhiByCount: string | null;
  concentrationByValue: Concentration;
  concentrationByCount: Concentration;
}>;

export type PartyShare = Readonly<{
  party: string;
  minorUnits: string;
  count: string;
  netMinorUnits: string;
  shareByValue: string | null;
  shareByCount: string | null;
  shareByNetValue: string | null;
}>;

const shareDigits = 4;
const hhiScale = 10_000n;

/** Shares, HHI and CR1 to CR4 of a market. Every figure is an exact rational that is rounded once, half up; the largest party comes first. */
export function sharesOf(carried: readonly Carried[]): Shares {
  const byValue = carried.map(({ minorUnits }) => minorUnits);
  const byCount = carried.map(({ count }) => count);
  const total = sum(byValue);
  const count = sum(byCount);
  const net = sum(carried.map(({ netMinorUnits }) => netMinorUnits));
  return {
    totalMinorUnits: total.toString(),
    totalCount: count.toString(),
    netMinorUnits: net.toString(),
    parties: [...carried].sort(largestFirst).map((one) => ({
      party: one.party,
      minorUnits: one.minorUnits.toString(),
      count: one.count.toString(),
      netMinorUnits: one.netMinorUnits.toString(),
      shareByValue: roundedFraction(one.minorUnits, total),
      shareByCount: roundedFraction(one.count, count),
      shareByNetValue: roundedFraction(one.netMinorUnits, net),
    })),
    hhiByValue: herfindahlHirschmanIndex(byValue),
    hhiByCount: herfindahlHirschmanIndex(byCount),
    concentrationByValue: concentration(byValue),
    concentrationByCount: concentration(byCount),
  };
}

/** Sum of the squared shares on the 0 to 10,000 scale, rounded once, half up; null for a market without turnover. */
export function herfindahlHirschmanIndex(amounts: readonly bigint[]): string | null {
  const total = sum(amounts);
  if (total <= 0n) return null;
  const squares = sum(amounts.map((amount) => amount * amount));
  return roundHalfUp(squares * hhiScale, total * total).toString();
}

export function concentration(amounts: readonly bigint[]): Concentration {
  const descending = [...amounts].sort((a, b) => compare(b, a));
  const total = sum(amounts);
  const ofLargest = (parties: number) => roundedFraction(sum(descending.slice(0, parties)), total);
  return { cr1: ofLargest(1), cr2: ofLargest(2), cr3: ofLargest(3), cr4: ofLargest(4) };
}

/** A fraction as a decimal with four digits; null when the whole is not positive, because there is no share of nothing. */
export const roundedFraction = (part: bigint, whole: bigint): string | null =>
  whole <= 0n ? null : printDecimal(roundHalfUp(part * 10n ** BigInt(shareDigits), whole), shareDigits);

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const compare = (a: bigint | string, b: bigint | string): number => (a < b ? -1 : Number(a > b));
const largestFirst = (a: Carried, b: Carried): number =>
  compare(b.minorUnits, a.minorUnits) || compare(b.count, a.count) || compare(a.party, b.party);
