import { STATUS_CODES } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { platformProblems, type Problem, ProblemError } from '../problem.js';
import { problemsExtension } from './api-problems.js';
import { exampleOf } from './composed-example.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];
type Components = NonNullable<OpenAPIObject['components']>;

const problemMediaType = 'application/problem+json';

/** The OpenAPI document of an app: every operation with an example of its request and answer, and its problems by type. */
export function apiDocument(app: INestApplication, title: string): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(title).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config);
  const components: Components = (document.components ??= {});
  components.schemas = { ...components.schemas, Problem: problemSchema };
  components.examples = {};
  for (const operation of Object.values(document.paths).flatMap((path): Operation[] => Object.values(path))) {
    describeExamples(operation, components);
    describeProblems(operation, components);
  }
  return document;
}

/** A problem (RFC 9457): why there is no success. */
const problemSchema = {
  type: 'object',
  description: 'Why there is no success (RFC 9457). Every type is described in docs/problems.md.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', pattern: '^/problems/[a-z-]+$' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'The fields to blame, where fields are.',
      items: {
        type: 'object',
        required: ['field', 'reason'],
        properties: { field: { type: 'string' }, reason: { type: 'string' } },
      },
    },
    parts: {
      type: 'array',
      description: 'How each part of the process is doing, when that is the problem.',
      items: { type: 'object' },
    },
  },
};

function describeExamples({ parameters = [], requestBody, responses }: Operation, { schemas = {} }: Components): void {
  for (const parameter of parameters) {
    if ('$ref' in parameter || parameter.example !== undefined || !parameter.schema) continue;
    parameter.example = exampleOf(parameter.schema, schemas, parameter.name);
  }
  const answers = Object.values(responses).map((response) => response && 'content' in response && response.content);
  const bodies = [requestBody && 'content' in requestBody && requestBody.content, ...answers];
  for (const media of bodies.flatMap((content) => Object.values(content || {}))) {
    if (media.schema) media.example = exampleOf(media.schema, schemas);
  }
}

/** What any operation may answer, whatever it does; those of a body only where one is taken. */
const anyProblems: readonly Problem[] = Object.values(platformProblems);
const { malformedJson, bodyTooLarge, unsupportedMediaType } = platformProblems;
const bodyProblems: ReadonlySet<Problem> = new Set([malformedJson, bodyTooLarge, unsupportedMediaType]);

function describeProblems(operation: Operation, { examples = {} }: Components): void {
  const extended = operation as Operation & { [problemsExtension]?: readonly Problem[] };
  const possible = anyProblems.filter((problem) => operation.requestBody !== undefined || !bodyProblems.has(problem));
  const byStatus = Map.groupBy([...(extended[problemsExtension] ?? []), ...possible], ({ status }) => status);
  delete extended[problemsExtension];
  for (const [status, problems] of byStatus) {
    const responses: Responses = operation.responses;
    responses[status] = {
      description: STATUS_CODES[status] ?? '',
      content: {
        [problemMediaType]: {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(
            problems.map((problem) => [nameOf(problem), exampleReference(problem, examples)]),
          ),
        },
      },
    };
  }
}

/** Each type is told once in the document, and referred to by every operation that may answer it. */
function exampleReference(problem: Problem, examples: NonNullable<Components['examples']>): { $ref: string } {
  const name = nameOf(problem);
  examples[name] ??= { summary: problem.title, value: new ProblemError(problem).body };
  return { $ref: `#/components/examples/${name}` };
}

const nameOf = ({ type }: Problem): string => type.slice('/problems/'.length);
