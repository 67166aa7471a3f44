import type { MoneyJson } from './api.js';

/** Sign and decimal digits of the minor unit, by ISO 4217 code. Source: ISO 4217, minor unit column. */
export const currencySigns: Readonly<Record<string, Readonly<{ sign: string; digits: number }>>> = {
  CNY: { sign: '¥', digits: 2 },
  HKD: { sign: 'HK$', digits: 2 },
  MOP: { sign: 'MOP$', digits: 2 },
  TWD: { sign: 'NT$', digits: 2 },
  USD: { sign: 'US$', digits: 2 },
  EUR: { sign: '€', digits: 2 },
  GBP: { sign: '£', digits: 2 },
  JPY: { sign: 'JP¥', digits: 0 },
  KRW: { sign: '₩', digits: 0 },
  KWD: { sign: 'KD', digits: 3 },
};

/** The whole amount to the last minor unit: `¥1,234,567.89`. */
export function formatMoney({ minorUnits, currency }: MoneyJson): string {
  const { sign, digits } = signOf(currency);
  const value = BigInt(minorUnits);
  const magnitude = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - digits);
  const fraction = digits === 0 ? '' : `.${magnitude.slice(-digits)}`;
  return `${value < 0n ? '−' : ''}${sign}${groupThousands(whole)}${fraction}`;
}

/** A round amount for an axis: `¥2,500`, `¥1.5M`. Exact for the ticks of `niceTicks`; never for a figure that is quoted. */
export function formatAxisMoney(minorUnits: bigint, currency: string): string {
  const { sign, digits } = signOf(currency);
  const major = Number(minorUnits) / 10 ** digits;
  const [divisor, suffix] = major >= 1e9 ? [1e9, 'bn'] : major >= 1e6 ? [1e6, 'M'] : [1, ''];
  const digitsMax = divisor === 1 ? digits : 3;
  return `${sign}${(major / divisor).toLocaleString('en-US', { maximumFractionDigits: digitsMax })}${suffix}`;
}

/** `12345` as `12,345`. */
export const groupThousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

const signOf = (currency: string) =>
  Object.hasOwn(currencySigns, currency)
    ? (currencySigns[currency] ?? { sign: `${currency} `, digits: 0 })
    : { sign: `${currency} `, digits: 0 };
