import { ApiProperty } from '@nestjs/swagger';
import { FigureColumnAnswer } from '../figures/figures.answers.js';
import { ReadAnswer } from '../reading/reading.answers.js';
import type { MarketRow } from './market-subject.js';

/** What every answer about a market has. */
export class MarketAnswer extends ReadAnswer {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The market that was asked about with everything said that holds, also what was not given',
    example: { by: [], filters: { platform: ['taobao'] }, zone: 'Asia/Shanghai' },
  })
  market: object;

  @ApiProperty({ type: [FigureColumnAnswer] })
  columns: readonly FigureColumnAnswer[];

  @ApiProperty({
    type: [String],
    description: 'The questions about figures that gave its counts',
    example: ['/v1/figures?measures=value&by=wallet&currency=CNY&origin=own&zone=Asia/Shanghai&asOf=1042'],
  })
  figures: readonly string[];
}

/** Rows by the columns of the answer, with one of them as an example. */
export const IsRows = (example: MarketRow, description: string): PropertyDecorator =>
  ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description,
    example: [example],
  });
