import { applyDecorators } from '@nestjs/common';
import { type Currency, minorUnitDigits } from '@hutong/domain/kernel';
import { invalidRequest, WholeNumberParameter } from '@hutong/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, MaxLength, ValidateBy } from 'class-validator';
import { placeIn } from './cursor.js';
import { PeriodRequest } from './reading.requests.js';
import type { Place, Range, RowFilter } from './row-list.js';

const rowsPerPageMax = 200;
const rowsPerPageDefault = 50;
const cursorCharactersMax = 600;
/** Most values of one filter. */
const valuesMax = 20;
/** Most orders: each is looked for in every cart. */
const ordersMax = 5;

const idPattern = /^[A-Za-z0-9._-]{1,64}$/;
const orderIdPattern = /^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9._|*-]{1,64}$/;

type Several = Readonly<{ isOne: (value: string) => boolean; what: string; max?: number }>;

const severalOf = ({ isOne, what, max = valuesMax }: Several): PropertyDecorator =>
  ValidateBy({
    name: 'severalOf',
    validator: {
      validate: (value: unknown) => {
        const values = typeof value === 'string' ? value.split(',') : [];
        return values.length > 0 && values.length <= max && values.every(isOne);
      },
      defaultMessage: () => `must be ${what}, or up to ${max} of them separated by commas`,
    },
  });

/** A filter by ids: rows of any of them are listed. */
export const ByIds = (description: string, options: Readonly<{ example?: string }> = {}): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ ...options, type: String, description: `${description}; several are separated by commas` }),
    IsOptional(),
    severalOf({
      isOne: (value) => idPattern.test(value),
      what: '1 to 64 letters, digits, dots, underscores or hyphens',
    }),
  );

/** A filter by ids of orders. */
export const ByOrderIds = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, description: `${description}; several are separated by commas` }),
    IsOptional(),
    severalOf({
      isOne: (value) => orderIdPattern.test(value),
      what: 'an order id: <platform>.<order number>',
      max: ordersMax,
    }),
  );

/** A filter by words of a closed set. */
export const ByWords = (words: readonly string[], description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: String,
      description: `${description}: ${words.join(', ')}; several are separated by commas`,
      example: words.slice(0, 2).join(','),
    }),
    IsOptional(),
    severalOf({ isOne: (value) => words.includes(value), what: `one of ${words.join(', ')}` }),
  );

/** What every list may say: of which period, how many rows, and after which page. */
export class ListRequest extends PeriodRequest {
  @ApiPropertyOptional({ minimum: 1, maximum: rowsPerPageMax, default: rowsPerPageDefault })
  @IsOptional()
  @WholeNumberParameter(rowsPerPageMax)
  limit: number = rowsPerPageDefault;

  @ApiPropertyOptional({
    description: 'nextCursor of the page before, with the same filters',
    example: 'NmE0YjlmMDEyYzNkNGU1ZiAyMDIzLTEwLTE4VDA0OjAwOjAwLjAwMFogdGFvYmFvLjE',
  })
  @IsOptional()
  @MaxLength(cursorCharactersMax)
  cursor?: string;
}

const isWholeAmount = /^(0|[1-9]\d{0,17})$/;
const amountReason = { message: 'must be whole minor units: up to 18 digits' };

/** What every list of things with an amount may say. */
export class AmountListRequest extends ListRequest {
  @ApiPropertyOptional({ enum: Object.keys(minorUnitDigits) })
  @IsOptional()
  @IsIn(Object.keys(minorUnitDigits))
  currency?: Currency;

  @ApiPropertyOptional({ description: 'Lowest amount in minor units, inclusive; with currency', example: '10000' })
  @IsOptional()
  @Matches(isWholeAmount, amountReason)
  amountMin?: string;

  @ApiPropertyOptional({ description: 'Highest amount in minor units, inclusive; with currency', example: '20000' })
  @IsOptional()
  @Matches(isWholeAmount, amountReason)
  amountMax?: string;
}

/** The range of a checked request's amounts; undefined for any. Throws `ProblemError` when it is upside down or of no currency. */
export function amountRange({ currency, amountMin, amountMax }: AmountListRequest): Range | undefined {
  if (amountMin === undefined && amountMax === undefined) return undefined;
  const field = amountMin === undefined ? 'amountMax' : 'amountMin';
  if (currency === undefined)
    throw invalidRequest([{ field, reason: 'is an amount of some currency: say currency too' }]);
  if (amountMin !== undefined && amountMax !== undefined && BigInt(amountMin) > BigInt(amountMax)) {
    throw invalidRequest([{ field: 'amountMax', reason: 'must not be lower than amountMin' }]);
  }
  return {
    ...(amountMin !== undefined && { from: BigInt(amountMin) }),
    ...(amountMax !== undefined && { below: BigInt(amountMax) + 1n }),
  };
}

/** The values of a checked request, by column. */
export function valuesIn<Field extends string>(
  request: { readonly [Name in NoInfer<Field>]?: string | undefined },
  fields: Readonly<Record<Field, string>>,
): RowFilter['values'] {
  return Object.fromEntries(
    Object.entries<string>(fields).flatMap(([field, column]) => {
      const value: string | undefined = request[field as Field];
      return value === undefined ? [] : [[column, listed(value)]];
    }),
  );
}

/** The values of one filter: each once, in an order of their own. */
export const listed = (value: string): readonly string[] => [...new Set(value.split(','))].toSorted();

/** Ranges that are asked for, by column. */
export const rangesIn = (ranges: Readonly<Record<string, Range | undefined>>): RowFilter['ranges'] =>
  Object.fromEntries(
    Object.entries(ranges).flatMap(([column, range]) => (range === undefined ? [] : [[column, range]])),
  );

/** A list as the reading thread is asked for it. */
export type ListQuestion<About extends string> = Readonly<{
  about: About;
  filter: RowFilter;
  limit: number;
  after?: Place;
}>;

/** The question of a checked request. Throws `ProblemError` for the cursor of another. */
export const listQuestion = <const About extends string>(
  about: About,
  { limit, cursor }: ListRequest,
  filter: RowFilter,
): ListQuestion<About> => ({
  about,
  filter,
  limit,
  ...(cursor !== undefined && { after: placeIn(cursor, about, filter) }),
});
