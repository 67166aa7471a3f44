import { ApiProperty } from '@nestjs/swagger';
import {
  moneyToJson,
  type PaymentCapturedData,
  type Refund,
  refundable,
  type SettlementState,
  type Steps,
} from '@hutong/domain';
import { ProblemError } from '@hutong/platform';
import { ChannelTermsAnswer, MoneyAnswer, PersonAnswer, Recorded } from '../http/answer-fields.js';
import { refundStepProblems } from './settlements.problems.js';

class StepsAnswer implements Steps {
  @ApiProperty({ format: 'date-time' })
  placed: string;

  @ApiProperty({ format: 'date-time' })
  requested: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  presented: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reached: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  authorized: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  claimed: string | null;
}

class FundingAnswer {
  @ApiProperty({ enum: ['balance', 'debitCard', 'creditCard', 'creditLine'] })
  kind: string;

  @ApiProperty({ description: 'The institution that keeps the account.' })
  institution: string;

  @ApiProperty({ type: String, nullable: true })
  class: string | null;
}

class CouponAnswer {
  @ApiProperty()
  funder: string;

  @ApiProperty({ enum: ['merchant', 'platform', 'wallet'] })
  funderRole: string;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;
}

class AmountsAnswer {
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

class FeeAnswer {
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

  @ApiProperty({ enum: ['payerFunds', 'couponFunds', 'merchantPayable', 'feeIncome'] })
  kind: string;

  @ApiProperty()
  holder: string;

  @ApiProperty({ type: String, nullable: true })
  clearingHouse: string | null;
}

class PostingAnswer {
  @ApiProperty({ type: AccountAnswer })
  account: AccountAnswer;

  @ApiProperty()
  currency: string;

  @ApiProperty({ pattern: '^-?[0-9]+$', description: 'The postings of one event sum to zero.' })
  minorUnits: string;
}

class ObligationAnswer {
  @ApiProperty()
  clearingHouse: string;

  @ApiProperty()
  debtor: string;

  @ApiProperty()
  creditor: string;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;
}

class RefundAnswer {
  @ApiProperty()
  refundId: string;

  @ApiProperty({ enum: ['requested', 'accepted', 'succeeded', 'closed', 'abnormal'] })
  status: Refund['status'];

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty({ type: String, nullable: true })
  orderId: string | null;

  @ApiProperty()
  requestedBy: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ format: 'date-time', description: 'When it was asked for.' })
  occurredAt: string;
}

/** What became of the money of a payment request. What a voided one never had is left out. */
export class SettlementAnswer {
  @ApiProperty({ enum: ['captured', 'voided'] })
  status: 'captured' | 'voided';

  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: [String] })
  orderIds: readonly string[];

  @ApiProperty({ type: ChannelTermsAnswer })
  channel: ChannelTermsAnswer;

  @ApiProperty({ type: PersonAnswer, description: 'Who authorized; refunds go here.' })
  payer: PersonAnswer;

  @ApiProperty()
  payerApp: string;

  @ApiProperty({ type: StepsAnswer })
  steps: StepsAnswer;

  @ApiProperty({ format: 'date-time' })
  occurredAt: string;

  @ApiProperty({ required: false, enum: ['orderAlreadyClaimed', 'orderCancelled', 'amountChanged'] })
  reason?: string;

  @ApiProperty({ required: false, enum: ['claimed', 'reported'] })
  basis?: string;

  @ApiProperty({ required: false, type: FundingAnswer })
  funding?: FundingAnswer;

  @ApiProperty({ required: false, type: String, nullable: true })
  clearingHouse?: string | null;

  @ApiProperty({ required: false, type: AmountsAnswer })
  amounts?: AmountsAnswer;

  @ApiProperty({ required: false, type: FeeAnswer })
  fee?: FeeAnswer;

  @ApiProperty({ required: false, type: [PostingAnswer] })
  postings?: readonly PostingAnswer[];

  @ApiProperty({ required: false, type: [ObligationAnswer] })
  obligations?: readonly ObligationAnswer[];

  @ApiProperty({ required: false, type: MoneyAnswer, description: 'Captured, less refunds that were not given up.' })
  refundable?: MoneyAnswer;

  @ApiProperty({ required: false, type: [RefundAnswer] })
  refunds?: readonly RefundAnswer[];

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class RefundChangedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty()
  refundId: string;

  @ApiProperty({ enum: ['requested', 'accepted', 'succeeded', 'closed', 'abnormal'] })
  status: Refund['status'];
}

export function settlementAnswer(state: SettlementState): Omit<SettlementAnswer, 'revision'> {
  switch (state.status) {
    case 'captured':
      return {
        status: 'captured',
        ...capturedAnswer(state.captured),
        refundable: moneyToJson(refundable(state)),
        refunds: [...state.refunds.values()].map(refundAnswer),
      };
    case 'voided': {
      const { dimensions, orderIds, payer, payerApp, steps, reason, occurredAt } = state.voided;
      const { paymentRequestId, channel } = dimensions;
      return { status: 'voided', paymentRequestId, orderIds, channel, payer, payerApp, steps, occurredAt, reason };
    }
    case 'absent':
      throw new ProblemError(refundStepProblems.notCaptured);
  }
}

function capturedAnswer({ dimensions, orders, ...captured }: PaymentCapturedData) {
  const { payer, payerApp, steps, occurredAt, basis, funding, clearingHouse } = captured;
  const { amounts, fee, postings, obligations } = captured;
  return {
    paymentRequestId: dimensions.paymentRequestId,
    orderIds: orders.map(({ orderId }) => orderId),
    channel: dimensions.channel,
    payer,
    payerApp,
    steps,
    occurredAt,
    basis,
    funding,
    clearingHouse,
    amounts,
    fee,
    postings,
    obligations,
  };
}

function refundAnswer({ status, requested }: Refund): RefundAnswer {
  const { refundId, amount, orderId, requestedBy, reason, occurredAt } = requested;
  return { refundId, status, amount, orderId, requestedBy, reason, occurredAt };
}

/** Where a refund stands after a command about it. */
export function refundChangedAnswer(state: SettlementState, refundId: string) {
  const refund = state.status === 'captured' ? state.refunds.get(refundId) : undefined;
  if (!refund) throw new Error(`Refund ${refundId} was recorded and is not there`);
  return { paymentRequestId: refund.requested.paymentRequestId, refundId, status: refund.status };
}
