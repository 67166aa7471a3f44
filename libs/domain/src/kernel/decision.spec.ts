import { describe, expect, it } from 'vitest';
import { type StreamType, decodeEvent } from './decision.js';
import { record, wholeNumber } from './shape.js';

type Counted = Readonly<{ type: 'Counted.v2'; data: Readonly<{ count: number }> }>;
const counters: StreamType<number, Counted> = {
  category: 'counter',
  initialState: 0,
  evolve: (state, { data }) => state + data.count,
  eventTypes: { 'Counted.v2': record({ count: wholeNumber }) },
  idOf: () => 'any',
  upcast: { Counted: (data) => ({ type: 'Counted.v2', data: { count: Number(Reflect.get(data, 'text')) } }) },
};

describe('Reading a stored event', () => {
  it('gives the event as it was stored', () =>
    expect(decodeEvent(counters, { type: 'Counted.v2', data: { count: 3 } })).toEqual({
      type: 'Counted.v2',
      data: { count: 3 },
    }));
  it('gives an outgrown type as it reads today', () =>
    expect(decodeEvent(counters, { type: 'Counted', data: { text: '3' } })).toEqual({
      type: 'Counted.v2',
      data: { count: 3 },
    }));
  it.each(['Recounted', 'toString', 'constructor', '__proto__'])('throws on the unknown type %s', (type) =>
    expect(() => decodeEvent(counters, { type, data: {} })).toThrow(
      `Unknown event type ${type} in a stream of category counter`,
    ),
  );
});
