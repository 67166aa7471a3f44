import { Validator } from '@seriousme/openapi-schema-validator';
import { type ApiDocument, type Content, differencesFromSchema, type Operation } from './documented-answer.js';

/** One for all documents: what it costs is to learn the schema of OpenAPI itself. */
const validator = new Validator();
const noContent = '204';
const problemMediaType = 'application/problem+json';

/** What keeps people, or a generator of clients, from using an OpenAPI document: each fault with its place. */
export async function apiDocumentFaults(document: ApiDocument): Promise<readonly string[]> {
  const { valid, errors } = await validator.validate(structuredClone(document));
  return [
    ...(valid ? [] : [`it is no OpenAPI document: ${JSON.stringify(errors)}`]),
    ...((document.servers ?? []).some(({ description }) => description) ? [] : ['it names no server']),
    ...unresolvedReferences(document, document, '#'),
    ...repeatedNames(operationsOf(document).map(([, { operationId }]) => operationId)),
    ...operationsOf(document).flatMap(([place, operation]) =>
      operationFaults(operation, document).map((fault) => `${place} ${fault}`),
    ),
  ];
}

/** A generator of clients makes a function of each. */
const repeatedNames = (names: readonly (string | undefined)[]): readonly string[] =>
  names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index ? [`two operations are called ${name}`] : [],
  );

const operationsOf = ({ paths }: ApiDocument): readonly (readonly [string, Operation])[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );

function unresolvedReferences(node: unknown, document: unknown, place: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '$ref' && typeof value === 'string') {
      return resolved(value, document) === undefined ? [`${place} refers to ${value}, which is nowhere`] : [];
    }
    return unresolvedReferences(value, document, `${place}/${key}`);
  });
}

function resolved(reference: string, document: unknown): unknown {
  const [root, ...steps] = reference.split('/');
  if (root !== '#') return undefined;
  return steps.reduce<unknown>(
    (node, step) => (node as Readonly<Record<string, unknown>> | undefined)?.[step],
    document,
  );
}

function operationFaults(
  { summary, parameters = [], requestBody, responses }: Operation,
  document: ApiDocument,
): string[] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const failures = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
  return [
    ...(summary ? [] : ['has no summary']),
    ...(successes.length > 0 ? [] : ['documents no success']),
    ...(failures.length > 0 ? [] : ['documents no problem']),
    ...parameters.filter(({ example }) => example === undefined).map(({ name }) => `has no example of ${name}`),
    ...(requestBody ? mediaFaults('request', requestBody, document) : []),
    ...successes.flatMap(([status, response]) =>
      status === noContent ? [] : mediaFaults(`answer ${status}`, response, document),
    ),
    ...failures.flatMap(([status, response]) => problemFaults(status, response, document)),
  ];
}

/** Each problem of a status is told by its type: in the text for people, as an example, and as a schema of its own. */
function problemFaults(status: string, { description = '', content = {} }: Content, document: ApiDocument): string[] {
  const { schema = {}, examples = {} } = content[problemMediaType] ?? {};
  const { oneOf = [] } = schema;
  const names = Object.keys(examples);
  return [
    ...(names.length > 0 ? [] : [`tells no problem type for ${status}`]),
    ...(names.length === oneOf.length ? [] : [`has ${oneOf.length} schemas of ${names.length} problems for ${status}`]),
    ...names.flatMap((name, nth) => {
      const value = document.components.examples?.[name]?.value;
      const place = `: the example of ${name}`;
      return [
        ...(description.includes(`(/problems/${name})`) ? [] : [`leads to no text of ${name}`]),
        ...((value as Readonly<{ type: string }> | undefined)?.type === `/problems/${name}`
          ? []
          : [`has an example of another problem than ${name}`]),
        ...differencesFromSchema(document, oneOf[nth] ?? {}, { value, place }),
      ];
    }),
  ];
}

function mediaFaults(
  what: string,
  { content = {} }: NonNullable<Operation['requestBody']>,
  document: ApiDocument,
): string[] {
  if (Object.keys(content).length === 0) return [`has no content of its ${what}`];
  return Object.entries(content).flatMap(([mediaType, { schema, example }]) => {
    // There is no way to write a picture down.
    if (schema.format === 'binary') return [];
    if (example === undefined) return [`has no example of its ${what} (${mediaType})`];
    return differencesFromSchema(document, schema, { value: example, place: `: the example of its ${what}` });
  });
}
