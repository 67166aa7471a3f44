import type { Coupon, MoneyJson, Obligation } from '@hutong/domain';
import type { Rule } from './finding.js';
import type { Captured, PaymentInLog, Refunded } from './payment-in-log.js';

/** What must hold in the log of every payment request, whoever wrote it. */
export const paymentRules: readonly Rule<PaymentInLog>[] = [
  { name: 'no event of a payment is about one that nobody requested', examine: wasRequested },
  { name: 'an order is claimed for nobody but who authorized its payment', examine: claimsWereAuthorized },
  { name: 'every capture of ours was authorized by its payer', examine: captureWasAuthorized },
  { name: 'every capture of ours holds the claim of each of its orders', examine: captureHoldsItsOrders },
  { name: 'money is taken at most once, and for what was requested', examine: capturedAsRequested },
  { name: 'cash and coupons sum to what is paid', examine: amountsSum },
  { name: 'a voided authorization takes nothing', examine: voidedTakesNothing },
  { name: 'what a provider took by itself goes back whole', examine: reportedGoesBack },
  { name: 'the postings of every capture and refund sum to zero', examine: postingsSumToZero },
  { name: 'the parts of every fee sum to it', examine: feePartsSum },
  { name: 'nobody gives back more of a fee than they got', examine: feeBackWithinFee },
  { name: 'institutions owe each other only through the clearing house of the payment', examine: owedByClearingHouse },
  { name: 'what a payer lacks is what was captured less what was given back', examine: payerLacks },
  { name: 'only orders of a capture are paid by it', examine: paysItsOrders },
  { name: 'every refund goes to whoever paid', examine: refundsGoToThePayer },
  { name: 'refunds give what was asked for, and together never more than was captured', examine: refundsNeverExceed },
  { name: 'a refund is of orders of the payment, of none more than it cost', examine: refundsAreOfOrders },
];

type Examined = readonly (string | null)[];

/** What a provider reports, it took by itself: there may be no authorization and no claim of ours. */
const ours = ({ captures }: PaymentInLog) => captures.filter(({ captured }) => captured.basis === 'claimed');

function wasRequested({ paymentRequestId, types, terms }: PaymentInLog): Examined {
  if (terms === null) return [`${paymentRequestId} has ${types[0]} and was never requested`];
  return [types[0] === 'PaymentRequested' ? null : `${paymentRequestId} has ${types[0]} before it was requested`];
}

/** From the entries on payers' accounts alone: the amounts beside them must say the same. */
function payerLacks({ paymentRequestId, captures, refunds }: PaymentInLog): Examined {
  if (captures.length === 0) return [];
  const taken = captures.map(({ captured }) => captured);
  const entries = [...taken, ...refunds].flatMap(({ postings }) => postings);
  const lacking = entries
    .filter(({ account }) => account.kind === 'payerFunds')
    .reduce((sum, { minorUnits }) => sum - BigInt(minorUnits), 0n);
  const expected = sumOf(taken.map(({ amounts }) => amounts.cash)) - sumOf(refunds.map(({ cash }) => cash));
  return [lacking === expected ? null : `${paymentRequestId} lacks ${lacking} of its payer, not ${expected}`];
}

function paysItsOrders(payment: PaymentInLog): Examined {
  const captured = new Set(ours(payment).flatMap(({ captured: { orders } }) => orders.map(({ orderId }) => orderId)));
  return payment.paid.map((orderId) =>
    captured.has(orderId) ? null : `order ${orderId} is paid by ${payment.paymentRequestId}, which took nothing for it`,
  );
}

function claimsWereAuthorized({ paymentRequestId, claims }: PaymentInLog): Examined {
  return claims.map(({ orderId, wasAuthorized }) =>
    wasAuthorized ? null : `order ${orderId} was claimed for ${paymentRequestId} without an authorization of its payer`,
  );
}

function captureWasAuthorized(payment: PaymentInLog): Examined {
  const { paymentRequestId, authorizedBy } = payment;
  return ours(payment).map(({ captured: { payer, payerApp } }) => {
    if (authorizedBy?.payer.ref === payer.ref && authorizedBy.payerApp === payerApp) return null;
    const by = authorizedBy === null ? 'nobody' : `${authorizedBy.payer.ref} with ${authorizedBy.payerApp}`;
    return `${paymentRequestId} was captured from ${payer.ref} with ${payerApp}, authorized by ${by}`;
  });
}

function captureHoldsItsOrders(payment: PaymentInLog): Examined {
  return ours(payment).map(({ unclaimed }) =>
    unclaimed.length === 0
      ? null
      : `${payment.paymentRequestId} was captured without a claim on order ${unclaimed.join(', ')}`,
  );
}

function capturedAsRequested({ paymentRequestId, terms, captures }: PaymentInLog): Examined {
  return captures.map(({ captured: { orders, amounts } }, index) => {
    if (index > 0) return `${paymentRequestId} was captured ${index + 1} times`;
    if (terms === null) return `${paymentRequestId} was captured and never requested`;
    const taken = [textOf(amounts.total), ...orders.map(({ orderId, amount }) => `${orderId} ${textOf(amount)}`)];
    const asked = [textOf(terms.amount), ...terms.orders.map(({ orderId, amount }) => `${orderId} ${textOf(amount)}`)];
    if (taken.join() !== asked.join()) return `${paymentRequestId} captured ${taken.join()}, requested ${asked.join()}`;
    const ofOrders = sumOf(orders.map(({ amount }) => amount));
    if (ofOrders !== BigInt(amounts.total.minorUnits)) return `the orders of ${paymentRequestId} sum to ${ofOrders}`;
    const wrong = orders.find(
      ({ amount, categories }) => sumOf(categories.map((part) => part.amount)) !== valueOf(amount),
    );
    return wrong === undefined ? null : `the categories of order ${wrong.orderId} do not sum to it`;
  });
}

function amountsSum({ paymentRequestId, captures, refunds }: PaymentInLog): Examined {
  const ofCaptures = captures.map(({ captured: { amounts } }) => {
    const { total, cash, coupons, due } = amounts;
    if (valueOf(cash) + sumOfCoupons(coupons) !== valueOf(total))
      return `${paymentRequestId} is not its cash and coupons`;
    const byMerchant = sumOfCoupons(coupons.filter(({ funderRole }) => funderRole === 'merchant'));
    const expected = valueOf(total) - byMerchant;
    return valueOf(due) === expected ? null : `${paymentRequestId} is due ${due.minorUnits}, not ${expected}`;
  });
  const ofRefunds = refunds.map(({ refundId, amount, cash, coupons }) =>
    valueOf(cash) + sumOfCoupons(coupons) === valueOf(amount)
      ? null
      : `refund ${refundId} of ${paymentRequestId} is not its cash and coupons`,
  );
  return [...ofCaptures, ...ofRefunds];
}

function voidedTakesNothing(payment: PaymentInLog): Examined {
  if (!payment.voided) return [];
  return [ours(payment).length === 0 ? null : `${payment.paymentRequestId} was voided and captured`];
}

/** Refunds that were given up do not count: somebody has to ask again. */
function reportedGoesBack({ paymentRequestId, captures, refundsAsked, refundsClosed }: PaymentInLog): Examined {
  return captures.flatMap(({ captured: { basis, amounts } }) => {
    if (basis === 'claimed') return [];
    const asked = sumOf([...refundsAsked].flatMap(([id, amount]) => (refundsClosed.has(id) ? [] : [amount])));
    if (asked === valueOf(amounts.total)) return [null];
    return [`${paymentRequestId} was taken without a claim, ${asked} of ${amounts.total.minorUnits} go back`];
  });
}

const moved = ({ captures, refunds }: PaymentInLog): readonly (Captured | Refunded)[] => [
  ...captures.map(({ captured }) => captured),
  ...refunds,
];

function postingsSumToZero(payment: PaymentInLog): Examined {
  return moved(payment).map(({ postings }) => {
    const total = postings.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n);
    return total === 0n ? null : `postings of ${payment.paymentRequestId} sum to ${total}`;
  });
}

function feePartsSum({ paymentRequestId, captures, refunds }: PaymentInLog): Examined {
  const ofCaptures = captures.map(({ captured: { fee, basis } }) => {
    if (fee === null) return basis === 'reported' ? null : `${paymentRequestId} was captured without a fee`;
    if (basis === 'reported')
      return `${paymentRequestId} was taken by a provider alone and costs ${fee.total.minorUnits}`;
    const total = sumOf(fee.parts.map(({ amount }) => amount));
    if (total !== valueOf(fee.total))
      return `the fee of ${paymentRequestId} is ${fee.total.minorUnits}, its parts ${total}`;
    const exact = BigInt(fee.exactThousandths);
    const apart = exact - total * 1_000n;
    return apart >= -500n && apart <= 500n
      ? null
      : `the fee of ${paymentRequestId} is ${total}, exactly ${exact} thousandths`;
  });
  const ofRefunds = refunds.map(({ refundId, feeReturned: { total, parts } }) =>
    sumOf(parts.map(({ amount }) => amount)) === valueOf(total)
      ? null
      : `the fee that refund ${refundId} of ${paymentRequestId} gives back is not its parts`,
  );
  return [...ofCaptures, ...ofRefunds];
}

const keyOf = ({ party, role }: Readonly<{ party: string; role: string }>): string => `${party} as ${role}`;

function feeBackWithinFee({ paymentRequestId, captures, refunds }: PaymentInLog): Examined {
  const got = new Map<string, bigint>();
  for (const part of captures[0]?.captured.fee?.parts ?? []) got.set(keyOf(part), valueOf(part.amount));
  return refunds.map(({ refundId, feeReturned: { parts } }) => {
    for (const part of parts) got.set(keyOf(part), (got.get(keyOf(part)) ?? 0n) - valueOf(part.amount));
    const over = parts.find((part) => (got.get(keyOf(part)) ?? 0n) < 0n);
    return over ? `refund ${refundId} of ${paymentRequestId} takes too much fee from ${keyOf(over)}` : null;
  });
}

function owedByClearingHouse(payment: PaymentInLog): Examined {
  const clearingHouse = payment.captures[0]?.captured.clearingHouse ?? null;
  return moved(payment).map(({ obligations }) => {
    const other = obligations.find((owed) => owed.clearingHouse !== clearingHouse || owed.debtor === owed.creditor);
    return other === undefined
      ? null
      : `${payment.paymentRequestId} goes by ${clearingHouse ?? 'no clearing house'}, and ${owedText(other)}`;
  });
}

const owedText = ({ debtor, creditor, clearingHouse }: Obligation): string =>
  `${debtor} owes ${creditor} by ${clearingHouse}`;

function refundsGoToThePayer({ paymentRequestId, captures, refunds }: PaymentInLog): Examined {
  const payer = captures[0]?.captured.payer.ref ?? 'nobody';
  return refunds.map(({ beneficiary, refundId }) =>
    beneficiary.ref === payer
      ? null
      : `refund ${refundId} of ${paymentRequestId} went to ${beneficiary.ref}, ${payer} paid`,
  );
}

function refundsNeverExceed({ paymentRequestId, captures, refunds, refundsAsked }: PaymentInLog): Examined {
  const captured = captures[0]?.captured.amounts.total;
  let total = 0n;
  return refunds.map(({ refundId, amount }) => {
    total += valueOf(amount);
    if (amount.currency !== captured?.currency || total > valueOf(captured) || valueOf(amount) <= 0n)
      return `${total} of ${captured?.minorUnits ?? 0} of ${paymentRequestId} are refunded`;
    const asked = refundsAsked.get(refundId);
    return asked?.minorUnits === amount.minorUnits
      ? null
      : `refund ${refundId} of ${paymentRequestId} gave ${amount.minorUnits}, asked for were ${asked?.minorUnits ?? 0}`;
  });
}

function refundsAreOfOrders({ paymentRequestId, captures, refunds }: PaymentInLog): Examined {
  const left = new Map((captures[0]?.captured.orders ?? []).map(({ orderId, amount }) => [orderId, valueOf(amount)]));
  return refunds.map(({ refundId, amount, orders }) => {
    if (sumOf(orders.map((order) => order.amount)) !== valueOf(amount))
      return `the orders of refund ${refundId} of ${paymentRequestId} do not sum to it`;
    for (const order of orders) left.set(order.orderId, (left.get(order.orderId) ?? 0n) - valueOf(order.amount));
    const over = orders.find(({ orderId }) => (left.get(orderId) ?? 0n) < 0n);
    return over ? `refund ${refundId} of ${paymentRequestId} takes too much from order ${over.orderId}` : null;
  });
}

const valueOf = ({ minorUnits }: MoneyJson): bigint => BigInt(minorUnits);
const textOf = ({ minorUnits, currency }: MoneyJson): string => `${minorUnits} ${currency}`;
const sumOf = (amounts: readonly MoneyJson[]): bigint => amounts.reduce((sum, amount) => sum + valueOf(amount), 0n);
const sumOfCoupons = (coupons: readonly Coupon[]): bigint => sumOf(coupons.map(({ amount }) => amount));
