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
import { FundingAnswer } from '../http/money-source.answers.js';
import { AmountsAnswer, FeeAnswer, ObligationAnswer, PostingAnswer } from './captured-money.answers.js';
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

class RefundAnswer {
  @ApiProperty()
  refundId: string;

  @ApiProperty({ enum: ['requested', 'accepted', 'succeeded', 'closed', 'abnormal'] })
  status: Refund['status'];

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty({ type: String, nullable: true })
  orderId: string | null;

  @ApiProperty({ type: String, nullable: true })
  lineId: string | null;

  @ApiProperty()
  requestedBy: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, nullable: true, description: 'The provider’s own number; null where none is told.' })
  providerRefundId: string | null;

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

  @ApiProperty({ required: false, enum: ['orderAlreadyClaimed', 'orderCancelled', 'amountChanged', 'captureReported'] })
  reason?: string;

  @ApiProperty({ required: false, enum: ['claimed', 'reported'] })
  basis?: string;

  @ApiProperty({ required: false, type: FundingAnswer })
  funding?: FundingAnswer;

  @ApiProperty({ required: false, type: String, nullable: true })
  clearingHouse?: string | null;

  @ApiProperty({ required: false, type: AmountsAnswer })
  amounts?: AmountsAnswer;

  @ApiProperty({
    required: false,
    type: FeeAnswer,
    nullable: true,
    description: 'Null where only a provider reports the capture: it costs nothing.',
  })
  fee?: FeeAnswer | null;

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

export class CaptureReportedAnswer extends Recorded {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({
    enum: ['claimed', 'reported'],
    description: 'Claimed: this ledger had captured it from the same payer.',
  })
  basis: PaymentCapturedData['basis'];

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;
}

export function captureReportedAnswer(state: SettlementState) {
  if (state.status !== 'captured') throw new Error('A capture was reported and is not there');
  const { dimensions, basis, amounts } = state.captured;
  return { paymentRequestId: dimensions.paymentRequestId, basis, amount: amounts.total };
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

function refundAnswer({ status, requested, providerRefundId }: Refund): RefundAnswer {
  const { refundId, amount, orderId, lineId, requestedBy, reason, occurredAt } = requested;
  return { refundId, status, amount, orderId, lineId, requestedBy, reason, providerRefundId, occurredAt };
}

/** Where a refund stands after a command about it. */
export function refundChangedAnswer(state: SettlementState, refundId: string) {
  const refund = state.status === 'captured' ? state.refunds.get(refundId) : undefined;
  if (!refund) throw new Error(`Refund ${refundId} was recorded and is not there`);
  return { paymentRequestId: refund.requested.paymentRequestId, refundId, status: refund.status };
}
