import { ApiProperty } from '@nestjs/swagger';
import { MoneyAnswer } from '../http/answer-fields.js';
import { CouponAnswer } from '../http/money-source.answers.js';

export class AmountsAnswer {
  @ApiProperty({ type: MoneyAnswer })
  total: MoneyAnswer;

  @ApiProperty({ type: MoneyAnswer, description: 'What the payer gave: the total without all coupons.' })
  cash: MoneyAnswer;

  @ApiProperty({ type: [CouponAnswer] })
  coupons: readonly CouponAnswer[];

  @ApiProperty({ type: MoneyAnswer, description: 'What the merchant is due before the fee.' })
  due: MoneyAnswer;
}

class FeePartAnswer {
  @ApiProperty({ description: 'The institution that gets it.' })
  party: string;

  @ApiProperty({ enum: ['accountInstitution', 'clearingHouse', 'codeIssuer', 'payerApp', 'acquirer'] })
  role: string;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;
}

export class FeeAnswer {
  @ApiProperty()
  feeRuleId: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: MoneyAnswer })
  total: MoneyAnswer;

  @ApiProperty({ pattern: '^[0-9]+$', description: 'Before rounding, in thousandths of a minor unit.' })
  exactThousandths: string;

  @ApiProperty({ type: [FeePartAnswer] })
  parts: readonly FeePartAnswer[];
}

class AccountAnswer {
  @ApiProperty({ description: 'Whose books.' })
  institution: string;

  @ApiProperty({ enum: ['payerFunds', 'couponFunds', 'merchantPayable', 'suspense', 'feeIncome'] })
  kind: string;

  @ApiProperty()
  holder: string;

  @ApiProperty({ type: String, nullable: true })
  clearingHouse: string | null;
}

export class PostingAnswer {
  @ApiProperty({ type: AccountAnswer })
  account: AccountAnswer;

  @ApiProperty()
  currency: string;

  @ApiProperty({ pattern: '^-?[0-9]+$', description: 'The postings of one event sum to zero.' })
  minorUnits: string;
}

export class ObligationAnswer {
  @ApiProperty()
  clearingHouse: string;

  @ApiProperty()
  debtor: string;

  @ApiProperty()
  creditor: string;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;
}
