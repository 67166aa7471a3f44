import type {
  ChannelOffer,
  MoneyJson,
  OfferStanding,
  OrderEvent,
  PaymentTerms,
  PersonRef,
  SettlementEvent,
} from '@hutong/domain';
import type { StoredEvent } from './stored-event.js';

type DataOf<Type extends OrderEvent['type']> = Extract<OrderEvent, { type: Type }>['data'];

/** One of the orders that a payment was captured for. */
type CapturedFor = Readonly<{
  type: 'CapturedFor';
  data: Readonly<{ paymentRequestId: string; amount: MoneyJson; basis: 'claimed' | 'reported' }>;
}>;

/** One of the orders that a payment was requested for, over which channel, and where the terms say that it stood on the page. */
type RequestedFor = Readonly<{
  type: 'RequestedFor';
  data: Readonly<{
    paymentRequestId: string;
    channelId: string;
    standing: OfferStanding | null;
    preselectedChannelId: string | null;
    isForOneOrder: boolean;
  }>;
}>;

/** What the auditors look at of an order. */
export type OrderFact = (OrderEvent | CapturedFor | RequestedFor) & Readonly<{ recordedAtMs: number }>;

/** What one payment page showed, and what it was asked for. */
export type PageInLog = Readonly<{
  placed: DataOf<'OrderPlaced'>;
  lines: DataOf<'OrderPlaced'>['lines'];
  amount: MoneyJson;
  evaluated: DataOf<'PaymentOffersEvaluated'>;
  recordedAtMs: number;
}>;

/** What the log says of one order that the rules ask for. */
export type OrderInLog = {
  readonly orderId: string;
  placed: DataOf<'OrderPlaced'> | null;
  lines: DataOf<'OrderPlaced'>['lines'];
  /** As it is after every change. */
  amount: MoneyJson | null;
  paidTimes: number;
  /** Whose authorization holds it, or paid it. */
  heldBy: Readonly<{ paymentRequestId: string; payer: PersonRef }> | null;
  cancelledBecause: string | null;
  /** The payments that took money for it, each with what the order cost then. */
  readonly captures: (CapturedFor['data'] & Readonly<{ cost: MoneyJson | null }>)[];
  readonly pages: PageInLog[];
  /** The payments that were requested for it, each with what the pages before it said of the channel, and which channel each had selected. */
  readonly requests: (RequestedFor['data'] &
    Readonly<{ shown: readonly ChannelOffer[]; preselections: readonly (string | null)[] }>)[];
};

/** Facts by the order they are about: one of its own events, or one for each order of a capture. */
export function orderFactsOf(event: StoredEvent): readonly (readonly [orderId: string, fact: OrderFact])[] {
  if (event.type === 'PaymentRequested') return requestedFor(event.data.terms, event);
  if (event.type === 'PaymentCaptured') return capturedFor(event.data, event);
  if (!isOfOrder(event)) return [];
  const { type, data, recordedAtMs } = event;
  return [[data.orderId, { type, data, recordedAtMs } as OrderFact]];
}

const ofOrder: ReadonlySet<string> = new Set<OrderEvent['type']>([
  'OrderPlaced',
  'OrderAmountChanged',
  'OrderClaimed',
  'OrderClaimReleased',
  'OrderPaid',
  'OrderCancelled',
  'PaymentOffersEvaluated',
]);
const isOfOrder = (event: StoredEvent): event is StoredEvent & OrderEvent => ofOrder.has(event.type);

/** The terms repeat where the channel stood on the page of the first order. */
const requestedFor = (
  { paymentRequestId, orders, channel: { channelId }, offer, preselectedChannelId }: PaymentTerms,
  { recordedAtMs }: Pick<StoredEvent, 'recordedAtMs'>,
) =>
  orders.map(({ orderId }, index): readonly [string, OrderFact] => {
    const standing = index === 0 ? offer : null;
    const isForOneOrder = orders.length === 1;
    const data = { paymentRequestId, channelId, standing, preselectedChannelId, isForOneOrder };
    return [orderId, { type: 'RequestedFor', data, recordedAtMs }];
  });

const capturedFor = (
  { orders, dimensions, basis }: Extract<SettlementEvent, { type: 'PaymentCaptured' }>['data'],
  { recordedAtMs }: Pick<StoredEvent, 'recordedAtMs'>,
) =>
  orders.map(({ orderId, amount }): readonly [string, OrderFact] => {
    const { paymentRequestId } = dimensions;
    return [orderId, { type: 'CapturedFor', data: { paymentRequestId, amount, basis }, recordedAtMs }];
  });

/** What the facts about one order say, in the order of the log, gathered without any rule of the write side. */
export function orderInLog(orderId: string, facts: readonly OrderFact[]): OrderInLog {
  const order: OrderInLog = {
    orderId,
    placed: null,
    lines: [],
    amount: null,
    paidTimes: 0,
    heldBy: null,
    cancelledBecause: null,
    captures: [],
    pages: [],
    requests: [],
  };
  for (const fact of facts) take(order, fact);
  return order;
}

function take(order: OrderInLog, { type, data, recordedAtMs }: OrderFact): void {
  switch (type) {
    case 'OrderPlaced':
      order.placed = data;
      Object.assign(order, { lines: data.lines, amount: data.amount });
      break;
    case 'OrderAmountChanged':
      Object.assign(order, { lines: data.lines, amount: data.amount });
      break;
    case 'PaymentOffersEvaluated': {
      const { placed, lines, amount } = order;
      if (placed !== null && amount !== null) {
        order.pages.push({ placed, lines, amount, evaluated: data, recordedAtMs });
      }
      break;
    }
    case 'OrderClaimed':
      order.heldBy = data;
      break;
    case 'OrderClaimReleased':
      order.heldBy = null;
      break;
    case 'OrderPaid':
      order.paidTimes += 1;
      break;
    case 'OrderCancelled':
      order.cancelledBecause = data.reason;
      break;
    case 'RequestedFor': {
      const shown = order.pages.flatMap(({ evaluated: { offers } }) =>
        offers.filter(({ channelId }) => channelId === data.channelId),
      );
      const preselections = order.pages.map(({ evaluated: { offers } }) => {
        const selected = offers.find(({ preselected, reasons }) => preselected && reasons.length === 0);
        return selected?.channelId ?? null;
      });
      order.requests.push({ ...data, shown, preselections });
      break;
    }
    case 'CapturedFor':
      order.captures.push({ ...data, cost: order.amount });
      break;
    default:
  }
}
