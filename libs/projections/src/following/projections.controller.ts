import type { EventLog } from '@hutong/event-store';
import { EVENT_LOG } from '@hutong/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Following } from './following.js';

class ProjectionProgress {
  @ApiProperty({ example: 'channel-volumes.v1' })
  name: string;

  @ApiProperty({ description: 'Log position up to which it is folded', example: '1042' })
  position: string;

  @ApiProperty({ description: 'Positions between it and the end of the log', example: '0' })
  lagEvents: string;

  @ApiPropertyOptional({ description: 'Events folded per second lately', example: 1200 })
  eventsPerSecond?: number;
}

@ApiTags('projections')
@Controller('v1/projections')
export class ProjectionsController {
  constructor(
    private readonly following: Following,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** How far each projection has come. */
  @Get()
  @ApiOkResponse({ type: [ProjectionProgress] })
  async projections(): Promise<ProjectionProgress[]> {
    const logEnd = await this.log.lastPosition();
    const { positions, eventsPerSecond } = this.following.progress;
    return Object.entries(positions).map(([name, position]) => ({
      name,
      position: position.toString(),
      lagEvents: (logEnd > position ? logEnd - position : 0n).toString(),
      ...(eventsPerSecond === null ? {} : { eventsPerSecond }),
    }));
  }
}
