import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { rollouts } from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { RolloutAnswer, rolloutAnswer } from './rollouts.answers.js';
import { rolloutNotFound } from './rollouts.problems.js';
import { PlatformAddress } from './rollouts.requests.js';

@ApiTags('rollouts')
@Controller('v1/rollouts/:platform')
export class RolloutsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead('', [rolloutNotFound])
  @ApiOperation({ summary: 'Channels, draws and stages of a platform, in the order in which they came' })
  @ApiOkResponse({ type: RolloutAnswer })
  async read(
    @Param() { platform }: PlatformAddress,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<RolloutAnswer> {
    const { state, revision } = await this.ledger.load(rollouts, platform);
    if (revision < 0n) throw new ProblemError(rolloutNotFound);
    return answerRead(reply, revision, rolloutAnswer(platform, state));
  }
}
