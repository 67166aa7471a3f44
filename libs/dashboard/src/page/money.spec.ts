import { describe, expect, it } from 'vitest';
import { minorUnitDigits } from '@hutong/domain/kernel';
import { currencySigns, formatAxisMoney, formatMoney, groupThousands } from './money.js';

const yuan = (minorUnits: string) => formatMoney({ minorUnits, currency: 'CNY' });

describe('Writing an amount', () => {
  it('shows fen as two digits and groups the yuan by thousands', () => {
    expect(['0', '1', '99', '100', '99999', '100000', '123456789'].map(yuan)).toEqual([
      '¥0.00',
      '¥0.01',
      '¥0.99',
      '¥1.00',
      '¥999.99',
      '¥1,000.00',
      '¥1,234,567.89',
    ]);
  });

  it('keeps every digit of a sum that a float would round', () => {
    expect(yuan('900719925474099312345')).toBe('¥9,007,199,254,740,993,123.45');
  });

  it('puts a minus before the sign of the currency', () => {
    expect(yuan('-1')).toBe('−¥0.01');
  });

  it('knows currencies of no and of three decimal digits', () => {
    expect(formatMoney({ minorUnits: '1500', currency: 'JPY' })).toBe('JP¥1,500');
    expect(formatMoney({ minorUnits: '1500', currency: 'KWD' })).toBe('KD1.500');
  });

  it('shows minor units of a currency it does not know, and does not take a property of objects for one', () => {
    expect(formatMoney({ minorUnits: '1500', currency: 'XXX' })).toBe('XXX 1,500');
    expect(formatMoney({ minorUnits: '1500', currency: 'toString' })).toBe('toString 1,500');
  });

  it('has the same decimal digits for every currency that the ledger accepts', () => {
    expect(Object.fromEntries(Object.entries(currencySigns).map(([code, { digits }]) => [code, digits]))).toEqual(
      minorUnitDigits,
    );
  });
});

describe('Writing a tick of an axis', () => {
  it('shortens from a million and from a billion on', () => {
    expect(
      [50n, 250_000n, 99_999_900n, 100_000_000n, 150_000_000n, 100_000_000_000n].map((value) =>
        formatAxisMoney(value, 'CNY'),
      ),
    ).toEqual(['¥0.5', '¥2,500', '¥999,999', '¥1M', '¥1.5M', '¥1bn']);
  });
});

describe('Grouping digits', () => {
  it('starts at the fourth digit', () => {
    expect(['999', '1000', '1000000'].map(groupThousands)).toEqual(['999', '1,000', '1,000,000']);
  });
});
