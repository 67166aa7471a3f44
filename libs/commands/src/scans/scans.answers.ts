import { ApiProperty } from '@nestjs/swagger';
import { PayerAnswer, Recorded, TermsAnswer } from '../http/answer-fields.js';

/** What the wallet shows its user before asking for the password. */
export class ScannedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;

  @ApiProperty({ type: PayerAnswer })
  payer: PayerAnswer;

  @ApiProperty({ format: 'date-time', description: 'The last moment to pay, exclusive.' })
  expiresAt: string;
}

export class ScanStatusAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['authorized', 'declined'] })
  status: string;
}
