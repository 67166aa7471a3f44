import { minorUnitDigits, type MoneyJson } from './money.js';

// What stored data must look like, declared once beside its type: a log may be shared, restored or written by others, and
// TypeScript has gone by the time it is read. Fields that a shape does not know are let through, because stored data may grow.

/** What is wrong with a value, after the path to it (` is not text`, `.minorUnits is missing`); null when it is as declared. */
export type Check = (value: unknown) => string | null;

declare const described: unique symbol;

/** A check that stands for a type: the compiler compares it with the stored type field by field and word by word. */
export type Shape<T> = Check & { readonly [described]?: (value: T) => T };

/** A shape for each type of event. */
export type EventShapes<Event extends Readonly<{ type: string; data: object }>> = {
  readonly [Type in Event['type']]: Shape<Extract<Event, { type: Type }>['data']>;
};

const shape = <T>(isRight: (value: unknown) => boolean, what: string): Shape<T> => {
  const [wrong, missing] = [` is not ${what}`, ' is missing'];
  return (value) => {
    if (isRight(value)) return null;
    return value === undefined ? missing : wrong;
  };
};

export const text = shape<string>((value) => typeof value === 'string', 'text');

/** A count or a duration; never money. */
export const wholeNumber = shape<number>((value) => Number.isSafeInteger(value), 'a whole number');

/** A signed 64-bit number as a decimal string: money's minor units. */
export const wholeText = shape<string>(
  (value) => typeof value === 'string' && /^(0|-?[1-9]\d{0,17})$/.test(value),
  'a whole number of at most 18 digits as text',
);

/** `InstantJson`: a moment that exists, in UTC with milliseconds. */
export const moment = shape<string>(
  (value) => typeof value === 'string' && momentPattern.test(value) && isInCalendar(value),
  'a moment such as 2023-10-18T04:00:00.000Z',
);

const momentPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Only the last days of a month need a calendar. */
const isInCalendar = (value: string): boolean =>
  value.slice(8, 10) <= '28' || new Date(value).toISOString().startsWith(value.slice(0, 10));

/** One of a closed set of words. A word that is not known yet is set aside like an unknown type. */
export const word = <const Word extends string>(...words: readonly Word[]): Shape<Word> => {
  const known = new Set<unknown>(words);
  return shape((value) => known.has(value), `one of ${words.join(', ')}`);
};

export const nullOr =
  <T>(inner: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : inner(value);

export const listOf =
  <T>(inner: Shape<T>): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return value === undefined ? ' is missing' : ' is not a list';
    for (const [index, item] of value.entries()) {
      const fault = inner(item);
      if (fault !== null) return `[${index}]${fault}`;
    }
    return null;
  };

/** An object with at least these fields. */
export const record = <T extends object>(fields: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> => {
  const checks = Object.entries<Check>(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null) return value === undefined ? ' is missing' : ' is not an object';
    for (const [name, check] of checks) {
      const fault = check((value as Readonly<Record<string, unknown>>)[name]);
      if (fault !== null) return `.${name}${fault}`;
    }
    return null;
  };
};

const currencyShape = word(...(Object.keys(minorUnitDigits) as (keyof typeof minorUnitDigits)[]));
export { currencyShape as currency };

export const moneyShape: Shape<MoneyJson> = record({ minorUnits: wholeText, currency: currencyShape });
