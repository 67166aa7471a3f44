import { roundHalfUp } from '@hutong/domain/kernel';
import { type Fraction, reduced, roundedFraction } from './fraction.js';

/** Cumulated shares of the largest 1, 2, 3 and 4 parties, as fractions with four digits; null in a market without turnover. */
export type Concentration = Readonly<Record<'cr1' | 'cr2' | 'cr3' | 'cr4', string | null>>;

/** What a party carried; null for what nobody is known to have carried. */
export type PartyAmount = Readonly<{ party: string | null; amount: bigint }>;

/**
 * The amounts that a market is shared by. What has no known party counts as one of them, but is left out where more was given back there
 * than taken: refunds of coupons alone go to nobody's account.
 */
export function sharedAmounts(amounts: readonly PartyAmount[]): readonly PartyAmount[] {
  const isShared = ({ party, amount }: PartyAmount): boolean => party !== null || amount >= 0n;
  return amounts.some(({ party }) => party !== null) ? amounts.filter(isShared) : amounts;
}

const hhiScale = 10_000n;

/**
 * Sum of the squared shares on the 0 to 10,000 scale, exact and in lowest terms. Null for a market without turnover, and for one in which
 * a party gave back more than it took: shares below 0 are not a part of anything.
 */
export function exactHhi(amounts: readonly bigint[]): Fraction | null {
  const total = sum(amounts);
  if (!isShared(amounts)) return null;
  const squares = sum(amounts.map((amount) => amount * amount));
  return reduced({ part: squares * hhiScale, whole: total * total });
}

/** The same, rounded once, half up. */
export function herfindahlHirschmanIndex(amounts: readonly bigint[]): string | null {
  const exact = exactHhi(amounts);
  return exact === null ? null : roundHalfUp(exact.part, exact.whole).toString();
}

/** CR1 to CR4; null where there is no HHI either. */
export function concentration(amounts: readonly bigint[]): Concentration {
  const descending = amounts.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const total = isShared(amounts) ? sum(amounts) : 0n;
  const ofLargest = (parties: number) => roundedFraction(sum(descending.slice(0, parties)), total);
  return { cr1: ofLargest(1), cr2: ofLargest(2), cr3: ofLargest(3), cr4: ofLargest(4) };
}

/** Whether amounts are parts of a whole. */
const isShared = (amounts: readonly bigint[]): boolean => whyUnshared(amounts) === null;

/** Why amounts have no concentration; null where they have one. */
export function whyUnshared(amounts: readonly bigint[]): 'nothingPaid' | 'refundsExceedPayments' | null {
  if (amounts.some((amount) => amount < 0n)) return 'refundsExceedPayments';
  return sum(amounts) === 0n ? 'nothingPaid' : null;
}

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
