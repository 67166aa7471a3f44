import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, platformProblems, ProblemError } from './problem.js';

/** Enough for anyone to see what is wrong; a body of nothing but mistakes does not make a long answer. */
const fieldErrorsMax = 20;

/** Checks bodies and queries against their request classes: unknown fields are refused, every fault names its field. */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldErrors(error, '')).slice(0, fieldErrorsMax);
      const detail = fields.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
      return new ProblemError(platformProblems.invalidRequest, detail, { errors: fields });
    },
  });

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, reason]) => ({
    field,
    reason: rule === 'whitelistValidation' ? 'is not a field of this request' : reason,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
