import { describe, expect, it } from 'vitest';
import { cursorFromText, cursorText } from './cursor.js';

describe('A cursor', () => {
  it('is read as it was given', () => {
    const cursor = { question: 'q', position: '1042', offset: 1_000 };
    expect(cursorFromText(cursorText(cursor))).toEqual(cursor);
  });

  it('is nothing when no page has given it', () => {
    const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const others = [
      ['q', '1'],
      ['q', '-1', 0],
      ['q', 'x', 0],
      ['q', '1', -1],
      ['q', '1', 0.5],
      [1, '1', 0],
      { q: 1 },
      null,
    ];
    for (const other of others) expect(cursorFromText(written(other)), JSON.stringify(other)).toBeNull();
    for (const text of ['', 'nonsense', '%%%']) expect(cursorFromText(text), text).toBeNull();
  });
});
