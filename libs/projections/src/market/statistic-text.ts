/** Digits of everything about proportions, as exact shares have them. */
const fractionDigits = 4;
/** Digits of a probability that are not 0. */
const probabilityDigits = 4;
/** What a double cannot tell from 0. */
const probabilityMin = 1e-300;

/** An end of an interval, or a least effect. */
export const fractionEnd = (value: number): string => withoutSign(value.toFixed(fractionDigits));

/** An end of an interval of times. */
export const millisecondsEnd = (value: number): string => withoutSign(value.toFixed(0));

/** A p-value, with four digits that count. */
export const probabilityText = (pValue: number): string =>
  pValue < probabilityMin ? '0' : pValue.toPrecision(probabilityDigits);

/** Nothing has no sign. */
const withoutSign = (text: string): string => text.replace(/^-(?=[0.]+$)/, '');
