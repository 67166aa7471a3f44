import { describe, expect, it } from 'vitest';
import { failure, success } from './branded.js';
import { amountMinorUnitsMax, money, parseAmount } from './money.js';

describe('Reading an amount from outside', () => {
  it('takes one minor unit and the largest amount', () => {
    expect(parseAmount('1', 'CNY')).toEqual(success(money(1n, 'CNY')));
    expect(parseAmount(`${amountMinorUnitsMax}`, 'JPY')).toEqual(success(money(amountMinorUnitsMax, 'JPY')));
  });
  it('refuses zero and one more than the largest', () => {
    expect(parseAmount('0', 'CNY')).toEqual(failure('amountZero'));
    expect(parseAmount(`${amountMinorUnitsMax + 1n}`, 'CNY')).toEqual(failure('amountTooLarge'));
  });
  it.each(['-1', '1.00', '1e3', '', ' 1', '１', '0x1', '9'.repeat(21)])(
    'refuses %j, which is no whole number',
    (text) => expect(parseAmount(text, 'CNY')).toEqual(failure('notWholeMinorUnits')),
  );
  it.each(['cny', 'XXX', 'toString', ''])('refuses the currency %j', (currency) =>
    expect(parseAmount('1', currency)).toEqual(failure('currencyUnknown')),
  );
});
