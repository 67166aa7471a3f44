import { ApiProperty } from '@nestjs/swagger';
import { moneyToJson, type SettlementState } from '@hutong/domain';
import { ProblemError } from '@hutong/platform';
import { MoneyAnswer, PayerAnswer, Recorded, TermsAnswer } from '../http/answer-fields.js';
import { settlementProblems } from './settlements.problems.js';

class PostingAnswer {
  @ApiProperty()
  account: string;

  @ApiProperty({ pattern: '^-?[0-9]+$', description: 'The postings of one event sum to zero.' })
  minorUnits: string;
}

class RefundAnswer {
  @ApiProperty()
  refundId: string;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty()
  reason: string;

  @ApiProperty({ format: 'date-time' })
  occurredAt: string;
}

export class SettlementAnswer {
  @ApiProperty({ enum: ['settled', 'voided'] })
  status: 'settled' | 'voided';

  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;

  @ApiProperty({ type: PayerAnswer, description: 'Who paid; refunds go here.' })
  payer: PayerAnswer;

  @ApiProperty({ type: MoneyAnswer, nullable: true, description: 'Null when the authorization was voided.' })
  fee: MoneyAnswer | null;

  @ApiProperty({ type: [PostingAnswer] })
  postings: readonly PostingAnswer[];

  @ApiProperty({ type: MoneyAnswer })
  refundedTotal: MoneyAnswer;

  @ApiProperty({ type: [RefundAnswer] })
  refunds: readonly RefundAnswer[];

  @ApiProperty({ required: false, description: 'Why the authorization was voided.' })
  reason?: string;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class PaymentRefundedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty()
  refundId: string;

  @ApiProperty({ type: MoneyAnswer })
  refundedTotal: MoneyAnswer;
}

export function settlementAnswer(state: SettlementState): Omit<SettlementAnswer, 'revision'> {
  switch (state.status) {
    case 'settled': {
      const { terms, payer, fee, postings } = state.settled;
      const { refunds } = state;
      return {
        status: 'settled',
        terms,
        payer,
        fee,
        postings,
        refunds,
        refundedTotal: moneyToJson(state.refundedTotal),
      };
    }
    case 'voided': {
      const { terms, payer, reason } = state.voided;
      const refundedTotal = { minorUnits: '0', currency: terms.amount.currency };
      return { status: 'voided', terms, payer, fee: null, postings: [], refunds: [], refundedTotal, reason };
    }
    case 'imported':
      throw new ProblemError(settlementProblems.settlementImported);
    case 'absent':
      throw new ProblemError(settlementProblems.notSettled);
  }
}
