import { minorUnitDigits, type MoneyJson } from './money.js';

// What stored data must look like, declared once beside its type: a log may be shared, restored or written by others, and
// TypeScript has gone by the time it is read. Fields that a shape does not know are let through, because stored data may grow.

/** A JSON Schema (draft 2020-12), as far as stored data needs it. */
export type JsonSchema = Readonly<{
  type?: string;
  enum?: readonly string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  oneOf?: readonly JsonSchema[];
}>;

/** What is wrong with a value, after the path to it (` is not text`, `.minorUnits is missing`); null when it is as declared. */
export type Check = ((value: unknown) => string | null) & {
  /** The same in the words of JSON Schema, for others than the ledger. */
  readonly schema: JsonSchema;
  /** The value with the nulls that were not stored, the same one where none is missing; nothing where there can be none. */
  readonly withNulls?: ((stored: unknown) => unknown) | undefined;
};

declare const described: unique symbol;

/** A check that stands for a type: the compiler compares it with the stored type field by field and word by word. */
export type Shape<T> = Check & { readonly [described]?: (value: T) => T };

/** A shape for each type of event. */
export type EventShapes<Event extends Readonly<{ type: string; data: object }>> = {
  readonly [Type in Event['type']]: Shape<Extract<Event, { type: Type }>['data']>;
};

type Declared = Readonly<{ what: string; schema: JsonSchema }>;

export const shape = <T>(isRight: (value: unknown) => boolean, { what, schema }: Declared): Shape<T> => {
  const [wrong, missing] = [` is not ${what}`, ' is missing'];
  const check = (value: unknown) => {
    if (isRight(value)) return null;
    return value === undefined ? missing : wrong;
  };
  return Object.assign(check, { schema });
};

export const text = shape<string>((value) => typeof value === 'string', { what: 'text', schema: { type: 'string' } });

/** A count or a duration; never money. */
export const wholeNumber = shape<number>((value) => Number.isSafeInteger(value), {
  what: 'a whole number',
  schema: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
});

const wholeTextPattern = /^(0|-?[1-9]\d{0,17})$/;

/** A signed 64-bit number as a decimal string: money's minor units. */
export const wholeText = shape<string>((value) => typeof value === 'string' && wholeTextPattern.test(value), {
  what: 'a whole number of at most 18 digits as text',
  schema: { type: 'string', pattern: wholeTextPattern.source },
});

const momentPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** `InstantJson`: a moment that exists, in UTC with milliseconds. */
export const moment = shape<string>(
  (value) => typeof value === 'string' && momentPattern.test(value) && isInCalendar(value),
  {
    what: 'a moment such as 2023-10-18T04:00:00.000Z',
    schema: { type: 'string', format: 'date-time', pattern: momentPattern.source },
  },
);

/** Only the last days of a month need a calendar. */
const isInCalendar = (value: string): boolean =>
  value.slice(8, 10) <= '28' || new Date(value).toISOString().startsWith(value.slice(0, 10));

/** One of a closed set of words. A word that is not known yet is set aside like an unknown type. */
export const word = <const Word extends string>(...words: readonly Word[]): Shape<Word> => {
  const known = new Set<unknown>(words);
  const what = `one of ${words.join(', ')}`;
  return shape((value) => known.has(value), { what, schema: { type: 'string', enum: words } });
};

/** What is null is not stored: a field that is missing reads as null, and so does one that history did not have yet. */
export const nullOr = <T>(inner: Shape<T>): Shape<T | null> =>
  Object.assign((value: unknown) => (value === null || value === undefined ? null : inner(value)), {
    schema: { oneOf: [inner.schema, { type: 'null' }] },
    withNulls: (stored: unknown) => (stored === undefined || stored === null ? null : withNulls(inner, stored)),
  });

export const listOf = <T>(inner: Shape<T>): Shape<readonly T[]> =>
  Object.assign(
    (value: unknown) => {
      if (!Array.isArray(value)) return value === undefined ? ' is missing' : ' is not a list';
      for (const [index, item] of value.entries()) {
        const fault = inner(item);
        if (fault !== null) return `[${index}]${fault}`;
      }
      return null;
    },
    {
      schema: { type: 'array', items: inner.schema },
      withNulls: inner.withNulls && ((stored: unknown) => itemsWithNulls(inner, stored as readonly unknown[])),
    },
  );

/** An object with at least these fields. */
export const record = <T extends object>(fields: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> => {
  const checks = Object.entries<Check>(fields);
  // Every event of the log is read here, by everybody who follows it: these loops run over plain lists.
  const names = Object.keys(fields);
  const checkEach = Object.values<Check>(fields);
  const check = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return value === undefined ? ' is missing' : ' is not an object';
    for (let index = 0; index < names.length; index += 1) {
      const fault = checkEach[index]?.((value as Fields)[names[index] as string]) ?? null;
      if (fault !== null) return `.${names[index]}${fault}`;
    }
    return null;
  };
  const schema = {
    type: 'object',
    properties: Object.fromEntries(checks.map(([name, checkField]) => [name, checkField.schema])),
    required: checks.filter(([, checkField]) => checkField(undefined) !== null).map(([name]) => name),
  };
  const holdingNulls = checks.flatMap(([name, { withNulls }]) => (withNulls ? [[name, withNulls] as const] : []));
  const namesHoldingNulls = holdingNulls.map(([name]) => name);
  const wholeOf = holdingNulls.map(([, withNulls]) => withNulls);
  if (holdingNulls.length === 0) return Object.assign(check, { schema });
  return Object.assign(check, {
    schema,
    withNulls: (stored: unknown) => {
      const fields = stored as Fields;
      let whole: Record<string, unknown> | undefined;
      for (let index = 0; index < wholeOf.length; index += 1) {
        const name = namesHoldingNulls[index] as string;
        const field = wholeOf[index]?.(fields[name]);
        if (field !== fields[name]) (whole ??= { ...fields })[name] = field;
      }
      return whole ?? stored;
    },
  });
};

function itemsWithNulls(inner: Check, stored: readonly unknown[]): readonly unknown[] {
  const items = stored.map((item) => withNulls(inner, item));
  return items.some((item, index) => item !== stored[index]) ? items : stored;
}

type Fields = Readonly<Record<string, unknown>>;

/** Stored data as it is declared: whatever a check lets pass as null is there. */
export const withNulls = (check: Check, stored: unknown): unknown =>
  check.withNulls ? check.withNulls(stored) : stored;

/** Data as it is stored: without fields that are null. */
export const withoutNulls = <Data extends object>(data: Data): Data => omitNulls(data) as Data;

function omitNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(omitNulls);
  const stored: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const field = (value as Fields)[name];
    if (field !== null) stored[name] = omitNulls(field);
  }
  return stored;
}

const currencyShape = word(...(Object.keys(minorUnitDigits) as (keyof typeof minorUnitDigits)[]));
export { currencyShape as currency };

export const moneyShape: Shape<MoneyJson> = record({ minorUnits: wholeText, currency: currencyShape });
