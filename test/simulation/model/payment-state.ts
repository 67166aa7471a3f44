import type { RecordedEvent } from '@hutong/event-store';
import { type Amount, type Data, type Line, valueOf } from './stored-data.js';
import type { WorldModel } from './world-model.js';

export type Order = {
  readonly placed: Data;
  status: 'placed' | 'claimed' | 'paid' | 'cancelled';
  lines: readonly Line[];
  amount: Amount;
  /** What it ever cost, and which channels it was ever offered. */
  readonly amounts: Amount[];
  readonly pages: (readonly string[])[];
  claimedBy: string | null;
  /** Why, by the payment that could not claim it. */
  readonly claimsRefused: Map<string, string>;
};

type Payer = { status: 'refused' | 'reached' | 'unknown' | 'declined'; lockedUntil: number; isBuyer: boolean | null };

/** What all streams of one payment request tell. */
export type Payment = {
  readonly requested: Data;
  status: 'requested' | 'expired' | 'closed' | 'paid';
  isPresented: boolean;
  /** When that was decided which ends it for whoever comes later, in milliseconds. */
  supersededAt: number;
  revokedAt: number;
  /** When the buyer took the link back, as they say: whoever paid before that is still told of later. */
  revokedFrom: number;
  closedUnexpiredAt: number;
  readonly payers: Map<string, Payer>;
  authorized: Data | null;
  captured: Data | null;
  voided: boolean;
  readonly refunds: Map<string, { status: string; readonly amount: Amount }>;
  /** By order, in minor units. */
  readonly givenBack: Map<string, bigint>;
  feeGivenBack: bigint;
};

/** An event, and what the log told before it of the order and the payment that it is about. */
export type Seen = Readonly<{
  event: RecordedEvent;
  data: Data;
  /** When it was decided, in milliseconds. */
  at: number;
  storedAt: number;
  order: Order;
  payment: Payment;
  orders: ReadonlyMap<string, Order>;
  world: WorldModel;
}>;

export const payerKeyOf = ({ payer, payerApp }: Data): string => `${payer.ref} with ${payerApp}`;

type Known = Readonly<{ orders: Map<string, Order>; payments: Map<string, Payment> }>;

/** Takes note of the event, whether it was right or not. */
export function apply(seen: Seen, known: Known): void {
  const { event, data } = seen;
  if (event.type === 'OrderPlaced') known.orders.set(data.orderId, newOrder(data));
  else if (event.type === 'PaymentRequested') known.payments.set(data.terms.paymentRequestId, newPayment(data));
  else changes[event.type]?.(seen);
}

const newOrder = (placed: Data): Order => {
  const { lines, amount } = placed;
  const nothing = { pages: [], claimedBy: null, claimsRefused: new Map() };
  return { placed, status: 'placed', lines, amount, amounts: [amount], ...nothing };
};

const newPayment = (requested: Data): Payment => ({
  requested,
  status: 'requested',
  isPresented: false,
  supersededAt: Infinity,
  revokedAt: Infinity,
  revokedFrom: Infinity,
  closedUnexpiredAt: Infinity,
  payers: new Map(),
  authorized: null,
  captured: null,
  voided: false,
  refunds: new Map(),
  givenBack: new Map(),
  feeGivenBack: 0n,
});

type Change = (seen: Seen) => unknown;

const presented: Change = ({ payment }) => (payment.isPresented = true);
const reached: Change = (seen) => Object.assign(payerOf(seen), { status: 'reached' });
const refused: Change = (seen) => payerOf(seen);
const unknown: Change = (seen) => Object.assign(payerOf(seen), { status: 'unknown' });
const declined: Change = (seen) => Object.assign(payerOf(seen), { status: 'declined' });
const locked: Change = (seen) => Object.assign(payerOf(seen), { lockedUntil: Date.parse(seen.data.lockedUntil) });
const authorized: Change = ({ payment, data }) => (payment.authorized ??= data);
const refundIs =
  (status: string): Change =>
  ({ payment, data: { refundId } }) => {
    const refund = payment.refunds.get(refundId);
    if (refund) refund.status = status;
  };

function payerOf({ payment, data }: Seen): Payer {
  const payer = payment.payers.get(payerKeyOf(data)) ?? { status: 'refused', lockedUntil: 0, isBuyer: null };
  payment.payers.set(payerKeyOf(data), payer);
  return payer;
}

const changes: Readonly<Record<string, Change>> = {
  PaymentOffersEvaluated: ({ order, data }) =>
    order.pages.push(data.offers.filter(({ reasons }) => reasons.length === 0).map(({ channelId }) => channelId)),
  OrderAmountChanged: ({ order, data: { lines, amount } }) => {
    Object.assign(order, { lines, amount });
    order.amounts.push(amount);
  },
  OrderClaimed: ({ order, data }) => Object.assign(order, { status: 'claimed', claimedBy: data.paymentRequestId }),
  OrderClaimReleased: ({ order }) => Object.assign(order, { status: 'placed', claimedBy: null }),
  OrderClaimRefused: ({ order, data }) => order.claimsRefused.set(data.paymentRequestId, data.reason),
  OrderPaid: ({ order }) => (order.status = 'paid'),
  OrderCancelled: ({ order }) => (order.status = 'cancelled'),
  CodeIssued: presented,
  LinkShared: presented,
  LinkRevoked: ({ payment, data, storedAt }) => {
    payment.revokedAt = storedAt;
    payment.revokedFrom = Date.parse(data.occurredAt);
  },
  PaymentRequestSuperseded: ({ payment, storedAt }) => (payment.supersededAt = storedAt),
  PaymentRequestExpired: ({ payment }) => (payment.status = 'expired'),
  PaymentRequestClosed: ({ payment, storedAt }) => {
    // The close that follows expiry takes nothing back from whoever authorized in time.
    if (payment.status === 'requested') payment.closedUnexpiredAt = storedAt;
    payment.status = 'closed';
  },
  PaymentRequestPaid: ({ payment }) => (payment.status = 'paid'),
  BuyerIdentityStated: (seen) => Object.assign(payerOf(seen), { isBuyer: seen.data.same }),
  ...Object.fromEntries(
    ['Scan', 'Friend', 'Direct'].flatMap((way) => [
      [`${way}RouteRefused`, refused],
      [`${way}FactorFailed`, reached],
      [`${way}LimitExceeded`, reached],
      [`${way}Locked`, locked],
      [`${way}ResultUnknown`, unknown],
      [`${way}Declined`, declined],
      [`${way}Authorized`, authorized],
    ]),
  ),
  CodeScanned: reached,
  FriendLinkOpened: reached,
  WalletOpened: reached,
  DirectPaymentDeclined: declined,
  DirectPaymentAuthorized: authorized,
  PaymentCaptured: ({ payment, data }) => (payment.captured ??= data),
  AuthorizationVoided: ({ payment }) => (payment.voided = true),
  RefundRequested: ({ payment, data }) =>
    payment.refunds.set(data.refundId, { status: 'requested', amount: data.amount }),
  RefundAccepted: refundIs('accepted'),
  RefundRedirected: refundIs('accepted'),
  RefundClosed: refundIs('closed'),
  RefundAbnormal: refundIs('abnormal'),
  RefundSucceeded: (seen) => {
    refundIs('succeeded')(seen);
    const { payment, data } = seen;
    payment.feeGivenBack += valueOf(data.feeReturned.total);
    for (const { orderId, amount } of data.orders)
      payment.givenBack.set(orderId, (payment.givenBack.get(orderId) ?? 0n) + valueOf(amount));
  },
};
