import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer, Recorded, TermsAnswer } from '../http/answer-fields.js';

/** What the payer's app shows before asking for the password. */
export class ReachedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;

  @ApiProperty({ type: PersonAnswer })
  payer: PersonAnswer;

  @ApiProperty()
  payerApp: string;

  @ApiProperty({ format: 'date-time', description: 'The last moment to pay, exclusive.' })
  expiresAt: string;
}

export class AuthorizedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['authorized', 'resultUnknown'], description: 'Unknown until the payer’s app tells again.' })
  status: 'authorized' | 'resultUnknown';
}

export class DeclinedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['declined'] })
  status: 'declined';
}

export class IdentityStatedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: PersonAnswer })
  payer: PersonAnswer;

  @ApiProperty({ description: 'Whether payer and buyer are one person.' })
  same: boolean;
}
