import { describe, expect, it } from 'vitest';
import type { StreamType } from './decision.js';
import { CannotFollowError } from './following.js';
import { categoryOf, judge } from './gate.js';
import { moment, moneyShape, listOf, nullOr, record, text, wholeNumber, wholeText, word } from './shape.js';

type Opened = Readonly<{ type: 'Opened'; data: Readonly<{ door: string; keys: number }> }>;
type DoorState = Readonly<{ status: 'shut' | 'open' }>;

const doors: StreamType<DoorState, Opened> = {
  category: 'door',
  initialState: { status: 'shut' },
  idOf: ({ data }) => data.door,
  evolve: (state, event) => {
    if (state.status === 'shut') return { status: 'open' };
    throw new CannotFollowError(event.type, `the stream is ${state.status}`);
  },
  eventTypes: { Opened: record({ door: text, keys: wholeNumber }) },
};
const opened = { stream: 'door-front', type: 'Opened', data: { door: 'front', keys: 2 } };
const reasonOf = (changes: object, state: DoorState = doors.initialState) => {
  const judgement = judge(doors, state, { ...opened, ...changes });
  return judgement.counts ? null : judgement.reason;
};

describe('The gate', () => {
  it('lets an event count that decodes, is about its stream and follows', () =>
    expect(judge(doors, doors.initialState, opened)).toEqual({
      counts: true,
      event: { type: 'Opened', data: opened.data },
      state: { status: 'open' },
    }));
  it('sets aside a type that the kind of stream does not know', () =>
    expect(reasonOf({ type: 'Painted' })).toBe('Unknown event type Painted in a stream of category door'));
  it.each([
    [{ x: 1 }, 'Opened cannot be read: data.door is missing'],
    [{ door: 'front', keys: '2' }, 'Opened cannot be read: data.keys is not a whole number'],
    [[], 'Opened cannot be read: data.door is missing'],
    ['front', 'Opened cannot be read: data is not an object'],
    [null, 'Opened cannot be read: data is not an object'],
  ])('sets aside the data %j', (data, reason) => expect(reasonOf({ data })).toBe(reason));
  it('lets fields through that are not known yet', () =>
    expect(reasonOf({ data: { ...opened.data, colour: 'red' } })).toBeNull());
  it('sets aside what is about another stream', () => {
    expect(reasonOf({ stream: 'door-back' })).toBe('Opened is about door "front"');
    expect(reasonOf({ stream: 'door' })).toBe('Opened is about door "front"');
  });
  it('sets aside what cannot follow from the state of its stream', () =>
    expect(reasonOf({}, { status: 'open' })).toBe('Opened cannot follow: the stream is open'));
});

describe('The kind of a stream', () => {
  it.each([
    ['door-front-1', 'door'],
    ['ledger', 'ledger'],
    ['-x', ''],
  ])('of %s is %j', (stream, category) => expect(categoryOf(stream)).toBe(category));
});

describe('A shape', () => {
  it.each(['2024-02-29T23:59:59.999Z', '2023-01-31T00:00:00.000Z'])('takes the moment %s', (value) =>
    expect(moment(value)).toBeNull(),
  );
  it.each([
    '2023-02-29T00:00:00.000Z',
    '2023-02-30T00:00:00.000Z',
    '2023-04-31T00:00:00.000Z',
    '2023-13-01T00:00:00.000Z',
    '2023-10-18T24:00:00.000Z',
    '2023-10-18T04:00:00Z',
    '2023-10-18T04:00:00.000+08:00',
    1,
  ])('refuses the moment %s', (value) => expect(moment(value)).toContain('is not a moment'));
  it.each(['0', '-1', '999999999999999999'])('takes the whole number %s', (value) =>
    expect(wholeText(value)).toBeNull(),
  );
  it.each(['', '-0', '01', '1.0', '1e3', '1000000000000000000', 1])('refuses %j as a whole number in text', (value) =>
    expect(wholeText(value)).not.toBeNull(),
  );
  it('names the path to what is wrong', () => {
    const order = record({ amounts: listOf(moneyShape), kind: word('a', 'b'), note: nullOr(text) });
    const right = { amounts: [{ minorUnits: '1', currency: 'CNY' }], kind: 'a', note: null };
    expect(order(right)).toBeNull();
    expect(order({ ...right, amounts: [...right.amounts, { minorUnits: '1' }] })).toBe(
      '.amounts[1].currency is missing',
    );
    expect(order({ ...right, amounts: {} })).toBe('.amounts is not a list');
    expect(order({ ...right, kind: 'toString' })).toBe('.kind is not one of a, b');
    expect(order({ ...right, note: 1 })).toBe('.note is not text');
  });
});
