import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldExamples } from './field-examples.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

/** The example of a schema: its own, or made of those of its fields. Nothing when there is none. */
export function exampleOf(schema: Schema, schemas: Schemas, field = ''): unknown {
  if ('$ref' in schema) {
    const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named && exampleOf(named, schemas, field);
  }
  if (schema.example !== undefined) return schema.example as unknown;
  if (schema.oneOf?.[0]) return exampleOf(schema.oneOf[0], schemas, field);
  if (schema.allOf) return merged(schema.allOf.map((part) => exampleOf(part, schemas, field)));
  if (schema.type === 'array' && schema.items && !(field in fieldExamples)) {
    const item = exampleOf(schema.items, schemas, field);
    return item === undefined ? undefined : [item];
  }
  if (schema.enum) return schema.enum[0] as unknown;
  if (schema.properties) {
    const { properties, required = [] } = schema;
    const fields = Object.entries(properties)
      .filter(([name]) => name !== toldMoment || required.includes(name))
      .map(([name, one]) => [name, exampleOf(one, schemas, name)] as const);
    return Object.fromEntries(fields.filter(([, example]) => example !== undefined));
  }
  return fieldExamples[field];
}

/** What a request may tell is at most some days old, so no moment would stay a good example of it. */
const toldMoment = 'occurredAt';

const merged = (parts: readonly unknown[]): unknown =>
  parts.length === 1 ? parts[0] : Object.assign({}, ...(parts as readonly object[]));
