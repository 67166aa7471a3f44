import {
  type AuthorizationKind,
  type Decision,
  type Merchant,
  type Money,
  type MoneyJson,
  type PersonRef,
  type Times,
  accept,
  assertNever,
  instantToJson,
  moneyToJson,
  refuse,
  samePerson,
} from '../kernel/index.js';
import {
  type ClaimRefusalReason,
  type OrderEvent,
  type OrderLine,
  type OrderPlacedData,
  type PaymentOffersEvaluatedData,
} from './order.events.js';
import type { KnownOrder, OrderState } from './order-state.js';
import { type NewOrderLine, type OrderLinesRefusal, linesOf } from './order-lines.js';

/** Evaluated by the caller on the platform's rollout at its revision. */
export type EvaluatedOffers = Pick<PaymentOffersEvaluatedData, 'rolloutRevision' | 'offers'>;
export type PlaceOrder = Readonly<{
  platform: string;
  orderNumber: string;
  /** Whether an institution with the role of a platform is registered under that id. */
  platformKnown: boolean;
  buyer: PersonRef;
  merchant: Merchant;
  city: string | null;
  lines: readonly NewOrderLine[];
  /** What the lines must sum to. */
  amount: Money;
  evaluated: EvaluatedOffers;
}>;
export type ChangeOrderAmount = Readonly<{ lines: readonly NewOrderLine[]; amount: Money; evaluated: EvaluatedOffers }>;
export type ClaimOrder = Readonly<{
  paymentRequestId: string;
  payer: PersonRef;
  authorization: AuthorizationKind;
  /** What the payment request says that the order costs. */
  amount: MoneyJson;
  remaining: readonly string[];
}>;
export type EndClaim = Readonly<{ paymentRequestId: string }>;
export type CancelOrder = Readonly<{ reason: string }>;

export type OrderRefusal =
  | OrderLinesRefusal
  | 'platformUnknown'
  | 'orderAlreadyPlaced'
  | 'orderNotFound'
  | 'orderAlreadyClaimed'
  | 'orderAlreadyPaid'
  | 'orderCancelled'
  | 'orderNotClaimed';

type OrderDecision = Decision<OrderEvent, OrderRefusal>;

/** The platform and its order number, joined by a point, which no platform's id holds. */
export const orderIdOf = (platform: string, orderNumber: string): string => `${platform}.${orderNumber}`;

/** Records the order and what its payment page showed, in one append. Repeating the same order is a no-op. */
export function placeOrder({ occurredAt: at }: Times, state: OrderState, command: PlaceOrder): OrderDecision {
  const { platform, orderNumber, buyer, merchant, city, amount, evaluated } = command;
  if (!command.platformKnown) return refuse('platformUnknown');
  const lines = linesOf(command.lines, amount);
  if (!lines.ok) return refuse(lines.fault);
  const orderId = orderIdOf(platform, orderNumber);
  const occurredAt = instantToJson(at);
  const placed: OrderPlacedData = {
    orderId,
    platform,
    orderNumber,
    buyer,
    merchant,
    city,
    lines: lines.value,
    amount: moneyToJson(amount),
    occurredAt,
  };
  if (state.status !== 'absent') return sameOrder(state.placed, placed) ? accept() : refuse('orderAlreadyPlaced');
  return accept<OrderEvent>(
    { type: 'OrderPlaced', data: placed },
    { type: 'PaymentOffersEvaluated', data: { orderId, ...evaluated, occurredAt } },
  );
}

/** While nobody's authorization holds the order. What is offered is evaluated anew. Repeating it is a no-op. */
export function changeOrderAmount(
  { occurredAt: at }: Times,
  state: OrderState,
  { lines: changed, amount: total, evaluated }: ChangeOrderAmount,
): OrderDecision {
  const lines = linesOf(changed, total);
  if (!lines.ok) return refuse(lines.fault);
  const refusal = refusalUnlessPlaced(state);
  if (refusal !== null) return refuse(refusal);
  const order = state as KnownOrder;
  const amount = moneyToJson(total);
  if (sameAmount(order.amount, amount) && sameLines(order.lines, lines.value)) return accept();
  const { orderId } = order.placed;
  const occurredAt = instantToJson(at);
  return accept<OrderEvent>(
    { type: 'OrderAmountChanged', data: { orderId, lines: lines.value, amount, occurredAt } },
    { type: 'PaymentOffersEvaluated', data: { orderId, ...evaluated, occurredAt } },
  );
}

/**
 * The arbiter of "paid once": the first authorization claims the order, any other is refused with a fact that its settlement acts on.
 * Repeating a claim, won or lost, is a no-op.
 */
export function claimOrder({ occurredAt: at }: Times, state: OrderState, command: ClaimOrder): OrderDecision {
  if (state.status === 'absent') return refuse('orderNotFound');
  const { paymentRequestId, payer, authorization, amount, remaining } = command;
  const { orderId } = state.placed;
  if (state.claim?.paymentRequestId === paymentRequestId && samePerson(state.claim.payer, payer)) return accept();
  if (state.claimsRefused.includes(paymentRequestId)) return accept();
  const claim = { orderId, paymentRequestId, payer, authorization };
  const occurredAt = instantToJson(at);
  const reason = reasonAgainst(state, amount);
  if (reason !== null) return accept({ type: 'OrderClaimRefused', data: { ...claim, reason, occurredAt } });
  return accept({ type: 'OrderClaimed', data: { ...claim, remaining, occurredAt } });
}

function reasonAgainst(state: KnownOrder, amount: MoneyJson): ClaimRefusalReason | null {
  if (state.status === 'cancelled') return 'orderCancelled';
  if (state.status !== 'placed') return 'orderAlreadyClaimed';
  return sameAmount(state.amount, amount) ? null : 'amountChanged';
}

/** Gives up the claim of a payment that could not claim all its orders. Without such a claim it is a no-op. */
export function releaseOrderClaim(
  { occurredAt }: Times,
  state: OrderState,
  { paymentRequestId }: EndClaim,
): OrderDecision {
  if (state.status === 'absent') return refuse('orderNotFound');
  if (state.claim?.paymentRequestId !== paymentRequestId) return accept();
  if (state.status === 'paid') return refuse('orderAlreadyPaid');
  const { orderId } = state.placed;
  return accept({
    type: 'OrderClaimReleased',
    data: { orderId, paymentRequestId, occurredAt: instantToJson(occurredAt) },
  });
}

/** Follows the capture of the claim that won; nothing else can pay the order. Repeating it is a no-op. */
export function confirmOrderPaid(
  { occurredAt }: Times,
  state: OrderState,
  { paymentRequestId }: EndClaim,
): OrderDecision {
  if (state.status === 'absent') return refuse('orderNotFound');
  if (state.claim?.paymentRequestId !== paymentRequestId) return refuse('orderNotClaimed');
  if (state.status === 'paid') return accept();
  const { orderId } = state.placed;
  return accept({ type: 'OrderPaid', data: { orderId, paymentRequestId, occurredAt: instantToJson(occurredAt) } });
}

/** Not once somebody's authorization holds the order. Repeating it is a no-op. */
export function cancelOrder({ occurredAt }: Times, state: OrderState, { reason }: CancelOrder): OrderDecision {
  if (state.status === 'cancelled') return accept();
  const refusal = refusalUnlessPlaced(state);
  if (refusal !== null) return refuse(refusal);
  const { orderId } = (state as KnownOrder).placed;
  return accept({ type: 'OrderCancelled', data: { orderId, reason, occurredAt: instantToJson(occurredAt) } });
}

function refusalUnlessPlaced({ status }: OrderState): OrderRefusal | null {
  switch (status) {
    case 'absent':
      return 'orderNotFound';
    case 'claimed':
      return 'orderAlreadyClaimed';
    case 'paid':
      return 'orderAlreadyPaid';
    case 'cancelled':
      return 'orderCancelled';
    case 'placed':
      return null;
    default:
      return assertNever(status);
  }
}

const sameAmount = (one: MoneyJson, other: MoneyJson): boolean =>
  one.minorUnits === other.minorUnits && one.currency === other.currency;

const sameLines = (one: readonly OrderLine[], other: readonly OrderLine[]): boolean =>
  one.length === other.length &&
  one.every((line, index) => {
    const same = other[index];
    return (
      line.lineId === same?.lineId &&
      line.productId === same.productId &&
      line.category === same.category &&
      line.quantity === same.quantity &&
      sameAmount(line.amount, same.amount)
    );
  });

const sameOrder = (one: OrderPlacedData, other: OrderPlacedData): boolean =>
  one.orderId === other.orderId &&
  samePerson(one.buyer, other.buyer) &&
  one.merchant.merchantId === other.merchant.merchantId &&
  one.merchant.subMerchantId === other.merchant.subMerchantId &&
  one.city === other.city &&
  sameAmount(one.amount, other.amount) &&
  sameLines(one.lines, other.lines);
