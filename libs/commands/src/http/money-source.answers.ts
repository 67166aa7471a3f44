import { fundingKinds } from '@hutong/domain';
import { ApiProperty } from '@nestjs/swagger';
import { MoneyAnswer } from './answer-fields.js';

export class FundingAnswer {
  @ApiProperty({ enum: [...fundingKinds] })
  kind: string;

  @ApiProperty({ description: 'The institution that keeps the account.' })
  institution: string;

  @ApiProperty({ type: String, nullable: true })
  class: string | null;
}

export class CouponAnswer {
  @ApiProperty()
  funder: string;

  @ApiProperty({ enum: ['merchant', 'platform', 'wallet'] })
  funderRole: string;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;
}
