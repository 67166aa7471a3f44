import { compareFractions, type Fraction } from '../shares/fraction.js';

/** How a figure must stand to a value. "Reaches" is at least. */
export const comparators = ['>', '>=', '<', '<='] as const;
export type Comparator = (typeof comparators)[number];

/** What a figure must hold to. */
export type Bound = Readonly<{ comparator: Comparator; value: Fraction }>;

/** Whether a figure holds to a bound, by whole numbers alone: exactly on it, the comparator decides. */
export function holds(figure: Fraction, { comparator, value }: Bound): boolean {
  const order = compareFractions(figure, value);
  switch (comparator) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
  }
}

/** Between these two a figure lies; they are the same where it is known. */
export type Range = Readonly<{ least: Fraction; most: Fraction }>;

/** Whether a figure holds to all bounds wherever it lies in a range, nowhere, or here and there: null. */
export function holdsIn({ least, most }: Range, bounds: readonly Bound[]): boolean | null {
  const ends = bounds.map((bound) => [holds(least, bound), holds(most, bound)]);
  if (ends.every(([atLeast, atMost]) => atLeast && atMost)) return true;
  // A bound looks one way: what holds at neither end holds nowhere between.
  return ends.some(([atLeast, atMost]) => !atLeast && !atMost) ? false : null;
}

/** Whether no figure at all can hold to bounds. */
export function contradict(bounds: readonly Bound[]): boolean {
  const isUpper = ({ comparator }: Bound) => comparator === '<' || comparator === '<=';
  return bounds
    .filter((bound) => !isUpper(bound))
    .some((lower) =>
      bounds.filter(isUpper).some((upper) => {
        const order = compareFractions(lower.value, upper.value);
        return order > 0 || (order === 0 && (lower.comparator === '>' || upper.comparator === '<'));
      }),
    );
}
