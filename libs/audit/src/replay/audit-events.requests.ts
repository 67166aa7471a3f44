import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import type { ReplayQuestion } from './replay-question.js';

const typesMax = 64;
const eventsPerReplayMax = 1_000_000_000;
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
  @Matches(/^[A-Za-z0-9.$_-]{1,256}$/, { each: true, message: 'must be event types, separated by commas' })
  types?: string[];

  @ApiPropertyOptional({ description: 'Only streams whose name begins so' })
  @IsOptional()
  @Length(1, 1_024)
  streamPrefix?: string;

  @ApiPropertyOptional({ description: 'Most events', minimum: 1, maximum: eventsPerReplayMax })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(eventsPerReplayMax)
  limit?: number;
}

export const questionOf = ({
  from,
  to,
  limit,
  stream,
  types,
  streamPrefix,
  direction,
}: AuditEventsRequest): ReplayQuestion => ({
  direction,
  ...(stream === undefined ? {} : { stream }),
  ...(types === undefined ? {} : { types }),
  ...(streamPrefix === undefined ? {} : { streamPrefix }),
  ...(from === undefined ? {} : { from: BigInt(from) }),
  ...(to === undefined ? {} : { to: BigInt(to) }),
  ...(limit === undefined ? {} : { eventsMax: limit }),
});
