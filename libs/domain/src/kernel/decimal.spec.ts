import { describe, expect, it } from 'vitest';
import { parseDecimal, printDecimal } from './decimal.js';

describe('A decimal of a bill', () => {
  it.each([
    ['0.47', 47n],
    ['-0.47', -47n],
    ['2', 200n],
    ['2.9', 290n],
    ['2.9000', 290n],
    ['999999999999999999.99', 99_999_999_999_999_999_999n],
  ])('%s says %s of its second place', (text, units) => expect(parseDecimal(text, 2)).toBe(units));

  it.each(['', '.5', '5.', '+1', '1,000', '1e3', ' 1', '0.471', '0.0001', `1${'0'.repeat(18)}`])(
    '%j says nothing',
    (text) => expect(parseDecimal(text, 2)).toBeNull(),
  );

  it.each([
    [0n, 2, '0.00'],
    [1n, 2, '0.01'],
    [-1n, 2, '-0.01'],
    [47n, 2, '0.47'],
    [-12_345n, 2, '-123.45'],
    [100n, 2, '1.00'],
    [17_400n, 5, '0.17400'],
    [-7n, 0, '-7'],
  ])('%s units of place %i are printed %s', (units, digits, text) => {
    expect(printDecimal(units, digits)).toBe(text);
    expect(parseDecimal(text, digits)).toBe(units);
  });
});
