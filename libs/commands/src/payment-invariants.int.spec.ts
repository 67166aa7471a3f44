import { type InvariantCheck, LogExamination } from '@hutong/audit';
import {
  expirePaymentRequest,
  orders,
  type OrderState,
  paymentRequests,
  settlements,
  type SettlementState,
  streamTypes,
} from '@hutong/domain';
import { Gate } from '@hutong/read-store';
import { account, orderLine, orderRequest, passed, recordEvents, worldOf } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandTable, consequence } from './handling/command.js';
import { feeRuleCommands } from './fee-rules/fee-rules.commands.js';
import { interconnectionCommands } from './interconnections/interconnections.commands.js';
import { LedgerInMemory, policies } from './ledger-in-memory.js';
import { orderCommands } from './orders/orders.commands.js';
import type { PaymentRequestedAnswer } from './payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from './payment-requests/payment-requests.commands.js';
import { loadStanding } from './payments/authorization-streams.js';
import { rolloutCommands } from './rollouts/rollouts.commands.js';
import { settlementCommands } from './settlements/settlements.commands.js';
import { type WayToPay, waysToPay } from './ways-to-pay.js';

// What must hold of payments of every method, whatever anybody does in whatever order. The log is examined by the auditors, who have none of
// the rules of the write side.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 100;
const stepsMin = 60;
const stepsMax = 120;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const attested = { source: 'a property', certainty: 'illustrative' } as const;
const cny = (minorUnits: number) => ({ minorUnits: `${minorUnits}`, currency: 'CNY' }) as const;

const buyers = Array.from({ length: 5 }, (_, index) => account(`buyer-${index}`));
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

/** Buyers with an app of their own, friends, and somebody whose app has no way to most codes. */
const comers = [
  ...buyers.slice(0, 2).map((payer) => ({ payer, payerApp: 'tenpay' })),
  { payer: account('ming', 'tenpay'), payerApp: 'tenpay' },
  { payer: account('hua', 'alipay'), payerApp: 'alipay' },
  { payer: account('stranger', 'tailpay'), payerApp: 'tailpay' },
];
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;
const interconnected = ['dynamicCode', 'link', 'inApp'] as const;

const to = <const Does extends string, Rest extends object>(does: Does, rest: fc.Arbitrary<Rest>, weight = 1) => ({
  weight,
  arbitrary: rest.map((more) => ({ does, ...more })),
});
/** Which of those that were made, counted round. */
const which = fc.nat(30);
const refundId = fc.constantFrom('r-1', 'r-2', 'late');
const comer = fc.constantFrom(...comers);
const providerTells = [
  ['accepted'],
  ['accepted', 'succeeded'],
  ['closed'],
  ['accepted', 'abnormal'],
  ['accepted', 'abnormal', 'redirected'],
  ['redirected'],
] as const;

const step = fc.oneof(
  to('place', fc.record({ buyer: fc.constantFrom(...buyers), category: fc.constantFrom('books', 'books', 'gold') }), 4),
  to(
    'request',
    fc.record({ way: fc.constantFrom(...waysToPay), cart: fc.array(which, { minLength: 1, maxLength: 3 }) }),
    8,
  ),
  to('supersede', fc.record({ request: which })),
  to('reach', fc.record({ request: which, comer }), 6),
  to('authorize', fc.record({ request: which, comer, fromCard: fc.boolean(), coupon: fc.constantFrom(0, 0, 700) }), 10),
  to('fail', fc.record({ request: which, comer, result: fc.constantFrom('failed', 'limitExceeded', 'unknown') }), 3),
  to('decline', fc.record({ request: which, comer })),
  to('follow', fc.record({ policy: fc.constantFrom(...policies) }), 12),
  to('settle', fc.record({}), 3),
  to('cancel', fc.record({ order: which })),
  to('change', fc.record({ order: which, minorUnits: fc.constantFrom(9_900, 5_000) })),
  to('close', fc.record({ request: which }), 2),
  to('expire', fc.record({ request: which })),
  to('report', fc.record({ request: which, comer }), 2),
  to(
    'refund',
    fc.record({ request: which, refundId, minorUnits: fc.integer({ min: 1, max: 12_000 }), byLine: fc.boolean() }),
    4,
  ),
  to('tell', fc.record({ request: which, refundId, steps: fc.constantFrom(...providerTells) }), 6),
  to('interconnect', fc.record({ presentation: fc.constantFrom(...interconnected), opens: fc.boolean() }), 2),
  to('stage', fc.record({ opens: fc.boolean() })),
  to('wait', fc.record({ ms: fc.constantFrom(minuteMs, 10 * minuteMs, 130 * minuteMs, 2 * dayMs) }), 2),
  to('restart', fc.record({})),
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
type Requested = PaymentRequestedAnswer & Readonly<{ way: WayToPay }>;
const { Expire } = commandTable({
  Expire: consequence({
    summary: 'Ends the presentation of a request when it is due.',
    stream: paymentRequests,
    idOf: ({ paymentRequestId }: Readonly<{ paymentRequestId: string }>) => paymentRequestId,
    gather: async (_request, id, ledger) => {
      const { state } = await ledger.load(paymentRequests, id);
      if (state.status === 'absent') throw new Error('Nothing was requested');
      return loadStanding(ledger, state);
    },
    decide: (times, state, { gathered: authorization }) => expirePaymentRequest(times, state, { authorization }),
  }),
});

/** One run: a platform in its pilot, and whatever is done with it. */
class Market {
  readonly ledger = new LedgerInMemory();
  readonly orderIds: string[] = [];
  readonly requests: Requested[] = [];
  #stages = 0;

  async open(): Promise<void> {
    await recordEvents(this.ledger.log, worldOf('pilot', 6_000).events);
    await this.ledger.done(feeRuleCommands.PublishFeeRuleVersion, generousFees);
    for (const buyer of buyers.slice(0, 2)) await this.#place(buyer, 'books');
  }

  /** Refusals are what the rules are for; what a policy throws fails the run. */
  async take(next: Step): Promise<unknown> {
    const { ledger } = this;
    ledger.later(1_000);
    switch (next.does) {
      case 'place':
        return this.#place(next.buyer, next.category);
      case 'request':
        return this.#request(next.way, [...new Set(next.cart.map((index) => this.#order(index)))], null);
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
      case 'restart':
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
    await ledger.settle();
    ledger.later(8 * dayMs);
    for (const { paymentRequestId } of this.requests) {
      await ledger.ask(Expire, { paymentRequestId });
      await ledger.ask(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'due' });
    }
    await ledger.settle();
  }

  #order = (index: number): string => this.orderIds[index % this.orderIds.length] ?? '';

  async #place(buyer: (typeof buyers)[number], category: string): Promise<void> {
    const orderNumber = `${this.orderIds.length}`;
    const placed = orderRequest({ orderNumber, buyer, lines: [{ ...orderLine, category }] });
    this.orderIds.push(((await this.ledger.done(orderCommands.PlaceOrder, placed)) as { orderId: string }).orderId);
  }

  async #request(way: WayToPay, orderIds: readonly string[], supersedes: string | null): Promise<void> {
    const asked = { orderIds, channelId: way.channelId, supersedes };
    const answer = await this.ledger.ask(paymentRequestCommands.RequestPayment, asked);
    if (answer.outcome === 'accepted') this.requests.push({ ...(answer.body as PaymentRequestedAnswer), way });
  }

  #interconnect({ presentation, opens }: Extract<Step, { does: 'interconnect' }>): Promise<unknown> {
    const key = {
      payerApp: 'tenpay',
      codeIssuer: 'tenpay',
      field: 'online',
      presentation,
      fundingKind: 'debitCard',
    } as const;
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

  #stage(opens: boolean): Promise<unknown> {
    const { OpenStage, RollBackStage } = rolloutCommands;
    if (!opens) {
      const last = { platform: 'taobao', stageId: this.#stages === 0 ? 'pilot' : `stage-${this.#stages}` };
      return this.ledger.ask(RollBackStage, { ...last, reason: 'complaints' });
    }
    this.#stages += 1;
    const channelIds = waysToPay.map(({ channelId }) => channelId);
    const rules = this.#stages % 2 === 0 ? {} : { categories: { included: null, excluded: ['gold'] } };
    const stage = { stageId: `stage-${this.#stages}`, drawId: 'first', salt: null, channelIds, rules };
    return this.ledger.ask(OpenStage, { platform: 'taobao', ...stage, cohortBasisPoints: 8_000, ...attested });
  }

  async #onRequest(requested: Requested, next: Extract<Step, { request: number }>): Promise<unknown> {
    const { ledger } = this;
    const { paymentRequestId, way, terms } = requested;
    switch (next.does) {
      case 'supersede':
        return this.#request(
          way,
          terms.orders.map(({ orderId }) => orderId),
          paymentRequestId,
        );
      case 'reach':
        return way.reach(ledger, requested, next.comer);
      case 'authorize': {
        await way.reach(ledger, requested, next.comer);
        const coupons =
          next.coupon === 0 ? [] : [{ funder: 'tenpay', funderRole: 'wallet' as const, amount: cny(next.coupon) }];
        const check = { ...passed, funding: next.fromCard ? card : passed.funding, coupons };
        return way.authorize(ledger, paymentRequestId, { ...next.comer, check });
      }
      case 'fail': {
        await way.reach(ledger, requested, next.comer);
        const check = { result: next.result, factors: passed.factors };
        return way.authorize(ledger, paymentRequestId, { ...next.comer, check });
      }
      case 'decline':
        return way.decline(ledger, paymentRequestId, next.comer);
      case 'close':
        return ledger.ask(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'no' });
      case 'expire':
        return ledger.ask(Expire, { paymentRequestId });
      case 'report': {
        const told = { ...next.comer, capture: 'album', factors: passed.factors, funding: card } as const;
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

  async #tell(
    refund: Readonly<{ paymentRequestId: string; refundId: string }>,
    steps: (typeof providerTells)[number],
  ): Promise<void> {
    const { AcceptRefund, SucceedRefund, CloseRefund, ReportRefundAbnormal, RedirectRefund } = settlementCommands;
    const { ledger } = this;
    const tell = {
      accepted: () => ledger.ask(AcceptRefund, refund),
      succeeded: () => ledger.ask(SucceedRefund, refund),
      closed: () => ledger.ask(CloseRefund, { ...refund, reason: 'withdrawn' }),
      abnormal: () => ledger.ask(ReportRefundAbnormal, { ...refund, reason: 'the card is cancelled' }),
      redirected: () => ledger.ask(RedirectRefund, { ...refund, funding: passed.funding }),
    };
    for (const each of steps) await tell[each]();
  }
}

/** What the auditors find in the log. */
async function examined({ ledger }: Market): Promise<readonly InvariantCheck[]> {
  const examination = new LogExamination();
  try {
    const { events } = ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER);
    for (const judged of await new Gate(streamTypes, ledger.log).judgeAll(events)) examination.take(judged);
    return await examination.results();
  } finally {
    examination.remove();
  }
}

/** What holds once every policy has come to rest. */
async function checkAtRest({ ledger, requests, orderIds }: Market): Promise<void> {
  const orderStates = new Map<string, OrderState>();
  for (const id of orderIds) orderStates.set(id, (await ledger.ledger.load(orders, id)).state);
  expect(
    [...orderStates.values()].filter(({ status }) => status === 'claimed'),
    'every claim was decided',
  ).toEqual([]);
  for (const { paymentRequestId, terms } of requests) {
    const { state: request } = await ledger.ledger.load(paymentRequests, paymentRequestId);
    expect(['closed', 'paid'], 'every request ends').toContain(request.status);
    const { state } = await ledger.ledger.load(settlements, paymentRequestId);
    const ids = terms.orders.map(({ orderId }) => orderId);
    const paidBy = ids.filter((id) => {
      const order = orderStates.get(id);
      return order?.status === 'paid' && order.claim?.paymentRequestId === paymentRequestId;
    });
    const claimed = state.status === 'captured' && state.captured.basis === 'claimed';
    expect(paidBy, 'a cart is paid whole or not at all').toEqual(claimed ? ids : []);
    checkReported(state);
  }
}

/** A late capture is back with whoever paid, or waits for somebody to name another account or to ask again. */
function checkReported(state: SettlementState): void {
  if (state.status !== 'captured' || state.captured.basis === 'claimed') return;
  const statuses = [...state.refunds.values()].map(({ status }) => status);
  expect(statuses.every((status) => ['succeeded', 'abnormal', 'closed'].includes(status))).toBe(true);
}

describe('Payments of every method, whatever anybody does', () => {
  it(`keep what was promised (seed ${seed})`, async () => {
    const seen = new Map<string, number>();
    const looked = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: stepsMin, maxLength: stepsMax }), async (steps) => {
        const market = new Market();
        await market.open();
        for (const next of steps) await market.take(next);
        await market.end();
        const checks = await examined(market);
        // That a refund of what was taken late was given up is somebody's word, and no fault of the ledger.
        const gaveUp = market.ledger.typesIn('settlement-').includes('RefundClosed');
        const broken = checks.filter(
          ({ holds, name }) => !holds && !(gaveUp && name.startsWith('what a provider took')),
        );
        expect(broken).toEqual([]);
        await checkAtRest(market);
        for (const { name, examined: count } of checks) looked.set(name, (looked.get(name) ?? 0) + count);
        for (const { type } of market.ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER).events) {
          seen.set(type, (seen.get(type) ?? 0) + 1);
        }
      }),
      { seed, numRuns: runs },
    );
    // The runs come by what they are about.
    expect([...looked].filter(([, count]) => count === 0)).toEqual([]);
    for (const type of [
      'PaymentCaptured',
      'AuthorizationVoided',
      'OrderClaimReleased',
      'PaymentRequestSuperseded',
      'PaymentRequestExpired',
      'RefundSucceeded',
      'RefundRedirected',
      'RefundClosed',
      'StageRolledBack',
      'InterconnectionClosed',
      'ScanLimitExceeded',
      'FriendResultUnknown',
      'DirectPaymentAuthorized',
      'FriendAuthorized',
      'ScanAuthorized',
    ]) {
      expect(seen.get(type) ?? 0, type).toBeGreaterThan(0);
    }
  });
});
