import type {
  ImportedPaymentEvent,
  InterconnectionEvent,
  MoneyJson,
  OrderEvent,
  PaymentTerms,
  RolloutEvent,
  SettlementEvent,
} from '@hutong/domain';
import { type PaymentInMarket, isOfPayment, paymentRequestOf } from './payment-in-market.js';
import type { AuthorizationFact, DomainFact } from '../invariants/stored-event.js';

type OfType<Event, Type extends string> = Extract<Event, Readonly<{ type: Type }>>;
type Placed = OfType<OrderEvent, 'OrderPlaced'>['data'];
export type MoneyFact = OfType<SettlementEvent, 'PaymentCaptured' | 'RefundSucceeded'> | ImportedPaymentEvent;
export type RefusalFact = OfType<AuthorizationFact, `${string}RouteRefused` | `${string}Declined`>;

/** An order as it was placed, and as it is by now. */
export type OrderInMarket = Readonly<{ placed: Placed }> & {
  lines: Placed['lines'];
  amount: MoneyJson;
  offers: OfType<OrderEvent, 'PaymentOffersEvaluated'>['data']['offers'];
  chosen: string | null;
};

/** All that figures are about, kept in memory as the log tells it: for logs that fit there, and without any rule of the read side. */
export class MarketInLog {
  /** In the order in which they were requested. */
  readonly payments = new Map<string, PaymentInMarket>();
  readonly orders = new Map<string, OrderInMarket>();
  readonly money: MoneyFact[] = [];
  readonly refusals: RefusalFact[] = [];
  readonly interconnections: InterconnectionEvent[] = [];
  readonly stages: OfType<RolloutEvent, 'StageOpened' | 'StageRolledBack'>[] = [];

  /** Takes the next event that counts. */
  take(fact: DomainFact): void {
    if (fact.type === 'PaymentRequested') this.#request(fact.data.terms);
    else if (isOfPayment(fact)) this.payments.get(paymentRequestOf(fact))?.facts.push(fact);
    this.#takeOrder(fact);
    switch (fact.type) {
      case 'PaymentCaptured':
      case 'RefundSucceeded':
      case 'PaymentImported':
      case 'RefundImported':
      case 'RevocationImported':
        this.money.push(fact);
        break;
      case 'ScanRouteRefused':
      case 'ScanDeclined':
      case 'FriendRouteRefused':
      case 'FriendDeclined':
      case 'DirectRouteRefused':
      case 'DirectPaymentDeclined':
        this.refusals.push(fact);
        break;
      case 'InterconnectionOpened':
      case 'InterconnectionClosed':
        this.interconnections.push(fact);
        break;
      case 'StageOpened':
      case 'StageRolledBack':
        this.stages.push(fact);
        break;
      default:
    }
  }

  #request(terms: PaymentTerms): void {
    if (!this.payments.has(terms.paymentRequestId)) this.payments.set(terms.paymentRequestId, { terms, facts: [] });
    for (const { orderId } of terms.orders) {
      const order = this.orders.get(orderId);
      if (order) order.chosen = terms.channel.channelId;
    }
  }

  #takeOrder({ type, data }: DomainFact): void {
    if (type === 'OrderPlaced' && !this.orders.has(data.orderId)) {
      const { lines, amount } = data;
      this.orders.set(data.orderId, { placed: data, lines, amount, offers: [], chosen: null });
    }
    if (type === 'OrderAmountChanged') {
      const { lines, amount } = data;
      Object.assign(this.orders.get(data.orderId) ?? {}, { lines, amount });
    }
    if (type === 'PaymentOffersEvaluated') {
      Object.assign(this.orders.get(data.orderId) ?? {}, { offers: data.offers });
    }
  }
}
