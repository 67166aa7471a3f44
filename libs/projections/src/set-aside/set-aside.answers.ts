import { ApiProperty } from '@nestjs/swagger';
import { IsWholeNumber, ReadAnswer } from '../reading/reading.answers.js';

class SetAsideEventAnswer {
  @IsWholeNumber('Position in the log')
  position: string;

  @ApiProperty({ example: 'order-taobao.20231018.1001' })
  stream: string;

  @IsWholeNumber('Revision in its stream')
  revision: string;

  @ApiProperty({ description: 'As it is stored', example: 'OrderPlaced' })
  type: string;

  @ApiProperty({ example: 'OrderPlaced cannot be read: data.orderId is missing' })
  reason: string;
}

export class SetAsideAnswer extends ReadAnswer {
  @ApiProperty({ description: 'How many there are in all', example: 1 })
  totalEvents: number;

  @ApiProperty({ type: [SetAsideEventAnswer] })
  events: readonly SetAsideEventAnswer[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'What to give as `after` for the next page; null on the last',
  })
  nextAfter: string | null;
}
