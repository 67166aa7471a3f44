import { ApiProperty } from '@nestjs/swagger';
import { instantToJson, type KnownRequest } from '@hutong/domain';
import type { LedgerSecret } from '@hutong/platform';
import { PersonAnswer, Recorded, TermsAnswer } from '../http/answer-fields.js';
import { presentedText } from '../payments/presented-text.js';

class CodeImagesAnswer {
  @ApiProperty()
  png: string;

  @ApiProperty()
  svg: string;
}

/** What the buyer presents: a code, a link, or nothing when the wallet opens inside the app. */
export class PaymentRequestedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;

  @ApiProperty({ format: 'date-time', description: 'The last moment to pay, exclusive.' })
  expiresAt: string;

  @ApiProperty({ required: false, example: 'hutong://pay/code/01993f6e-6d3a-8abc-9def-0123456789ab/…' })
  code?: string;

  @ApiProperty({ required: false, example: 'hutong://pay/link/01993f6e-6d3a-8abc-9def-0123456789ab/…' })
  link?: string;

  @ApiProperty({ type: CodeImagesAnswer, required: false })
  codeImages?: CodeImagesAnswer;
}

export class PaymentRequestAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['requested', 'expired', 'closed', 'paid'] })
  status: KnownRequest['status'];

  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;

  @ApiProperty({
    type: PersonAnswer,
    nullable: true,
    description: 'Who alone may pay; null where the buyer named nobody.',
  })
  designatedPayer: PersonAnswer | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the buyer took the link back.' })
  linkRevokedAt: string | null;

  @ApiProperty({ format: 'date-time', description: 'The last moment to pay, exclusive.' })
  expiresAt: string;

  @ApiProperty({ format: 'date-time', description: 'From here on the request may be closed.' })
  closableFrom: string;

  @ApiProperty({
    enum: ['alreadyPaid', 'tooEarly', 'unknown'],
    nullable: true,
    description: 'Why it was not closed, when somebody asked last; null where nobody asked in vain.',
  })
  closeRefused: KnownRequest['closeRefused'];

  @ApiProperty({ required: false })
  code?: string;

  @ApiProperty({ required: false })
  link?: string;

  @ApiProperty({ type: CodeImagesAnswer, required: false })
  codeImages?: CodeImagesAnswer;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class PaymentRequestClosedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['closed'] })
  status: 'closed';
}

export class LinkRevokedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ enum: ['revoked'] })
  status: 'revoked';
}

export function presentedAnswer(secret: LedgerSecret, request: KnownRequest) {
  const { terms, expiresAt } = request;
  const { paymentRequestId } = terms;
  const text = presentedText(secret, request);
  const image = `/v1/payment-requests/${paymentRequestId}/code`;
  return {
    paymentRequestId,
    terms,
    expiresAt: instantToJson(expiresAt),
    ...text,
    ...(text.code !== undefined && { codeImages: { png: `${image}.png`, svg: `${image}.svg` } }),
  };
}

export const paymentRequestAnswer = (secret: LedgerSecret, request: KnownRequest) => ({
  ...presentedAnswer(secret, request),
  status: request.status,
  designatedPayer: request.designatedPayer,
  linkRevokedAt: request.linkRevokedAt === null ? null : instantToJson(request.linkRevokedAt),
  closableFrom: instantToJson(request.closableFrom),
  closeRefused: request.closeRefused,
});
