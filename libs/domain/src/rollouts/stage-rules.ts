import {
  type Money,
  type MoneyJson,
  moneyFromJson,
  type Shape,
  listOf,
  moneyShape,
  nullOr,
  record,
  text,
} from '../kernel/index.js';

// Stored format, as in rollout.events.ts: these fields are on disk for ever.

/** What a stage opens its channels for. */
export type StageRules = Readonly<{
  categories: Selection;
  products: Selection;
  merchants: Selection;
  cities: Selection;
  amount: AmountRange;
}>;

/** Only what is included (null for everything), without what is excluded. */
export type Selection = Readonly<{ included: readonly string[] | null; excluded: readonly string[] }>;

/** Both ends inclusive; null for no end. */
export type AmountRange = Readonly<{ min: MoneyJson | null; max: MoneyJson | null }>;

export const everything: Selection = { included: null, excluded: [] };
export const noRules: StageRules = {
  categories: everything,
  products: everything,
  merchants: everything,
  cities: everything,
  amount: { min: null, max: null },
};

/** What is not known (null) is admitted only where nothing is asked for by name. */
export function admits({ included, excluded }: Selection, value: string | null): boolean {
  const names = (list: readonly (string | null)[]): boolean => list.includes(value);
  return (included === null || names(included)) && !names(excluded);
}

/** A range is stated in one currency, and no amount of another is known to lie in it. */
export function inRange({ min, max }: AmountRange, amount: Money): boolean {
  const least = min && moneyFromJson(min);
  const most = max && moneyFromJson(max);
  if (least && (amount.currency !== least.currency || amount.minorUnits < least.minorUnits)) return false;
  return !(most && (amount.currency !== most.currency || amount.minorUnits > most.minorUnits));
}

/** Whether everything that was admitted before still is. */
export const widens = (before: StageRules, after: StageRules): boolean =>
  selectionWidens(before.categories, after.categories) &&
  selectionWidens(before.products, after.products) &&
  selectionWidens(before.merchants, after.merchants) &&
  selectionWidens(before.cities, after.cities) &&
  rangeWidens(before.amount, after.amount);

function selectionWidens(before: Selection, after: Selection): boolean {
  if (before.included !== null) {
    return before.included.every((value) => !admits(before, value) || admits(after, value));
  }
  return after.included === null && after.excluded.every((value) => before.excluded.includes(value));
}

function rangeWidens(before: AmountRange, after: AmountRange): boolean {
  const least = after.min && sameCurrency(before.min, after.min);
  const most = after.max && sameCurrency(before.max, after.max);
  return (
    (after.min === null || (least !== null && BigInt(after.min.minorUnits) <= least)) &&
    (after.max === null || (most !== null && BigInt(after.max.minorUnits) >= most))
  );
}

/** The earlier end in minor units; null where there was none, or one in another currency. */
const sameCurrency = (before: MoneyJson | null, after: MoneyJson): bigint | null =>
  before?.currency === after.currency ? BigInt(before.minorUnits) : null;

export const sameRules = (one: StageRules, other: StageRules): boolean => textOf(one) === textOf(other);

const textOf = ({ categories, products, merchants, cities, amount }: StageRules): string =>
  JSON.stringify([
    [categories, products, merchants, cities].map(({ included, excluded }) => [included, excluded]),
    [amount.min, amount.max].map((end) => end && [end.minorUnits, end.currency]),
  ]);

const selectionShape: Shape<Selection> = record({ included: nullOr(listOf(text)), excluded: listOf(text) });
export const stageRulesShape: Shape<StageRules> = record({
  categories: selectionShape,
  products: selectionShape,
  merchants: selectionShape,
  cities: selectionShape,
  amount: record({ min: nullOr(moneyShape), max: nullOr(moneyShape) }),
});
