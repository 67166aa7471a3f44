import type { Type as ClassOf } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldError } from './problem.js';
import { nestedFieldOf } from './request-checks.js';

/** More than any list of a request may have; what lies beyond is not looked at. */
const listItemsMax = 256;
/** Unknown fields that are named, and then no more are looked for. */
const unknownFieldsMax = 20;

/** A request without what its class does not declare. */
type Fitted = Readonly<{
  value: object;
  /** Fields that nobody declared. */
  unknown: readonly FieldError[];
  /** Declared fields that hold more than their checks are shown. */
  cut: readonly string[];
}>;

/** Nothing for a field without fields of its own. */
type DeclaredField = Readonly<{ shape: RequestShape; isList: boolean }> | undefined;
type Found = Readonly<{ unknown: FieldError[]; cut: string[] }>;

/**
 * What a request class declares: its fields, and which of them have fields of their own. What looks for the reasons of a refusal walks
 * whatever it is given, so it is only given this much, however large and deep the request was.
 */
export class RequestShape {
  readonly #fields: ReadonlyMap<string, DeclaredField>;
  /** What somebody is told who sends another field: all that there are beside it. */
  readonly #unknownReason: string;

  constructor(type: ClassOf<object>) {
    const storage = getMetadataStorage();
    const declared = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
    this.#fields = new Map(
      Object.keys(declared).map((name) => {
        const nested = nestedFieldOf(type, name);
        return [name, nested && { shape: new RequestShape(nested.type), isList: nested.isList }];
      }),
    );
    this.#unknownReason = `is not a field of this request; fields there: ${[...this.#fields.keys()].join(', ')}`;
  }

  /** A copy of the request that is no larger and no deeper than the class. */
  fit(request: object): Fitted {
    const unknown: FieldError[] = [];
    const cut: string[] = [];
    return { value: this.#copy(request, '', { unknown, cut }), unknown, cut };
  }

  #copy(request: object, parent: string, found: Found): object {
    const copy: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(request)) {
      const field = `${parent}${name}`;
      const nested = this.#fields.get(name);
      if (!this.#fields.has(name)) {
        found.unknown.push({ field, reason: this.#unknownReason });
        if (found.unknown.length >= unknownFieldsMax) return copy;
      } else if (nested && !nested.isList && isObject(value) && !Array.isArray(value)) {
        copy[name] = nested.shape.#copy(value, `${field}.`, found);
      } else if (nested?.isList === true && Array.isArray(value) && value.length <= listItemsMax) {
        copy[name] = value.map((item: unknown, index) =>
          isObject(item) && !Array.isArray(item)
            ? nested.shape.#copy(item, `${field}.${index}.`, found)
            : withoutDepth(item),
        );
      } else {
        copy[name] = withoutDepth(value);
        if (copy[name] !== value) found.cut.push(field);
      }
    }
    return copy;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The value itself when it is no deeper than a list; otherwise one of its kind that no check takes for what it was. */
function withoutDepth(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (!Array.isArray(value)) return {};
  if (value.length <= listItemsMax && !value.some(isObject)) return value;
  return value.slice(0, listItemsMax).map((item: unknown) => (isObject(item) ? null : item));
}
