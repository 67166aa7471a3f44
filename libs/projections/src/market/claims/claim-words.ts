import { printDecimal } from '@hutong/domain/kernel';

const hundredths = 2;

/** A fraction of four digits as percent: `0.4512` is `45.12 %`. */
export const percentOf = (fraction: string | null): string => (fraction === null ? 'unknown' : `${scaled(fraction)} %`);

/** A difference of fractions, with its sign. */
export const pointsOf = (fraction: string | null): string =>
  fraction === null ? 'unknown' : `${fraction.startsWith('-') ? '' : '+'}${scaled(fraction)} points`;

/** The ends of an interval of fractions. */
export const intervalOf = (low: string | null, high: string | null): string =>
  low === null || high === null ? 'no interval' : `95 % interval ${scaled(low)} to ${scaled(high)}`;

const scaled = (fraction: string): string => {
  const isNegative = fraction.startsWith('-');
  return (isNegative ? '-' : '') + printDecimal(BigInt(fraction.replace(/[-.]/g, '')), hundredths);
};
