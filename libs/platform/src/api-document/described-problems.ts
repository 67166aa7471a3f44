import { STATUS_CODES } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { gatewayProblems, platformProblems, type Problem, ProblemError } from '../problem.js';
import { readProblemTexts } from '../problem-texts.js';
import { problemsExtension } from './api-problems.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;
type Schema = NonNullable<Components['schemas']>[string];
type Reference = Readonly<{ $ref: string }>;

const problemMediaType = 'application/problem+json';

/** A problem (RFC 9457): why there is no success. */
export const problemSchema: Schema = {
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

/** What any operation may answer, whatever it does; those of a body only where one is taken. */
const anyProblems: readonly Problem[] = [...Object.values(platformProblems), ...Object.values(gatewayProblems)];
const { malformedJson, bodyTooLarge, unsupportedMediaType } = platformProblems;
const bodyProblems: ReadonlySet<Problem> = new Set([malformedJson, bodyTooLarge, unsupportedMediaType]);

/** Lists what an operation may answer besides success: for each status the types of problems, each with its schema and its example. */
export function describeProblems(operation: Operation, components: Components): void {
  const extended = operation as Operation & { [problemsExtension]?: readonly Problem[] };
  const possible = anyProblems.filter((problem) => operation.requestBody !== undefined || !bodyProblems.has(problem));
  const byStatus = Map.groupBy([...(extended[problemsExtension] ?? []), ...possible], ({ status }) => status);
  delete extended[problemsExtension];
  for (const [status, problems] of byStatus) {
    const told = [...new Map(problems.map((problem) => [nameOf(problem), problem])).entries()];
    const lines = told.map(([name, { title }]) => `- [${name}](/problems/${name}): ${title}`);
    operation.responses[status] = {
      description: `${STATUS_CODES[status] ?? ''}\n\n${lines.join('\n')}`,
      content: {
        [problemMediaType]: {
          schema: { oneOf: told.map(([, problem]) => schemaReference(problem, components)) },
          examples: Object.fromEntries(told.map(([name, problem]) => [name, exampleReference(problem, components)])),
        },
      },
    };
  }
}

/** Each type is told once in the document, and referred to by every operation that may answer it. */
function schemaReference(problem: Problem, { schemas = {} }: Components): Reference {
  const words = nameOf(problem).split('-');
  const name = `${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}Problem`;
  schemas[name] ??= {
    description: texts.get(nameOf(problem))?.text ?? problem.title,
    externalDocs: { url: problem.type },
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      {
        type: 'object',
        required: ['type', 'status'],
        properties: {
          type: { type: 'string', enum: [problem.type] },
          status: { type: 'integer', enum: [problem.status] },
        },
      },
    ],
  };
  return { $ref: `#/components/schemas/${name}` };
}

function exampleReference(problem: Problem, { examples = {} }: Components): Reference {
  const name = nameOf(problem);
  examples[name] ??= { summary: problem.title, value: new ProblemError(problem).body };
  return { $ref: `#/components/examples/${name}` };
}

const texts = readProblemTexts();
const nameOf = ({ type }: Problem): string => type.slice('/problems/'.length);
