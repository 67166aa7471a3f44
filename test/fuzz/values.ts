import * as fc from 'fast-check';
import { type OpenApi, type Schema, resolved } from './json-schema.js';
import type { KnownValues } from './known-values.js';

const dayMs = 86_400_000;
const itemsMax = 3;

/** What a schema allows, mostly about what exists. `now` is when the run began, in milliseconds. */
export class ValuesOf {
  constructor(
    private readonly document: OpenApi,
    private readonly known: KnownValues,
    private readonly now: number,
  ) {}

  schema(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const { nullable, ...own } = resolved(this.document, schema);
    const value = this.#value(own, name);
    return nullable === true ? fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null)) : value;
  }

  #value(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const { type, properties, items, minimum = -10, maximum = 1_000_000, required = [] } = schema;
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (type) {
      case 'string':
        return this.#text(schema, name);
      case 'integer':
      case 'number':
        return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum));
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(this.schema(items ?? {}, name.replace(/s$/, '')), {
          minLength: Math.min(schema.minItems ?? 0, itemsMax),
          maxLength: Math.min(schema.maxItems ?? itemsMax, itemsMax),
        });
      default:
        if (properties === undefined) return fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue(), { maxKeys: 3 });
        return fc.record(
          Object.fromEntries(Object.entries(properties).map(([field, each]) => [field, this.schema(each, field)])),
          { requiredKeys: [...required] },
        );
    }
  }

  #text(schema: Schema, name: string): fc.Arbitrary<string> {
    const { format, pattern, minLength = 0, maxLength = 40, example } = schema;
    const anything =
      format === 'date-time'
        ? fc.integer({ min: -8 * dayMs, max: dayMs }).map((ms) => new Date(this.now + ms).toISOString())
        : pattern === undefined
          ? fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'grapheme' })
          : fc.stringMatching(new RegExp(pattern), { size: 'small' });
    // To wait for a position that is not there takes seconds: only what is wrong on purpose does.
    if (name === 'minPosition') return this.#met('position', fc.constant('1'));
    // Moments that are told lie long before the run.
    if (format === 'date-time') return anything;
    const otherwise = typeof example === 'string' ? fc.constant(example) : anything;
    return fc.oneof({ weight: 5, arbitrary: this.#met(name, otherwise) }, anything);
  }

  /** A text that stood under the name before, as far as the run has come by then. */
  #met(name: string, otherwise: fc.Arbitrary<string>): fc.Arbitrary<string> {
    return fc.tuple(fc.nat(), otherwise).map(([index, text]) => {
      const known = this.known.of(name);
      return known[index % Math.max(1, known.length)] ?? text;
    });
  }
}
