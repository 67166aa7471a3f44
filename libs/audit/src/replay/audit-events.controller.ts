import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { callerOf, type HttpReply, type HttpRequest, whenLeft } from '@hutong/platform';
import { RecordedEventLine, ReplayEndLine } from './audit-events.answers.js';
import { AuditEventsRequest, questionOf } from './audit-events.requests.js';
import { Replays } from './replays.js';

const anyLine = { oneOf: [RecordedEventLine, ReplayEndLine].map((line) => ({ $ref: getSchemaPath(line) })) };

@ApiTags('audit')
@Controller('v1/audit/events')
export class AuditEventsController {
  constructor(private readonly replays: Replays) {}

  @Get()
  @ApiOperation({
    summary:
      'Replays recorded events, one JSON document a line, as fast as they are taken; the last line says whether that was all',
  })
  @ApiProduces('application/x-ndjson')
  @ApiExtraModels(RecordedEventLine, ReplayEndLine)
  @ApiOkResponse({ schema: anyLine, description: 'An event a line, and at the end how the replay ended' })
  async events(
    @Query() request: AuditEventsRequest,
    @Req() asked: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    const reader = { caller: callerOf(asked), left: whenLeft(reply) };
    const replay = await this.replays.start(questionOf(request), reader);
    return new StreamableFile(replay, { type: 'application/x-ndjson' });
  }
}
