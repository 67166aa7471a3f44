import { ApiProperty } from '@nestjs/swagger';

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

  @ApiProperty({ type: Object, additionalProperties: true })
  data: object;

  @ApiProperty({ type: Object, additionalProperties: true })
  metadata: object;
}
