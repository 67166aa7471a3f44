import { type Bound, printFraction, type RuleSetVersion } from '@hutong/market';

export const boundsText = (bounds: readonly Bound[]): string =>
  bounds.map(({ comparator, value }) => `${comparator} ${printFraction(value)}`).join(' and ');

/** A version as it is sent: bounds as they are written. */
export const writtenVersion = ({ rules, ...version }: RuleSetVersion) => ({
  ...version,
  rules: rules.map(({ bounds, exempt, ...rule }) => ({
    ...rule,
    bounds: boundsText(bounds),
    exempt: exempt === null ? null : boundsText([exempt]),
  })),
});
