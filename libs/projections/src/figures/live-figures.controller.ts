import { ApiProblems, callerOf, type HttpRequest } from '@hutong/platform';
import { Controller, Get, Header, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { GivenParameters } from './asking/question-check.js';
import { liveParameters } from './asking/question-words.js';
import { figureProblems } from './figures.js';
import { ApiQuestion } from './figures.parameters.js';
import { liveRequest } from './figures.requests.js';
import { LiveFigures } from './live-figures.js';

const example = 'id: 1042\nevent: figures\ndata: {"position":"1042","rows":[{"value":"1290000"}]}\n\n';

@ApiTags('figures')
@Controller('v1/figures/live')
export class LiveFiguresController {
  constructor(private readonly live: LiveFigures) {}

  @Get()
  @ApiOperation({
    summary: 'The answer to a question now, and again whenever its figures are others, at most once a second',
  })
  @ApiProblems(figureProblems)
  @ApiQuestion(liveParameters)
  @ApiProduces('text/event-stream')
  @Header('Cache-Control', 'no-cache')
  @ApiOkResponse({
    schema: { type: 'string', example },
    description:
      'Server-sent events: figures with the JSON of an answer, and problem with a problem document while there is none',
  })
  async figures(@Query() parameters: GivenParameters, @Req() request: HttpRequest): Promise<StreamableFile> {
    return new StreamableFile(await this.live.listen(liveRequest(parameters), callerOf(request)), {
      type: 'text/event-stream',
    });
  }
}
