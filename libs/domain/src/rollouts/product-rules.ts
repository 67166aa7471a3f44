import { type Shape, listOf, nullOr, record, text } from '../kernel/index.js';

// Stored format, as in rollout.ts: these fields are on disk for ever.

/** Which products a stage opens its channels for, by category. */
export type ProductRules = Readonly<{
  /** Only these categories; null for all. */
  includedCategories: readonly string[] | null;
  excludedCategories: readonly string[];
}>;

export const productRulesShape: Shape<ProductRules> = record({
  includedCategories: nullOr(listOf(text)),
  excludedCategories: listOf(text),
});

export const admitsCategory = ({ includedCategories, excludedCategories }: ProductRules, category: string): boolean =>
  (includedCategories === null || includedCategories.includes(category)) && !excludedCategories.includes(category);

/** Whether every category that was admitted before still is admitted. */
export function widens(before: ProductRules, after: ProductRules): boolean {
  if (before.includedCategories !== null) {
    return before.includedCategories.every((name) => !admitsCategory(before, name) || admitsCategory(after, name));
  }
  return (
    after.includedCategories === null &&
    after.excludedCategories.every((name) => before.excludedCategories.includes(name))
  );
}
