import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateBy } from 'class-validator';
import { type InstantJson, instantToJson, parseMoment } from '@hutong/domain/kernel';
import { platformProblems, positionPattern, positionReason, ProblemError } from '@hutong/platform';
import type { Period } from './snapshot.js';

/** An RFC 3339 moment that exists, with its offset. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && parseMoment(value) !== null,
      defaultMessage: () => 'must be a moment of the calendar such as 2023-10-18T00:00:00Z (write a plus sign as %2B)',
    },
  });

/** The id of a person, merchant, platform, institution, channel or stage. */
export const IsId = (): PropertyDecorator =>
  Matches(/^[A-Za-z0-9._-]{1,64}$/, { message: 'must be 1 to 64 letters, digits, dots, underscores or hyphens' });

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

/** The period of a checked request, in the stored form of moments. Throws `ProblemError` when it ends before it begins. */
export function periodOf({ from, to }: PeriodRequest): Period {
  const period = present({ from: stored(from), to: stored(to) });
  if (period.from === undefined || period.to === undefined || period.from < period.to) return period;
  const errors = [{ field: 'to', reason: 'must be later than from' }];
  throw new ProblemError(platformProblems.invalidRequest, 'to: must be later than from', { errors });
}

function stored(moment: string | undefined): InstantJson | undefined {
  const at = moment === undefined ? null : parseMoment(moment);
  return at === null ? undefined : instantToJson(at);
}

type Present<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without the fields that were not given. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
