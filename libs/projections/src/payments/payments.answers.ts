import { ApiProperty } from '@nestjs/swagger';
import { AmountAnswer, IsStoredMoment, ReadAnswer } from '../reading/reading.answers.js';
import { paymentStatuses } from './payments.projection.js';
import { methods } from './payments.requests.js';

export class PaymentAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ description: '<platform>.<order number>' })
  orderId: string;

  @ApiProperty()
  platform: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null before any stage' })
  stageId: string | null;

  @ApiProperty()
  channelId: string;

  @ApiProperty({ description: 'Institution id of the wallet' })
  wallet: string;

  @ApiProperty({ description: 'The economic group that controls the wallet' })
  group: string;

  @ApiProperty({ enum: methods })
  method: string;

  @ApiProperty()
  buyer: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null until somebody reached the payment' })
  payerId: string | null;

  @ApiProperty()
  merchant: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: "Category of the order's product; null while the order is not folded",
  })
  category: string | null;

  @ApiProperty({ type: AmountAnswer, description: 'Gross' })
  amount: AmountAnswer;

  @ApiProperty({ type: AmountAnswer, description: 'All refunds so far' })
  refunded: AmountAnswer;

  @ApiProperty({ enum: paymentStatuses })
  status: string;

  @IsStoredMoment('When it was requested')
  requestedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: string | null;

  @IsStoredMoment('When the last event about it occurred')
  updatedAt: string;
}

export class PaymentStepAnswer {
  @ApiProperty({ description: 'Type of the event', example: 'PaymentRequested' })
  type: string;

  @IsStoredMoment('When it occurred')
  occurredAt: string;
}

export class PaymentsPageAnswer extends ReadAnswer {
  @ApiProperty({ type: [PaymentAnswer], description: 'The newest request first' })
  payments: readonly PaymentAnswer[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'cursor of the next page; null after the last',
  })
  nextCursor: string | null;
}

export class PaymentLifeAnswer extends ReadAnswer {
  @ApiProperty({ type: PaymentAnswer })
  payment: PaymentAnswer;

  @ApiProperty({ type: [PaymentStepAnswer], description: 'In the order of the log' })
  steps: readonly PaymentStepAnswer[];
}
