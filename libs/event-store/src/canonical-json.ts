declare const canonical: unique symbol;

/** Text that `canonicalJson` made. */
export type CanonicalJson = string & { readonly [canonical]: true };

/** Most shapes of objects whose order of fields is remembered; what is beyond them is sorted each time. Ledger events have some fifty. */
const shapesRememberedMax = 1_000;

/** The names of an object's fields as they came, and in their order. */
type Shape = Readonly<{ came: readonly string[]; sorted: readonly string[]; isKept: boolean }>;

const shapesByFirstName = new Map<string, Shape[]>();
let shapesRemembered = 0;

/**
 * JSON with its fields in order of their names at every depth and without spaces (RFC 8785), so that equal content is equal text.
 * For what JSON can tell: text, numbers, booleans, null, lists and objects; a field that is undefined is left out.
 */
export const canonicalJson = (value: object): CanonicalJson => JSON.stringify(inOrder(value)) as CanonicalJson;

/** The same without the fields that are null, at whatever depth. */
export const canonicalJsonWithoutNulls = (value: object): CanonicalJson =>
  JSON.stringify(inOrder(value, null)) as CanonicalJson;

type Fields = Record<string, unknown>;

/**
 * The same content whose fields come in order, without those that hold what is left out. To copy and let the language print costs less
 * than to print: its text is of one piece.
 */
function inOrder(value: unknown, leftOut?: null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inOrder(item, leftOut));
  const fields = value as Fields;
  const { sorted, isKept } = shapeOf(Object.keys(fields));
  if (!isKept)
    return listedAs(
      sorted.filter((name) => fields[name] !== leftOut),
      fields,
      leftOut,
    );
  const copy: Fields = {};
  for (let index = 0; index < sorted.length; index += 1) {
    const name = sorted[index] as string;
    const field = fields[name];
    if (field !== leftOut) copy[name] = typeof field === 'object' ? inOrder(field, leftOut) : field;
  }
  return copy;
}

/** A name that an object would put first wherever it is set, as a place in a list, or take for its prototype. */
const unkept = /^(\d+|__proto__)$/;

/** Stands for an object that cannot have its fields in this order. */
const listedAs = (names: readonly string[], fields: Fields, leftOut?: null): object =>
  new Proxy(Object.fromEntries(names.map((name) => [name, inOrder(fields[name], leftOut)])), {
    ownKeys: () => [...names],
  });

/** Sorting costs more than all the rest, and the same few shapes come again and again. */
function shapeOf(names: readonly string[]): Shape {
  const first = names[0] ?? '';
  const known = shapesByFirstName.get(first) ?? [];
  for (const shape of known) if (isSame(shape.came, names)) return shape;
  // In order of UTF-16 code units, as RFC 8785 wants and as sorting does by itself.
  const sorted = names.toSorted();
  const shape = { came: names, sorted, isKept: !sorted.some((name) => unkept.test(name)) };
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
