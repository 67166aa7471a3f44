/** As much of OpenAPI as requests and answers are described with. */
export type Schema = Readonly<{
  $ref?: string;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: readonly unknown[];
  pattern?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
}>;

/** A body by its media types. */
export type Content = Readonly<{
  description?: string;
  content?: Readonly<
    Record<
      string,
      Readonly<{ schema: Schema; example?: unknown; examples?: Readonly<Record<string, Readonly<{ $ref: string }>>> }>
    >
  >;
}>;

/** One method of one path. */
export type Operation = Readonly<{
  operationId?: string;
  summary?: string;
  parameters?: readonly Readonly<{ name: string; example?: unknown }>[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
}>;

/** The document that `/docs-json` serves. */
export type ApiDocument = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  servers?: readonly Readonly<{ url: string; description?: string }>[];
  components: Readonly<{
    schemas: Readonly<Record<string, Schema>>;
    examples?: Readonly<Record<string, Readonly<{ value: unknown }>>>;
  }>;
}>;

/** Where an answer of `GET path` is not what the API document says: missing and undocumented fields, other types, other forms. */
export function differencesFromDocument(document: ApiDocument, path: string, answer: unknown): string[] {
  const [described] = Object.values(document.paths[path]?.['get']?.responses['200']?.content ?? {});
  if (described === undefined) return [`${path} has no documented answer`];
  return differencesFromSchema(document, described.schema, { value: answer, place: path });
}

/** Where a value, which is found at some place, is not what a schema of the document says. */
export function differencesFromSchema(
  document: ApiDocument,
  schema: Schema,
  { value, place }: Readonly<{ value: unknown; place: string }>,
): string[] {
  if (schema.oneOf !== undefined)
    return fewest(schema.oneOf.map((one) => differencesFromSchema(document, one, { value, place })));
  const { type, nullable, pattern, properties, required = [], items, ...rest } = resolved(document, schema);
  if (value === null) return nullable === true ? [] : [`${place} is null`];
  if (rest.enum !== undefined && !rest.enum.includes(value)) return [`${place} is none of ${rest.enum.join(', ')}`];
  if (type !== undefined && (type === 'integer' ? 'number' : type) !== kindOf(value))
    return [`${place} is of kind ${kindOf(value)}, not ${type}`];
  if (pattern !== undefined && !(typeof value === 'string' && new RegExp(pattern).test(value)))
    return [`${place} is not like ${pattern}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      differencesFromSchema(document, items ?? {}, { value: item, place: `${place}[${index}]` }),
    );
  }
  if (properties === undefined) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return [
    ...required.filter((name) => !(name in fields)).map((name) => `${place}.${name} is missing`),
    ...Object.entries(fields).flatMap(([name, field]) =>
      properties[name] === undefined
        ? [`${place}.${name} is not documented`]
        : differencesFromSchema(document, properties[name], { value: field, place: `${place}.${name}` }),
    ),
  ];
}

function resolved(document: ApiDocument, { $ref, allOf = [], ...own }: Schema): Schema {
  const named = $ref === undefined ? undefined : document.components.schemas[$ref.split('/').at(-1) ?? ''];
  const parts = [...(named ? [named] : []), ...allOf].map((part) => resolved(document, part));
  const whole = [...parts, own];
  // What several parts say of fields holds together, and so do the fields that they require.
  const fields = whole.flatMap(({ properties }) => (properties ? [properties] : []));
  const required = whole.flatMap((part) => part.required ?? []);
  const properties = Object.assign({}, ...fields) as Schema['properties'];
  return Object.assign({}, ...whole, { required }, fields.length > 0 && { properties }) as Schema;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** The shortest list: what is of one of several kinds is compared with the kind it is nearest to. */
const fewest = (lists: readonly string[][]): string[] =>
  lists.reduce((least, list) => (list.length < least.length ? list : least));
