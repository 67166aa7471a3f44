import { type EventLog, EventLogDamagedError, EventLogUnavailableError } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { ApiProblems, EVENT_LOG, type Problem, ProblemError } from '@hutong/platform';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { projections } from '../projections.js';
import { FactsProcess } from '../facts-process/facts-process.js';
import { Following, type FollowingHealth, type StopReason } from './following.js';

class ProjectionStopped {
  @ApiPropertyOptional({ description: 'Of the event that cannot be folded, when it is one', example: '1043' })
  position?: string;

  @ApiPropertyOptional({ example: 'settlement-0192f3d8-5f2a-7c3e-9b1d-2a4c6e8f0a1b' })
  stream?: string;

  @ApiPropertyOptional({ example: '0' })
  revision?: string;

  @ApiPropertyOptional({ description: 'Type of the event as it is stored', example: 'PaymentCaptured' })
  type?: string;

  @ApiProperty({
    description: 'Why it cannot be folded, or why no projection goes on: a log that is damaged names the place',
    example: 'minorUnits of amount is missing',
  })
  reason: string;
}

class ProjectionProgress {
  @ApiProperty({ description: 'Tables of facts are called facts.<name>', example: 'payments.v1' })
  name: string;

  @ApiProperty({ description: 'Whether questions are answered from it: of several versions one serves', example: true })
  isServing: boolean;

  @ApiProperty({ description: 'Log position up to which it is folded', example: '1042' })
  position: string;

  @ApiProperty({
    description:
      'Distance from its position to that of the last event: a number of events on the embedded log, bytes on EventStoreDB; ' +
      '0 when nothing is left to fold, null while the log cannot be read',
    example: '0',
    type: String,
    nullable: true,
  })
  lagPositions: string | null;

  @ApiProperty({
    description:
      'Events of the streams it follows that are set aside and not in its figures; GET /v1/set-aside lists them',
    example: 0,
  })
  setAsideEvents: number;

  @ApiProperty({ nullable: true, type: ProjectionStopped, description: 'Why it stays where it is' })
  stopped: ProjectionStopped | null;

  @ApiPropertyOptional({ description: 'Events folded per second lately', example: 1200 })
  eventsPerSecond?: number;

  @ApiPropertyOptional({
    description: 'Facts that a table of facts holds; null while their process does not answer',
    example: 3600,
    type: Number,
    nullable: true,
  })
  facts?: number | null;
}

class FollowingState {
  @ApiProperty({ enum: ['following', 'starting', 'waiting', 'restarting'], description: 'waiting: the log is away' })
  status: string;

  @ApiProperty({ nullable: true, type: String, description: 'Why it waits or is started again', example: null })
  reason: string | null;
}

const projectionsStopped: Problem = {
  type: '/problems/projections-stopped',
  title: 'Projections have stopped and stay at their positions',
  status: 503,
};

class SwitchedProjection {
  @ApiProperty({ description: 'The version that serves now', example: 'payments.v4' })
  name: string;

  @ApiProperty({ description: 'The version that served before', example: 'payments.v1' })
  before: string;
}

const switchProblems = {
  projectionUnknown: {
    type: '/problems/projection-unknown',
    title: 'There is no projection of this name and version',
    status: 404,
  },
  projectionBehind: {
    type: '/problems/projection-behind',
    title: 'This version has not caught up with the one that serves',
    status: 409,
  },
  notNow: { type: '/problems/projections-busy', title: 'No version can be switched to at present', status: 503 },
} as const satisfies Record<string, Problem>;

/** The worse comes first. */
const healths: readonly FollowingHealth['status'][] = ['stopped', 'restarting', 'waiting', 'starting', 'following'];

@ApiTags('health')
@Controller('health/projections')
export class ProjectionsHealthController {
  constructor(
    private readonly following: Following,
    private readonly facts: FactsProcess,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Whether rows and facts follow the log or wait for it; 503 with the reason when one or all have stopped',
  })
  @ApiProblems([projectionsStopped])
  @ApiOkResponse({ type: FollowingState })
  health(): FollowingState {
    const all = [this.following.health, this.facts.following.health];
    const [{ status, reason }] = all.toSorted(
      (one, other) => healths.indexOf(one.status) - healths.indexOf(other.status),
    ) as [FollowingHealth];
    if (status === 'stopped') throw new ProblemError(projectionsStopped, reason ?? undefined);
    return { status, reason };
  }
}

/** What tables of facts are called by, beside projections of the same name. */
const ofFacts = 'facts.';

type Table = Readonly<{ name: string; streams: readonly Readonly<{ category: string }>[] }>;

@ApiTags('projections')
@Controller('v1/projections')
export class ProjectionsController {
  constructor(
    private readonly following: Following,
    private readonly facts: FactsProcess,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'How far each projection and each table of facts has come, and the event at which it stopped',
  })
  @ApiOkResponse({ type: [ProjectionProgress] })
  async projections(): Promise<ProjectionProgress[]> {
    const [logEnd, sizes] = await Promise.all([this.#logEnd(), this.facts.sizes()]);
    return [
      ...projections.map((projection) => this.#progressOf(this.following, projection, logEnd)),
      ...factTables.map((table) => ({
        ...this.#progressOf(this.facts.following, table, logEnd),
        name: `${ofFacts}${table.name}`,
        facts: sizes?.[table.name] ?? null,
      })),
    ];
  }

  #progressOf(following: Following, { name, streams }: Table, logEnd: bigint | null): ProjectionProgress {
    const { positions, eventsPerSecond } = following.progress;
    // What is set aside is the same for all, and is kept with the rows.
    const { setAside } = this.following.progress;
    const position = positions[name] ?? 0n;
    return {
      name,
      isServing: following.servingVersionOf(name) === name,
      position: position.toString(),
      lagPositions: logEnd === null ? null : (logEnd > position ? logEnd - position : 0n).toString(),
      setAsideEvents: streams.reduce((events, { category }) => events + (setAside[category] ?? 0), 0),
      stopped: stoppedBecause(following.stopOf(name)),
      ...(eventsPerSecond === null ? {} : { eventsPerSecond }),
    };
  }

  @Post(':name/switch')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Has questions answered from this version of a projection or a table of facts; the others are fed on, so switching back is the same',
  })
  @ApiProblems(Object.values(switchProblems))
  @ApiOkResponse({ type: SwitchedProjection })
  async switchTo(@Param('name') name: string): Promise<SwitchedProjection> {
    const isOfFacts = name.startsWith(ofFacts);
    const following = isOfFacts ? this.facts.following : this.following;
    const version = isOfFacts ? name.slice(ofFacts.length) : name;
    const before = `${isOfFacts ? ofFacts : ''}${following.servingVersionOf(version)}`;
    const switched = await following.switchTo(version);
    if (switched === null) throw new ProblemError(switchProblems.notNow);
    const { refusal } = switched;
    if (refusal === null) return { name, before };
    if (refusal.reason === 'projectionUnknown') throw new ProblemError(switchProblems.projectionUnknown);
    const { position, serving } = refusal;
    throw new ProblemError(
      switchProblems.projectionBehind,
      `${name} is at position ${position}, and ${before}, which serves, is at ${serving}: wait until it has caught up.`,
    );
  }

  /** How far projections are is told also when the log cannot say where it ends; what is wrong with it, readiness tells. */
  async #logEnd(): Promise<bigint | null> {
    try {
      return await this.log.lastPosition();
    } catch (error) {
      if (error instanceof EventLogDamagedError || error instanceof EventLogUnavailableError) return null;
      throw error;
    }
  }
}

function stoppedBecause(stop: StopReason | null): ProjectionStopped | null {
  if (stop === null) return null;
  const { position, revision, ...rest } = stop;
  return {
    ...rest,
    ...(position === undefined ? {} : { position: position.toString() }),
    ...(revision === undefined ? {} : { revision: revision.toString() }),
  };
}
