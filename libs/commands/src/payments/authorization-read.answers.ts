import { captures, factorKinds } from '@hutong/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer } from '../http/answer-fields.js';
import { CouponAnswer, FundingAnswer } from '../http/money-source.answers.js';

class FactorsAnswer {
  @ApiProperty({ enum: [...factorKinds] })
  kind: string;

  @ApiProperty()
  count: number;
}

class PayerAtAppAnswer {
  @ApiProperty({ type: PersonAnswer })
  payer: PersonAnswer;

  @ApiProperty()
  payerApp: string;

  @ApiProperty({ enum: [...captures], description: 'How the payer’s app took it up.' })
  capture: string;
}

class PayerStandingAnswer extends PayerAtAppAnswer {
  @ApiProperty({
    enum: ['reached', 'refused', 'declined', 'resultUnknown', 'authorized'],
    description: 'Refused: no open interconnection lets this app pay.',
  })
  status: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2023-10-18T04:00:00.000Z',
    description: 'Null while it was only refused.',
  })
  reachedAt: string | null;

  @ApiProperty({ example: 0, description: 'Checks that failed, and those that were over a limit.' })
  failedAttempts: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'Since when the payer’s app does not know what came of its check; null while it knows.',
  })
  unknownSince: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  lockedUntil: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    example: null,
    description: 'Whether the payer is the buyer, as last stated; null while nobody did.',
  })
  isBuyer: boolean | null;
}

class AuthorizedPaymentAnswer extends PayerAtAppAnswer {
  @ApiProperty({ type: [String], description: 'In order of id.' })
  orderIds: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'Who controlled the app then, as known then.' })
  payerAppController: string | null;

  @ApiProperty({ type: FundingAnswer })
  funding: FundingAnswer;

  @ApiProperty({ type: FactorsAnswer, description: 'How the payer’s app made sure of the payer.' })
  factors: FactorsAnswer;

  @ApiProperty()
  acquirer: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null on the books of one institution.' })
  clearingHouse: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null where none was needed.' })
  interconnectionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  interconnectionRevision: string | null;

  @ApiProperty({ type: [CouponAnswer] })
  coupons: readonly CouponAnswer[];

  @ApiProperty({ format: 'date-time' })
  occurredAt: string;
}

export class AuthorizationAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['open', 'authorized'] })
  status: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2023-10-18T04:00:00.000Z',
    description: 'Null while all were refused.',
  })
  firstReachedAt: string | null;

  @ApiProperty({
    type: [PayerStandingAnswer],
    description: 'In the order in which they first came; at most a hundred.',
  })
  payers: readonly PayerStandingAnswer[];

  @ApiProperty({ type: AuthorizedPaymentAnswer, nullable: true, description: 'Null while nobody authorized it.' })
  authorized: AuthorizedPaymentAnswer | null;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}
