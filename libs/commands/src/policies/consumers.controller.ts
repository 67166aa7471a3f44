import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { instantToJson } from '@hutong/domain';
import { ApiProblems, type Problem, ProblemError } from '@hutong/platform';
import { EventLogTransport } from './event-log.transport.js';

/** Only who follows the log has something parked. */
const consumerNotFound: Problem = {
  type: '/problems/consumer-not-found',
  title: 'No consumer of this name runs here',
  status: 404,
};

class ParkedAnswer {
  @ApiProperty()
  stream: string;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;

  @ApiProperty({ pattern: '^[0-9]+$' })
  position: string;

  @ApiProperty({ description: 'How often it was tried before it was parked.' })
  attempts: number;

  @ApiProperty({ description: 'What failed the last time.', example: 'The order is not there yet' })
  reason: string;
}

class DueTimesAnswer {
  @ApiProperty({ description: 'How much is to happen later.' })
  open: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the first of it is due.' })
  nextAt: string | null;
}

class ConsumerAnswer {
  @ApiProperty()
  name: string;

  @ApiProperty({ pattern: '^[0-9]+$', description: 'Everything up to here is handled or parked.' })
  position: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Events that are not handled or parked yet; null while it is not known how many more there are.',
  })
  lagEvents: number | null;

  @ApiProperty({ type: [ParkedAnswer] })
  parked: readonly ParkedAnswer[];

  @ApiProperty()
  running: boolean;

  @ApiProperty({ type: DueTimesAnswer, nullable: true, description: 'Null for one that waits for no time.' })
  dueTimes: DueTimesAnswer | null;
}

class ReplayAnswer {
  @ApiProperty()
  replayed: number;

  @ApiProperty()
  stillParked: number;
}

@ApiTags('consumers')
@Controller('v1/consumers')
export class ConsumersController {
  constructor(@Inject(EventLogTransport) private readonly transport: EventLogTransport) {}

  @Get()
  @ApiOperation({ summary: 'The consumers of this process: how far they are, and what they could not handle' })
  @ApiOkResponse({ type: [ConsumerAnswer] })
  list(): readonly ConsumerAnswer[] {
    return this.transport.statuses().map(({ name, position, lagEvents, parked, running, dueTimes }) => ({
      name,
      position: position.toString(),
      lagEvents,
      parked: parked.map((event) => ({
        ...event,
        revision: event.revision.toString(),
        position: event.position.toString(),
      })),
      running,
      dueTimes: dueTimes && { open: dueTimes.open, nextAt: dueTimes.nextAt && instantToJson(dueTimes.nextAt) },
    }));
  }

  @Post(':name/replay')
  @ApiOperation({ summary: 'Tries every event that a consumer has parked once more' })
  @ApiProblems([consumerNotFound])
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayAnswer })
  async replay(@Param('name') name: string): Promise<ReplayAnswer> {
    const consumer = this.transport.consumers.get(name);
    if (!consumer) throw new ProblemError(consumerNotFound);
    return consumer.replayParked();
  }

  /** For one that does not fit the log; what is recorded is not repeated. */
  @Post(':name/restart')
  @ApiOperation({ summary: 'Lets a consumer begin again with the first event' })
  @ApiProblems([consumerNotFound])
  @HttpCode(204)
  @ApiNoContentResponse()
  async restart(@Param('name') name: string): Promise<void> {
    if (!this.transport.consumers.has(name)) throw new ProblemError(consumerNotFound);
    await this.transport.restart(name);
  }
}
