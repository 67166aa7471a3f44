import { Nested, positionPattern, positionReason } from '@hutong/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Length, Matches, ValidateBy, ValidateIf } from 'class-validator';

const sqlCharactersMax = 20_000;
export const rowsMaxDefault = 10_000;
const rowsMost = 100_000;
export const durationMaxMsDefault = 10_000;
/** Together with a turn and the start of a process it is less than a gateway waits for. */
const durationMostMs = 25_000;

export const sqlFormats = ['json', 'csv', 'parquet'] as const;
export type SqlFormat = (typeof sqlFormats)[number];

/** May be left out, and is not null. */
const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

type Limit = Readonly<{ most: number; otherwise: number; description: string }>;

const OptionalLimit = ({ most, otherwise, description }: Limit): PropertyDecorator =>
  applyDecorators(
    Optional(),
    ValidateBy({
      name: 'limit',
      validator: {
        validate: (value: unknown) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most,
        defaultMessage: () => `must be a whole number from 1 to ${most}`,
      },
    }),
    ApiPropertyOptional({ type: 'integer', description, minimum: 1, maximum: most, default: otherwise }),
  );

/** How much one statement may take; beyond that it has no answer. */
class SqlLimits {
  @OptionalLimit({ most: rowsMost, otherwise: rowsMaxDefault, description: 'Most rows' })
  rowsMax?: number;

  @OptionalLimit({
    most: durationMostMs,
    otherwise: durationMaxMsDefault,
    description: 'How long it may run, in ms',
  })
  durationMaxMs?: number;
}

/** One statement over the views of the facts. */
export class SqlRequest {
  @ApiProperty({
    description: 'One SELECT of DuckDB over the views that GET /v1/sql/views lists',
    minLength: 1,
    maxLength: sqlCharactersMax,
    example: 'select wallet, sum(amount) as amount from movements group by wallet order by wallet',
  })
  @Length(1, sqlCharactersMax, { message: `must have 1 to ${sqlCharactersMax} characters` })
  sql: string;

  @ApiPropertyOptional({ enum: sqlFormats, default: 'json' })
  @Optional()
  @IsIn(sqlFormats, { message: `must be ${sqlFormats.join(', ')}` })
  format?: SqlFormat;

  @ApiPropertyOptional({ description: 'Wait until this log position is in the answer, at most 5 s', example: '1042' })
  @Optional()
  @Matches(positionPattern, { message: positionReason })
  minPosition?: string;

  @ApiPropertyOptional({ type: SqlLimits })
  @Optional()
  @Nested(() => SqlLimits)
  limits?: SqlLimits;
}
