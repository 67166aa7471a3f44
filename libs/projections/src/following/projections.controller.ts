import type { EventLog } from '@hutong/event-store';
import { EVENT_LOG, type Problem, ProblemError } from '@hutong/platform';
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

class FollowingState {
  @ApiProperty({ enum: ['following', 'restarting'] })
  status: string;

  @ApiProperty({ nullable: true, type: String, description: 'Why it is started again' })
  reason: string | null;
}

const projectionsStopped: Problem = {
  type: '/problems/projections-stopped',
  title: 'The projections have stopped and stay at their positions',
  status: 503,
};

@ApiTags('health')
@Controller('health/projections')
export class ProjectionsHealthController {
  constructor(private readonly following: Following) {}

  /** The projections follow the log, or are being started again; 503 with the reason when they have stopped. */
  @Get()
  @ApiOkResponse({ type: FollowingState })
  health(): FollowingState {
    const { status, reason } = this.following.health;
    if (status === 'stopped') throw new ProblemError(projectionsStopped, reason ?? undefined);
    return { status, reason };
  }
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
