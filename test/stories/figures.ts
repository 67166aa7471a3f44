import { dataOf } from '@hutong/client';
import {
  account,
  closedOrder,
  created,
  eventsOf,
  eventually,
  openLink,
  openPlatform,
  orderLine,
  passedFrom,
  payByLink,
  placeOrder,
  replay,
  requestPayment,
  textAt,
} from '@hutong/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const platform = 'xianyu';
const payerApps = { 'alipay.direct': 'alipay', 'wechat.friend-link': 'tenpay' } as const;

/** What analysts and auditors see of payments that were just made, on a platform that nobody else uses. */
export function figures(ledger: LedgerUnderTest): void {
  describe('Payments on a platform of their own', () => {
    let direct: string;
    let byFriend: string;
    /** The last position that these payments have in the log. */
    let position: string;
    beforeAll(async () => {
      await openPlatform(ledger, platform);
      direct = await pay(ledger, 'alipay.direct', '30000');
      // The story's clock stands still, and the newest comes first.
      ledger.advance(1_000);
      byFriend = await pay(ledger, 'wechat.friend-link', '10000');
      const amount = { minorUnits: '2500', currency: 'CNY' } as const;
      const refund = { refundId: 'one', amount, requestedBy: 'the-merchant', reason: 'returned' };
      const params = { path: { paymentRequestId: byFriend } };
      await created(ledger.POST('/v1/settlements/{paymentRequestId}/refunds', { params, body: refund }));
      await eventually('the refund succeeded', async () => {
        const last = (await eventsOf(ledger, `settlement-${byFriend}`)).at(-1);
        position = last?.position ?? '';
        return last?.type === 'RefundSucceeded';
      });
    });

    const figures = (query: Readonly<{ measures: string; by: string; shareOf?: string; asOf?: string }>) =>
      dataOf(ledger.GET('/v1/figures', { params: { query: { platform, minPosition: position, ...query } } }));

    it('are found with their state, newest first', async () => {
      const query = { platform, minPosition: position };
      const found = await dataOf(ledger.GET('/v1/payments', { params: { query } }));
      expect(found).toMatchObject({
        payments: [
          { paymentRequestId: byFriend, status: 'partiallyRefunded', refunded: { minorUnits: '2500' } },
          { paymentRequestId: direct, status: 'captured', payerApp: 'alipay', orderIds: [expect.any(String)] },
        ],
      });
      expect(BigInt(found.position)).toBeGreaterThanOrEqual(BigInt(position));
    });

    it('show every step they took', async () => {
      const params = { path: { paymentRequestId: byFriend }, query: { minPosition: position } };
      const { steps } = await dataOf(ledger.GET('/v1/payments/{paymentRequestId}', { params }));
      const types = steps.map(({ type }) => type);
      expect(types.slice(0, 6)).toEqual([
        'PaymentRequested',
        'LinkShared',
        'FriendLinkOpened',
        'FriendAuthorized',
        'OrderClaimed',
        'PaymentCaptured',
      ]);
      // Two policies follow the capture, each at its own pace.
      const refunded = ['RefundRequested', 'RefundAccepted', 'RefundSucceeded'];
      expect(new Set(types.slice(6))).toEqual(new Set(['OrderPaid', 'PaymentRequestPaid', ...refunded]));
    });

    it('stand in the figures of the day, each in its channel', async () => {
      const answer = await figures({ measures: 'count,value,refunded', by: 'day,channel' });
      expect(answer).toMatchObject({
        rows: [
          { channel: 'alipay.direct', count: '1', value: '30000', refunded: '0' },
          { channel: 'wechat.friend-link', count: '1', value: '10000', refunded: '2500' },
        ],
      });
    });

    it('make the shares of their market', async () => {
      const answer = await figures({ measures: 'value,net,buyers', by: 'wallet', shareOf: 'wallet' });
      expect(answer).toMatchObject({
        rows: [
          { wallet: 'alipay', value: '30000', valueShare: '0.7500', net: '30000', buyers: '1' },
          { wallet: 'tenpay', value: '10000', valueShare: '0.2500', net: '7500', buyers: '1' },
        ],
        markets: [{ figures: { value: { whole: '40000', hhi: '6250' }, net: { whole: '37500' } } }],
      });
    });

    it('were another figure before the refund, and a difference tells which event moved it', async () => {
      const question = { measures: 'net', by: 'wallet' };
      const before = String(BigInt(position) - 1n);
      const asOf = await figures({ ...question, asOf: before });
      expect(asOf).toMatchObject({ rows: [{ net: '30000' }, { wallet: 'tenpay', net: '10000' }] });
      const query = { ...question, platform, fromPosition: before, toPosition: position };
      const moved = await dataOf(ledger.GET('/v1/figures/differences', { params: { query } }));
      expect(JSON.stringify(moved)).toContain('RefundSucceeded');
    });

    it('are replayed from the log as they were recorded, forwards and backwards', async () => {
      const stream = `settlement-${byFriend}`;
      const forwards = await eventsOf(ledger, stream);
      const refunded = ['RefundRequested', 'RefundAccepted', 'RefundSucceeded'];
      expect(forwards.map(({ type }) => type)).toEqual(['PaymentCaptured', ...refunded]);
      expect(forwards.at(-1)).toMatchObject({ position, revision: '3' });
      expect(await replay(ledger, { stream, direction: 'backwards' })).toEqual(forwards.toReversed());
      const [captured] = forwards;
      const at = captured?.position ?? '';
      expect(await replay(ledger, { from: at, to: at })).toEqual([captured]);
    });
  });

  describe('Whoever looks', () => {
    it('is told that the ledger is there', async () => {
      expect(await ledger.GET('/health/live')).toMatchObject({ response: { status: 200 }, data: { status: 'ok' } });
    });

    it('sees the dashboard, with everything that it is made of', async () => {
      const page = await textAt(`${ledger.address}/`);
      const files = [...page.matchAll(/(?:src|href)="\/?([\w./-]+)"/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect((await textAt(`${ledger.address}/${file}`)).length, file).toBeGreaterThan(0);
    });

    it('sees how far every projection is', async () => {
      const projections = await dataOf(ledger.GET('/v1/projections'));
      const names = ['payments.v4', 'facts.movements.v3', 'facts.offers.v1'];
      expect(projections).toEqual(
        expect.arrayContaining(names.map((name) => expect.objectContaining({ name, stopped: null }))),
      );
    });

    it('is refused what cannot be answered, by name', async () => {
      const params = { query: { limit: 0 } };
      for (const answer of [ledger.GET('/v1/payments', { params }), ledger.GET('/v1/audit/events', { params })]) {
        expect(await answer).toMatchObject({ response: { status: 400 }, error: { errors: [{ field: 'limit' }] } });
      }
    });
  });
}

/** Pays in full and waits for the capture; gives the payment request. */
async function pay(ledger: LedgerUnderTest, channelId: keyof typeof payerApps, minorUnits: string): Promise<string> {
  const amount = { minorUnits, currency: 'CNY' } as const;
  const orderId = await placeOrder(ledger, { platform, lines: [{ ...orderLine, amount }], amount });
  const request = await requestPayment(ledger, orderId, channelId);
  const { paymentRequestId } = request;
  const payerApp = payerApps[channelId];
  const whoever = { payer: account('whoever-pays', payerApp), payerApp };
  const body = { ...whoever, check: passedFrom(payerApp) };
  if (channelId === 'wechat.friend-link') {
    await created(openLink(ledger, request, whoever));
    expect(await payByLink(ledger, paymentRequestId, body)).toMatchObject({ response: { status: 200 } });
  } else {
    const params = { path: { paymentRequestId } };
    expect(
      await ledger.POST('/v1/direct-authorizations/{paymentRequestId}/authorization', { params, body }),
    ).toMatchObject({ response: { status: 200 } });
  }
  await closedOrder(ledger, orderId, 'paid');
  return paymentRequestId;
}
