import { applyDecorators, type Type as ClassOf } from '@nestjs/common';
import { Type } from 'class-transformer';
import { getMetadataStorage, ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';

/** The request class of a field that has fields of its own, and whether the field is a list of such objects. */
export type NestedField = Readonly<{ type: ClassOf<object>; isList: boolean }>;

const nestedFields = new WeakMap<object, Map<string, () => NestedField>>();

const isOneObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with a request class of its own. */
export const Nested = (type: () => ClassOf<object>) =>
  applyDecorators(
    // A list is an object too, and of a list class-validator would check the items only.
    ValidateBy({
      name: 'isOneObject',
      validator: { validate: isOneObject, defaultMessage: () => 'must be an object' },
    }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
    noted(() => ({ type: type(), isList: false })),
  );

/** A list of objects with a request class of their own, at most `itemsMax`. */
export const NestedList = (type: () => ClassOf<object>, itemsMax: number) =>
  applyDecorators(
    ValidateBy({
      name: 'isListOfObjects',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && value.length <= itemsMax && value.every(isOneObject),
        defaultMessage: () => `must be a list of at most ${itemsMax} objects`,
      },
    }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
    noted(() => ({ type: type(), isList: true })),
  );

const noted =
  (field: () => NestedField): PropertyDecorator =>
  (prototype, property) => {
    const fields = nestedFields.get(prototype) ?? new Map<string, () => NestedField>();
    nestedFields.set(prototype, fields.set(String(property), field));
  };

/** What a field with fields of its own holds, also one that was inherited. */
export function nestedFieldOf(type: ClassOf<object>, property: string): NestedField | undefined {
  let prototype: unknown = type.prototype;
  while (typeof prototype === 'object' && prototype !== null) {
    const nested = nestedFields.get(prototype)?.get(property);
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
  nested?: (value: unknown) => object | undefined;
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
        if (nested && (value = nested(value)) === undefined) return undefined;
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
  let nested: Property['nested'];
  for (const metadata of found) {
    const { each, constraintCls, constraints, type: kind } = metadata;
    if (each) return undefined;
    if (kind === 'conditionalValidation') {
      const holds = constraints[0] as (owner: object, value: unknown) => boolean;
      conditions.push((value, owner) => holds(owner, value));
    } else if (kind === 'nestedValidation') {
      nested = builderOf(nestedFieldOf(type, name));
      if (!nested) return undefined;
    } else {
      for (const { instance } of getMetadataStorage().getTargetValidatorConstraints(constraintCls)) {
        // One for all requests, since a check answers at once and keeps nothing.
        const asked = { targetName: type.name, property: name, constraints: constraints ?? [] };
        const args: ValidationArguments = { ...asked, value: undefined, object: type.prototype as object };
        checks.push((value, object) => {
          args.value = value;
          args.object = object;
          return instance.validate(value, args) === true;
        });
      }
    }
  }
  return { name, conditions, checks, ...(nested && { nested }) };
}

function builderOf(field: NestedField | undefined): Property['nested'] {
  const checks = field && RequestChecks.of(field.type);
  if (!checks) return undefined;
  if (!field.isList) return (value) => checks.build(value);
  // That it is a list is among the checks of the field, which come first.
  return (value) => {
    const items = (value as readonly unknown[]).map((item) => checks.build(item));
    return items.includes(undefined) ? undefined : items;
  };
}
