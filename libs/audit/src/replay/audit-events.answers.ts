import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { identifiersOfPerson } from './replay-question.js';

/** One recorded event as the export tells it. */
export class RecordedEventLine {
  @ApiProperty({ pattern: '^[0-9]+$' })
  position: string;

  @ApiProperty()
  stream: string;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;

  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'As it is stored, also when it is outgrown' })
  type: string;

  @ApiProperty({ format: 'date-time', description: 'When the store recorded it' })
  recordedAt: string;

  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description: 'As it is stored; of an event in the stream of a person only the reference',
  })
  data: object;

  @ApiPropertyOptional({ enum: [identifiersOfPerson], description: 'What the data would say and this does not tell' })
  withheld?: string;

  @ApiProperty({ type: Object, additionalProperties: true })
  metadata: object;
}

/** How a replay ended. */
export class ReplayEnd {
  @ApiProperty({ description: 'Everything that was asked for is there' })
  complete: boolean;

  @ApiPropertyOptional({ description: 'Why it is not complete' })
  reason?: string;

  @ApiProperty({ description: 'The events before this line' })
  events: number;

  @ApiProperty({ type: String, nullable: true, pattern: '^[0-9]+$', description: 'Position of the last of them' })
  position: string | null;
}

/** The last line of every replay; one that has none broke off. */
export class ReplayEndLine {
  @ApiProperty({ type: ReplayEnd })
  end: ReplayEnd;
}
