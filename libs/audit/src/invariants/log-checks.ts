import type { Posting } from '@hutong/domain';
import { Finding, type InvariantCheck } from './finding.js';
import type { PaymentInLog, PaymentsInLog } from './payments-in-log.js';
import { samePayer } from './stored-event.js';

/** What must hold in the log itself, whoever wrote it. */
export function checkLog(log: PaymentsInLog): InvariantCheck[] {
  const payments = [...log.payments.values()];
  return [
    orderPaidOnce(log, payments),
    settledWasAuthorized(payments),
    settledBelongsToOneOrder(log, payments),
    voidedTakesNothing(payments),
    postingsSumToZero(payments),
    refundsGoToThePayer(payments),
    refundsNeverExceed(payments),
  ].map((finding) => finding.result());
}

function orderPaidOnce({ paidTimes }: PaymentsInLog, payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('no order is paid twice');
  const settledBy = new Map<string, string[]>();
  for (const { paymentRequestId, settled } of payments) {
    for (const { terms } of settled) {
      settledBy.set(terms.orderId, [...(settledBy.get(terms.orderId) ?? []), paymentRequestId]);
    }
  }
  for (const orderId of new Set([...settledBy.keys(), ...paidTimes.keys()])) {
    const by = settledBy.get(orderId) ?? [];
    const times = Math.max(by.length, paidTimes.get(orderId) ?? 0);
    finding.examine(times <= 1 ? null : `order ${orderId} was paid ${times} times (payment requests ${by.join(', ')})`);
  }
  return finding;
}

function settledWasAuthorized(payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('every settled payment was authorized by its payer');
  for (const { paymentRequestId, settled, authorizedBy } of payments) {
    for (const { payer } of settled) {
      const isAuthorized = samePayer(authorizedBy ?? undefined, payer);
      const by = authorizedBy === null ? 'nobody' : authorizedBy.payerId;
      finding.examine(
        isAuthorized ? null : `${paymentRequestId} was settled for ${payer.payerId}, authorized by ${by}`,
      );
    }
  }
  return finding;
}

function settledBelongsToOneOrder({ orderAmounts }: PaymentsInLog, payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('every settled payment belongs to exactly one order, which it claimed, for its amount');
  for (const { paymentRequestId, settled, claimed, orderIds } of payments) {
    for (const { terms } of settled) {
      const { orderId, amount } = terms;
      const placed = orderAmounts.get(orderId);
      finding.examine(
        (orderIds.size > 1 && `${paymentRequestId} names the orders ${[...orderIds].join(', ')}`) ||
          (placed === undefined && `order ${orderId} of ${paymentRequestId} was never placed`) ||
          (claimed?.orderId !== orderId && `${paymentRequestId} was settled without a claim on order ${orderId}`) ||
          (placed !== amount.minorUnits &&
            `${paymentRequestId} settled ${amount.minorUnits}, order ${orderId} is ${placed}`) ||
          null,
      );
    }
  }
  return finding;
}

function voidedTakesNothing(payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('a voided authorization takes nothing');
  for (const { paymentRequestId, voided, settled } of payments) {
    if (voided) finding.examine(settled.length === 0 ? null : `${paymentRequestId} was voided and settled`);
  }
  return finding;
}

function postingsSumToZero(payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('the postings of every settlement and refund sum to zero');
  for (const { paymentRequestId, settled, refunds } of payments) {
    for (const { postings } of [...settled, ...refunds]) {
      const total = sumOf(postings);
      finding.examine(total === 0n ? null : `postings of ${paymentRequestId} sum to ${total}`);
    }
  }
  return finding;
}

function refundsGoToThePayer(payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('every refund goes to whoever paid');
  for (const { paymentRequestId, settled, refunds } of payments) {
    for (const { payer, refundId } of refunds) {
      const isPayer = samePayer(settled[0]?.payer, payer);
      const paid = settled[0]?.payer.payerId ?? 'nobody';
      finding.examine(
        isPayer ? null : `refund ${refundId} of ${paymentRequestId} went to ${payer.payerId}, ${paid} paid`,
      );
    }
  }
  return finding;
}

function refundsNeverExceed(payments: readonly PaymentInLog[]): Finding {
  const finding = new Finding('refunds never exceed what was paid, and their totals are right');
  for (const { paymentRequestId, settled, refunds } of payments) {
    const paid = BigInt(settled[0]?.terms.amount.minorUnits ?? 0);
    let total = 0n;
    for (const { amount, refundedTotal } of refunds) {
      total += BigInt(amount.minorUnits);
      finding.examine(
        (total > paid && `${total} of ${paid} of ${paymentRequestId} are refunded`) ||
          (total.toString() !== refundedTotal.minorUnits &&
            `${paymentRequestId} says ${refundedTotal.minorUnits}, not ${total}`) ||
          null,
      );
    }
  }
  return finding;
}

const sumOf = (postings: readonly Posting[]): bigint =>
  postings.reduce((total, { minorUnits }) => total + BigInt(minorUnits), 0n);
