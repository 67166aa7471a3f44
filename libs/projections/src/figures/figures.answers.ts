import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsStoredMoment, IsWholeNumber, ReadAnswer } from '../reading/reading.answers.js';
import type { EventBehind } from './answering/events-behind.query.js';
import type { FigureColumn } from './answering/figure-table.js';

const exampleQuestion = {
  measures: ['value', 'buyers'],
  by: ['wallet', 'week'],
  filters: { currency: ['CNY'], origin: ['own'], platform: ['taobao'], wallet: ['tenpay'] },
  zone: 'Asia/Shanghai',
  shareOf: 'wallet',
};
const exampleRow = {
  wallet: 'tenpay',
  week: '2023-10-16',
  value: '1290000',
  valueShare: '0.2143',
  buyers: '97',
  buyersShare: '0.2512',
  events:
    '/v1/figures/events?measures=value,buyers&wallet=tenpay&from=2023-10-15T16:00:00.000Z&to=2023-10-22T16:00:00.000Z&asOf=1042',
};
const exampleMarket = {
  week: '2023-10-16',
  figures: {
    value: { whole: '6019000', hhi: '6632', cr1: '0.7857', cr2: '1.0000', cr3: '1.0000', cr4: '1.0000' },
    buyers: { whole: '386' },
  },
};

export class FigureColumnAnswer implements FigureColumn {
  @ApiProperty({ example: 'value' })
  name: string;

  @ApiProperty({ enum: ['figure', 'dimension', 'share'] })
  kind: 'dimension' | 'figure' | 'share';

  @ApiProperty({
    example: 'minorUnits',
    description:
      'minorUnits, thousandths (of a minor unit), count, milliseconds or fraction; of a dimension name, person, flag, count, or the stretch of time',
  })
  unit: string;

  @ApiProperty({ example: 'Gross value: money captured, before coupons and refunds.' })
  meaning: string;
}

export class FiguresAnswer extends ReadAnswer {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The question with everything said that holds, also what was not given',
    example: exampleQuestion,
  })
  question: object;

  @ApiProperty({ type: [FigureColumnAnswer] })
  columns: readonly FigureColumnAnswer[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [exampleRow],
    description:
      'One for each combination of dimensions in which a fact counts, in their order, null last. Figures are decimal text, null where nothing can be said; events is the way to what is behind them',
  })
  rows: readonly object[];

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [exampleMarket],
    description:
      'Where shares are asked for: what each is a share of, its HHI (0 to 10,000) and the shares of its largest 1 to 4',
  })
  markets?: readonly object[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The cursor of the next page; null on the last',
  })
  nextCursor: string | null;
}

class EventBehindAnswer implements EventBehind {
  @IsWholeNumber('Log position')
  position: string;

  @ApiProperty()
  stream: string;

  @ApiProperty()
  revision: string;

  @ApiProperty()
  type: string;

  @IsStoredMoment('When the store recorded it')
  recordedAt: string;

  @ApiProperty({ description: 'The way to its content', example: '/v1/audit/events?from=1042&to=1042' })
  replay: string;
}

export class EventsBehindAnswer extends ReadAnswer {
  @ApiProperty({ type: 'object', additionalProperties: true, example: exampleQuestion })
  question: object;

  @ApiProperty({ type: [EventBehindAnswer], description: 'In log order' })
  events: readonly EventBehindAnswer[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The way to the events after these; null when there are none',
  })
  next: string | null;
}

export class DifferencesAnswer extends ReadAnswer {
  @IsWholeNumber('Log position of the figures before')
  fromPosition: string;

  @ApiProperty({ type: 'object', additionalProperties: true, example: exampleQuestion })
  question: object;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'Each row that moved: its dimensions, figures before and after (null where there was no row), and the events between that moved it',
    example: [
      {
        wallet: 'tenpay',
        before: { value: '1277100' },
        after: { value: '1290000' },
        movedBy: [
          {
            position: '1042',
            stream: 'settlement-01993f6e-6d3a-8abc-9def-0123456789ab',
            revision: '0',
            type: 'PaymentCaptured',
            recordedAt: '2023-10-18T04:01:30.000Z',
            replay: '/v1/audit/events?from=1042&to=1042',
          },
        ],
        events: '/v1/figures/events?measures=value&wallet=tenpay&asOf=1042&fromPosition=1000',
      },
    ],
  })
  rows: readonly object[];
}
