import { fundingKinds, institutionRoles, isCurrency, parseAmount, parseMoment } from '@hutong/domain';

/** What is wrong in a value: each fault with its path below the value, empty for the value itself. */
export type FieldFault = Readonly<{ path: string; reason: string }>;
export type FieldCheck = (value: unknown) => readonly FieldFault[];

const right = (isRight: (value: unknown) => boolean, reason: string): FieldCheck => {
  const wrong = [{ path: '', reason }];
  return (value) => (isRight(value) ? [] : wrong);
};
const pattern = (expression: RegExp, reason: string): FieldCheck =>
  right((value) => typeof value === 'string' && expression.test(value), reason);

export const id = pattern(/^[A-Za-z0-9._-]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 . _ -');
export const institutionId = pattern(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ -');
export const sha256 = pattern(/^[0-9a-f]{64}$/, 'must be 64 lowercase hexadecimal digits');
export const interconnectionId = pattern(
  /^([A-Za-z0-9_-]{1,64}\.){2}[A-Za-z]{1,20}\.[A-Za-z]{1,20}\.[A-Za-z]{1,20}$/,
  'must be <payer app>.<code issuer>.<field>.<presentation>.<funding kind>',
);
export const text = (charactersMax: number): FieldCheck =>
  right(
    (value) => typeof value === 'string' && value.length > 0 && value.length <= charactersMax,
    `must be text of 1 to ${charactersMax} characters`,
  );
export const flag = right((value) => typeof value === 'boolean', 'must be true or false');
export const moment = right(
  (value) => typeof value === 'string' && parseMoment(value) !== null,
  'must be a moment of RFC 3339 that exists, such as 2023-10-18T00:00:00+08:00',
);
export const wholeNumber = (min: number, max: number): FieldCheck =>
  right(
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    `must be a whole number from ${min} to ${max}`,
  );
export const oneOf = (...words: readonly string[]): FieldCheck =>
  right((value) => words.includes(value as string), `must be one of ${words.join(', ')}`);

export const orNull =
  (check: FieldCheck): FieldCheck =>
  (value) =>
    value === null ? [] : check(value);

/** A list of 1 to `itemsMax`; where it may be empty, `itemsMin` is 0. */
export const listOf = (item: FieldCheck, itemsMax: number, itemsMin = 1): FieldCheck => {
  const reason = `must be a list of ${itemsMin} to ${itemsMax}`;
  return (value) => {
    if (!Array.isArray(value) || value.length < itemsMin || value.length > itemsMax) return [{ path: '', reason }];
    return value.flatMap((each, index) => within(`[${index}]`, item(each)));
  };
};

/** An object with just these fields; those of `optional` may be left out. */
export const object = (
  fields: Readonly<Record<string, FieldCheck>>,
  optional: Readonly<Record<string, FieldCheck>> = {},
): FieldCheck => {
  const known = { ...fields, ...optional };
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [{ path: '', reason: 'must be an object' }];
    const given = Object.entries(value).flatMap(([name, field]) =>
      within(`.${name}`, Object.hasOwn(known, name) ? (known[name]?.(field) ?? []) : [{ path: '', reason: unknown }]),
    );
    const missing = Object.keys(fields).filter((name) => !Object.hasOwn(value, name));
    return [...given, ...missing.map((name) => ({ path: `.${name}`, reason: 'is missing' }))];
  };
};
const unknown = 'is not a field of this kind of line';

const within = (path: string, faults: readonly FieldFault[]): readonly FieldFault[] =>
  faults.map((fault) => ({ ...fault, path: path + fault.path }));

export const role = oneOf(...institutionRoles);
export const fundingKind = oneOf(...fundingKinds);
export const names = object({ zh: text(100), en: text(100) });
export const money: FieldCheck = (value) => {
  const faults = object({
    minorUnits: right(
      (minorUnits) => typeof minorUnits === 'string' && parseAmount(minorUnits, 'CNY').ok,
      'must be whole minor units as a text of digits, such as "12900"',
    ),
    currency: right((currency) => typeof currency === 'string' && isCurrency(currency), 'must be a known currency'),
  });
  return faults(value);
};
