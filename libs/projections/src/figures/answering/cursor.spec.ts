import { describe, expect, it } from 'vitest';
import { cursorFromText, cursorText } from './cursor.js';

describe('A cursor', () => {
  it('is read as it was given', () => {
    const stand = '1042.movements.v1+payments.v2';
    expect(cursorFromText(cursorText({ question: 'q', stand, offset: 1_000 }))).toEqual({
      question: 'q',
      stand: { position: '1042', versions: ['movements.v1', 'payments.v2'] },
      offset: 1_000,
    });
  });

  it('is nothing when no page has given it', () => {
    const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const others = [
      ['q', '1.payments.v1'],
      ['q', '1', 0],
      ['q', '-1.payments.v1', 0],
      ['q', 'x.payments.v1', 0],
      ['q', '1.payments', 0],
      ['q', '1.payments.v1+', 0],
      ['q', "1.payments.v1'", 0],
      ['q', 1, 0],
      ['q', '1.payments.v1', -1],
      ['q', '1.payments.v1', 0.5],
      [1, '1.payments.v1', 0],
      { q: 1 },
      null,
    ];
    for (const other of others) expect(cursorFromText(written(other)), JSON.stringify(other)).toBeNull();
    for (const text of ['', 'nonsense', '%%%']) expect(cursorFromText(text), text).toBeNull();
  });
});
