import { ApiExtension } from '@nestjs/swagger';
import type { Problem } from '../problem.js';

/** Where the document keeps them until they are described. */
export const problemsExtension = 'x-problems';

/** Why an operation may refuse, besides what any request may be refused for: the document lists each by its type. */
export const ApiProblems = (problems: readonly Problem[]): MethodDecorator =>
  ApiExtension(problemsExtension, [...problems]) as MethodDecorator;
