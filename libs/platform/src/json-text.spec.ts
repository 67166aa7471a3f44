import {
  array,
  assert,
  constantFrom,
  integer,
  jsonValue,
  object,
  property,
  string,
  tuple,
  uint8Array,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-text.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readJson(bytesOf(text));
// Names that the text around them does not have.
const name = string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => `name ${text}`);

describe('JSON', () => {
  it('is read as the language reads it, when nothing in it is taken in silence', () => {
    assert(
      property(jsonValue({ stringUnit: 'grapheme', maxDepth: 6 }), constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const expected = text.includes('\\u0000')
          ? { outcome: 'faulty', reason: 'must be Unicode text without NUL' }
          : { outcome: 'read', value: JSON.parse(text) as unknown };
        expect(read(text)).toMatchObject(expected);
      }),
    );
  });

  it('with a field twice in an object is refused and the field named, wherever it is and however it is written', () => {
    const elsewhere = object({ key: string({ unit: 'grapheme-ascii' }), maxDepth: 2 }).map((value) =>
      JSON.stringify(value),
    );
    const writings = tuple(
      name,
      constantFrom(JSON.stringify, (text: string) => `"${escaped(text)}"`),
    );
    assert(
      property(
        writings,
        array(elsewhere, { maxLength: 3 }),
        integer({ min: 0, max: 3 }),
        ([field, write], before, depth) => {
          const others = before.map((value, index) => `"before-${index}":${value},`).join('');
          const twice = `{${others}${JSON.stringify(field)}:{"x":1},"between":[{"x":1},{"x":2}],${write(field)}:2}`;
          const text = '{"outer":['.repeat(depth) + twice + ']}'.repeat(depth);
          expect(read(text)).toEqual({
            outcome: 'faulty',
            field: [...Array.from({ length: depth }, () => 'outer'), field].join('.'),
            reason: 'is given twice',
          });
        },
      ),
    );
  });

  it('with the same field in two objects, or a text that looks like a field, is read', () => {
    for (const text of ['[{"a":1},{"a":1}]', '{"a":{"a":1}}', '{"a":"\\"a\\":1,","b":"a"}', '{"a":["a","a"]}']) {
      expect(read(text).outcome, text).toBe('read');
    }
  });

  it.each(['\\u0000', '\\ud800', 'x\\udc00x'])(
    'with the text %s, which no store and no client means, is refused',
    (text) => {
      expect(read(`{"a":{"b":"${text}"}}`)).toMatchObject({ outcome: 'faulty', field: 'a.b' });
      expect(read(`{"a":{"b${text}":1}}`)).toMatchObject({ outcome: 'faulty' });
    },
  );

  it('that is not UTF-8 is no JSON', () => {
    for (const faulty of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe4, 0xba]]) {
      expect(readJson(Uint8Array.from([...bytesOf('{"a":"'), ...faulty, ...bytesOf('"}')]))).toEqual({
        outcome: 'notJson',
      });
    }
  });

  it('never crashes what reads it, whatever the bytes are', () => {
    const hostile = constantFrom(
      '[',
      '{"a":',
      '"',
      '\\',
      '\\"',
      '{',
      '}',
      ',',
      ':',
      '1',
      'null',
      '\u0000',
      '{"a":1,"a":',
    );
    assert(property(uint8Array(), (bytes) => readJson(bytes).outcome.length > 0));
    assert(property(array(hostile, { maxLength: 40 }), (parts) => read(parts.join('')).outcome.length > 0));
    expect(read('['.repeat(60_000) + ']'.repeat(60_000)).outcome).toBe('read');
  });
});

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
const escaped = (text: string): string =>
  [...text].map((character) => (character.length === 1 ? `\\u${hex(character)}` : character)).join('');
