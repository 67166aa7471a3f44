import type { Posting } from '@hutong/domain';
import type { Rule } from './finding.js';
import type { OrderInLog } from './order-in-log.js';
import type { PaymentInLog } from './payment-in-log.js';
import { samePayer } from './stored-event.js';

/** What must hold in the log of every order, whoever wrote it. */
export const orderRules: readonly Rule<OrderInLog>[] = [
  { name: 'no order is paid twice', examine: paidOnce },
  { name: 'every settled payment is for an order that was placed, and for its amount', examine: settledForItsAmount },
];

/** What must hold in the log of every payment request, whoever wrote it. */
export const paymentRules: readonly Rule<PaymentInLog>[] = [
  { name: 'every settled payment was authorized by its payer', examine: settledWasAuthorized },
  { name: 'every settled payment belongs to exactly one order, which it claimed', examine: settledBelongsToOneOrder },
  { name: 'a voided authorization takes nothing', examine: voidedTakesNothing },
  { name: 'the postings of every settlement and refund sum to zero', examine: postingsSumToZero },
  { name: 'every refund goes to whoever paid', examine: refundsGoToThePayer },
  { name: 'refunds never exceed what was paid, and their totals are right', examine: refundsNeverExceed },
];

type Examined = readonly (string | null)[];

function paidOnce({ orderId, paidTimes, settled }: OrderInLog): Examined {
  const times = Math.max(settled.length, paidTimes);
  if (times === 0) return [];
  const by = settled.map(({ paymentRequestId }) => paymentRequestId).join(', ');
  return [times === 1 ? null : `order ${orderId} was paid ${times} times (payment requests ${by})`];
}

function settledForItsAmount({ orderId, placed, settled }: OrderInLog): Examined {
  return settled.map(({ paymentRequestId, amount }) => {
    if (placed === null) return `order ${orderId} of ${paymentRequestId} was never placed`;
    const { minorUnits } = placed.amount;
    if (minorUnits === amount.minorUnits) return null;
    return `${paymentRequestId} settled ${amount.minorUnits}, order ${orderId} is ${minorUnits}`;
  });
}

function settledWasAuthorized({ paymentRequestId, settled, authorizedBy }: PaymentInLog): Examined {
  return settled.map(({ payer }) => {
    if (samePayer(authorizedBy ?? undefined, payer)) return null;
    const by = authorizedBy === null ? 'nobody' : authorizedBy.payerId;
    return `${paymentRequestId} was settled for ${payer.payerId}, authorized by ${by}`;
  });
}

function settledBelongsToOneOrder({ paymentRequestId, settled, claimed, orderIds }: PaymentInLog): Examined {
  return settled.map(({ terms: { orderId } }) => {
    if (orderIds.size > 1) return `${paymentRequestId} names the orders ${[...orderIds].join(', ')}`;
    return claimed?.orderId === orderId ? null : `${paymentRequestId} was settled without a claim on order ${orderId}`;
  });
}

function voidedTakesNothing({ paymentRequestId, voided, settled }: PaymentInLog): Examined {
  if (!voided) return [];
  return [settled.length === 0 ? null : `${paymentRequestId} was voided and settled`];
}

function postingsSumToZero({ paymentRequestId, settled, refunds }: PaymentInLog): Examined {
  return [...settled, ...refunds].map(({ postings }) => {
    const total = sumOf(postings);
    return total === 0n ? null : `postings of ${paymentRequestId} sum to ${total}`;
  });
}

function refundsGoToThePayer({ paymentRequestId, settled, refunds }: PaymentInLog): Examined {
  return refunds.map(({ payer, refundId }) => {
    if (samePayer(settled[0]?.payer, payer)) return null;
    const paid = settled[0]?.payer.payerId ?? 'nobody';
    return `refund ${refundId} of ${paymentRequestId} went to ${payer.payerId}, ${paid} paid`;
  });
}

function refundsNeverExceed({ paymentRequestId, settled, refunds }: PaymentInLog): Examined {
  const paid = BigInt(settled[0]?.terms.amount.minorUnits ?? 0);
  let total = 0n;
  return refunds.map(({ amount, refundedTotal }) => {
    total += BigInt(amount.minorUnits);
    if (total > paid) return `${total} of ${paid} of ${paymentRequestId} are refunded`;
    if (total.toString() === refundedTotal.minorUnits) return null;
    return `${paymentRequestId} says ${refundedTotal.minorUnits}, not ${total}`;
  });
}

const sumOf = (postings: readonly Posting[]): bigint =>
  postings.reduce((total, { minorUnits }) => total + BigInt(minorUnits), 0n);
