import { describe, expect, it } from 'vitest';
import { factTables } from './fact-tables.js';
import { sqlName } from './fact-table.js';

describe('The tables of facts', () => {
  it('have names of their own, with a version', () => {
    const names = factTables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.v[1-9][0-9]*$/);
  });

  it.each(factTables)('$name follows streams, and uses types of theirs alone', ({ streams, eventTypes }) => {
    const known = new Set(streams.flatMap((stream) => Object.keys(stream.eventTypes)));
    expect(eventTypes.length).toBeGreaterThan(0);
    expect(eventTypes.filter((type) => !known.has(type))).toEqual([]);
  });

  it.each(factTables)('$name takes a period by a moment that it has, and says what each column means', (table) => {
    const { columns, period } = table;
    expect(period === 'occurredAt' || (columns[period]?.kind === 'moment' && !columns[period].isNullable)).toBe(true);
    const silent = Object.entries(columns).filter(
      ([, { meaning, isNullable }]) => meaning === '' || (isNullable && !/null|none/.test(meaning)),
    );
    expect(silent).toEqual([]);
  });

  it.each(factTables)('$name has no two columns of one name in SQL', ({ columns }) => {
    const names = Object.keys(columns).map(sqlName);
    expect(new Set(names).size).toBe(names.length);
  });
});
