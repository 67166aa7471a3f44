import { Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { refundPayment, settlements } from '@hutong/domain';
import { ApiProblems, type HttpReply } from '@hutong/platform';
import {
  answerRead,
  answerWith,
  ask,
  type CommandHeaders,
  CreatingCommand,
  FromHeaders,
} from '../handling/http-command.js';
import { Ledger } from '../handling/ledger.js';
import { moneyOf } from '../handling/request-fields.js';
import { PaymentRefundedAnswer, SettlementAnswer, settlementAnswer } from './settlements.answers.js';
import { settlementProblems } from './settlements.problems.js';
import { RefundPaymentRequest } from './settlements.requests.js';

@ApiTags('settlements')
@Controller('v1/settlements')
export class SettlementsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get(':paymentRequestId')
  @ApiOperation({ summary: 'What was settled or voided, the postings and the refunds' })
  @ApiProblems([settlementProblems.notSettled, settlementProblems.settlementImported])
  @ApiOkResponse({ type: SettlementAnswer })
  async read(
    @Param('paymentRequestId') paymentRequestId: string,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<SettlementAnswer> {
    const { state, revision } = await this.ledger.load(settlements, paymentRequestId);
    return answerRead(reply, revision, settlementAnswer(state));
  }

  @CreatingCommand(':paymentRequestId/refunds', {
    summary: 'Money back to whoever paid, in parts at will, whoever asks for it',
    answer: PaymentRefundedAnswer,
    problems: settlementProblems,
  })
  async refund(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: RefundPaymentRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRefundedAnswer> {
    const { refundId, reason } = body;
    const amount = moneyOf(body.amount);
    const refunded = await ask(this.ledger, {
      headers,
      body,
      problems: settlementProblems,
      about: `payment request ${paymentRequestId}, refund ${refundId}`,
      stream: settlements,
      id: paymentRequestId,
      decide: (now, state) => refundPayment(now, state, { refundId, amount, reason }),
    });
    const { refundedTotal } = settlementAnswer(refunded.state);
    const location = `/v1/settlements/${paymentRequestId}`;
    return answerWith(reply, { ...refunded, location }, { paymentRequestId, refundId, refundedTotal });
  }
}
