import { describe, expect, it } from 'vitest';
import { failure, success } from './branded.js';
import { money, parseAmount, smallerOf, splitInProportion, sumOf } from './money.js';

describe('Reading an amount from outside', () => {
  it('takes one minor unit and the largest amount', () => {
    expect(parseAmount('1', 'CNY')).toEqual(success(money(1n, 'CNY')));
    expect(parseAmount('1000000000000', 'JPY')).toEqual(success(money(1_000_000_000_000n, 'JPY')));
  });
  it('refuses zero and one more than the largest', () => {
    expect(parseAmount('0', 'CNY')).toEqual(failure('amountZero'));
    expect(parseAmount('1000000000001', 'CNY')).toEqual(failure('amountTooLarge'));
  });
  it.each(['-1', '1.00', '1e3', '', ' 1', '１', '0x1', '9'.repeat(21)])(
    'refuses %j, which is no whole number',
    (text) => expect(parseAmount(text, 'CNY')).toEqual(failure('notWholeMinorUnits')),
  );
  it.each(['cny', 'XXX', 'toString', ''])('refuses the currency %j', (currency) =>
    expect(parseAmount('1', currency)).toEqual(failure('currencyUnknown')),
  );
});

describe('Amounts', () => {
  it('are summed as they are stored and as they are computed with', () => {
    expect(sumOf([])).toBe(0n);
    expect(sumOf([{ minorUnits: '7' }, { minorUnits: -2n }])).toBe(5n);
  });
  it('have a smaller one', () => {
    expect([smallerOf(1n, 2n), smallerOf(2n, 1n), smallerOf(-1n, -1n)]).toEqual([1n, 1n, -1n]);
  });
});

describe('An amount in proportion', () => {
  const sharesOf = (amount: bigint, ...parts: readonly bigint[]) =>
    splitInProportion(
      amount,
      parts.map((minorUnits) => ({ minorUnits })),
    ).map(({ share }) => share);

  it('is rounded towards zero, and the last takes what is left', () => {
    expect(sharesOf(10n, 1n, 1n, 1n)).toEqual([3n, 3n, 4n]);
    expect(sharesOf(-10n, 1n, 1n, 1n)).toEqual([-3n, -3n, -4n]);
    expect(sharesOf(7n, 5n)).toEqual([7n]);
  });
  it('is the last’s where the whole is nothing', () => {
    expect(sharesOf(10n, 0n, 0n)).toEqual([0n, 10n]);
    expect(sharesOf(10n, 1n, 0n)).toEqual([10n, 0n]);
  });
});
