declare const canonical: unique symbol;

/** Text that `canonicalJson` made. */
export type CanonicalJson = string & { readonly [canonical]: true };

/** Most shapes of objects whose order of fields is remembered; what is beyond them is sorted each time. Ledger events have some fifty. */
const shapesRememberedMax = 1_000;

/** The names of an object's fields as they came, in their order, and each as it is printed: after the brace, and after another field. */
type Shape = Readonly<{
  came: readonly string[];
  sorted: readonly string[];
  firstHeads: readonly string[];
  heads: readonly string[];
}>;

const shapesByFirstName = new Map<string, Shape[]>();
let shapesRemembered = 0;

/**
 * JSON with its fields in order of their names at every depth and without spaces (RFC 8785), so that equal content is equal text.
 * For what JSON can tell: text, numbers, booleans, null, lists and objects; a field that is undefined is left out.
 */
export const canonicalJson = (value: object): CanonicalJson => textOf(value) as CanonicalJson;

/** The usual text, which JSON prints between quotes as it is. */
const plain = /^[ !#-[\]-~]*$/;

function textOf(value: unknown): string {
  if (typeof value === 'string') return plain.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? textOfList(value) : textOfFields(value as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function textOfFields(fields: Fields): string {
  const { sorted, firstHeads, heads } = shapeOf(Object.keys(fields));
  let text = '';
  for (let index = 0; index < sorted.length; index += 1) {
    const field = fields[sorted[index] as string];
    if (field !== undefined) text += (text === '' ? firstHeads : heads)[index] + textOf(field);
  }
  return text === '' ? '{}' : `${text}}`;
}

function textOfList(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) text += `${index === 0 ? '' : ','}${textOf(list[index])}`;
  return `${text}]`;
}

/** Sorting costs more than all the rest, and the same few shapes come again and again. */
function shapeOf(names: readonly string[]): Shape {
  const first = names[0] ?? '';
  const known = shapesByFirstName.get(first) ?? [];
  for (const shape of known) if (isSame(shape.came, names)) return shape;
  // In order of UTF-16 code units, as RFC 8785 wants and as sorting does by itself.
  const sorted = names.toSorted();
  const headsAfter = (sign: '{' | ',') => sorted.map((name) => `${sign}${JSON.stringify(name)}:`);
  const shape = { came: names, sorted, firstHeads: headsAfter('{'), heads: headsAfter(',') };
  if (shapesRemembered < shapesRememberedMax) {
    shapesRemembered += 1;
    known.push(shape);
    shapesByFirstName.set(first, known);
  }
  return shape;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
