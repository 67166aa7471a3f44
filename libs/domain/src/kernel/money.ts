import { type Branded, type Result, failure, success } from './branded.js';

/** Whole minor units: fen for CNY, yen for JPY. Source: ISO 4217, minor unit column. */
export type MinorUnits = Branded<bigint, 'MinorUnits'>;

/** Decimal digits of the minor unit, by ISO 4217 code: the currencies that Hutong accepts. */
export const minorUnitDigits = {
  CNY: 2,
  HKD: 2,
  MOP: 2,
  TWD: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
  KRW: 0,
  KWD: 3,
} as const;

/** An ISO 4217 code that Hutong accepts. */
export type Currency = keyof typeof minorUnitDigits;

/** An amount of one currency in whole minor units; may be negative only as a posting. */
export type Money = Readonly<{ minorUnits: MinorUnits; currency: Currency }>;

/** Money as it is stored and sent: minor units as a decimal string. */
export type MoneyJson = Readonly<{ minorUnits: string; currency: Currency }>;

/** The largest single amount that is accepted: ten billion yuan, in minor units. Keeps every 64-bit sum far from its limit. */
export const amountMinorUnitsMax = 1_000_000_000_000n;

export const isCurrency = (code: string): code is Currency => Object.hasOwn(minorUnitDigits, code);

export const money = (minorUnits: bigint, currency: Currency): Money => ({
  minorUnits: minorUnits as MinorUnits,
  currency,
});

export const moneyFromJson = ({ minorUnits, currency }: MoneyJson): Money => money(BigInt(minorUnits), currency);

export const moneyToJson = ({ minorUnits, currency }: Money): MoneyJson => ({
  minorUnits: minorUnits.toString(),
  currency,
});

/** What amounts of one currency sum to, in minor units. */
export const sumOf = (amounts: readonly Readonly<{ minorUnits: bigint | string }>[]): bigint =>
  amounts.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n);

/** The smaller of two amounts of one currency, in minor units. */
export const smallerOf = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/**
 * Splits an amount in proportion to the parts of a whole, by the running total rounded towards zero: the shares always sum, and none is larger
 * than its part unless the amount is larger than the whole.
 */
export function splitInProportion<Part extends Readonly<{ minorUnits: bigint }>>(
  amount: bigint,
  parts: readonly Part[],
): readonly Readonly<{ part: Part; share: bigint }>[] {
  const whole = sumOf(parts);
  let running = 0n;
  let shared = 0n;
  return parts.map((part, index) => {
    running += part.minorUnits;
    const isLast = index === parts.length - 1;
    const upToHere = isLast ? amount : whole === 0n ? 0n : (amount * running) / whole;
    const share = upToHere - shared;
    shared = upToHere;
    return { part, share };
  });
}

/** Reads a positive amount from outside: digits only, at least 1, at most `amountMinorUnitsMax`, a known currency. */
export function parseAmount(minorUnits: string, currency: string): Result<Money, AmountFault> {
  if (!isCurrency(currency)) return failure('currencyUnknown');
  if (!/^\d{1,20}$/.test(minorUnits)) return failure('notWholeMinorUnits');
  const value = BigInt(minorUnits);
  if (value === 0n) return failure('amountZero');
  if (value > amountMinorUnitsMax) return failure('amountTooLarge');
  return success(money(value, currency));
}

export type AmountFault = 'currencyUnknown' | 'notWholeMinorUnits' | 'amountZero' | 'amountTooLarge';
