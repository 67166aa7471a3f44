import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { institutions } from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { InstitutionAnswer, institutionAnswer } from './institutions.answers.js';
import { institutionProblems } from './institutions.problems.js';
import { InstitutionAddress } from './institutions.requests.js';

@ApiTags('institutions')
@Controller('v1/institutions/:institutionId')
export class InstitutionsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead('', [institutionProblems.institutionUnknown])
  @ApiOperation({ summary: 'One institution with its roles, and who controlled it from when on' })
  @ApiOkResponse({ type: InstitutionAnswer })
  async read(
    @Param() { institutionId }: InstitutionAddress,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<InstitutionAnswer> {
    const { state, revision } = await this.ledger.load(institutions, institutionId);
    if (state.status === 'absent') throw new ProblemError(institutionProblems.institutionUnknown);
    return answerRead(reply, revision, institutionAnswer(state));
  }
}
