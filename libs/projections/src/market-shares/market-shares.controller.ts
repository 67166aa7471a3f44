import { ApiProblems } from '@hutong/platform';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading, readingProblems } from '../reading/reading.js';
import { periodOf, present } from '../reading/reading.requests.js';
import { MarketSharesAnswer } from './market-shares.answers.js';
import { marketShares } from './market-shares.projection.js';
import { MarketSharesRequest } from './market-shares.requests.js';

@ApiTags('projections')
@Controller('v1/market-shares')
export class MarketSharesController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @ApiOperation({ summary: "Shares, HHI and CR1 to CR4 per platform and stage, by payer's app and by controller" })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: MarketSharesAnswer })
  marketShares(@Query() request: MarketSharesRequest): Promise<Buffer> {
    const { minPosition, platform, currency, stageId } = request;
    return this.reading.ask(marketShares.name, minPosition, {
      about: 'market-shares',
      period: periodOf(request),
      filter: present({ platform, currency, stage_id: stageId }),
    });
  }
}
