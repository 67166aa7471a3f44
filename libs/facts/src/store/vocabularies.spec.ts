import { describe, expect, it } from 'vitest';
import { factTables } from '../fact-tables.js';
import { commonNumbersFrom, numbersBefore, numbersPerVocabulary, sharedVocabularies } from './vocabularies.js';

describe('Vocabularies', () => {
  const names = new Set(
    factTables.flatMap(({ columns }) => Object.keys(columns).filter((name) => columns[name]?.kind === 'name')),
  );

  it('are shared by columns that there are', () => {
    expect(Object.values(sharedVocabularies).flat()).toSatisfy((columns: string[]) =>
      columns.every((column) => names.has(column)),
    );
  });

  it('are the same for the columns that share one, and begin where numbers of INTEGER and of others do not reach', () => {
    for (const columns of Object.values(sharedVocabularies)) expect(new Set(columns.map(numbersBefore)).size).toBe(1);
    for (const name of names) {
      const begin = numbersBefore(name);
      expect(begin % numbersPerVocabulary).toBe(0);
      expect(begin).toBeGreaterThan(0);
      expect(begin).toBeLessThan(commonNumbersFrom);
    }
    expect(numbersBefore('city')).not.toBe(numbersBefore('merchant'));
    expect(commonNumbersFrom).toBeLessThan(2 ** 31);
  });
});
