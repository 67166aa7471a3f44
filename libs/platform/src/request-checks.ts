import { applyDecorators, type Type as ClassOf } from '@nestjs/common';
import { Type } from 'class-transformer';
import { getMetadataStorage, ValidateBy, ValidateNested } from 'class-validator';

const nestedTypes = new WeakMap<object, Map<string, () => ClassOf<object>>>();

/** An object with a request class of its own. */
export const Nested = (type: () => ClassOf<object>) =>
  applyDecorators(
    // A list is an object too, and of a list class-validator would check the items only.
    ValidateBy({
      name: 'isOneObject',
      validator: {
        validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => 'must be an object',
      },
    }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
    (prototype: object, property: string | symbol) => {
      const types = nestedTypes.get(prototype) ?? new Map<string, () => ClassOf<object>>();
      nestedTypes.set(prototype, types.set(String(property), type));
    },
  );

/** The request class of a field that has fields of its own, also of one that was inherited. */
export function nestedTypeOf(type: ClassOf<object>, property: string): ClassOf<object> | undefined {
  let prototype: unknown = type.prototype;
  while (typeof prototype === 'object' && prototype !== null) {
    const nested = nestedTypes.get(prototype)?.get(property);
    if (nested) return nested();
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

type Fields = Record<string, unknown>;
type Check = (value: unknown, owner: object) => boolean;
type Property = Readonly<{
  name: string;
  conditions: readonly Check[];
  checks: readonly Check[];
  nested?: RequestChecks;
}>;

/**
 * The checks of a request class, looked up once instead of for every request: what class-validator finds out again for each body
 * costs several times what it decides. Only says yes or "ask class-validator", so every reason still comes from there.
 */
export class RequestChecks {
  readonly #properties: ReadonlyMap<string, Property>;

  private constructor(
    private readonly type: ClassOf<object>,
    properties: readonly Property[],
  ) {
    this.#properties = new Map(properties.map((property) => [property.name, property]));
  }

  /** Nothing when the class has a decorator whose meaning is not looked up here. */
  static of(type: ClassOf<object>): RequestChecks | undefined {
    const storage = getMetadataStorage();
    const metadata = storage.getTargetValidationMetadatas(type, '', false, false);
    const properties: Property[] = [];
    for (const [name, found] of Object.entries(storage.groupByPropertyName(metadata))) {
      const property = propertyOf(type, name, found);
      if (!property) return undefined;
      properties.push(property);
    }
    return properties.length === 0 ? undefined : new RequestChecks(type, properties);
  }

  /** An instance when every check holds and no field is unknown. */
  build(plain: unknown): object | undefined {
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return undefined;
    for (const name of Object.keys(plain)) if (!this.#properties.has(name)) return undefined;
    const given = plain as Fields;
    const built = new this.type() as Fields;
    for (const { name, conditions, checks, nested } of this.#properties.values()) {
      let value = given[name];
      if (hold(conditions, value, plain)) {
        if (!hold(checks, value, plain)) return undefined;
        if (nested && (value = nested.build(value)) === undefined) return undefined;
      }
      if (value !== undefined) built[name] = value;
    }
    return built;
  }
}

function hold(checks: readonly Check[], value: unknown, owner: object): boolean {
  for (const holds of checks) if (!holds(value, owner)) return false;
  return true;
}

type Found = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

function propertyOf(type: ClassOf<object>, name: string, found: Found): Property | undefined {
  const conditions: Check[] = [];
  const checks: Check[] = [];
  let nested: RequestChecks | undefined;
  for (const metadata of found) {
    const { each, constraintCls, constraints, type: kind } = metadata;
    if (each) return undefined;
    if (kind === 'conditionalValidation') {
      const holds = constraints[0] as (owner: object, value: unknown) => boolean;
      conditions.push((value, owner) => holds(owner, value));
    } else if (kind === 'nestedValidation') {
      const nestedType = nestedTypeOf(type, name);
      nested = nestedType && RequestChecks.of(nestedType);
      if (!nested) return undefined;
    } else {
      for (const { instance } of getMetadataStorage().getTargetValidatorConstraints(constraintCls)) {
        const given = constraints ?? [];
        checks.push((value, object) => {
          const args = { targetName: type.name, property: name, constraints: given, value, object };
          return instance.validate(value, args) === true;
        });
      }
    }
  }
  return { name, conditions, checks, ...(nested && { nested }) };
}
