import { ApiProperty } from '@nestjs/swagger';
import { PayerAnswer, Recorded, TermsAnswer } from '../http/answer-fields.js';

/** What the friend's wallet shows before asking for the password. */
export class FriendLinkOpenedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;

  @ApiProperty({ type: PayerAnswer })
  payer: PayerAnswer;

  @ApiProperty({ format: 'date-time', description: 'The last moment to pay, exclusive.' })
  expiresAt: string;
}

export class FriendAuthorizationStatusAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['authorized', 'declined'] })
  status: string;
}
