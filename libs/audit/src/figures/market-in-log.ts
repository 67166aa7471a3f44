import type {
  ImportedPaymentEvent,
  InterconnectionEvent,
  MoneyJson,
  OrderEvent,
  PaymentTerms,
  RolloutEvent,
  SettlementEvent,
} from '@hutong/domain';
import { endOf, type PaymentInMarket, isOfPayment, paymentRequestOf } from './payment-in-market.js';
import type { AuthorizationFact, DomainFact } from '../invariants/stored-event.js';

type OfType<Event, Type extends string> = Extract<Event, Readonly<{ type: Type }>>;
type Occurred = Readonly<{ occurredAt: string }>;
type Placed = OfType<OrderEvent, 'OrderPlaced'>['data'];
export type MoneyFact = OfType<SettlementEvent, 'PaymentCaptured' | 'RefundSucceeded'> | ImportedPaymentEvent;
/** Who keeps an account of the payer, and who clears what moves on it. */
type PayerAccount = Readonly<{ institution: string; clearingHouse: string | null }>;
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
  readonly #paidFrom = new Map<string, PayerAccount>();
  readonly #redirectedTo = new Map<string, string>();
  readonly refusals: RefusalFact[] = [];
  readonly interconnections: InterconnectionEvent[] = [];
  readonly stages: OfType<RolloutEvent, 'StageOpened' | 'StageRolledBack'>[] = [];

  /** What is looked at before `until` stays as it was when an event changed it that occurred later, whatever is told of it after. */
  readonly #passed = new Set<string>();

  constructor(private readonly until?: string) {}

  /** Takes the next event that counts. */
  take(fact: DomainFact): void {
    if (fact.type === 'PaymentRequested') this.#request(fact.data);
    else if (isOfPayment(fact)) this.#endPayment(fact);
    this.#takeAccount(fact);
    this.#takeOrder(fact);
    switch (fact.type) {
      case 'PaymentCaptured':
      case 'RefundSucceeded':
      case 'PaymentImported':
      case 'RefundImported':
      case 'RevocationImported':
        if (this.#isBefore(fact.data)) this.money.push(fact);
        break;
      case 'ScanRouteRefused':
      case 'ScanDeclined':
      case 'FriendRouteRefused':
      case 'FriendDeclined':
      case 'DirectRouteRefused':
      case 'DirectPaymentDeclined':
        if (this.#isBefore(fact.data)) this.refusals.push(fact);
        break;
      case 'InterconnectionOpened':
      case 'InterconnectionClosed':
        if (this.#changes(fact.data.interconnectionId, fact.data)) this.interconnections.push(fact);
        break;
      case 'StageOpened':
      case 'StageRolledBack':
        if (this.#changes(`${fact.data.platform} ${fact.data.stageId}`, fact.data)) this.stages.push(fact);
        break;
      default:
    }
  }

  #isBefore({ occurredAt }: Occurred): boolean {
    return this.until === undefined || occurredAt < this.until;
  }

  /** Whether what is named changes by something that occurred then. */
  #changes(name: string, occurred: Occurred): boolean {
    if (!this.#isBefore(occurred)) this.#passed.add(name);
    return !this.#passed.has(name);
  }

  #request({ terms, occurredAt }: Occurred & Readonly<{ terms: PaymentTerms }>): void {
    const { paymentRequestId, channel } = terms;
    const isNew = !this.payments.has(paymentRequestId);
    if (isNew && this.#changes(paymentRequestId, { occurredAt }))
      this.payments.set(paymentRequestId, { terms, facts: [] });
    for (const { orderId } of terms.orders) {
      const order = this.orders.get(orderId);
      if (order === undefined || order.chosen === channel.channelId) continue;
      if (this.#changes(orderId, { occurredAt })) order.chosen = channel.channelId;
    }
  }

  #endPayment(fact: PaymentInMarket['facts'][number]): void {
    const payment = this.payments.get(paymentRequestOf(fact));
    if (payment === undefined) return;
    const { terms, facts } = payment;
    const isItsEnd = endOf({ terms, facts: [...facts, fact] }).by === fact;
    if (isItsEnd && this.#changes(terms.paymentRequestId, fact.data)) facts.push(fact);
  }

  #takeAccount({ type, data }: DomainFact): void {
    if (type === 'PaymentCaptured') {
      const { dimensions, funding, clearingHouse } = data;
      this.#paidFrom.set(dimensions.paymentRequestId, { institution: funding.institution, clearingHouse });
    }
    if (type === 'RefundRedirected') this.#redirectedTo.set(refundOf(data), data.funding.institution);
  }

  /** The account that a refund was to go to, whenever that was told: the one that paid, or the one that it was redirected to. */
  accountOf(refund: RefundNamed): PayerAccount | undefined {
    const paidFrom = this.#paidFrom.get(refund.paymentRequestId);
    return paidFrom && { ...paidFrom, institution: this.#redirectedTo.get(refundOf(refund)) ?? paidFrom.institution };
  }

  #takeOrder({ type, data }: DomainFact): void {
    if (type === 'OrderPlaced' && !this.orders.has(data.orderId) && this.#changes(data.orderId, data)) {
      const { lines, amount } = data;
      this.orders.set(data.orderId, { placed: data, lines, amount, offers: [], chosen: null });
    }
    if (type === 'OrderAmountChanged' && this.#changes(data.orderId, data)) {
      const { lines, amount } = data;
      Object.assign(this.orders.get(data.orderId) ?? {}, { lines, amount });
    }
    if (type === 'PaymentOffersEvaluated' && this.#changes(data.orderId, data)) {
      Object.assign(this.orders.get(data.orderId) ?? {}, { offers: data.offers });
    }
  }
}

type RefundNamed = Readonly<{ paymentRequestId: string; refundId: string }>;
const refundOf = ({ paymentRequestId, refundId }: RefundNamed): string => `${paymentRequestId} ${refundId}`;
