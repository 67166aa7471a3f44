import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RecordedEventLine } from './audit-events.answers.js';
import { AuditEventsRequest, questionOf } from './audit-events.requests.js';
import { Replays } from './replays.js';

@ApiTags('audit')
@Controller('v1/audit/events')
export class AuditEventsController {
  constructor(private readonly replays: Replays) {}

  /** Replays recorded events, one JSON document a line, as fast as they are taken. */
  @Get()
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ type: RecordedEventLine, description: 'One of these a line' })
  events(@Query() request: AuditEventsRequest): StreamableFile {
    return new StreamableFile(this.replays.start(questionOf(request)), { type: 'application/x-ndjson' });
  }
}
