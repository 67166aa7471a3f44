import { ApiProperty } from '@nestjs/swagger';
import type { Counting, Unit } from './registry/measure.js';
import type { Dimension } from './registry/relations.js';

class MeasureDefinition {
  @ApiProperty({ example: 'value' })
  name: string;

  @ApiProperty({ enum: ['minorUnits', 'thousandths', 'count', 'milliseconds', 'fraction'] })
  unit: Unit;

  @ApiProperty({ example: 'Gross value: money captured, before coupons and refunds.' })
  meaning: string;

  @ApiProperty({
    description: 'The facts it is counted in, whose dimensions it can be cut and filtered by',
    example: 'movements',
  })
  facts: string;

  @ApiProperty({ enum: ['sum', 'distinct', 'quantile', 'ratio'] })
  counting: Counting['kind'];

  @ApiProperty({ description: 'Whether shareOf gives its share', example: true })
  hasShares: boolean;
}

class DimensionDefinition {
  @ApiProperty({ example: 'wallet' })
  name: string;

  @ApiProperty({ enum: ['name', 'person', 'flag', 'count'] })
  kind: Dimension['kind'];

  @ApiProperty({ example: 'institution whose app the payer used' })
  meaning: string;
}

class FactsDefinition {
  @ApiProperty({ example: 'movements' })
  name: string;

  @ApiProperty({ description: 'The table that holds them', example: 'movements.v3' })
  table: string;

  @ApiProperty({ description: 'The time that a period is taken by', example: 'occurredAt' })
  period: string;

  @ApiProperty({ type: [DimensionDefinition] })
  dimensions: readonly DimensionDefinition[];
}

class WordDefinition {
  @ApiProperty({ example: 'completion' })
  word: string;

  @ApiProperty({ example: 'Captured of requested that ended.' })
  meaning: string;
}

export class DefinitionsAnswer {
  @ApiProperty({ type: [MeasureDefinition] })
  measures: readonly MeasureDefinition[];

  @ApiProperty({ type: [FactsDefinition] })
  facts: readonly FactsDefinition[];

  @ApiProperty({ type: [String], example: ['hour', 'day', 'week', 'month'] })
  timeBuckets: readonly string[];

  @ApiProperty({ type: [String], example: ['Asia/Shanghai', 'UTC'] })
  zones: readonly string[];

  @ApiProperty({ type: [WordDefinition] })
  words: readonly WordDefinition[];
}
