import {
  type ChannelOffer,
  type MoneyJson,
  type PersonRef,
  type StreamType,
  CannotFollowError,
  assertNever,
  beginning,
  following,
} from '../kernel/index.js';
import {
  type ClaimRefusalReason,
  type OrderEvent,
  type OrderLine,
  type OrderPlacedData,
  orderEventTypes,
} from './order.events.js';

/** What is known of an order. `claim` stays after payment: it says who paid, with which payment request. */
export type OrderState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'placed' | 'claimed' | 'paid' | 'cancelled';
      placed: OrderPlacedData;
      /** As they are now, after every change of the amount. */
      lines: readonly OrderLine[];
      amount: MoneyJson;
      offers: readonly ChannelOffer[];
      /** Whether the offers are those of the lines as they are. */
      isEvaluated: boolean;
      claim: Claim | null;
      /** Payment requests whose claim was refused; each is told once. */
      claimsRefused: readonly string[];
    }>;

type Claim = Readonly<{ paymentRequestId: string; payer: PersonRef }>;
export type KnownOrder = Exclude<OrderState, { status: 'absent' }>;

export const orders: StreamType<OrderState, OrderEvent> = {
  category: 'order',
  initialState: { status: 'absent' },
  idOf: ({ data }) => data.orderId,
  evolve,
  eventTypes: orderEventTypes,
};

function evolve(state: OrderState, { type, data }: OrderEvent): OrderState {
  switch (type) {
    case 'OrderPlaced': {
      beginning(state, type);
      const { lines, amount } = data;
      const begun = { offers: [], isEvaluated: false, claim: null, claimsRefused: [] };
      return { status: 'placed', placed: data, lines, amount, ...begun };
    }
    case 'PaymentOffersEvaluated': {
      const order = following(state, type, ['placed']);
      if (order.isEvaluated) throw new CannotFollowError(type, 'the offers are evaluated');
      return { ...order, offers: data.offers, isEvaluated: true };
    }
    case 'OrderAmountChanged': {
      const { lines, amount } = data;
      return { ...following(state, type, ['placed']), lines, amount, isEvaluated: false };
    }
    case 'OrderClaimed': {
      const { paymentRequestId, payer } = data;
      return { ...following(state, type, ['placed']), status: 'claimed', claim: { paymentRequestId, payer } };
    }
    case 'OrderClaimReleased':
      return { ...claimedBy(data, following(state, type, ['claimed']), type), status: 'placed', claim: null };
    case 'OrderClaimRefused': {
      const order = following(state, type, ['placed', 'claimed', 'paid', 'cancelled']);
      if (order.claimsRefused.includes(data.paymentRequestId)) throw new CannotFollowError(type, 'it was refused');
      if (!refusedIn[data.reason].includes(order.status))
        throw new CannotFollowError(type, `the order is ${order.status}`);
      return { ...order, claimsRefused: [...order.claimsRefused, data.paymentRequestId] };
    }
    case 'OrderPaid':
      return { ...claimedBy(data, following(state, type, ['claimed']), type), status: 'paid' };
    case 'OrderCancelled':
      return { ...following(state, type, ['placed']), status: 'cancelled' };
    default:
      return assertNever(type);
  }
}

/** In which statuses an order refuses a claim for each reason. */
const refusedIn: Readonly<Record<ClaimRefusalReason, readonly OrderState['status'][]>> = {
  orderAlreadyClaimed: ['claimed', 'paid'],
  orderCancelled: ['cancelled'],
  amountChanged: ['placed'],
};

function claimedBy({ paymentRequestId }: Pick<Claim, 'paymentRequestId'>, order: KnownOrder, type: string): KnownOrder {
  if (order.claim?.paymentRequestId !== paymentRequestId)
    throw new CannotFollowError(type, 'another payment claimed it');
  return order;
}
