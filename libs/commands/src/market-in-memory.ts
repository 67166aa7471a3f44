import type { Answered } from './handling/command.js';
import type { Refused } from './handling/refused.js';
import type { PersonRequest } from './http/request-parts.js';
import { feeRuleCommands } from './fee-rules/fee-rules.commands.js';
import { interconnectionCommands } from './interconnections/interconnections.commands.js';
import { LedgerInMemory } from './ledger-in-memory.js';
import { buyers, dayMs, type ProviderTells, type Step } from './market-steps.js';
import { orderCommands } from './orders/orders.commands.js';
import type { PaymentRequestedAnswer } from './payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from './payment-requests/payment-requests.commands.js';
import { rolloutCommands } from './rollouts/rollouts.commands.js';
import { settlementCommands } from './settlements/settlements.commands.js';
import { attested, helpMePay, openShop, printedCode, shownCode } from './shop-in-memory.js';
import { type AtApp, byCode, everyWayToPay, type WayToPay } from './ways-to-pay.js';

const cny = (minorUnits: number) => ({ minorUnits: `${minorUnits}`, currency: 'CNY' }) as const;
const orderLine = { lineId: '1', productId: 'a-book', category: 'books', quantity: 1, amount: cny(12_900) } as const;
const factors = { kind: 'password', count: 2 } as const;
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;
const balanceOf = (institution: string) => ({ kind: 'balance', institution, class: null }) as const;

/** Refunds would give more of the fee back than was charged: nobody gives back more than they got. */
const everything = { channelIds: null, tiers: null, categories: null };
const partsOf = (rate: number) => [
  { role: 'clearingHouse' as const, hundredThousandths: rate, cap: null },
  { role: 'acquirer' as const, hundredThousandths: 10 * rate, cap: null },
];
const generousFees = {
  feeRuleId: 'list',
  validFrom: '2023-10-02T00:00:00.000Z',
  clauses: [
    { ...everything, direction: 'payment' as const, parts: partsOf(50) },
    { ...everything, direction: 'refund' as const, parts: partsOf(80) },
  ],
  ...attested,
};

export type Requested = PaymentRequestedAnswer & Readonly<{ way: WayToPay; designatedPayer: PersonRequest | null }>;

/** The world of made-up payments in its pilot, to be opened on a ledger that holds it, and whatever is done with it. For specs only. */
export class MarketInMemory {
  readonly ledger = new LedgerInMemory();
  readonly orderIds: string[] = [];
  readonly requests: Requested[] = [];
  /** Requests of which somebody was told that they are expired. */
  readonly toldExpired = new Set<string>();
  readonly refusals = new Set<string>();
  readonly #stages = ['pilot', `stage-${printedCode.channelId}`];
  #latest = this.ledger.now;
  #opened = 0;

  async open(): Promise<void> {
    await this.ledger.done(feeRuleCommands.PublishFeeRuleVersion, generousFees);
    // A printed code takes one order of the usual amount, and no cart.
    await openShop(this.ledger, [{ ...printedCode, amountMax: cny(15_000) }, shownCode, helpMePay]);
    for (const buyer of buyers.slice(0, 2)) await this.#place(buyer, 'books');
  }

  /** Refusals are what the rules are for; what a policy throws fails the run. */
  async take(next: Step): Promise<unknown> {
    const { ledger } = this;
    ledger.later(1_000);
    if (ledger.now > this.#latest) this.#latest = ledger.now;
    switch (next.does) {
      case 'place':
        return this.#place(next.buyer, next.category);
      case 'request': {
        const orderIds = [...new Set(next.cart.map((index) => this.#order(index)))];
        return this.#request({ ...next, orderIds, supersedes: null });
      }
      case 'follow':
        return ledger.follow(next.policy);
      case 'settle':
        return ledger.settle();
      case 'cancel':
        return ledger.ask(orderCommands.CancelOrder, { orderId: this.#order(next.order), reason: 'too slow' });
      case 'change': {
        const amount = cny(next.minorUnits);
        const changed = { lines: [{ ...orderLine, amount }], amount };
        return ledger.ask(orderCommands.ChangeOrderAmount, { orderId: this.#order(next.order), ...changed });
      }
      case 'interconnect':
        return this.#interconnect(next);
      case 'stage':
        return this.#stage(next.opens);
      case 'wait':
        return ledger.later(next.ms);
      case 'setBack':
        return ledger.later(-next.ms);
      case 'restart':
        ledger.later(-next.setBackMs);
        return (ledger.ledger = ledger.another());
      default: {
        const requested = this.requests[next.request % Math.max(1, this.requests.length)];
        return requested && this.#onRequest(requested, next);
      }
    }
  }

  /** Whatever is due happens, and everybody who is still asked gives up. */
  async end(): Promise<void> {
    const { ledger } = this;
    ledger.now = this.#latest;
    await ledger.settle();
    ledger.later(10 * dayMs);
    for (const { paymentRequestId } of this.requests) {
      await ledger.ask(paymentRequestCommands.ExpirePaymentRequest, { paymentRequestId });
      await ledger.ask(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'due' });
    }
    await ledger.settle();
  }

  #order = (index: number): string => this.orderIds[index % this.orderIds.length] ?? '';

  async #place(buyer: PersonRequest, category: string): Promise<void> {
    const lines = [{ ...orderLine, category }];
    const order = {
      platform: 'taobao',
      orderNumber: `${this.orderIds.length}`,
      buyer,
      lines,
      amount: orderLine.amount,
    };
    const placed = await this.ledger.done(orderCommands.PlaceOrder, { ...order, merchant: { merchantId: 'a-shop' } });
    this.orderIds.push((placed as { orderId: string }).orderId);
  }

  async #request({
    way,
    designatedPayer,
    ...asked
  }: Pick<Requested, 'way' | 'designatedPayer'> &
    Readonly<{ orderIds: readonly string[]; supersedes: string | null }>): Promise<void> {
    const { RequestPayment } = paymentRequestCommands;
    const { orderIds, supersedes } = asked;
    const request = { orderIds, supersedes, designatedPayer, channelId: way.channelId };
    const answer = await this.ledger.ask(RequestPayment, request);
    if (answer.outcome === 'refused') this.refusals.add(answer.refusal);
    else this.requests.push({ ...(answer.body as PaymentRequestedAnswer), way, designatedPayer });
  }

  #interconnect({ presentation, opens }: Extract<Step, { does: 'interconnect' }>): Promise<unknown> {
    const field = presentation === 'staticCode' || presentation === 'customerCode' ? 'barcode' : 'online';
    const key = { payerApp: 'tenpay', codeIssuer: 'tenpay', field, presentation, fundingKind: 'debitCard' } as const;
    const now = new Date(this.ledger.now).toISOString();
    const { OpenInterconnection, CloseInterconnection } = interconnectionCommands;
    return opens
      ? this.ledger.ask(OpenInterconnection, { ...key, clearingHouse: 'netsunion', validFrom: now, ...attested })
      : this.ledger.ask(CloseInterconnection, {
          interconnectionId: Object.values(key).join('.'),
          validTo: now,
          ...attested,
        });
  }

  async #stage(opens: boolean): Promise<void> {
    const { OpenStage, RollBackStage } = rolloutCommands;
    if (!opens) {
      const stageId = this.#stages.at(-1) ?? '';
      const answer = await this.ledger.ask(RollBackStage, { platform: 'taobao', stageId, reason: 'complaints' });
      if (answer.outcome === 'accepted') this.#stages.pop();
      return;
    }
    this.#opened += 1;
    const stageId = `stage-${this.#opened}`;
    const channelIds = [byCode, ...everyWayToPay.slice(1, 3)].map(({ channelId }) => channelId);
    const rules = this.#opened % 2 === 0 ? {} : { categories: { included: null, excluded: ['gold'] } };
    const stage = { stageId, drawId: 'first', salt: null, channelIds, rules, cohortBasisPoints: 8_000, ...attested };
    const answer = await this.ledger.ask(OpenStage, { platform: 'taobao', ...stage });
    if (answer.outcome === 'accepted') this.#stages.push(stageId);
  }

  async #onRequest(requested: Requested, next: Extract<Step, { request: number }>): Promise<void> {
    this.#note(requested, await this.#answerOf(requested, next));
  }

  async #reach(requested: Requested, comer: AtApp): Promise<undefined> {
    this.#note(requested, await requested.way.reach(this.ledger, requested, comer));
  }

  #note({ paymentRequestId }: Requested, answer: Answered | Refused<string> | void): void {
    if (answer?.outcome !== 'refused') return;
    this.refusals.add(answer.refusal);
    if (answer.refusal === 'expired') this.toldExpired.add(paymentRequestId);
  }

  async #answerOf(requested: Requested, next: Extract<Step, { request: number }>) {
    const { ledger } = this;
    const { paymentRequestId, way, terms } = requested;
    switch (next.does) {
      case 'supersede': {
        const orderIds = terms.orders.map(({ orderId }) => orderId);
        return this.#request({ ...requested, orderIds, supersedes: paymentRequestId });
      }
      case 'revoke':
        return ledger.ask(paymentRequestCommands.RevokeLink, { paymentRequestId });
      case 'reach':
        return this.#reach(requested, next.comer);
      case 'authorize': {
        await this.#reach(requested, next.comer);
        const coupons =
          next.coupon === 0 ? [] : [{ funder: 'tenpay', funderRole: 'wallet' as const, amount: cny(next.coupon) }];
        const funding = next.fromCard ? card : balanceOf(next.comer.payerApp);
        const check = { result: 'passed', factors, funding, coupons } as const;
        return way.authorize(ledger, paymentRequestId, { ...next.comer, check });
      }
      case 'fail': {
        await this.#reach(requested, next.comer);
        return way.authorize(ledger, paymentRequestId, { ...next.comer, check: { result: next.result, factors } });
      }
      case 'decline':
        return way.decline(ledger, paymentRequestId, next.comer);
      case 'state':
        return way.state(ledger, paymentRequestId, { ...next.comer, by: 'taobao', same: next.same });
      case 'close':
        return ledger.ask(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'no' });
      case 'expire':
        return ledger.ask(paymentRequestCommands.ExpirePaymentRequest, { paymentRequestId });
      case 'report': {
        const told = { ...next.comer, capture: 'album', factors, funding: card } as const;
        return ledger.ask(settlementCommands.ReportCapture, { paymentRequestId, ...told });
      }
      case 'refund': {
        const meant = next.byLine ? { orderId: terms.orders[0]?.orderId ?? null, lineId: orderLine.lineId } : {};
        const asked = { paymentRequestId, refundId: next.refundId, amount: cny(next.minorUnits), ...meant };
        return ledger.ask(settlementCommands.RequestRefund, { ...asked, requestedBy: 'taobao', reason: 'late' });
      }
      case 'tell':
        return this.#tell({ paymentRequestId, refundId: next.refundId }, next.steps);
    }
  }

  async #tell(refund: Readonly<{ paymentRequestId: string; refundId: string }>, steps: ProviderTells): Promise<void> {
    const { AcceptRefund, SucceedRefund, CloseRefund, ReportRefundAbnormal, RedirectRefund } = settlementCommands;
    const { ledger } = this;
    const tell = {
      accepted: () => ledger.ask(AcceptRefund, refund),
      succeeded: () => ledger.ask(SucceedRefund, refund),
      closed: () => ledger.ask(CloseRefund, { ...refund, reason: 'withdrawn' }),
      abnormal: () => ledger.ask(ReportRefundAbnormal, { ...refund, reason: 'the card is cancelled' }),
      redirected: () => ledger.ask(RedirectRefund, { ...refund, funding: balanceOf('tenpay') }),
    };
    for (const each of steps) await tell[each]();
  }
}
