import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateBy } from 'class-validator';
import { type InstantJson, instantToJson, parseMoment } from '@hutong/domain/kernel';
import { invalidRequest, positionPattern, positionReason } from '@hutong/platform';

/** An RFC 3339 moment that exists, with its offset. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && parseMoment(value) !== null,
      defaultMessage: () => 'must be a moment of the calendar such as 2023-10-18T00:00:00Z (write a plus sign as %2B)',
    },
  });

/** What every question may say: the position its answer must have come to. */
export class AnswerRequest {
  @ApiPropertyOptional({ description: 'Wait until this log position is in the answer, at most 5 s', example: '1042' })
  @IsOptional()
  @Matches(positionPattern, { message: positionReason })
  minPosition?: string;
}

/** A question about a period. */
export class PeriodRequest extends AnswerRequest {
  @ApiPropertyOptional({ description: 'First moment, inclusive (RFC 3339)', example: '2023-10-18T00:00:00.000Z' })
  @IsOptional()
  @IsMoment()
  from?: string;

  @ApiPropertyOptional({ description: 'Last moment, exclusive (RFC 3339)', example: '2023-10-19T00:00:00.000Z' })
  @IsOptional()
  @IsMoment()
  to?: string;
}

/** The moments from the first of two fields on and before the second, in their stored form; undefined when neither is given. Throws `ProblemError` when none lies between. */
export function momentRange(
  fields: Readonly<Record<string, string | undefined>>,
): Readonly<{ from?: InstantJson; below?: InstantJson }> | undefined {
  const [[fromField, first], [toField, last]] = Object.entries(fields) as [Field, Field];
  const range = present({ from: stored(first), below: stored(last) });
  if (range.from === undefined && range.below === undefined) return undefined;
  if (range.from === undefined || range.below === undefined || range.from < range.below) return range;
  throw invalidRequest([{ field: toField, reason: `must be later than ${fromField}` }]);
}

type Field = [name: string, value: string | undefined];

function stored(moment: string | undefined): InstantJson | undefined {
  const at = moment === undefined ? null : parseMoment(moment);
  return at === null ? undefined : instantToJson(at);
}

type Present<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without the fields that were not given. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
