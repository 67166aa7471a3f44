/** What one party carried; amounts in minor units of one currency. */
export type Carried = Readonly<{ party: string; minorUnits: bigint; count: bigint; netMinorUnits: bigint }>;

/** Cumulated shares of the largest 1, 2, 3 and 4 parties, as fractions with four digits. */
export type Concentration = Readonly<{ cr1: string; cr2: string; cr3: string; cr4: string }>;

/** Shares of one market, as they are sent: numbers as decimal strings. */
export type Shares = Readonly<{
  totalMinorUnits: string;
  totalCount: string;
  netMinorUnits: string;
  parties: readonly PartyShare[];
  hhiByValue: string;
  hhiByCount: string;
  concentrationByValue: Concentration;
  concentrationByCount: Concentration;
}>;

export type PartyShare = Readonly<{
  party: string;
  minorUnits: string;
  count: string;
  netMinorUnits: string;
  shareByValue: string;
  shareByCount: string;
  shareByNetValue: string;
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

/** Sum of the squared shares on the 0 to 10,000 scale, rounded once, half up; 0 for a market without turnover. */
export function herfindahlHirschmanIndex(amounts: readonly bigint[]): string {
  const total = sum(amounts);
  const squares = sum(amounts.map((amount) => amount * amount));
  return roundHalfUp(squares * hhiScale, total * total).toString();
}

function concentration(amounts: readonly bigint[]): Concentration {
  const descending = [...amounts].sort((a, b) => compare(b, a));
  const total = sum(amounts);
  const ofLargest = (parties: number) => roundedFraction(sum(descending.slice(0, parties)), total);
  return { cr1: ofLargest(1), cr2: ofLargest(2), cr3: ofLargest(3), cr4: ofLargest(4) };
}

/** A fraction as a decimal with four digits; `0.0000` when the whole is not positive, because there is no share of nothing. */
export function roundedFraction(part: bigint, whole: bigint): string {
  const scaled = roundHalfUp(part * 10n ** BigInt(shareDigits), whole);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(shareDigits + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -shareDigits)}.${digits.slice(-shareDigits)}`;
}

/** The nearest whole number; a half goes up, towards plus infinity. 0 when the denominator is not positive. */
function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) return 0n;
  return floorDivide(2n * numerator + denominator, 2n * denominator);
}

// Division of bigints goes towards zero, which is up for a negative number.
const floorDivide = (dividend: bigint, divisor: bigint): bigint =>
  dividend % divisor < 0n ? dividend / divisor - 1n : dividend / divisor;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const compare = (a: bigint | string, b: bigint | string): number => (a < b ? -1 : Number(a > b));
const largestFirst = (a: Carried, b: Carried): number =>
  compare(b.minorUnits, a.minorUnits) || compare(b.count, a.count) || compare(a.party, b.party);
