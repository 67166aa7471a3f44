import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiProblems } from '@hutong/platform';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading, readingProblems } from '../reading/reading.js';
import { listQuestion } from '../reading/list.requests.js';
import { AnswerRequest } from '../reading/reading.requests.js';
import { PaymentLifeAnswer, PaymentsPageAnswer } from './payments.answers.js';
import { payments } from './payments.projection.js';
import { paymentFilter, PaymentsRequest } from './payments.requests.js';

@ApiTags('projections')
@Controller('v1/payments')
export class PaymentsController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @ApiOperation({ summary: 'Payments that match every given field, the newest request first' })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: PaymentsPageAnswer })
  payments(@Query() request: PaymentsRequest): Promise<Buffer> {
    return this.reading.ask(
      payments.name,
      request.minPosition,
      listQuestion('payments', request, paymentFilter(request)),
    );
  }

  @Get(':paymentRequestId')
  @ApiOperation({ summary: 'One payment and the steps of its life' })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: PaymentLifeAnswer })
  payment(
    @Param('paymentRequestId') paymentRequestId: string,
    @Query() { minPosition }: AnswerRequest,
  ): Promise<Buffer> {
    return this.reading.ask(payments.name, minPosition, { about: 'payment', paymentRequestId });
  }
}
