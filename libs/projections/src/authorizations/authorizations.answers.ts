import { captures, fundingKinds } from '@hutong/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsStoredMoment, PageAnswer, PersonAnswer } from '../reading/reading.answers.js';
import { payerStatuses } from './authorizations.projection.js';

class AuthorizationRowAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: PersonAnswer })
  payer: PersonAnswer;

  @ApiProperty()
  payerApp: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who controlled the app, as known when it authorized; null before, and where nobody is known to',
  })
  payerAppController: string | null;

  @ApiProperty({ enum: [...captures], description: 'How the payer’s app took it up' })
  capture: string;

  @ApiProperty({ enum: [...payerStatuses], description: 'Refused: no open interconnection lets this app pay' })
  status: string;

  @ApiProperty({
    type: String,
    pattern: '^[0-9]+$',
    example: '0',
    description: 'Checks that failed or were over a limit',
  })
  failedAttempts: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  lockedUntil: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    example: null,
    description: 'Whether the payer is the buyer, as last stated; null while nobody did',
  })
  isBuyer: boolean | null;

  @ApiProperty({ enum: [...fundingKinds], type: String, nullable: true, description: 'Null until it is authorized' })
  fundingKind: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'icbc',
    description: 'Institution that keeps the account; null until it is authorized',
  })
  accountInstitution: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null until then, and on the books of one institution' })
  clearingHouse: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null until then, and where none was needed' })
  interconnectionId: string | null;

  @IsStoredMoment('When this payer first came with this app')
  cameAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2023-10-18T04:01:30.000Z' })
  authorizedAt: string | null;

  @IsStoredMoment('When the last event about it occurred')
  updatedAt: string;
}

export class AuthorizationsPageAnswer extends PageAnswer {
  @ApiProperty({ type: [AuthorizationRowAnswer], description: 'Whoever came last first' })
  authorizations: readonly AuthorizationRowAnswer[];
}
