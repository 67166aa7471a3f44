import { addMs, type Instant, instantFromJson, instantToJson } from '@hutong/domain';
import { account, buyer, orderRequest, passed, recordEvents, usualLife, worldOf } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DueTimesInMemory, HandClock } from '../due-times-in-memory.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import { byCode, insideTheApp, waysToPay } from '../ways-to-pay.js';
import type { PaymentRequestedAnswer } from './payment-requests.answers.js';
import { paymentRequestCommands } from './payment-requests.commands.js';

const minuteMs = 60_000;
const ofRequest = 'PaymentRequest';
const friend = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
const unknown = { result: 'unknown', factors: passed.factors } as const;

let ledger: LedgerInMemory;
let timer: DueTimesInMemory;
let orders = 0;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  timer = new DueTimesInMemory(new HandClock(() => ledger.now), ledger);
});
afterEach(() => timer.stop());

async function requested(way = byCode): Promise<PaymentRequestedAnswer> {
  orders += 1;
  const order = await ledger.done(orderCommands.PlaceOrder, orderRequest({ orderNumber: `due-${orders}` }));
  const asked = { orderIds: [(order as { orderId: string }).orderId], channelId: way.channelId };
  return (await ledger.done(paymentRequestCommands.RequestPayment, asked)) as PaymentRequestedAnswer;
}
async function at(moment: Instant): Promise<void> {
  ledger.now = moment;
  await timer.rest();
}
const eventsOf = ({ paymentRequestId }: PaymentRequestedAnswer) =>
  ledger.log.readPage(0n, { streams: { prefixes: [`paymentRequest-${paymentRequestId}`] } }).events;
/** What became of the request after it was made. */
const followingOf = (request: PaymentRequestedAnswer) =>
  eventsOf(request)
    .map(({ type }) => type)
    .filter((type) => type.startsWith(ofRequest) && type !== 'PaymentRequested')
    .map((type) => type.slice(ofRequest.length));
const expiryOf = ({ expiresAt }: PaymentRequestedAnswer): Instant => instantFromJson(expiresAt);

describe('A payment request that nobody pays', () => {
  it.each(waysToPay)('expires at its very moment and is closed as soon as it may be ($kind)', async (way) => {
    const request = await requested(way);
    await at(addMs(expiryOf(request), -1));
    expect(followingOf(request)).toEqual([]);
    expect(timer.status).toEqual({ open: 1, nextAt: expiryOf(request) });
    await at(expiryOf(request));
    expect(followingOf(request)).toEqual(['Expired', 'CloseRequested', 'Closed']);
    expect(timer.status).toEqual({ open: 0, nextAt: null });
  });

  it('says that a timer ended it, because of the event from which it follows', async () => {
    const request = await requested();
    await at(expiryOf(request));
    const [first] = eventsOf(request);
    const { metadata, data } = eventsOf(request).find(({ type }) => type === 'PaymentRequestExpired') ?? {};
    expect(metadata).toMatchObject({
      $correlationId: first?.metadata['$correlationId'],
      command: 'ExpirePaymentRequest',
      actor: { kind: 'timer', id: 'due-times' },
    });
    expect(data).toMatchObject({ occurredAt: request.expiresAt });
    expect(eventsOf(request).at(-2)?.data).toMatchObject({ reason: 'expired' });
  });

  it('waits for the first moment at which it may be closed', async () => {
    const { type = '', data = {} } =
      usualLife({ end: 'requested' }).find((event) => event.type === 'PaymentRequested') ?? {};
    const closableFrom = addMs(instantFromJson(String(data['expiresAt'])), minuteMs);
    const stream = 'paymentRequest-01926b3e-0000-7000-8000-000000000001';
    await recordEvents(ledger.log, [{ stream, type, data: { ...data, closableFrom: instantToJson(closableFrom) } }]);
    await at(addMs(closableFrom, -1));
    expect(ledger.typesIn(stream)).toEqual(['PaymentRequested', 'PaymentRequestExpired']);
    await at(closableFrom);
    expect(ledger.typesIn(stream).slice(2)).toEqual(['PaymentRequestCloseRequested', 'PaymentRequestClosed']);
  });
});

describe('A payment request that ends otherwise', () => {
  it('has nothing due any more, closed or paid', async () => {
    const [closed, paid] = [await requested(), await requested(insideTheApp)];
    ledger.later(5 * minuteMs);
    const { paymentRequestId } = closed;
    await ledger.done(paymentRequestCommands.ClosePaymentRequest, { paymentRequestId, reason: 'gave up' });
    await insideTheApp.authorize(ledger, paid.paymentRequestId, { payer: buyer, payerApp: 'tenpay', check: passed });
    await ledger.settle();
    await timer.rest();
    expect(timer.status.open).toBe(0);
    await at(expiryOf(paid));
    expect(followingOf(closed)).toEqual(['CloseRequested', 'Closed']);
    expect(followingOf(paid)).toEqual(['Paid']);
  });
});

describe('The close of an expired payment request whose payment is on its way', () => {
  const closeTimes = [0, 1, 5, 15, 60, 4 * 60, 24 * 60, 7 * 24 * 60].map((minutes) => minutes * minuteMs);

  async function underWay(check: typeof passed | typeof unknown): Promise<PaymentRequestedAnswer> {
    const request = await requested();
    await byCode.reach(ledger, request, friend);
    await byCode.authorize(ledger, request.paymentRequestId, { ...friend, check });
    return request;
  }

  it('is tried again later, and closes it once the result is known', async () => {
    const request = await underWay(unknown);
    await at(expiryOf(request));
    expect(followingOf(request)).toEqual(['Expired', 'CloseRequested', 'CloseRefused']);
    await byCode.decline(ledger, request.paymentRequestId, friend);
    await at(addMs(expiryOf(request), minuteMs - 1));
    expect(followingOf(request)).toHaveLength(3);
    await at(addMs(expiryOf(request), minuteMs));
    expect(followingOf(request).slice(3)).toEqual(['CloseRequested', 'Closed']);
    expect(timer.status.open).toBe(0);
  });

  it('closes it at last when the result stays unknown', async () => {
    const request = await underWay(unknown);
    for (const ms of closeTimes) {
      expect(followingOf(request)).not.toContain('Closed');
      await at(addMs(expiryOf(request), ms));
    }
    expect(followingOf(request).at(-1)).toBe('Closed');
  });

  it('is given up after the last time when nobody decides, with a word to whoever operates it and the refusal in the log', async () => {
    const request = await underWay(passed);
    for (const [tried, ms] of closeTimes.entries()) {
      expect(timer.warnings).toEqual([]);
      await at(addMs(expiryOf(request), ms));
      const nextMs = closeTimes[tried + 1];
      expect(timer.status.nextAt).toEqual(nextMs === undefined ? null : addMs(expiryOf(request), nextMs));
    }
    expect(timer.warnings).toEqual([expect.stringContaining('gives up after 8 attempts')]);
    expect(followingOf(request)).toEqual(['Expired', 'CloseRequested', 'CloseRefused']);
    expect(eventsOf(request).at(-1)?.data).toMatchObject({ outcome: 'unknown' });
  });

  it('leaves the money alone that was authorized in time and is told of after the close', async () => {
    const request = await requested();
    await byCode.reach(ledger, request, friend);
    const occurredAt = instantToJson(addMs(expiryOf(request), -1));
    await at(addMs(expiryOf(request), minuteMs));
    expect(followingOf(request)).toEqual(['Expired', 'CloseRequested', 'Closed']);
    const { paymentRequestId } = request;
    const tooLate = await byCode.authorize(ledger, paymentRequestId, { ...friend, check: passed });
    expect(tooLate).toMatchObject({ outcome: 'refused', refusal: 'expired' });
    const inTime = await byCode.authorize(ledger, paymentRequestId, { ...friend, check: passed, occurredAt });
    expect(inTime).toMatchObject({ outcome: 'accepted' });
    await ledger.settle();
    expect(followingOf(request).at(-1)).toBe('Paid');
  });
});
