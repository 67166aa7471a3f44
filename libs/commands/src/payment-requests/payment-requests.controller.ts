import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { paymentRequests } from '@hutong/domain';
import { type HttpReply } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { PaymentRequestAnswer, paymentRequestAnswer } from './payment-requests.answers.js';
import { knownRequest, requestingProblems } from './payment-requests.problems.js';

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class PaymentRequestsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead(':paymentRequestId', [requestingProblems.paymentRequestNotFound])
  @ApiOperation({ summary: 'One payment request as it stands, with its code or link' })
  @ApiOkResponse({ type: PaymentRequestAnswer })
  async read(
    @Param('paymentRequestId') paymentRequestId: string,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRequestAnswer> {
    const { state, revision } = await this.ledger.load(paymentRequests, paymentRequestId);
    return answerRead(reply, revision, paymentRequestAnswer(this.ledger.secret, knownRequest(state)));
  }
}
