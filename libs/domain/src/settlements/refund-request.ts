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
import { type Refund, askedOf, leftOf, refundable } from './refund-life.js';
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
  if (amount.minorUnits > refundable(state).minorUnits) return refuse('refundExceedsPayment');
  const left = (order ? [order] : captured.orders).map((each) => leftOf(each, refunds));
  if (order && amount.minorUnits > sumOf(left.map((each) => each.amount))) return refuse('refundExceedsOrder');
  const askedOfLine = askedOf(refunds, (asked) => asked.orderId === orderId && asked.lineId === lineId);
  if (line && amount.minorUnits > BigInt(line.amount.minorUnits) - askedOfLine) return refuse('refundExceedsLine');
  const orders = partsByOrder(amount, left, line?.category);
  const { requestedBy, reason } = command;
  const asked = { refundId, amount: moneyToJson(amount), orderId, lineId, orders, requestedBy, reason };
  return accept({ type: 'RefundRequested', data: refundRequested(captured, asked, occurredAt) });
}

type Asked = Omit<RefundRequestedData, 'paymentRequestId' | 'occurredAt'>;

export const refundRequested = (
  { dimensions: { paymentRequestId } }: Pick<PaymentCapturedData, 'dimensions'>,
  asked: Asked,
  at: Times['occurredAt'],
): RefundRequestedData => ({ paymentRequestId, ...asked, occurredAt: instantToJson(at) });

/**
 * What an amount takes from each order, in proportion to what is left of it, and from each category of its goods in the same way, or from
 * the one that is named. Orders and categories of which it takes nothing are left out.
 */
export function partsByOrder(
  { minorUnits, currency }: Money,
  left: readonly TermsOrder[],
  category?: string,
): readonly TermsOrder[] {
  return inProportion(minorUnits, left).map(({ part: order, share }) => {
    const amount = moneyToJson(money(share, currency));
    const categories =
      category === undefined
        ? inProportion(share, order.categories).map(({ part, share: ofCategory }) => ({
            category: part.category,
            amount: moneyToJson(money(ofCategory, currency)),
          }))
        : [{ category, amount }];
    return { ...order, amount, categories };
  });
}

/** Shares that are not nothing. A line may have taken more of its category than was left of it: there is nothing left then. */
function inProportion<Part extends Readonly<{ amount: MoneyJson }>>(minorUnits: bigint, left: readonly Part[]) {
  const parts = left.map((part) => {
    const rest = BigInt(part.amount.minorUnits);
    return { part, minorUnits: rest > 0n ? rest : 0n };
  });
  return splitInProportion(minorUnits, parts)
    .filter(({ share }) => share !== 0n)
    .map(({ part: { part }, share }) => ({ part, share }));
}

/** What is asked back of an amount by category of goods, whatever order it belongs to. */
export const categoriesOf = (
  orders: readonly TermsOrder[],
): readonly Readonly<{ category: string; minorUnits: bigint }>[] =>
  [
    ...Map.groupBy(
      orders.flatMap(({ categories }) => categories),
      ({ category }) => category,
    ),
  ].map(([category, parts]) => ({ category, minorUnits: sumOf(parts.map(({ amount }) => amount)) }));

const sameRefund = ({ requested }: Refund, { amount, orderId, lineId }: RequestRefund): boolean =>
  requested.amount.minorUnits === amount.minorUnits.toString() &&
  requested.amount.currency === amount.currency &&
  requested.orderId === orderId &&
  requested.lineId === lineId;
