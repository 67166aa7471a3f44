import { describe, expect, it } from 'vitest';
import { eventsLinks } from './cell-link.js';
import { rowOf, rowsText } from './figure-table.js';

const question = {
  measures: ['value', 'completion'],
  by: ['month', 'city', 'inCohort', 'rank'],
  filters: { origin: ['own'] },
  zone: 'Asia/Shanghai',
} as const;

const outside = [
  '北京',
  'Xi"an',
  String.raw`a\b`,
  'line\nbreak',
  '\u2028',
  '</script>',
  "O'Hare",
  'a&b=c,d',
  '\ud83c\udf75',
  '',
];
const cells = [...outside, null].map((city, index) => ({
  values: ['2023-10', city, index % 2 === 0, index],
  figures: new Map<string, bigint | { part: bigint; whole: bigint } | null>([
    ['value', BigInt(index) - 2n ** 70n],
    ['completion', index === 0 ? null : { part: 1n, whole: BigInt(index) }],
  ]),
}));

describe('Rows as JSON text', () => {
  it('say what cells say, whatever names from outside are made of', () => {
    const eventsOf = eventsLinks(question);
    const rows: unknown = JSON.parse(rowsText(question, { cells }, eventsOf));
    expect(rows).toEqual(cells.map((cell) => ({ ...rowOf(question, cell, undefined), events: eventsOf(cell.values) })));
    expect(rowsText(question, { cells: [] }, eventsOf)).toBe('[]');
  });

  it('lead to the events of the very cell', () => {
    const rows = JSON.parse(rowsText(question, { cells }, eventsLinks(question))) as readonly { events: string }[];
    const cities = rows.map(({ events }) => new URL(events, 'http://localhost').searchParams.get('city'));
    expect(cities).toEqual([
      ...outside.slice(0, 2),
      String.raw`a\\b`,
      ...outside.slice(3, 7),
      String.raw`a&b=c\,d`,
      '\ud83c\udf75',
      '',
      '',
    ]);
  });
});
