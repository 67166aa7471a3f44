import { describe, expect, it } from 'vitest';
import { readFields } from './form-fields.js';

const formOf = (...parts: readonly (readonly [string, string | Blob])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
};
const many = (count: number) => Array.from({ length: count }, (_, index) => [`field-${index}`, 'x'] as const);
const picture = new Blob(['picture']);

describe('The form of a scan', () => {
  it('is one image and its fields', () => {
    const read = readFields(formOf(['capture', 'album'], ['image', picture], ['payerApp', 'tenpay']));
    expect(read).toMatchObject({ outcome: 'read', fields: { capture: 'album', payerApp: 'tenpay' } });
    expect(read).toHaveProperty('image.size', picture.size);
  });

  it.each(['image', 'payer', '__proto__'])('with %s twice is refused: nobody can say which was meant', (field) => {
    const value = field === 'image' ? picture : 'li';
    expect(readFields(formOf([field, value], ['capture', 'album'], [field, value]))).toEqual({
      outcome: 'repeated',
      field,
    });
  });

  it('leaves a second file under another name, and names that every object has, to the checks of fields', () => {
    const read = readFields(formOf(['image', picture], ['picture', picture], ['__proto__', 'x'], ['toString', 'x']));
    expect(read).toHaveProperty(
      'fields',
      Object.fromEntries([
        ['picture', ''],
        ['__proto__', 'x'],
        ['toString', 'x'],
      ]),
    );
  });

  it('has no more fields than a person would fill in', () => {
    expect(readFields(formOf(...many(16))).outcome).toBe('read');
    expect(readFields(formOf(...many(17))).outcome).toBe('tooMany');
  });
});
