import type { RecordedEvent } from '@hutong/event-store';
import { type Answer, AnswerModel } from './answer-model.js';
import { moneyRules } from './money-rules.js';
import { orderRules } from './order-rules.js';
import { payerRules } from './payer-rules.js';
import { type Order, type Payment, type Seen, apply } from './payment-state.js';
import type { Rule } from './rule.js';
import { dataOf, decidedAtOf, storedAtOf, valueOf } from './stored-data.js';
import { WorldModel } from './world-model.js';

const rules: readonly Rule[] = [...orderRules, ...payerRules, ...moneyRules];
const typesWithRules = new Set(rules.flatMap(({ of }) => of));
const rulesByType = new Map([...typesWithRules].map((type) => [type, rules.filter(({ of }) => of.includes(type))]));
const beginnings = new Set(['OrderPlaced', 'PaymentRequested']);
const ofPayments = /^(paymentRequest|scan|friendAuthorization|directAuthorization|settlement|customerCode)-/;

/** Reads the log as it grows and says what must never be, by its own hand: no rule of the product is asked. */
export class PaymentModel {
  readonly #orders = new Map<string, Order>();
  readonly #payments = new Map<string, Payment>();
  readonly #world = new WorldModel();
  readonly #answers = new AnswerModel();
  readonly #lastOfStream = new Map<string, RecordedEvent>();
  #lastPosition = 0n;

  /** What the event breaks, each as one sentence that names event, thing and rule; empty when nothing. */
  follow(event: RecordedEvent): readonly string[] {
    const broken = [...this.#placed(event), ...this.#answers.follow(event)];
    this.#world.take(event);
    const seen = this.#seen(event);
    if (typeof seen === 'string') broken.push(seen);
    else if (seen) {
      for (const { holds, broken: isBroken } of rulesByType.get(event.type) ?? []) {
        if (isBroken(seen)) broken.push(holds);
      }
      apply(seen, { orders: this.#orders, payments: this.#payments });
    }
    return broken.map((holds) => `${event.type} in ${event.stream} at position ${event.position}: ${holds}`);
  }

  /** How many answers callers were given so far. */
  get heard(): number {
    return this.#answers.heard;
  }

  /** An answer that a caller was given: acknowledged must be in the log, refused must have changed nothing; said again must be said the same. */
  answered(answer: Answer): readonly string[] {
    return this.#answers.answered(answer);
  }

  /** At rest: what has not ended though everything that was due has fired. */
  atRest(): readonly string[] {
    const held = [...this.#orders].filter(([, { status }]) => status === 'claimed');
    return [
      ...held.map(([id]) => `order ${id} is claimed: every claim ends paid or released`),
      ...[...this.#payments].flatMap(([id, payment]) =>
        unended(payment, this.#orders).map((rule) => `payment ${id}: ${rule}`),
      ),
      ...this.#answers.atRest(),
    ];
  }

  /** Where it lies in its stream and in the log. */
  #placed(event: RecordedEvent): string[] {
    const { stream, revision, position } = event;
    const last = this.#lastOfStream.get(stream);
    this.#lastOfStream.set(stream, event);
    const isNext = revision === (last?.revision ?? -1n) + 1n && position > this.#lastPosition;
    this.#lastPosition = position;
    const isLater = last === undefined || !isBelieved(last) || decidedAtOf(event) >= decidedAtOf(last);
    return [
      ...(isNext ? [] : ['the events of a stream have no gap, and positions rise']),
      ...(isLater ? [] : ['nothing is decided before what its stream holds already']),
      ...(stream.startsWith('customerCode-') && last ? ['a code that a payer shows is used once'] : []),
    ];
  }

  /** What is known of the things that the event is about; a sentence where one does not exist, nothing where it is about none. */
  #seen(event: RecordedEvent): Seen | string | undefined {
    const data = dataOf(event);
    const orderId = event.stream.startsWith('order-') ? data.orderId : undefined;
    const paymentId = data.paymentRequestId ?? data.dimensions?.paymentRequestId ?? data.terms?.paymentRequestId;
    if (orderId === undefined && !ofPayments.test(event.stream)) return undefined;
    const isFirst = beginnings.has(event.type);
    const [order, payment] = [this.#orders.get(orderId ?? ''), this.#payments.get(paymentId ?? '')];
    // A payer's code is used just before its request is recorded, so that what is refused uses none.
    const isBefore = event.type === 'CustomerCodeUsed';
    if (isFirst && (event.type === 'OrderPlaced' ? order : payment)) return 'what exists does not begin again';
    if (!isFirst && !isBefore && ((orderId !== undefined && !order) || (paymentId !== undefined && !payment)))
      return 'no event is about what does not exist';
    const known = { order: order as Order, payment: payment as Payment };
    return {
      ...known,
      event,
      data,
      at: decidedAtOf(event),
      storedAt: storedAtOf(event),
      orders: this.#orders,
      world: this.#world,
    };
  }
}

/** What of a payment has not come to its end. */
function unended(payment: Payment, orders: ReadonlyMap<string, Order>): readonly string[] {
  const { status, authorized, captured, voided, refunds, requested } = payment;
  const { paymentRequestId, orders: asked } = requested.terms;
  const paid = asked.filter(({ orderId }) => {
    const order = orders.get(orderId);
    return order?.status === 'paid' && order.claimedBy === paymentRequestId;
  });
  const isOurs = captured?.basis === 'claimed';
  const steps = [...refunds.values()];
  const open = steps.filter((refund) => ['requested', 'accepted'].includes(refund.status));
  const givenUp = steps.some((refund) => ['closed', 'abnormal'].includes(refund.status));
  const back = steps.filter((refund) => refund.status === 'succeeded');
  const sum = back.reduce((total, { amount }) => total + valueOf(amount), 0n);
  const isBack = captured === null || givenUp || sum === valueOf(captured.amounts.total);
  const rulesAtRest: readonly (readonly [boolean, string])[] = [
    [status === 'closed' || status === 'paid', `every request ends, and this one is ${status}`],
    [(status === 'paid') === (captured !== null), 'a request is paid if its money was captured, and only then'],
    [authorized === null || captured !== null || voided, 'every authorization is captured or voided'],
    [paid.length === (isOurs ? asked.length : 0), 'a cart is paid whole or not at all'],
    [open.length === 0, 'every refund is given, given up, or waits for another account'],
    [isOurs || isBack, 'what a provider took without a claim goes back whole'],
  ];
  return rulesAtRest.flatMap(([holds, rule]) => (holds ? [] : [rule]));
}

/** What says that it was decided long after it was recorded binds nobody; a log that was made up does not say when it was decided. */
const isBelieved = (event: RecordedEvent): boolean =>
  'decidedAt' in event.metadata && decidedAtOf(event) <= event.recordedAtMs + 3_600_000;
