import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { exampleOf } from './composed-example.js';
import { describeProblems, problemSchema } from './described-problems.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;

/** The OpenAPI document of an app: every operation with an example of its request and answer, and its problems by type. */
export function apiDocument(app: INestApplication, title: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(title)
    .setVersion('1')
    .addServer('/', 'Whoever serves this document')
    .addServer('http://127.0.0.1:3000', 'Where `npm start`, or the gateway of `npm run services`, listens by default')
    .setExternalDoc('What the log holds: every stored event, as an AsyncAPI document', '/docs/events')
    .build();
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
