import {
  type Coupon,
  type Decision,
  type Funding,
  type Money,
  type TermsOrder,
  type Times,
  accept,
  instantToJson,
  money,
  moneyToJson,
  refuse,
  smallerOf,
  sumOf,
} from '../kernel/index.js';
import { holdersOf, sumOfCoupons } from './captured-money.js';
import { type FeePart, type MoneyParties, obligationsOf, postingsOf } from './postings.js';
import type { Refund } from './refund-life.js';
import type { PaymentCapturedData, RefundSucceededData, SettlementEvent } from './settlement.events.js';
import { type SettlementState, beneficiaryOf } from './settlement.js';

export type StepRefund = Readonly<{ refundId: string }>;
export type AcceptRefund = StepRefund & Readonly<{ providerRefundId: string | null }>;
/** What the clauses of the fee rule give back for the amount of the refund, by role. */
export type SucceedRefund = StepRefund & Readonly<{ feeBack: readonly Readonly<{ role: string; amount: Money }>[] }>;
export type EndRefund = StepRefund & Readonly<{ reason: string }>;
export type RedirectRefund = StepRefund & Readonly<{ funding: Funding }>;

export type RefundRefusal = 'notCaptured' | 'refundUnknown' | 'refundNotThere';

type RefundDecision = Decision<SettlementEvent, RefundRefusal>;

/** What a step needs: the payment and the refund in a state from which the step can be taken; a repeat is a no-op. */
function taking(
  state: SettlementState,
  { refundId }: StepRefund,
  { from, to }: Readonly<{ from: readonly Refund['status'][]; to: Refund['status'] }>,
): Readonly<{ outcome: 'step'; captured: PaymentCapturedData; refund: Refund }> | RefundDecision {
  if (state.status !== 'captured') return refuse('notCaptured');
  const refund = state.refunds.get(refundId);
  if (!refund) return refuse('refundUnknown');
  if (refund.status === to) return accept();
  return from.includes(refund.status)
    ? { outcome: 'step', captured: state.captured, refund }
    : refuse('refundNotThere');
}

const stepData = ({ occurredAt }: Times, { dimensions }: PaymentCapturedData, { refundId }: StepRefund) => ({
  paymentRequestId: dimensions.paymentRequestId,
  refundId,
  occurredAt: instantToJson(occurredAt),
});

/** The provider works on it. Repeating it is a no-op. */
export function acceptRefund(times: Times, state: SettlementState, command: AcceptRefund): RefundDecision {
  const step = taking(state, command, { from: ['requested'], to: 'accepted' });
  if (step.outcome !== 'step') return step;
  const { providerRefundId } = command;
  return accept({
    type: 'RefundAccepted',
    data: { ...stepData(times, step.captured, command), providerRefundId },
  });
}

/**
 * The money is back with whoever paid, at the account that took it; parts that coupons paid are back with their funders, and of the fee
 * each party gives back what the rule says, never more than it got. Repeating it is a no-op.
 */
export function succeedRefund(times: Times, state: SettlementState, command: SucceedRefund): RefundDecision {
  const step = taking(state, command, { from: ['accepted'], to: 'succeeded' });
  if (step.outcome !== 'step' || state.status !== 'captured') return step.outcome === 'step' ? accept() : step;
  const { captured, refund } = step;
  const { amount, orderId, lineId, orders, requestedBy } = refund.requested;
  const { currency } = amount;
  const given = [...state.refunds.values()].flatMap(({ succeeded }) => succeeded ?? []);
  const { cash, coupons } = partsOf(BigInt(amount.minorUnits), captured, given);
  const merchantPart = sumOfCoupons(coupons.filter(({ funderRole }) => funderRole === 'merchant'));
  const feeParts = feePartsBack(captured, given, command);
  const parties: MoneyParties = {
    payer: captured.payer.ref,
    fundingInstitution: (refund.redirectedTo ?? captured.funding).institution,
    acquirer: captured.dimensions.channel.acquirer,
    heldIn: captured.basis === 'reported' ? 'suspense' : 'merchantPayable',
    merchants: givingBack(captured, orders, BigInt(amount.minorUnits) - merchantPart),
    clearingHouse: captured.clearingHouse,
    currency,
  };
  const back = coupons.map((coupon) => ({ ...coupon, amount: negated(coupon.amount) }));
  return accept({
    type: 'RefundSucceeded',
    data: {
      ...stepData(times, captured, command),
      orderId,
      lineId,
      orders,
      requestedBy,
      providerRefundId: refund.providerRefundId,
      beneficiary: beneficiaryOf(state),
      amount,
      cash: moneyToJson(money(cash, currency)),
      coupons,
      feeReturned: {
        total: moneyToJson(money(-sumOf(feeParts), currency)),
        parts: feeParts.map(({ party, role, minorUnits }) => ({
          party,
          role,
          amount: moneyToJson(money(-minorUnits, currency)),
        })),
      },
      postings: postingsOf(parties, { cash: -cash, coupons: back, feeParts }),
      obligations: obligationsOf(parties, feeParts),
      basis: captured.basis,
      dimensions: captured.dimensions,
      payerApp: captured.payerApp,
      payerAppController: captured.payerAppController,
      capturedAt: captured.occurredAt,
    },
  });
}

/** The parts of the fee that go back, as they move: minus what each party gives. */
function feePartsBack(
  { fee }: PaymentCapturedData,
  given: readonly RefundSucceededData[],
  { feeBack }: SucceedRefund,
): readonly FeePart[] {
  return (fee?.parts ?? []).flatMap(({ party, role, amount }) => {
    const before = given.flatMap(({ feeReturned }) => feeReturned.parts).filter((part) => part.role === role);
    const left = BigInt(amount.minorUnits) - sumOf(before.map((part) => part.amount));
    const wanted = feeBack.find((part) => part.role === role)?.amount.minorUnits ?? 0n;
    const minorUnits = smallerOf(wanted, left);
    return minorUnits === 0n ? [] : [{ party, role, minorUnits: -minorUnits }];
  });
}

/**
 * What a provider would tell next: that it took the refund, then that the money is back. A refund that somebody took elsewhere
 * meanwhile is left alone.
 */
export function carryRefundOn(times: Times, state: SettlementState, command: SucceedRefund): RefundDecision {
  if (state.status !== 'captured') return refuse('notCaptured');
  const refund = state.refunds.get(command.refundId);
  if (refund?.status === 'accepted') return succeedRefund(times, state, command);
  if (refund && refund.status !== 'requested') return accept();
  return acceptRefund(times, state, { ...command, providerRefundId: null });
}

/** Given up: nothing was given back, and the amount may be asked for again. Repeating it is a no-op. */
export function closeRefund(times: Times, state: SettlementState, command: EndRefund): RefundDecision {
  const step = taking(state, command, { from: ['requested', 'accepted', 'abnormal'], to: 'closed' });
  if (step.outcome !== 'step') return step;
  return accept({
    type: 'RefundClosed',
    data: { ...stepData(times, step.captured, command), reason: command.reason },
  });
}

/** The payer's account does not take it, as the provider says at once or after it accepted. Repeating it is a no-op. */
export function reportRefundAbnormal(times: Times, state: SettlementState, command: EndRefund): RefundDecision {
  const step = taking(state, command, { from: ['requested', 'accepted'], to: 'abnormal' });
  if (step.outcome !== 'step') return step;
  return accept({
    type: 'RefundAbnormal',
    data: { ...stepData(times, step.captured, command), reason: command.reason },
  });
}

/** Another account of the same payer takes it: the provider works on it again. */
export function redirectRefund(times: Times, state: SettlementState, command: RedirectRefund): RefundDecision {
  const step = taking(state, command, { from: ['abnormal'], to: 'accepted' });
  if (step.outcome !== 'step') return step;
  return accept({
    type: 'RefundRedirected',
    data: { ...stepData(times, step.captured, command), funding: command.funding },
  });
}

/**
 * A refund takes from cash and coupons by their parts of the total; what rounding leaves is cash, and what is refunded last is
 * whatever is left of each, so that a payment refunded in parts gives back exactly what was paid.
 */
function partsOf(
  amount: bigint,
  { amounts }: PaymentCapturedData,
  given: readonly RefundSucceededData[],
): Readonly<{ cash: bigint; coupons: readonly Coupon[] }> {
  const total = BigInt(amounts.total.minorUnits);
  const refundedBefore = sumOf(given.map((refund) => refund.amount));
  // By the running total, so that parts add up whatever the order of the refunds.
  const upTo = (part: bigint, refunded: bigint): bigint => (part * refunded) / total;
  const coupons = amounts.coupons.map((coupon) => {
    const part = BigInt(coupon.amount.minorUnits);
    const back = upTo(part, refundedBefore + amount) - upTo(part, refundedBefore);
    return { ...coupon, amount: { minorUnits: back.toString(), currency: coupon.amount.currency } };
  });
  return {
    cash: amount - sumOfCoupons(coupons),
    coupons: coupons.filter((coupon) => coupon.amount.minorUnits !== '0'),
  };
}

const negated = ({ minorUnits, currency }: Coupon['amount']): Coupon['amount'] => ({
  minorUnits: (-BigInt(minorUnits)).toString(),
  currency,
});

/** Whose money goes back: of each merchant what its orders are refunded, less its part of the coupons; or what was kept for the payer. */
function givingBack(
  { basis, payer }: PaymentCapturedData,
  orders: readonly TermsOrder[],
  due: bigint,
): MoneyParties['merchants'] {
  const holders = basis === 'reported' ? [{ holder: payer.ref, minorUnits: due }] : holdersOf(orders, due);
  return holders.map(({ holder, minorUnits }) => ({ holder, minorUnits: -minorUnits }));
}
