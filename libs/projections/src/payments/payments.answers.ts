import { captures, paymentFields, presentations } from '@hutong/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';
import {
  AmountAnswer,
  IsStoredMoment,
  MerchantAnswer,
  PageAnswer,
  PersonAnswer,
  ReadAnswer,
} from '../reading/reading.answers.js';
import { paymentStatuses } from './payments.projection.js';

export class PaymentAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: [String], description: '<platform>.<order number>, in order of id' })
  orderIds: readonly string[];

  @ApiProperty()
  platform: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null before any stage' })
  stageId: string | null;

  @ApiProperty()
  channelId: string;

  @ApiProperty({ type: String, nullable: true, description: "Institution id; null until somebody's app reached it" })
  payerApp: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who controlled the app, as known then; null until it is authorized, and where nobody is known to',
  })
  payerAppController: string | null;

  @ApiProperty({ enum: [...presentations] })
  presentation: string;

  @ApiProperty({ enum: [...paymentFields], description: 'Remote (online) or in person (barcode)' })
  field: string;

  @ApiProperty({
    type: String,
    enum: [...captures],
    nullable: true,
    description: 'How the payer’s app took it up; null until then',
  })
  capture: string | null;

  @ApiProperty({ type: PersonAnswer })
  buyer: PersonAnswer;

  @ApiProperty({ type: PersonAnswer, nullable: true, description: 'Null until somebody reached the payment' })
  payer: PersonAnswer | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null where nobody said, and where they are of several' })
  city: string | null;

  @ApiProperty({ type: MerchantAnswer, nullable: true, description: 'Null where its orders are of several' })
  merchant: MerchantAnswer | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of all its goods; null where they are of several' })
  category: string | null;

  @ApiProperty({ type: AmountAnswer, description: 'Gross' })
  amount: AmountAnswer;

  @ApiProperty({ type: AmountAnswer, description: 'All refunds so far' })
  refunded: AmountAnswer;

  @ApiProperty({ enum: paymentStatuses })
  status: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was closed or voided; null for any other' })
  reason: string | null;

  @IsStoredMoment('When it was requested')
  requestedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  capturedAt: string | null;

  @IsStoredMoment('When the last event about it occurred')
  updatedAt: string;
}

export class PaymentStepAnswer {
  @ApiProperty({ description: 'Type of the event', example: 'PaymentRequested' })
  type: string;

  @IsStoredMoment('When it occurred')
  occurredAt: string;
}

export class PaymentsPageAnswer extends PageAnswer {
  @ApiProperty({ type: [PaymentAnswer], description: 'The newest request first' })
  payments: readonly PaymentAnswer[];
}

export class PaymentLifeAnswer extends ReadAnswer {
  @ApiProperty({ type: PaymentAnswer })
  payment: PaymentAnswer;

  @ApiProperty({ type: [PaymentStepAnswer], description: 'In the order of the log' })
  steps: readonly PaymentStepAnswer[];
}
