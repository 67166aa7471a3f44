import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  type AmountFault,
  amountMinorUnitsMax,
  isCurrency,
  minorUnitDigits,
  type Currency,
  type FactorKind,
  type FactorResult,
  type Money,
  type Payer,
  parseAmount,
} from '@hutong/domain';
import { Nested } from '@hutong/platform';
import { IsIn, IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';

const idPattern = /^[A-Za-z0-9._-]{1,64}$/;
const idReason = 'must be 1 to 64 of A-Z a-z 0-9 . _ -';

export const isId = (text: string): boolean => idPattern.test(text);

/** An id of a person, product, merchant, platform, institution, channel or stage. */
export const Id = (options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ValidateBy({
      name: 'id',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isId(value),
        defaultMessage: () => idReason,
      },
    }),
    ApiProperty({ type: String, pattern: idPattern.source, ...options }),
  );

/** A list of ids, at most `itemsMax`. */
export const Ids = (itemsMax: number, options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ValidateBy({
      name: 'ids',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) &&
          value.length <= itemsMax &&
          value.every((item) => typeof item === 'string' && isId(item)),
        defaultMessage: () => `must be a list of at most ${itemsMax} ids, each 1 to 64 of A-Z a-z 0-9 . _ -`,
      },
    }),
    ApiProperty({ type: [String], maxItems: itemsMax, ...options }),
  );

/** The id of an order: the platform, a point, and the platform's own number. */
export const OrderId = () => {
  const pattern = /^[A-Za-z0-9._-]{1,64}\.[A-Za-z0-9._-]{1,64}$/;
  return applyDecorators(
    Matches(pattern, { message: 'must be <platform>.<order number>' }),
    ApiProperty({ type: String, pattern: pattern.source }),
  );
};

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
export const Text = (charactersMax: number) => {
  const message = `must be text of 1 to ${charactersMax} characters`;
  return applyDecorators(
    IsString({ message }),
    MinLength(1, { message }),
    MaxLength(charactersMax, { message }),
    ApiProperty({ type: String, minLength: 1, maxLength: charactersMax }),
  );
};

/** One of a closed set of words. */
export const OneOf = (words: readonly string[]) =>
  applyDecorators(IsIn(words, { message: `must be one of ${words.join(', ')}` }), ApiProperty({ enum: [...words] }));

/** An object with fields of its own. */
export const Fields = (type: () => new () => object, options: ApiPropertyOptions = {}) =>
  // The document asks later only functions that are named `type`; any other it takes for the class itself.
  applyDecorators(Nested(type), ApiProperty({ type: () => type(), ...options }));

const minorUnitsReasons: Readonly<Record<Exclude<AmountFault, 'currencyUnknown'>, string>> = {
  notWholeMinorUnits: 'must be whole minor units as a text of digits, such as "12900" for 129.00 yuan',
  amountZero: 'must be at least 1',
  amountTooLarge: `must be at most ${amountMinorUnitsMax}`,
};

/** Why a text of minor units cannot be taken; nothing when it can. The currency is another field's matter. */
function minorUnitsFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return minorUnitsReasons.notWholeMinorUnits;
  if (/^-\d/.test(value)) return 'must not be negative';
  if (/^\d+[.,]\d*$/.test(value)) return 'must be whole minor units, without a fraction';
  if (/^\d{21,}$/.test(value)) return minorUnitsReasons.amountTooLarge;
  const read = parseAmount(value, 'CNY');
  return read.ok || read.fault === 'currencyUnknown' ? undefined : minorUnitsReasons[read.fault];
}

/** An amount of money as it is sent. */
export class MoneyRequest {
  @ValidateBy({
    name: 'minorUnits',
    validator: {
      validate: (value: unknown) => minorUnitsFault(value) === undefined,
      defaultMessage: (faulty) => minorUnitsFault(faulty?.value) ?? '',
    },
  })
  @ApiProperty({
    type: String,
    pattern: '^[0-9]{1,13}$',
    example: '12900',
    description: 'Whole minor units, at least 1.',
  })
  minorUnits: string;

  @ValidateBy({
    name: 'currency',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isCurrency(value),
      defaultMessage: () => `must be one of the currencies ${Object.keys(minorUnitDigits).join(', ')}`,
    },
  })
  @ApiProperty({ enum: Object.keys(minorUnitDigits) })
  currency: Currency;
}

/** A checked amount as the domain wants it. */
export function moneyOf({ minorUnits, currency }: MoneyRequest): Money {
  const read = parseAmount(minorUnits, currency);
  if (!read.ok) throw new Error(`An amount passed the checks and is ${read.fault}`);
  return read.value;
}

export class PayerRequest implements Payer {
  @Id({ description: 'The account at the wallet.' })
  payerId: string;

  @Id({ description: 'Institution id of the wallet.' })
  wallet: string;
}

/** What the wallet tells of its own check; the secret stays with the wallet. */
export class FactorRequest implements FactorResult {
  @OneOf(['password', 'biometric', 'certificate'])
  kind: FactorKind;

  @OneOf(['passed', 'failed'])
  result: FactorResult['result'];
}
