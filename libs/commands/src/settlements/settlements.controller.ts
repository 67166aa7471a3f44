import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { settlements } from '@hutong/domain';
import { type HttpReply } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { SettlementAnswer, settlementAnswer } from './settlements.answers.js';
import { refundStepProblems } from './settlements.problems.js';

@ApiTags('settlements')
@Controller('v1/settlements')
export class SettlementsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead(':paymentRequestId', [refundStepProblems.notCaptured])
  @ApiOperation({ summary: 'What became of the money: captured or voided, the postings and the refunds' })
  @ApiOkResponse({ type: SettlementAnswer })
  async read(
    @Param('paymentRequestId') paymentRequestId: string,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<SettlementAnswer> {
    const { state, revision } = await this.ledger.load(settlements, paymentRequestId);
    return answerRead(reply, revision, settlementAnswer(state));
  }
}
