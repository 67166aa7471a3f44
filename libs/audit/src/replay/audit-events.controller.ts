import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AuditEventsRequest, questionOf } from './audit-events.requests.js';
import { Replays } from './replays.js';

@ApiTags('audit')
@Controller('v1/audit/events')
export class AuditEventsController {
  constructor(private readonly replays: Replays) {}

  /** Replays recorded events, one JSON document a line, as fast as they are taken. */
  @Get()
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ description: 'Lines of { position, stream, revision, id, type, recordedAt, data, metadata }' })
  events(@Query() request: AuditEventsRequest): StreamableFile {
    return new StreamableFile(this.replays.start(questionOf(request)), { type: 'application/x-ndjson' });
  }
}
