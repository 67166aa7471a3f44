import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type FieldError, invalidRequest } from './problem.js';
import { RequestChecks } from './request-checks.js';
import { RequestShape } from './request-shape.js';

/** Checks bodies and queries against their request classes: unknown fields are refused, every fault names its field. */
export class RequestValidation implements PipeTransform {
  readonly #checks = new Map<Type, RequestChecks | undefined>();
  readonly #shapes = new Map<Type, RequestShape>();

  /** The request as an instance of its class; rejects with the problem `invalid-request`. */
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { metatype, type } = metadata;
    if (type === 'custom' || metatype === undefined || metatype === Object || metatype === String) return value;
    // What stands in an address is text and may have to be converted first; a JSON body has its types already.
    const built = type === 'body' ? this.#checksOf(metatype)?.build(value) : undefined;
    return built ?? this.#explain(value, { metatype, type });
  }

  async #explain(request: unknown, { metatype, type }: Readonly<{ metatype: Type; type: string }>): Promise<object> {
    if (request === undefined) throw invalidRequest([{ field: type, reason: 'is missing' }]);
    if (typeof request !== 'object' || request === null || Array.isArray(request)) {
      throw invalidRequest([{ field: type, reason: 'must be an object' }]);
    }
    const { value, unknown, cut } = this.#shapeOf(metatype).fit(request);
    const instance = plainToInstance(metatype, value) as object;
    const errors = await validate(instance, { stopAtFirstError: true, forbidUnknownValues: false });
    const faults = errors.flatMap((error) => fieldErrors(error, ''));
    const unsaid = cut.filter((field) => faults.every((fault) => fault.field !== field));
    const all = [...unknown, ...faults, ...unsaid.map((field) => ({ field, reason: 'is too large or too deep' }))];
    if (all.length > 0) throw invalidRequest(all);
    return instance;
  }

  #checksOf(metatype: Type): RequestChecks | undefined {
    if (!this.#checks.has(metatype)) this.#checks.set(metatype, RequestChecks.of(metatype));
    return this.#checks.get(metatype);
  }

  #shapeOf(metatype: Type): RequestShape {
    const shape = this.#shapes.get(metatype) ?? new RequestShape(metatype);
    this.#shapes.set(metatype, shape);
    return shape;
  }
}

/** One fault for each field: what is missing is not also of the wrong type. */
function fieldErrors({ property, value, constraints, children = [] }: ValidationError, parent: string): FieldError[] {
  const field = `${parent}${property}`;
  if (value === undefined) return [{ field, reason: 'is missing' }];
  const [reason] = Object.values(constraints ?? {});
  if (reason !== undefined) return [{ field, reason }];
  return children.flatMap((child) => fieldErrors(child, `${field}.`));
}
