import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProblems, positionPattern, positionReason, WholeNumberParameter } from '@hutong/platform';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { payments } from '../payments/payments.projection.js';
import { Reading, readingProblems } from '../reading/reading.js';
import { AnswerRequest } from '../reading/reading.requests.js';
import { SetAsideAnswer } from './set-aside.answers.js';

const pageEventsDefault = 100;
const pageEventsMax = 1_000;

class SetAsideRequest extends AnswerRequest {
  @ApiPropertyOptional({ description: 'Only events after this log position', default: '0', example: '1042' })
  @IsOptional()
  @Matches(positionPattern, { message: positionReason })
  after: string = '0';

  @ApiPropertyOptional({ description: 'Most events', default: pageEventsDefault, minimum: 1, maximum: pageEventsMax })
  @IsOptional()
  @WholeNumberParameter(pageEventsMax)
  limit: number = pageEventsDefault;
}

@ApiTags('projections')
@Controller('v1/set-aside')
export class SetAsideController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @ApiOperation({ summary: 'The events that count nowhere, oldest first, and why' })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: SetAsideAnswer })
  setAside(@Query() { minPosition, after, limit }: SetAsideRequest): Promise<Buffer> {
    return this.reading.ask(payments.name, minPosition, { about: 'set-aside', after: BigInt(after), limit });
  }
}
