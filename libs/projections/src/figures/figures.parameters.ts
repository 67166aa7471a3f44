import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Parameter } from './asking/question-words.js';
import { type Dimension, everyDimension } from './registry/relations.js';

/** Every parameter of a question in the API's document: those of the question, then each dimension as a filter. */
export const ApiQuestion = (parameters: Readonly<Record<string, Parameter>>): MethodDecorator =>
  applyDecorators(
    ...Object.entries(parameters).map(queryParameter),
    ...Object.entries(everyDimension)
      .filter(([name]) => !Object.hasOwn(parameters, name))
      .map(([name, dimension]) =>
        queryParameter([name, { meaning: `Only ${dimension.meaning}`, example: exampleOf(name, dimension) }]),
      ),
  );

const needed: ReadonlySet<string> = new Set(['measures', 'toPosition']);

const queryParameter = ([name, { meaning, example, isRequired }]: readonly [string, Parameter]): MethodDecorator =>
  ApiQuery({
    name,
    required: isRequired ?? needed.has(name),
    description: meaning,
    schema: { type: 'string', example },
  });

const examples: Readonly<Record<string, string>> = {
  platform: 'taobao',
  currency: 'CNY',
  origin: 'own',
  wallet: 'tenpay',
};
const exampleOfKind: Record<Dimension['kind'], string> = {
  name: 'tenpay',
  person: 'hekfmFlrM4ycE76KQ6S39T',
  flag: 'true',
  count: '1',
};
const exampleOf = (name: string, { kind }: Dimension): string => examples[name] ?? exampleOfKind[kind];
