import { type Rule, isAmong } from './rule.js';
import { type Data, sameAmount, sumOf, valueOf } from './stored-data.js';

const refundSteps: Readonly<Record<string, readonly string[]>> = {
  RefundAccepted: ['requested'],
  RefundSucceeded: ['accepted'],
  RefundClosed: ['requested', 'accepted', 'abnormal'],
  RefundAbnormal: ['requested', 'accepted'],
  RefundRedirected: ['abnormal'],
};

/** What must hold of the money of a payment. */
export const moneyRules: readonly Rule[] = [
  {
    holds: 'a payment is captured at most once',
    of: ['PaymentCaptured'],
    broken: ({ payment: { captured } }) => captured !== null,
  },
  {
    holds: 'nothing is captured without a claim of every order of the cart, from whoever authorized',
    of: ['PaymentCaptured'],
    broken: ({ payment: { authorized, voided, requested }, orders, data }) =>
      data.basis === 'claimed' &&
      (voided ||
        authorized?.payer.ref !== data.payer.ref ||
        authorized.payerApp !== data.payerApp ||
        requested.terms.orders.some(({ orderId }) => {
          const order = orders.get(orderId);
          return order?.status !== 'claimed' || order.claimedBy !== requested.terms.paymentRequestId;
        })),
  },
  {
    holds: 'what is captured is what the orders of the request cost, in their currency',
    of: ['PaymentCaptured'],
    broken: ({ payment: { requested }, data: { orders, amounts } }) => {
      const { total, cash, coupons, due } = amounts;
      const byMerchant = coupons.filter(({ funderRole }) => funderRole === 'merchant').map(({ amount }) => amount);
      const asked = requested.terms.orders.map(
        ({ orderId, amount }) => `${orderId} ${amount.minorUnits} ${amount.currency}`,
      );
      const taken = orders.map(({ orderId, amount }) => `${orderId} ${amount.minorUnits} ${amount.currency}`);
      return (
        asked.join() !== taken.join() ||
        !sameAmount(total, requested.terms.amount) ||
        sumOf([cash, ...coupons.map(({ amount }) => amount)]) !== valueOf(total) ||
        sumOf([due, ...byMerchant]) !== valueOf(total)
      );
    },
  },
  {
    holds: 'what a payer lacks is what was captured less what was refunded',
    of: ['PaymentCaptured', 'RefundSucceeded'],
    broken: ({ event, payment, data }) => {
      const payer = event.type === 'PaymentCaptured' ? data.payer.ref : payment.captured?.payer.ref;
      const cash = event.type === 'PaymentCaptured' ? -valueOf(data.amounts.cash) : valueOf(data.cash);
      const moved = (isMeant: (account: Data['postings'][number]['account']) => boolean): bigint =>
        data.postings.reduce((sum, { account, minorUnits }) => (isMeant(account) ? sum + BigInt(minorUnits) : sum), 0n);
      const ofPayer = moved(({ kind, holder }) => kind === 'payerFunds' && holder === payer);
      return ofPayer !== cash || moved(({ kind }) => kind === 'payerFunds') !== cash || moved(() => true) !== 0n;
    },
  },
  {
    holds: 'the parts of a fee sum to it, and no more of it is given back than was taken',
    of: ['PaymentCaptured', 'RefundSucceeded'],
    broken: ({ event, payment, data }) => {
      const fee = event.type === 'PaymentCaptured' ? data.fee : data.feeReturned;
      if (!fee) return data.basis === 'claimed';
      const parts = fee.parts.reduce((sum, { amount }) => sum + valueOf(amount), 0n);
      if (parts !== valueOf(fee.total)) return true;
      const taken = payment.captured?.fee;
      return event.type === 'RefundSucceeded' && payment.feeGivenBack + parts > (taken ? valueOf(taken.total) : 0n);
    },
  },
  {
    holds: 'an authorization is voided once, for what is so, and nothing is taken by it',
    of: ['AuthorizationVoided'],
    broken: ({ payment: { authorized, captured, voided, requested }, orders, data: { reason } }) => {
      const { paymentRequestId } = requested.terms;
      const lost = requested.terms.orders.map(({ orderId }) =>
        orders.get(orderId)?.claimsRefused.get(paymentRequestId),
      );
      const isSo = reason === 'captureReported' ? captured?.basis === 'reported' : lost.includes(reason);
      return voided || authorized === null || captured?.basis === 'claimed' || !isSo;
    },
  },
  {
    holds: 'no more is asked back than was captured and is not on its way back already',
    of: ['RefundRequested'],
    broken: ({ payment: { captured, refunds }, data: { refundId, amount } }) => {
      const open = [...refunds.values()].filter(({ status }) => status !== 'closed').map((refund) => refund.amount);
      const asked = sumOf([amount, ...open]);
      return (
        captured === null ||
        refunds.has(refundId) ||
        amount.currency !== captured.amounts.total.currency ||
        valueOf(amount) <= 0n ||
        asked === null ||
        asked > valueOf(captured.amounts.total)
      );
    },
  },
  {
    holds: 'the steps of a refund follow one another',
    of: Object.keys(refundSteps),
    broken: ({ event, payment: { refunds }, data: { refundId } }) =>
      !isAmong(refundSteps[event.type] ?? [], refunds.get(refundId)?.status ?? 'absent'),
  },
  {
    holds: 'a refund gives what was asked for, to whoever paid',
    of: ['RefundSucceeded'],
    broken: ({ payment: { captured, refunds }, data: { refundId, amount, beneficiary, cash, coupons } }) => {
      const asked = refunds.get(refundId)?.amount;
      return (
        !asked ||
        !sameAmount(asked, amount) ||
        beneficiary.ref !== captured?.payer.ref ||
        sumOf([cash, ...coupons.map((coupon) => coupon.amount)]) !== valueOf(amount)
      );
    },
  },
  {
    holds: 'a refund is of orders of the payment, and of each no more than it cost',
    of: ['RefundSucceeded'],
    broken: ({ payment: { captured, givenBack }, data: { amount, orders } }) =>
      sumOf(orders.map((order) => order.amount)) !== valueOf(amount) ||
      orders.some(({ orderId, amount: part }) => {
        const paid = captured?.orders.find((order) => order.orderId === orderId);
        return !paid || (givenBack.get(orderId) ?? 0n) + valueOf(part) > valueOf(paid.amount);
      }),
  },
];
