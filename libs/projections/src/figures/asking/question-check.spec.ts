import { ProblemError } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import { asked } from '../figures-under-test.js';
import type { GivenParameters } from './question-check.js';

/** What is wrong with a question, field by field. */
function faultsOf(parameters: GivenParameters): readonly Readonly<{ field: string; reason: string }>[] {
  try {
    asked(parameters);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.context.errors ?? [];
    throw error;
  }
}
const faultOf = (parameters: GivenParameters): string =>
  faultsOf({ measures: 'value', ...parameters })
    .map(({ field, reason }) => `${field}: ${reason}`)
    .join('; ');

describe('A question about figures', () => {
  it('says everything that holds, always in the same words', () => {
    const { question } = asked({
      measures: 'value',
      by: 'wallet,day',
      wallet: 'b,a,b',
      from: '2023-10-18',
      asOf: '2023-10-18T08:00:00+08:00',
    });
    expect(question).toEqual({
      measures: ['value'],
      by: ['wallet', 'day'],
      filters: { currency: ['CNY'], origin: ['own'], wallet: ['a', 'b'] },
      zone: 'Asia/Shanghai',
      from: '2023-10-17T16:00:00.000Z',
      asOf: '2023-10-18T00:00:00.000Z',
    });
    expect(asked({ measures: 'value', from: '2023-10-18', zone: 'UTC' }).question.from).toBe(
      '2023-10-18T00:00:00.000Z',
    );
  });

  it('that names what there is not is told the nearest word and all words', () => {
    expect(faultOf({ measures: 'valeu' })).toMatch(
      /^measures: has an unknown measure: did you mean value\?; measures: requested, .*value/,
    );
    expect(faultOf({ by: 'walet' })).toMatch(
      /^by: has an unknown dimension: did you mean wallet\?; dimensions: hour, .*wallet/,
    );
    expect(faultOf({ plattform: 'taobao' })).toMatch(
      /^plattform: is neither a parameter nor a dimension: did you mean platform\?; parameters: measures, by, .*asOf/,
    );
    expect(faultOf({ wa: 'x' })).toMatch(/^wa: is neither a parameter nor a dimension: did you mean wallet\?; /);
    expect(faultOf({ qz: 'x' })).toMatch(/^qz: is neither a parameter nor a dimension; parameters: /);
    for (const by of ['', ' ', 'day,'])
      expect(faultOf({ by })).toMatch(/^by: has an unknown dimension; dimensions: hour, /);
    expect(faultOf({ measures: 'value, count' })).toMatch(/^measures: has an unknown measure: did you mean count\?; /);
    expect(faultOf({ measures: 'xyzzy' })).toMatch(/^measures: has an unknown measure; measures: /);
    expect(faultsOf({})).toEqual([
      { field: 'measures', reason: expect.stringMatching(/^is missing; measures: requested, /) },
    ]);
  });

  it('that filters by a stretch of time is told how to ask for one', () => {
    expect(faultOf({ week: '2024-01-01' })).toBe(
      'week: is no filter: by=week cuts by it, and a period is asked for with from and to',
    );
  });

  it('that cuts by what some measure does not have is told both', () => {
    expect(faultOf({ measures: 'value,orders', by: 'wallet' })).toMatch(
      /^by: wallet is no dimension of orders; it has platform, /,
    );
    expect(faultOf({ measures: 'value,requested', origin: 'imported' })).toMatch(/^origin: must be own for requested/);
    expect(faultOf({ measures: 'requested', tradeType: 'NATIVE' })).toMatch(
      /^tradeType: tradeType is no dimension of requested/,
    );
    expect(faultOf({ measures: 'openStages', currency: 'CNY' })).toMatch(
      /^currency: currency is no dimension of openStages/,
    );
  });

  it('asks for days and moments of the calendar, in order', () => {
    expect(faultOf({ from: '2023-02-29' })).toMatch(/^from: must be a day of the calendar/);
    expect(faultOf({ until: '2023-10-18T25:00:00Z' })).toMatch(/^until: must be a day/);
    expect(faultOf({ from: '2023-10-18', to: '2023-10-18' })).toBe('to: must be later than from');
    expect(faultOf({ from: '2023-10-18', to: '2023-10-19' })).toBe('');
    // What begins in a period may have been told before it: an interconnection that opens next month.
    expect(faultOf({ from: '2023-10-18', until: '2023-10-17' })).toBe('');
    expect(faultOf({ asOf: 'yesterday' })).toMatch(/^asOf: must be a log position/);
    expect(faultOf({ zone: 'Asia/Chongqing' })).toBe('zone: must be Asia/Shanghai or UTC');
  });

  it('has at most 20,000 stretches of time, 12 measures, 4 dimensions and 50 values of a filter', () => {
    // 19,999 hours begin in the first of these periods, and one more may be touched.
    expect(faultOf({ by: 'hour', from: '2021-01-01T00:00:00Z', to: '2023-04-14T07:00:00Z' })).toBe('');
    expect(faultOf({ by: 'hour', from: '2021-01-01T00:00:00Z', to: '2023-04-14T08:00:00Z' })).toMatch(
      /^to: must be nearer to from: the period has 20001 hours/,
    );
    const values = Array.from({ length: 51 }, (_, index) => `m${index}`);
    expect(faultOf({ merchant: values.slice(1).join(',') })).toBe('');
    expect(faultOf({ merchant: values.join(',') })).toBe('merchant: must have at most 50 values');
    expect(faultOf({ by: 'wallet,platform,channel,city' })).toBe('');
    expect(faultOf({ by: 'wallet,platform,channel,city,field' })).toBe('by: must be at most 4 dimensions');
    expect(faultOf({ by: 'day,week' })).toBe('by: must have one of hour, day, week, month at most');
    const twelve = 'requested,ended,open,expired,closed,revoked,superseded,voided,capturedRequests,value,count,net';
    expect(faultOf({ measures: twelve })).toBe('');
    expect(faultOf({ measures: `${twelve},refunds` })).toBe('measures: must be at most 12; ask twice');
    expect(faultOf({ measures: 'value,value' })).toBe('measures: must each be named once');
  });

  it('is given each parameter once, and values of the kind of their dimension', () => {
    expect(faultOf({ by: ['wallet', 'day'] })).toBe('by: must be given once; separate values by commas');
    expect(faultOf({ inCohort: 'yes' })).toBe('inCohort: must be true or false');
    expect(faultOf({ alternatives: '-1' })).toBe('alternatives: must be whole numbers, separated by commas');
    expect(faultOf({ wallet: 'a\u0001' })).toMatch(/^wallet: must be values of at most 200 characters/);
    expect(faultOf({ wallet: 'w'.repeat(200) })).toBe('');
    expect(faultOf({ wallet: 'w'.repeat(201) })).toMatch(/^wallet: must be values/);
  });

  it('never adds currencies, nor own and imported payments', () => {
    expect(faultOf({ currency: 'CNY,JPY' })).toMatch(/^currency: must be one, or stand in by/);
    expect(faultOf({ currency: 'CNY,JPY', by: 'currency' })).toBe('');
    expect(faultOf({ measures: 'count', currency: 'CNY,JPY' })).toBe('');
    expect(faultOf({ currency: 'XXX' })).toMatch(/^currency: must be of CNY, /);
    expect(faultOf({ origin: 'own,imported' })).toMatch(/^origin: must be one of own and imported/);
    expect(faultOf({ origin: 'own,imported', by: 'origin' })).toBe('');
    expect(faultOf({ measures: 'cash', origin: 'imported' })).toMatch(/^origin: must be own for cash/);
    expect(faultOf({ by: 'origin', shareOf: 'origin' })).toMatch(/^shareOf: must be another dimension/);
  });

  it('asks for shares of a dimension that it cuts by, and of measures that have some', () => {
    expect(faultOf({ by: 'platform', shareOf: 'wallet' })).toBe(
      'shareOf: must be one of the dimensions in by, and no stretch of time',
    );
    expect(faultOf({ by: 'day', shareOf: 'day' })).toMatch(/^shareOf: must be one of the dimensions/);
    expect(faultOf({ measures: 'completion', by: 'wallet', shareOf: 'wallet' })).toMatch(
      /^shareOf: needs a measure that is a sum/,
    );
    expect(faultOf({ measures: 'reportedCaptures', by: 'wallet', shareOf: 'wallet' })).toMatch(/has no shares$/);
    expect(faultOf({ by: 'wallet', shareOf: 'wallet' })).toBe('');
  });

  it('is not confused by names that every object has', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(faultOf({ measures: word }), word).toMatch(/unknown measure/);
      expect(faultOf({ by: word }), word).toMatch(/unknown dimension/);
      expect(faultsOf(JSON.parse(`{"measures":"value","${word}":"x"}`) as GivenParameters), word).toHaveLength(1);
    }
  });
});
