import { Ajv, type ValidateFunction } from 'ajv';

/** As much of the OpenAPI document as requests are made from and judged by. */
export type Schema = Readonly<{
  $ref?: string;
  allOf?: readonly Schema[];
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  example?: unknown;
}>;
export type Parameter = Readonly<{ name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }>;
type Content = Readonly<Record<string, Readonly<{ schema?: Schema; example?: unknown }>>>;
export type OperationOfDocument = Readonly<{
  operationId?: string;
  parameters?: readonly Parameter[];
  requestBody?: Readonly<{ content: Content; required?: boolean }>;
  responses: Readonly<Record<string, Readonly<{ content?: Content }>>>;
}>;
export type OpenApi = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, OperationOfDocument>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, Schema>> }>;
}>;

/** A schema without references and with the parts of `allOf` merged into it. */
export function resolved(document: OpenApi, { $ref, allOf = [], ...own }: Schema): Schema {
  const named = $ref === undefined ? {} : resolved(document, document.components.schemas[nameIn($ref)] ?? {});
  return Object.assign({}, named, ...allOf.map((part) => resolved(document, part)), own) as Schema;
}

const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

/** A JSON Schema check of what the document says; a field that it does not name is taken for forbidden, as everywhere in this API. */
export function checkOf(document: OpenApi, schema: Schema): ValidateFunction {
  const ajv = new Ajv({ strict: false, formats: { 'date-time': isMoment, binary: true } });
  return ajv.compile(closed(document, schema));
}

/** OpenAPI 3.0 as JSON Schema: null is a type of its own, and objects are closed. */
function closed(document: OpenApi, schema: Schema): object {
  const { nullable, properties, items, example: _example, ...rest } = resolved(document, schema);
  const strict = {
    ...rest,
    ...(items && { items: closed(document, items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, closed(document, property)]),
      ),
      additionalProperties: rest.additionalProperties ?? false,
    }),
  };
  return nullable === true ? { anyOf: [{ type: 'null' }, strict] } : strict;
}

const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i.test(text) && !Number.isNaN(Date.parse(text));
