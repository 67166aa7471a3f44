import { type ArgumentMetadata, type PipeTransform, type Type, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, platformProblems, ProblemError } from './problem.js';
import { RequestChecks } from './request-checks.js';

/** Enough for anyone to see what is wrong; a body of nothing but mistakes does not make a long answer. */
const fieldErrorsMax = 20;
/** No request is nested half as deep; what looks for the reasons of a refusal would run out of stack on thousands. */
const nestingMax = 16;

/** Checks bodies and queries against their request classes: unknown fields are refused, every fault names its field. */
export class RequestValidation implements PipeTransform {
  readonly #checks = new Map<Type, RequestChecks | undefined>();
  readonly #explaining = new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: invalidRequest,
  });

  /** The request as an instance of its class; rejects with the problem `invalid-request`. */
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { metatype, type } = metadata;
    if (type === 'custom' || metatype === undefined || metatype === Object || metatype === String) return value;
    // What stands in an address is text and may have to be converted first; a JSON body has its types already.
    const built = type === 'body' ? this.#checksOf(metatype)?.build(value) : undefined;
    return built ?? this.#explain(value, metadata);
  }

  #explain(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!isNestedDeeper(value, nestingMax)) return this.#explaining.transform(value, metadata);
    const errors = [{ field: metadata.type, reason: `is nested more than ${nestingMax} deep` }];
    throw new ProblemError(platformProblems.invalidRequest, `The ${metadata.type} is nested too deep.`, { errors });
  }

  #checksOf(metatype: Type): RequestChecks | undefined {
    if (!this.#checks.has(metatype)) this.#checks.set(metatype, RequestChecks.of(metatype));
    return this.#checks.get(metatype);
  }
}

const isNestedDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, levels - 1)));

function invalidRequest(errors: readonly ValidationError[]): ProblemError {
  const fields = errors.flatMap((error) => fieldErrors(error, '')).slice(0, fieldErrorsMax);
  const detail = fields.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  return new ProblemError(platformProblems.invalidRequest, detail, { errors: fields });
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, reason]) => ({
    field,
    reason: rule === 'whitelistValidation' ? 'is not a field of this request' : reason,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
