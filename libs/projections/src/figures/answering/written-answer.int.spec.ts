import { describe, expect, it } from 'vitest';
import { storeOfFacts } from '../facts-under-test.js';
import type { FigureColumn } from './figure-table.js';
import { boundRows, csvOf, typedRowsSql } from './written-answer.js';

const columns: readonly FigureColumn[] = [
  { name: 'city', kind: 'dimension', unit: 'name', meaning: '' },
  { name: 'week', kind: 'dimension', unit: 'week', meaning: '' },
  { name: 'inCohort', kind: 'dimension', unit: 'flag', meaning: '' },
  { name: 'rank', kind: 'dimension', unit: 'count', meaning: '' },
  { name: 'net', kind: 'figure', unit: 'minorUnits', meaning: '' },
  { name: 'netShare', kind: 'share', unit: 'fraction', meaning: '' },
];
const row = { city: 'Xi"an', week: '2023-10-16', inCohort: true, rank: 3, net: '-5', netShare: '-0.0500' };

describe('An answer as CSV', () => {
  const linesOf = (...cities: readonly (string | null)[]) =>
    new TextDecoder()
      .decode(
        csvOf(
          columns.slice(0, 1),
          cities.map((city) => ({ city })),
        ),
      )
      .split('\r\n');

  it('has a header, quotes what needs them, and is empty for null', () => {
    expect(linesOf('a', 'b,c', 'd"e', 'f\ng', null)).toEqual(['city', 'a', '"b,c"', '"d""e"', '"f\ng"', '', '']);
  });

  it('has an apostrophe before a name that a spreadsheet would compute, and none before a figure', () => {
    expect(linesOf('=1+1', '+1', '-1', '@x', '1-1').slice(1, 6)).toEqual(["'=1+1", "'+1", "'-1", "'@x", '1-1']);
    expect(new TextDecoder().decode(csvOf(columns.slice(4), [row]))).toBe('net,netShare\r\n-5,-0.0500\r\n');
  });
});

describe('An answer as Parquet', () => {
  it('has columns of their own types, in order, and a wider one for what does not fit', async () => {
    const store = await storeOfFacts([], 0);
    try {
      const rows = [
        row,
        { ...row, city: null, week: null, inCohort: null, rank: null, net: '9223372036854775807', netShare: null },
      ];
      const typesOf = async (given: typeof rows) => {
        const typed = columns.flatMap(({ name }) => [`typeof("${name}")`, `CAST("${name}" AS VARCHAR)`]);
        const sql = `SELECT ${typed.join(', ')} FROM (${typedRowsSql(columns, given)})`;
        return store.reader.inSnapshot((snapshot) => snapshot.rows(sql, [boundRows(columns, given)]));
      };
      const [first, second] = await typesOf(rows);
      expect(first).toEqual([
        'VARCHAR',
        'Xi"an',
        'DATE',
        '2023-10-16',
        'BOOLEAN',
        'true',
        'INTEGER',
        '3',
        'BIGINT',
        '-5',
        'DECIMAL(38,4)',
        '-0.0500',
      ]);
      expect(second?.filter((_, index) => index % 2 === 1)).toEqual([
        null,
        null,
        null,
        null,
        '9223372036854775807',
        null,
      ]);
      const [wider] = await typesOf([{ ...row, net: '9223372036854775808' }]);
      expect(wider?.slice(8, 10)).toEqual(['DECIMAL(38,0)', '9223372036854775808']);
    } finally {
      await store.close();
    }
  });
});
