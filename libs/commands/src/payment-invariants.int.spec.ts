import { randomUUID } from 'node:crypto';
import { type InvariantCheck, LogExamination } from '@hutong/audit';
import {
  orders,
  type OrderState,
  paymentRequests,
  settlements,
  type SettlementState,
  streamTypes,
} from '@hutong/domain';
import type { JsonObject, RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';
import { account, recordEvents, worldOf } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarketInMemory } from './market-in-memory.js';
import { buyers, type Step, step } from './market-steps.js';
import { byCode } from './ways-to-pay.js';

// What must hold of payments of every method, whatever anybody does in whatever order. The log is examined by the auditors, who have none of
// the rules of the write side.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 100;
const stepsMin = 60;
const stepsMax = 120;

/** A market in which this was done, and everything that was under way has ended. */
async function played(steps: readonly Step[]): Promise<MarketInMemory> {
  const market = new MarketInMemory();
  await recordEvents(market.ledger.log, worldOf('pilot', 6_000).events);
  await market.open();
  for (const next of steps) await market.take(next);
  await market.end();
  return market;
}

const eventsOf = ({ ledger }: MarketInMemory): readonly RecordedEvent[] =>
  ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER).events;

/** What the auditors find in the log. */
async function examined(market: MarketInMemory): Promise<readonly InvariantCheck[]> {
  const examination = new LogExamination();
  try {
    for (const judged of await new Gate(streamTypes, market.ledger.log).judgeAll(eventsOf(market)))
      examination.take(judged);
    return await examination.results();
  } finally {
    examination.remove();
  }
}

/** What holds once every policy has come to rest. */
async function checkAtRest({ ledger, requests, orderIds, toldExpired }: MarketInMemory): Promise<void> {
  const orderStates = new Map<string, OrderState>();
  for (const id of orderIds) orderStates.set(id, (await ledger.ledger.load(orders, id)).state);
  expect(
    [...orderStates.values()].filter(({ status }) => status === 'claimed'),
    'every claim was decided',
  ).toEqual([]);
  for (const { paymentRequestId, terms, way } of requests) {
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
    if (!toldExpired.has(paymentRequestId)) continue;
    const types = ledger.typesIn(`${way.kind}-${paymentRequestId}`);
    expect(
      types.filter((type) => type.endsWith('Authorized')),
      'nothing that was refused as expired is paid',
    ).toEqual([]);
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
    const refusals = new Set<string>();
    let refundsByLine = 0;
    const paidOver = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: stepsMin, maxLength: stepsMax }), async (steps) => {
        const market = await played(steps);
        const checks = await examined(market);
        // That a refund of what was taken late was given up is somebody's word, and no fault of the ledger.
        const gaveUp = market.ledger.typesIn('settlement-').includes('RefundClosed');
        const broken = checks.filter(
          ({ holds, name }) => !holds && !(gaveUp && name.startsWith('what a provider took')),
        );
        expect(broken).toEqual([]);
        await checkAtRest(market);
        for (const { name, examined: count } of checks) looked.set(name, (looked.get(name) ?? 0) + count);
        for (const { type, data } of eventsOf(market)) {
          seen.set(type, (seen.get(type) ?? 0) + 1);
          if (type === 'PaymentCaptured') paidOver.add(channelOf(data));
          if (type === 'RefundRequested' && typeof data['lineId'] === 'string') refundsByLine += 1;
        }
        for (const refusal of market.refusals) refusals.add(refusal);
      }),
      { seed, numRuns: runs },
    );
    // The runs come by what they are about.
    expect([...looked].filter(([, count]) => count === 0)).toEqual([]);
    expect([...paidOver].sort()).toEqual([
      'taobao.help-me-pay',
      'wechat.direct',
      'wechat.friend-link',
      'wechat.printed-code',
      'wechat.saved-code',
      'wechat.shown-code',
    ]);
    for (const type of [
      'PaymentCaptured',
      'AuthorizationVoided',
      'OrderClaimReleased',
      'PaymentRequestSuperseded',
      'PaymentRequestExpired',
      'LinkRevoked',
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
      'BuyerIdentityStated',
    ]) {
      expect(seen.get(type) ?? 0, type).toBeGreaterThan(0);
    }
    expect(refundsByLine).toBeGreaterThan(0);
    for (const refusal of [
      'amountOverLimit',
      'customerCodeUsed',
      'expired',
      'linkRevoked',
      'payerNotDesignated',
      'superseded',
    ]) {
      expect([...refusals], refusal).toContain(refusal);
    }
  });
});

describe('The promises', () => {
  const buyer = buyers[1]!;
  const comer = { payer: account('ming', 'tenpay'), payerApp: 'tenpay' };
  const asked = { does: 'request', way: byCode, designatedPayer: null } as const;
  /** A cart of two orders that is paid from a card and given back in part, and a cart that waits for whoever pays. */
  const story: readonly Step[] = [
    ...[1, 2, 3].map((): Step => ({ does: 'place', buyer, category: 'books' })),
    { ...asked, cart: [1, 2] },
    { does: 'authorize', request: 0, comer, fromCard: true, coupon: 0 },
    { does: 'settle' },
    { does: 'refund', request: 0, refundId: 'r-1', minorUnits: 5_000, byLine: false },
    { does: 'settle' },
    { ...asked, cart: [3, 4] },
  ];

  /** Somebody writes into the log: the last event of a type again, in a stream of its kind, with some text replaced. */
  async function forge(
    { ledger }: MarketInMemory,
    [type, id]: readonly [string, string],
    texts: Readonly<Record<string, string>>,
  ) {
    const { events } = ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER);
    const stored = events.findLast((event) => event.type === type);
    if (stored === undefined) throw new Error(`Nothing is ${type}`);
    const text = Object.entries(texts).reduce((before, [from, into]) => {
      expect(before).toContain(from);
      return before.replaceAll(from, into);
    }, JSON.stringify(stored.data));
    const stream = `${stored.stream.split('-', 1)[0]}-${id}`;
    const revision = events.findLast((event) => event.stream === stream)?.revision ?? 'no_stream';
    const { metadata } = stored;
    await ledger.log.append(stream, revision, [
      { id: randomUUID(), type, data: JSON.parse(text) as JsonObject, metadata },
    ]);
  }
  const idsIn = ({ requests, orderIds }: MarketInMemory) => {
    const [paid = '', waiting = ''] = requests.map(({ paymentRequestId }) => paymentRequestId);
    return { paid, waiting, order: orderIds[0] ?? '', waitingOrder: orderIds[3] ?? '' };
  };
  type Fault = (market: MarketInMemory, ids: ReturnType<typeof idsIn>) => Promise<unknown>;

  it('are kept in the story that the faults are planted in', async () => {
    const market = await played(story);
    expect((await examined(market)).filter(({ holds }) => !holds)).toEqual([]);
    await checkAtRest(market);
    for (const type of ['PaymentCaptured', 'RefundSucceeded'])
      expect(market.ledger.typesIn('settlement-')).toContain(type);
    expect([...market.refusals]).toEqual([]);
    expect(market.requests).toHaveLength(2);
  });

  it.each<[string, Fault]>([
    [
      'no order is paid twice',
      (market, { paid, waiting }) => forge(market, ['PaymentCaptured', waiting], { [paid]: waiting }),
    ],
    [
      'what a payer lacks is what was captured less what was given back',
      (market, { paid }) => forge(market, ['RefundSucceeded', paid], { '"kind":"payerFunds"': '"kind":"suspense"' }),
    ],
    [
      'every refund goes to whoever paid',
      (market, { paid }) => {
        const { secret } = market.ledger;
        return forge(market, ['RefundSucceeded', paid], { [secret.refOf(comer.payer)]: secret.refOf(buyer) });
      },
    ],
    [
      'everybody inside cohort, rules and limits is offered a channel with an open interconnection, and nobody else',
      (market, { order }) =>
        forge(market, ['PaymentOffersEvaluated', order], {
          [market.orderIds.at(-1) ?? '']: order,
          '"reasons":[]': '"reasons":["notInCohort"]',
        }),
    ],
    [
      'no event of a payment is about one that nobody requested',
      (market, { paid }) => forge(market, ['CodeScanned', 'nowhere'], { [paid]: 'nowhere' }),
    ],
    [
      'a payment over two institutions runs over an interconnection that was open when it was authorized',
      (market, { paid }) =>
        forge(market, ['PaymentCaptured', paid], { 'online.dynamicCode.debitCard': 'online.link.debitCard' }),
    ],
    [
      'only orders of a capture are paid by it',
      (market, { paid, waiting, waitingOrder }) =>
        forge(market, ['OrderPaid', waitingOrder], { [paid]: waiting, [market.orderIds[2] ?? '']: waitingOrder }),
    ],
  ])('are seen to be broken: %s', async (name, plant) => {
    const market = await played(story);
    await plant(market, idsIn(market));
    expect((await examined(market)).filter(({ holds }) => !holds).map((check) => check.name)).toContain(name);
  });

  it.each<[string, Fault]>([
    [
      'every request ends',
      async (market, { waiting }) => {
        await forge(market, ['PaymentRequested', 'endless'], { [waiting]: 'endless' });
        market.requests.push({ ...market.requests[1]!, paymentRequestId: 'endless' });
      },
    ],
    [
      'a cart is paid whole or not at all',
      async (market, { paid, waiting, waitingOrder }) => {
        const into = { [paid]: waiting, [market.orderIds[2] ?? '']: waitingOrder };
        await forge(market, ['OrderClaimed', waitingOrder], into);
        await forge(market, ['OrderPaid', waitingOrder], into);
      },
    ],
    [
      'nothing that was refused as expired is paid',
      async (market, { paid, waiting }) => {
        await forge(market, ['CodeScanned', waiting], { [paid]: waiting });
        await forge(market, ['ScanAuthorized', waiting], { [paid]: waiting });
        market.toldExpired.add(waiting);
      },
    ],
  ])('are seen to be broken at rest: %s', async (name, plant) => {
    const market = await played(story);
    await plant(market, idsIn(market));
    await expect(checkAtRest(market)).rejects.toThrow(name);
  });
});

const channelOf = (data: JsonObject): string =>
  (data as { dimensions: { channel: { channelId: string } } }).dimensions.channel.channelId;
