// What a client of the API sends and is answered, as TypeScript: made by openapi-typescript from the document that the server serves.
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const head =
  '// Made by `npm run client:generate` from the API document of the whole ledger; what is changed here is lost.\n';
const linesType = 'application/x-ndjson';
const problemType = 'application/problem+json';

/** The types of a client of the API that an OpenAPI document describes. */
export async function clientTypes(document) {
  const nodes = await openapiTypescript(asTheClientHasIt(document), {
    immutable: true,
    // What an object has is left open where the document leaves it open.
    emptyObjectsUnknown: true,
    transform: (schema) => (schema.format === 'binary' ? blob : undefined),
  });
  return head + astToString(nodes);
}

const blob = ts.factory.createTypeReferenceNode('Blob');

/**
 * The document in the client's words: lines of JSON are lists, and a command whose caller gives it no key has one from the client.
 * Examples are left to the document: in the types they would be most of the file.
 */
function asTheClientHasIt(document) {
  const { components, paths, ...rest } = structuredClone(document);
  delete components.examples;
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? []) {
      delete parameter.example;
      if (parameter.name === 'Idempotency-Key') parameter.required = false;
    }
    for (const [status, answer] of Object.entries(operation.responses)) {
      if (Number(status) >= 400) answer.description = '';
    }
    for (const { content = {} } of Object.values(operation.responses)) {
      // Other forms of the same answer are had with `parseAs`, which says their types.
      if ('application/json' in content)
        for (const type of Object.keys(content)) if (type !== 'application/json') delete content[type];
    }
    for (const { content = {} } of [operation.requestBody ?? {}, ...Object.values(operation.responses)]) {
      for (const [type, media] of Object.entries(content)) {
        delete media.example;
        if (type === problemType) delete media.examples;
        if (type === linesType) media.schema = { type: 'array', items: media.schema };
      }
    }
  }
  return { ...rest, components: withoutExamples(components), paths };
}

const withoutExamples = (components) =>
  JSON.parse(JSON.stringify(components), function dropExample(key, value) {
    // A field may be called so too; then it is described by an object with a type.
    return key === 'example' && this.type !== undefined ? undefined : value;
  });
