import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { streamTypes } from '@hutong/domain';
import { invalidRequest, WholeNumberParameter } from '@hutong/platform';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { ReplayQuestion } from './replay-question.js';

const typesMax = 64;
const eventsPerReplayMax = 1_000_000_000;
/** Every type that the ledger records, also those that are outgrown. */
const recordedTypes: readonly string[] = streamTypes.flatMap(({ eventTypes, upcast = {} }) => [
  ...Object.keys(eventTypes),
  ...Object.keys(upcast),
]);
const place = { message: 'must be a position, or with stream a revision: up to 18 digits' };

export class AuditEventsRequest {
  @ApiPropertyOptional({ description: 'Only this stream; from and to are then its revisions' })
  @IsOptional()
  @Length(1, 1_024)
  stream?: string;

  @ApiPropertyOptional({ description: 'Lowest position or revision, inclusive', example: '1' })
  @IsOptional()
  @Matches(/^\d{1,18}$/, place)
  from?: string;

  @ApiPropertyOptional({ description: 'Highest position or revision, inclusive', example: '1042' })
  @IsOptional()
  @Matches(/^\d{1,18}$/, place)
  to?: string;

  @ApiPropertyOptional({ enum: ['forwards', 'backwards'], default: 'forwards' })
  @IsOptional()
  @IsIn(['forwards', 'backwards'])
  direction: 'forwards' | 'backwards' = 'forwards';

  @ApiPropertyOptional({ description: 'Event types, separated by commas', type: String })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayMinSize(1)
  @ArrayMaxSize(typesMax)
  @IsIn(recordedTypes, { each: true, message: 'must be event types that are recorded, separated by commas' })
  types?: string[];

  @ApiPropertyOptional({ description: 'Only streams whose name begins so' })
  @IsOptional()
  @Length(1, 1_024)
  streamPrefix?: string;

  @ApiPropertyOptional({ description: 'Most events', minimum: 1, maximum: eventsPerReplayMax })
  @IsOptional()
  @WholeNumberParameter(eventsPerReplayMax)
  limit?: number;
}

/** The question as it is replayed; a range that ends before it begins is refused, because its answer would look like an empty log. */
export function questionOf({
  from,
  to,
  limit,
  stream,
  types,
  streamPrefix,
  direction,
}: AuditEventsRequest): ReplayQuestion {
  if (from !== undefined && to !== undefined && BigInt(from) > BigInt(to)) {
    throw invalidRequest([{ field: 'to', reason: 'must not be lower than from' }]);
  }
  return {
    direction,
    ...(stream === undefined ? {} : { stream }),
    ...(types === undefined ? {} : { types }),
    ...(streamPrefix === undefined ? {} : { streamPrefix }),
    ...(from === undefined ? {} : { from: BigInt(from) }),
    ...(to === undefined ? {} : { to: BigInt(to) }),
    ...(limit === undefined ? {} : { eventsMax: limit }),
  };
}
