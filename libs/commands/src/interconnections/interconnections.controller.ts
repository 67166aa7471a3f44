import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { interconnections } from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { InterconnectionAnswer, interconnectionAnswer } from './interconnections.answers.js';
import { interconnectionProblems } from './interconnections.problems.js';
import { InterconnectionAddress } from './interconnections.requests.js';

@ApiTags('interconnections')
@Controller('v1/interconnections/:interconnectionId')
export class InterconnectionsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead('', [interconnectionProblems.interconnectionUnknown])
  @ApiOperation({ summary: 'One interconnection, and when payments could pass' })
  @ApiOkResponse({ type: InterconnectionAnswer })
  async read(
    @Param() { interconnectionId }: InterconnectionAddress,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<InterconnectionAnswer> {
    const { state, revision } = await this.ledger.load(interconnections, interconnectionId);
    if (state.status === 'absent') throw new ProblemError(interconnectionProblems.interconnectionUnknown);
    return answerRead(reply, revision, interconnectionAnswer(state));
  }
}
