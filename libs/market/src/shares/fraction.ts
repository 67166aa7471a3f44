import { printDecimal, roundHalfUp } from '@hutong/domain/kernel';

/** An exact fraction; the whole is positive. */
export type Fraction = Readonly<{ part: bigint; whole: bigint }>;

const fractionDigits = 4;

/** A fraction as a decimal with four digits; null when the whole is not positive, because there is no share of nothing. */
export const roundedFraction = (part: bigint, whole: bigint): string | null =>
  whole <= 0n ? null : printDecimal(roundHalfUp(part * 10n ** BigInt(fractionDigits), whole), fractionDigits);

/** The same fraction in lowest terms. */
export function reduced({ part, whole }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(part < 0n ? -part : part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export const sumOf = (one: Fraction, other: Fraction): Fraction =>
  reduced({ part: one.part * other.whole + other.part * one.whole, whole: one.whole * other.whole });

export const differenceOf = (one: Fraction, { part, whole }: Fraction): Fraction => sumOf(one, { part: -part, whole });

export const productOf = (one: Fraction, other: Fraction): Fraction =>
  reduced({ part: one.part * other.part, whole: one.whole * other.whole });

/** Negative where one is less than the other, 0 where they are the same, positive where it is more. */
export const compareFractions = (one: Fraction, other: Fraction): number =>
  signOf(one.part * other.whole - other.part * one.whole);

const signOf = (value: bigint): number => (value < 0n ? -1 : Number(value > 0n));

/** Reads `2/3`, or a whole number; null for anything else. */
export function parseFraction(text: string): Fraction | null {
  const [, part, whole = '1'] = /^(\d{1,9})(?:\/([1-9]\d{0,8}))?$/.exec(text) ?? [];
  return part === undefined ? null : { part: BigInt(part), whole: BigInt(whole) };
}

export const printFraction = ({ part, whole }: Fraction): string => (whole === 1n ? `${part}` : `${part}/${whole}`);
