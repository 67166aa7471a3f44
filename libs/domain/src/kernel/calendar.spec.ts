import { describe, expect, it } from 'vitest';
import { parseMoment, parseShanghaiTime, shanghaiMidnight } from './calendar.js';
import { instantFromJson, instantToJson } from './instant.js';

const moment = (text: string): string | null => {
  const at = parseMoment(text);
  return at === null ? null : instantToJson(at);
};
const shanghai = (text: string): string | null => {
  const at = parseShanghaiTime(text);
  return at === null ? null : instantToJson(at);
};

describe('A moment', () => {
  it.each([
    ['2023-10-18T00:00:00Z', '2023-10-18T00:00:00.000Z'],
    ['2023-10-18T00:00:00+08:00', '2023-10-17T16:00:00.000Z'],
    ['2023-10-18T00:00:00.5-03:30', '2023-10-18T03:30:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2023-12-31T23:59:59.999999999Z', '2023-12-31T23:59:59.999Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, expected) => expect(moment(text)).toBe(expected));

  it.each([
    '2023-02-29T00:00:00Z',
    '2023-02-30T00:00:00Z',
    '2023-02-30T00:00:00+08:00',
    '2023-04-31T12:00:00.000Z',
    '2023-02-31T00:00:00-11:00',
    '2023-13-01T00:00:00Z',
    '2023-00-10T00:00:00Z',
    '2023-10-00T00:00:00Z',
    '2023-10-18T24:00:00Z',
    '2023-10-18T23:60:00Z',
    '2023-10-18T23:59:60Z',
    '2023-10-18T00:00:00+24:00',
    '2023-10-18T00:00:00+08:60',
    '2023-10-18T00:00:00',
    '2023-10-18',
    '2023-10-18 00:00:00Z',
    '2023-10-18T00:00:00.Z',
    ' 2023-10-18T00:00:00Z',
    '',
  ])('is not %j', (text) => expect(moment(text)).toBeNull());

  // As text, -000001 and +010000 would stand before every other year.
  it.each(['0000-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01'])(
    'is not %s, whose year in UTC has not four digits',
    (text) => expect(moment(text)).toBeNull(),
  );
});

describe('A time in Shanghai', () => {
  it('is eight hours before the same in UTC', () => {
    expect(shanghai('2019-02-19 05:01:46')).toBe('2019-02-18T21:01:46.000Z');
    expect(shanghai('2024-02-29 08:00:00')).toBe('2024-02-29T00:00:00.000Z');
  });

  it.each(['2019-02-29 05:01:46', '2019-02-30 05:01:46', '2019-02-19 24:00:00', '2019-02-19T05:01:46', '2019-02-19'])(
    'is not %s',
    (text) => expect(shanghai(text)).toBeNull(),
  );

  it('begins its day at the very millisecond of 16:00 in UTC', () => {
    const midnightOf = (text: string) => instantToJson(shanghaiMidnight(instantFromJson(text)));
    expect(midnightOf('2023-10-18T15:59:59.999Z')).toBe('2023-10-17T16:00:00.000Z');
    expect(midnightOf('2023-10-18T16:00:00.000Z')).toBe('2023-10-18T16:00:00.000Z');
  });
});
