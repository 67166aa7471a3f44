import {
  type Decision,
  type Money,
  type MoneyJson,
  type TermsOrder,
  type Times,
  accept,
  instantFromJson,
  instantToJson,
  money,
  moneyToJson,
  refuse,
  splitInProportion,
  sumOf,
} from '../kernel/index.js';
import { type Refund, askedOf, refundable } from './refund-life.js';
import type { PaymentCapturedData, RefundRequestedData, SettlementEvent } from './settlement.events.js';
import type { SettlementState } from './settlement.js';

export type RequestRefund = Readonly<{
  refundId: string;
  amount: Money;
  orderId: string | null;
  lineId: string | null;
  /** The lines of the order that is meant, as it was paid; none where no order is meant. */
  lines: readonly RefundableLine[];
  requestedBy: string;
  reason: string;
}>;
export type RefundableLine = Readonly<{ lineId: string; category: string; amount: MoneyJson }>;

export type RequestRefundRefusal =
  | 'notCaptured'
  | 'alreadyVoided'
  | 'currencyDiffers'
  | 'amountNotPositive'
  | 'orderNotInPayment'
  | 'lineNotInOrder'
  | 'refundIdTaken'
  | 'refundExceedsPayment'
  | 'refundExceedsOrder'
  | 'refundExceedsLine'
  | 'tooManyRefunds'
  | 'refundTooLate';

/** Most refunds of one payment. Source: WeChat Pay, at most 50 partial refunds. */
export const refundsPerPaymentMax = 50;
/** How long after the capture a refund may be asked for, inclusive. Source: WeChat Pay, within a year. */
export const refundableMsMax = 365 * 24 * 3_600_000;

/** Asks money back for whoever paid, in parts at will, never more than was paid. The same refund id again is a no-op. */
export function requestRefund(
  { occurredAt, decidedAt }: Times,
  state: SettlementState,
  command: RequestRefund,
): Decision<SettlementEvent, RequestRefundRefusal> {
  if (state.status === 'absent') return refuse('notCaptured');
  if (state.status === 'voided') return refuse('alreadyVoided');
  const { refundId, amount, orderId, lineId } = command;
  const { captured, refunds } = state;
  const earlier = refunds.get(refundId);
  if (earlier) return sameRefund(earlier, command) ? accept() : refuse('refundIdTaken');
  if (amount.currency !== captured.amounts.total.currency) return refuse('currencyDiffers');
  if (amount.minorUnits <= 0n) return refuse('amountNotPositive');
  const order = captured.orders.find((each) => each.orderId === orderId);
  if (orderId !== null && !order) return refuse('orderNotInPayment');
  const line = command.lines.find((each) => each.lineId === lineId);
  if (lineId !== null && !line) return refuse('lineNotInOrder');
  if (refunds.size >= refundsPerPaymentMax) return refuse('tooManyRefunds');
  if (decidedAt - instantFromJson(captured.occurredAt) > refundableMsMax) return refuse('refundTooLate');
  const isOver = (whole: MoneyJson, isMeant: (requested: RefundRequestedData) => boolean): boolean =>
    amount.minorUnits > BigInt(whole.minorUnits) - askedOf(refunds, isMeant);
  if (amount.minorUnits > refundable(state).minorUnits) return refuse('refundExceedsPayment');
  if (order && isOver(order.amount, (asked) => asked.orderId === orderId)) return refuse('refundExceedsOrder');
  if (line && isOver(line.amount, (asked) => asked.orderId === orderId && asked.lineId === lineId)) {
    return refuse('refundExceedsLine');
  }
  const orders = order ? [order] : captured.orders;
  const categories = line
    ? [{ category: line.category, amount: moneyToJson(amount) }]
    : partsByCategory(amount, orders);
  const { requestedBy, reason } = command;
  const asked = { refundId, amount: moneyToJson(amount), orderId, lineId, categories, requestedBy, reason };
  return accept({ type: 'RefundRequested', data: refundRequested(captured, asked, occurredAt) });
}

type Asked = Omit<RefundRequestedData, 'paymentRequestId' | 'occurredAt'>;

export const refundRequested = (
  { dimensions: { paymentRequestId } }: Pick<PaymentCapturedData, 'dimensions'>,
  asked: Asked,
  at: Times['occurredAt'],
): RefundRequestedData => ({ paymentRequestId, ...asked, occurredAt: instantToJson(at) });

/** An amount by the categories of what it was paid for, in proportion; the last category takes what rounding leaves. */
export function partsByCategory(amount: Money, orders: readonly TermsOrder[]): TermsOrder['categories'] {
  const paid = orders.flatMap(({ categories }) => categories);
  const wholes = [...Map.groupBy(paid, ({ category }) => category)].map(([category, parts]) => ({
    category,
    minorUnits: sumOf(parts.map((part) => part.amount)),
  }));
  return splitInProportion(amount.minorUnits, wholes)
    .filter(({ share }) => share !== 0n)
    .map(({ part: { category }, share }) => ({ category, amount: moneyToJson(money(share, amount.currency)) }));
}

const sameRefund = ({ requested }: Refund, { amount, orderId, lineId }: RequestRefund): boolean =>
  requested.amount.minorUnits === amount.minorUnits.toString() &&
  requested.amount.currency === amount.currency &&
  requested.orderId === orderId &&
  requested.lineId === lineId;
