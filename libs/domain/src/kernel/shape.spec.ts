import { describe, expect, it } from 'vitest';
import { decodeEvent, type StoredFormat } from './decision.js';
import { listOf, nullOr, record, text, withoutNulls } from './shape.js';

const to = record({ street: text, flat: nullOr(text) });
const format: StoredFormat = {
  category: 'parcel',
  eventTypes: {
    ParcelSent: record({ id: text, note: nullOr(text), to, things: listOf(record({ name: text, for: nullOr(to) })) }),
  },
};
const read = (data: object) => decodeEvent(format, { type: 'ParcelSent', data }).data;

const sent = {
  id: '1',
  note: null,
  to: { street: 'Wenyi Road', flat: null },
  things: [
    { name: 'a lamp', for: null },
    { name: 'tea', for: { street: 'Gudun Road', flat: null } },
  ],
};
const stored = {
  id: '1',
  to: { street: 'Wenyi Road' },
  things: [{ name: 'a lamp' }, { name: 'tea', for: { street: 'Gudun Road' } }],
};

describe('What is null', () => {
  it('is not stored, at whatever depth', () => expect(withoutNulls(sent)).toEqual(stored));

  it('is read as null again, and the stored data is left as it is', () => {
    expect(read(stored)).toEqual(sent);
    expect(stored).not.toHaveProperty('note');
    expect(stored.to).not.toHaveProperty('flat');
  });

  it('may be stored nevertheless, as others do', () => {
    expect(read(sent)).toBe(sent);
    expect(read({ ...sent, things: [] })).toEqual({ ...sent, things: [] });
  });

  it('leaves what history knows of later fields', () =>
    expect(read({ ...stored, weighed: '3 kg' })).toEqual({ ...sent, weighed: '3 kg' }));

  it.each([
    ['data.id is missing', { ...stored, id: undefined }],
    ['data.to is missing', { ...stored, to: undefined }],
    ['data.to.street is missing', { ...stored, to: {} }],
    ['data.things[0].name is missing', { ...stored, things: [{}] }],
    ['data.note is not text', { ...stored, note: 3 }],
    ['data.id is not text', { ...stored, id: null }],
  ])('is no excuse: %s', (fault, data) => expect(() => read(data)).toThrow(fault));
});
