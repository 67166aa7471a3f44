import { holds } from '../rule-sets/bound.js';
import type { RuleSetVersion } from '../rule-sets/rule-set.js';
import { type PartyAmount, sum } from '../shares/concentration.js';

/** The rule set whose rules are tiers. */
export const tiersRuleSet = 'tiers-by-share';

/** The tier of a share of so much, by the rules of a version; null in a market without payments, where nobody has a share. */
export function tiersOf(
  { rules }: Pick<RuleSetVersion, 'rules'>,
  amounts: readonly PartyAmount[],
): ((amount: bigint) => string | null) | null {
  const whole = sum(amounts.map(({ amount }) => amount));
  if (whole <= 0n) return null;
  return (amount) =>
    rules.find(({ bounds }) => bounds.every((bound) => holds({ part: amount, whole }, bound)))?.rule ?? null;
}
