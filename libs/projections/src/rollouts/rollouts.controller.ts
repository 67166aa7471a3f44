import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProblems } from '@hutong/platform';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ByIds, ListRequest, listQuestion, rangesIn, valuesIn } from '../reading/list.requests.js';
import { Reading, readingProblems } from '../reading/reading.js';
import { momentRange } from '../reading/reading.requests.js';
import { RolloutsPageAnswer } from './rollouts.answers.js';
import { rolloutListing, rollouts } from './rollouts.projection.js';

class RolloutsRequest extends ListRequest {
  @ByIds('Platform')
  platform?: string;

  @ByIds('Stage that the platform is in')
  stageId?: string;
}

@ApiTags('projections')
@Controller('v1/rollouts')
export class RolloutListController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @ApiOperation({
    summary: 'Rollouts of platforms: their channels and the stages in force, the one that began last first',
  })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: RolloutsPageAnswer })
  list(@Query() request: RolloutsRequest): Promise<Buffer> {
    const filter = {
      values: valuesIn(request, rolloutListing.fields),
      ranges: rangesIn({ began_at: momentRange({ from: request.from, to: request.to }) }),
    };
    return this.reading.ask(rollouts.name, request.minPosition, listQuestion('rollouts', request, filter));
  }
}
