import { type Money, type Result, failure, moneyToJson, success, sumOf } from '../kernel/index.js';
import type { OrderLine } from './order.events.js';

export type NewOrderLine = Readonly<{
  lineId: string;
  productId: string;
  category: string;
  quantity: number;
  amount: Money;
}>;

export type OrderLinesRefusal =
  'linesMissing' | 'tooManyLines' | 'lineIdRepeated' | 'quantityOutOfRange' | 'lineCurrencyDiffers' | 'linesDoNotSum';

/** Most lines of one order, and pieces of one line. Our own bounds. */
export const linesPerOrderMax = 100;
export const quantityPerLineMax = 1_000_000;

/** The lines as they are stored, when they are an order's: ids of their own, one currency, and the total that they must have. */
export function linesOf(lines: readonly NewOrderLine[], total: Money): Result<readonly OrderLine[], OrderLinesRefusal> {
  if (lines.length === 0) return failure('linesMissing');
  if (lines.length > linesPerOrderMax) return failure('tooManyLines');
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length) return failure('lineIdRepeated');
  if (!lines.every(({ quantity }) => isCount(quantity))) return failure('quantityOutOfRange');
  if (!lines.every(({ amount }) => amount.currency === total.currency)) return failure('lineCurrencyDiffers');
  if (sumOf(lines.map(({ amount }) => amount)) !== total.minorUnits) return failure('linesDoNotSum');
  return success(
    lines.map(({ lineId, productId, category, quantity, amount }) => ({
      lineId,
      productId,
      category,
      quantity,
      amount: moneyToJson(amount),
    })),
  );
}

const isCount = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= quantityPerLineMax;
