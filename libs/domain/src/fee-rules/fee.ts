import { type Currency, type Money, money, roundHalfUp, smallerOf, sumOf } from '../kernel/index.js';
import type { FeeClause, FeeClausePart, FeeRole, FeeRuleVersionPublishedData } from './fee-rule.events.js';

/** What is priced: the amount by category, over which channel, and whether a clearing house carries it. */
export type FeeQuestion = Readonly<{
  channelId: string;
  tier: string | null;
  direction: FeeClause['direction'];
  currency: Currency;
  categories: readonly Readonly<{ category: string; minorUnits: bigint }>[];
  hasClearingHouse: boolean;
}>;

/**
 * A fee and its parts in whole minor units, which sum to it exactly; `exactThousandths` is the fee before rounding to whole minor
 * units, in thousandths of one (0.00001 yuan), as bills show it.
 */
export type Fee = Readonly<{
  total: Money;
  exactThousandths: bigint;
  parts: readonly Readonly<{ role: FeeRole; amount: Money }>[];
}>;

const hundredThousand = 100_000n;

/**
 * The fee by a version of a rule. Each category is priced by the first clause that fits it, none by no clause. Caps apply to the
 * exact amounts of a clause, then each part is rounded half up and never takes more than is left; the acquirer takes the rest, and
 * the clearing house's part too where none carried the payment.
 */
export function feeBy({ clauses }: FeeRuleVersionPublishedData, question: FeeQuestion): Fee {
  const { currency } = question;
  const exactByRole = new Map<FeeRole, bigint>();
  for (const clause of clauses) {
    const amount = amountPricedBy(clause, clauses, question);
    if (amount === 0n) continue;
    for (const part of clause.parts) {
      const role = part.role === 'clearingHouse' && !question.hasClearingHouse ? 'acquirer' : part.role;
      exactByRole.set(role, (exactByRole.get(role) ?? 0n) + exactPart(part, amount, currency));
    }
  }
  const exact = [...exactByRole.values()].reduce((sum, part) => sum + part, 0n);
  const total = roundHalfUp(exact, hundredThousand);
  let left = total;
  const take = (wanted: bigint): bigint => {
    const taken = smallerOf(wanted, left);
    left -= taken;
    return taken;
  };
  const parts: { role: FeeRole; amount: Money }[] = [];
  for (const [role, part] of exactByRole) {
    if (role === 'acquirer') continue;
    parts.push({ role, amount: money(take(roundHalfUp(part, hundredThousand)), currency) });
  }
  parts.push({ role: 'acquirer', amount: money(left, currency) });
  return {
    total: money(total, currency),
    exactThousandths: roundHalfUp(exact, 100n),
    parts: parts.filter(({ amount }) => amount.minorUnits !== 0n),
  };
}

/** The part of the payment whose categories this clause is the first to fit, in minor units. */
function amountPricedBy(clause: FeeClause, clauses: readonly FeeClause[], question: FeeQuestion): bigint {
  return sumOf(
    question.categories.filter(
      ({ category }) => clauses.find((candidate) => fits(candidate, question, category)) === clause,
    ),
  );
}

const fits = (clause: FeeClause, { channelId, tier, direction }: FeeQuestion, category: string): boolean =>
  clause.direction === direction &&
  holds(clause.channelIds, channelId) &&
  holds(clause.tiers, tier) &&
  holds(clause.categories, category);

const holds = (wanted: readonly string[] | null, value: string | null): boolean =>
  wanted === null || (value !== null && wanted.includes(value));

/** Hundred-thousandths of a minor unit. */
function exactPart({ hundredThousandths, cap }: FeeClausePart, amount: bigint, currency: Currency): bigint {
  const part = amount * BigInt(hundredThousandths);
  if (cap?.currency !== currency) return part;
  return smallerOf(part, BigInt(cap.minorUnits) * hundredThousand);
}
