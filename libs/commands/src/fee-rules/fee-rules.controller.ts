import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { feeRules } from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { FeeRuleAnswer, feeRuleAnswer } from './fee-rules.answers.js';
import { feeRuleNotFound } from './fee-rules.problems.js';
import { FeeRuleAddress } from './fee-rules.requests.js';

@ApiTags('fee-rules')
@Controller('v1/fee-rules/:feeRuleId')
export class FeeRulesController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead('', [feeRuleNotFound])
  @ApiOperation({ summary: 'One fee rule with all its versions' })
  @ApiOkResponse({ type: FeeRuleAnswer })
  async read(
    @Param() { feeRuleId }: FeeRuleAddress,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<FeeRuleAnswer> {
    const { state, revision } = await this.ledger.load(feeRules, feeRuleId);
    if (revision < 0n) throw new ProblemError(feeRuleNotFound);
    return answerRead(reply, revision, feeRuleAnswer(feeRuleId, state));
  }
}
