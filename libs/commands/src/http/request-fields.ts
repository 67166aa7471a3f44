import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type Instant, parseMoment } from '@hutong/domain';
import { Nested, NestedList } from '@hutong/platform';
import { IsBoolean, IsIn, IsString, MaxLength, MinLength, ValidateBy, ValidateIf } from 'class-validator';

const idPattern = /^[A-Za-z0-9._-]{1,64}$/;
const idReason = 'must be 1 to 64 of A-Z a-z 0-9 . _ -';

/** Text of a pattern. Every command pays for this: the library's own check tries the pattern in slower ways. */
const Pattern = (pattern: RegExp, reason: string) =>
  ValidateBy({
    name: 'pattern',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && pattern.test(value),
      defaultMessage: () => reason,
    },
  });

/** An id of a product, merchant, channel, stage, draw or fee rule. */
export const Id = (options: ApiPropertyOptions = {}) =>
  applyDecorators(Pattern(idPattern, idReason), ApiProperty({ type: String, pattern: idPattern.source, ...options }));

/** A list of texts of one pattern, at most `itemsMax`. */
const ListOf = (pattern: RegExp, itemsMax: number, what: string) =>
  ValidateBy({
    name: 'listOf',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) &&
        value.length <= itemsMax &&
        value.every((item) => typeof item === 'string' && pattern.test(item)),
      defaultMessage: () => `must be a list of at most ${itemsMax} ${what}`,
    },
  });

/** A list of ids, at most `itemsMax`. */
export const Ids = (itemsMax: number, options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ListOf(idPattern, itemsMax, 'ids, each 1 to 64 of A-Z a-z 0-9 . _ -'),
    ApiProperty({ type: [String], maxItems: itemsMax, ...options }),
  );

/** What a platform's own numbers of orders may hold, besides letters and digits. */
const orderNumberPattern = /^[A-Za-z0-9._|*-]{1,64}$/;

/** An institution's id, a platform's too: other ids are made of it, joined by points, so it holds none. */
export const InstitutionId = (options: ApiPropertyOptions = {}) => {
  const pattern = /^[A-Za-z0-9_-]{1,64}$/;
  return applyDecorators(
    Pattern(pattern, 'must be 1 to 64 of A-Z a-z 0-9 _ -'),
    ApiProperty({ type: String, pattern: pattern.source, ...options }),
  );
};

/** A platform's own number of an order. */
export const OrderNumber = () =>
  applyDecorators(
    Pattern(orderNumberPattern, 'must be 1 to 64 of A-Z a-z 0-9 . _ - | *'),
    ApiProperty({
      type: String,
      pattern: orderNumberPattern.source,
      description: "The platform's own number of the order.",
    }),
  );

const orderIdPattern = /^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9._|*-]{1,64}$/;

/** The id of an order: the platform, a point, and the platform's own number. */
export const OrderId = (options: ApiPropertyOptions = {}) =>
  applyDecorators(
    Pattern(orderIdPattern, 'must be <platform>.<order number>'),
    ApiProperty({ type: String, pattern: orderIdPattern.source, ...options }),
  );

/** A list of ids of orders, at most `itemsMax`. */
export const OrderIds = (itemsMax: number) =>
  applyDecorators(
    ListOf(orderIdPattern, itemsMax, 'ids of orders, each <platform>.<order number>'),
    ApiProperty({ type: [String], maxItems: itemsMax }),
  );

/** The id of an interconnection: `<payer app>.<code issuer>.<field>.<presentation>.<funding kind>`. */
export const InterconnectionId = (options: ApiPropertyOptions = {}) => {
  const pattern = /^([A-Za-z0-9_-]{1,64}\.){2}[A-Za-z]{1,20}\.[A-Za-z]{1,20}\.[A-Za-z]{1,20}$/;
  return applyDecorators(
    Pattern(pattern, 'must be <payer app>.<code issuer>.<field>.<presentation>.<funding kind>'),
    ApiProperty({ type: String, pattern: pattern.source, ...options }),
  );
};

/** A moment, RFC 3339 with its offset. */
export const Moment = (options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ValidateBy({
      name: 'moment',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseMoment(value) !== null,
        defaultMessage: () => 'must be a moment of RFC 3339, such as 2023-10-18T04:00:00.000Z',
      },
    }),
    ApiProperty({ type: String, format: 'date-time', ...options }),
  );

/** A checked moment as the domain wants it. */
export function instantOf(moment: string): Instant {
  const read = parseMoment(moment);
  if (read === null) throw new Error('A moment passed the checks and is none');
  return read;
}

/** The field may be null. */
export const OrNull = () => ValidateIf((_, value) => value !== null);

/** The field may be left out. */
export const Optional = () => ValidateIf((_, value) => value !== undefined);

/** The field may be left out, or be null, which says the same. */
export const OptionalOrNull = () => ValidateIf((_, value) => value !== undefined && value !== null);

/** Yes or no. */
export const Flag = (options: ApiPropertyOptions = {}) =>
  applyDecorators(IsBoolean({ message: 'must be true or false' }), ApiProperty({ type: Boolean, ...options }));

/** A whole number between two bounds, both allowed. */
export const WholeNumber = (min: number, max: number, options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ValidateBy({
      name: 'wholeNumber',
      validator: {
        validate: (value: unknown) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
        defaultMessage: () => `must be a whole number from ${min} to ${max}`,
      },
    }),
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...options }),
  );

/** Longest parameter of an address. */
export const addressCharactersMax = 200;

/** Text for people, 1 to `charactersMax` characters. */
export const Text = (charactersMax: number, options: ApiPropertyOptions = {}) => {
  const message = `must be text of 1 to ${charactersMax} characters`;
  return applyDecorators(
    IsString({ message }),
    MinLength(1, { message }),
    MaxLength(charactersMax, { message }),
    ApiProperty({ type: String, minLength: 1, maxLength: charactersMax, ...options }),
  );
};

/** One of a closed set of words. */
export const OneOf = (words: readonly string[], options: ApiPropertyOptions = {}) =>
  applyDecorators(
    IsIn(words, { message: `must be one of ${words.join(', ')}` }),
    ApiProperty({ enum: [...words], ...options }),
  );

/** Several of a closed set of words. */
export const SomeOf = (words: readonly string[], options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ValidateBy({
      name: 'someOf',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) && value.length <= words.length && value.every((word) => words.includes(word as string)),
        defaultMessage: () => `must be a list of at most ${words.length} of ${words.join(', ')}`,
      },
    }),
    ApiProperty({ enum: [...words], isArray: true, maxItems: words.length, ...options }),
  );

/** An object with fields of its own. */
export const Fields = (type: () => new () => object, options: ApiPropertyOptions = {}) =>
  // The document asks later only functions that are named `type`; any other it takes for the class itself.
  applyDecorators(Nested(type), ApiProperty({ type: () => type(), ...options }));

/** A list of objects with fields of their own, at most `itemsMax`. */
export const ListOfFields = (type: () => new () => object, itemsMax: number, options: ApiPropertyOptions = {}) =>
  applyDecorators(
    NestedList(type, itemsMax),
    ApiProperty({ type: () => type(), isArray: true, maxItems: itemsMax, ...options }),
  );
