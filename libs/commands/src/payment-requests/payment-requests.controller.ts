import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { paymentRequests } from '@hutong/domain';
import { ApiProblems, type HttpReply } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { PaymentRequestAnswer, paymentRequestAnswer } from './payment-requests.answers.js';
import { knownRequest, requestingProblems } from './payment-requests.problems.js';

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class PaymentRequestsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get(':paymentRequestId')
  @ApiOperation({ summary: 'One payment request as it stands, with its code or link' })
  @ApiProblems([requestingProblems.paymentRequestNotFound])
  @ApiOkResponse({ type: PaymentRequestAnswer })
  async read(
    @Param('paymentRequestId') paymentRequestId: string,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRequestAnswer> {
    const { state, revision } = await this.ledger.load(paymentRequests, paymentRequestId);
    return answerRead(reply, revision, paymentRequestAnswer(this.ledger.secret, knownRequest(state)));
  }
}
