import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiProblems, platformProblems, ProblemError } from '@hutong/platform';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading, readingProblems } from '../reading/reading.js';
import { AnswerRequest, periodOf, present } from '../reading/reading.requests.js';
import { PaymentLifeAnswer, PaymentsPageAnswer } from './payments.answers.js';
import { payments } from './payments.projection.js';
import { type PaymentPlace, placeFromCursor } from './payments.query.js';
import { PaymentsRequest } from './payments.requests.js';

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
    const { minPosition, limit, cursor, orderId, platform, payerApp, channelId, stageId, ...rest } = request;
    const { presentation, status, buyer, payer } = rest;
    const columns = { payer_app: payerApp, channel_id: channelId, stage_id: stageId };
    return this.reading.ask(payments.name, minPosition, {
      about: 'payments',
      period: periodOf(request),
      filter: present({ platform, presentation, status, buyer, payer, ...columns }),
      limit,
      ...(orderId === undefined ? {} : { orderId }),
      ...(cursor === undefined ? {} : { after: placeOf(cursor) }),
    });
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

function placeOf(cursor: string): PaymentPlace {
  const place = placeFromCursor(cursor);
  if (place !== null) return place;
  const reason = 'must be the nextCursor of an earlier page';
  throw new ProblemError(platformProblems.invalidRequest, `cursor: ${reason}`, {
    errors: [{ field: 'cursor', reason }],
  });
}
