import { Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  admitInstitution,
  type Decision,
  type Instant,
  openStage,
  registerChannel,
  rollBackStage,
  type RolloutEvent,
  type RolloutRefusal,
  rollouts,
  type RolloutState,
} from '@hutong/domain';
import { ApiProblems, type HttpReply, ProblemError } from '@hutong/platform';
import type { Accepted } from '../handling/handle.js';
import {
  answerRead,
  answerWith,
  ask,
  ChangingCommand,
  type CommandHeaders,
  CreatingCommand,
  FromHeaders,
} from '../handling/http-command.js';
import { Ledger } from '../handling/ledger.js';
import { moneyOf } from '../handling/request-fields.js';
import { RolloutAnswer, rolloutAnswer, RolloutChangedAnswer } from './rollouts.answers.js';
import { rolloutNotFound, rolloutProblems } from './rollouts.problems.js';
import {
  AdmitInstitutionRequest,
  OpenStageRequest,
  PlatformPath,
  RegisterChannelRequest,
  RollBackStageRequest,
} from './rollouts.requests.js';

@ApiTags('rollouts')
@Controller('v1/rollouts/:platform')
export class RolloutsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get()
  @ApiOperation({ summary: 'Institutions, channels and stages of a platform, in the order in which they came' })
  @ApiProblems([rolloutNotFound])
  @ApiOkResponse({ type: RolloutAnswer })
  async read(
    @Param() { platform }: PlatformPath,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RolloutAnswer> {
    const { state, revision } = await this.ledger.load(rollouts, platform);
    if (revision < 0n) throw new ProblemError(rolloutNotFound);
    return answerRead(reply, revision, rolloutAnswer(platform, state));
  }

  @CreatingCommand('institutions', {
    summary: 'Admits an institution: the same command for a giant and for a tail institution',
    answer: RolloutChangedAnswer,
    problems: rolloutProblems,
  })
  async admit(
    @Param() { platform }: PlatformPath,
    @Body() body: AdmitInstitutionRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RolloutChangedAnswer> {
    const admitted = await this.#change({ platform, headers, body }, (now, state) =>
      admitInstitution(now, state, { platform, ...body }),
    );
    return answerWith(reply, { ...admitted, location: `/v1/rollouts/${platform}` }, { platform });
  }

  @CreatingCommand('channels', {
    summary: 'Registers a channel: a method of one wallet, cleared by one clearing house or by none',
    answer: RolloutChangedAnswer,
    problems: rolloutProblems,
  })
  async register(
    @Param() { platform }: PlatformPath,
    @Body() body: RegisterChannelRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RolloutChangedAnswer> {
    const amountMax = body.amountMax ? moneyOf(body.amountMax) : null;
    const registered = await this.#change({ platform, headers, body }, (now, state) =>
      registerChannel(now, state, { platform, ...body, amountMax }),
    );
    return answerWith(reply, { ...registered, location: `/v1/rollouts/${platform}` }, { platform });
  }

  @CreatingCommand('stages', {
    summary: 'Widens who is offered the channels it names; orders placed from now on count',
    answer: RolloutChangedAnswer,
    problems: rolloutProblems,
  })
  async open(
    @Param() { platform }: PlatformPath,
    @Body() body: OpenStageRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RolloutChangedAnswer> {
    const opened = await this.#change({ platform, headers, body }, (now, state) =>
      openStage(now, state, { platform, ...body }),
    );
    return answerWith(reply, { ...opened, location: `/v1/rollouts/${platform}` }, { platform });
  }

  @ChangingCommand('rollbacks', {
    summary: 'Takes back the stage the platform is in',
    answer: RolloutChangedAnswer,
    problems: rolloutProblems,
  })
  async rollBack(
    @Param() { platform }: PlatformPath,
    @Body() body: RollBackStageRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RolloutChangedAnswer> {
    const rolledBack = await this.#change({ platform, headers, body }, (now, state) =>
      rollBackStage(now, state, { platform, ...body }),
    );
    return answerWith(reply, rolledBack, { platform });
  }

  #change(
    { platform, headers, body }: Readonly<{ platform: string; headers: CommandHeaders; body: object }>,
    decide: (now: Instant, state: RolloutState) => Decision<RolloutEvent, RolloutRefusal>,
  ): Promise<Accepted<RolloutState>> {
    return ask(this.ledger, {
      headers,
      body,
      problems: rolloutProblems,
      about: `platform ${platform}`,
      stream: rollouts,
      id: platform,
      decide,
    });
  }
}
