import {
  account,
  closedOrder,
  created,
  eventually,
  openPlatform,
  orderLine,
  passedFrom,
  placeOrder,
  requestPayment,
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
      const amount = { minorUnits: '2500', currency: 'CNY' };
      const refund = { refundId: 'one', amount, requestedBy: 'the-merchant', reason: 'returned' };
      created(await ledger.post(`/v1/settlements/${byFriend}/refunds`, refund));
      await eventually('the refund succeeded', async () => {
        const last = (await ledger.events(`settlement-${byFriend}`)).at(-1);
        position = last?.position ?? '';
        return last?.type === 'RefundSucceeded';
      });
    });

    const ask = (path: string) =>
      ledger.get(`${path}${path.includes('?') ? '&' : '?'}platform=${platform}&minPosition=${position}`);

    it('are found with their state, newest first', async () => {
      const { status, body } = await ask('/v1/payments');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        payments: [
          { paymentRequestId: byFriend, status: 'partiallyRefunded', refunded: { minorUnits: '2500' } },
          { paymentRequestId: direct, status: 'captured', payerApp: 'alipay', orderIds: [expect.any(String)] },
        ],
      });
      expect(BigInt(body.position)).toBeGreaterThanOrEqual(BigInt(position));
    });

    it('show every step they took', async () => {
      const { body } = await ledger.get(`/v1/payments/${byFriend}?minPosition=${position}`);
      const { steps } = body as unknown as { steps: { type: string }[] };
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
      const { body } = await ask('/v1/figures?measures=count,value,refunded&by=day,channel');
      expect(body).toMatchObject({
        rows: [
          { channel: 'alipay.direct', count: '1', value: '30000', refunded: '0' },
          { channel: 'wechat.friend-link', count: '1', value: '10000', refunded: '2500' },
        ],
      });
    });

    it('make the shares of their market', async () => {
      const { body } = await ask('/v1/figures?measures=value,net,buyers&by=wallet&shareOf=wallet');
      expect(body).toMatchObject({
        rows: [
          { wallet: 'alipay', value: '30000', valueShare: '0.7500', net: '30000', buyers: '1' },
          { wallet: 'tenpay', value: '10000', valueShare: '0.2500', net: '7500', buyers: '1' },
        ],
        markets: [{ figures: { value: { whole: '40000', hhi: '6250' }, net: { whole: '37500' } } }],
      });
    });

    it('were another figure before the refund, and a difference tells which event moved it', async () => {
      const question = `measures=net&by=wallet&platform=${platform}`;
      const before = String(BigInt(position) - 1n);
      const asOf = await ledger.get(`/v1/figures?${question}&asOf=${before}&minPosition=${position}`);
      expect(asOf.body).toMatchObject({ rows: [{ net: '30000' }, { wallet: 'tenpay', net: '10000' }] });
      const moved = await ledger.get(
        `/v1/figures/differences?${question}&fromPosition=${before}&toPosition=${position}`,
      );
      expect(JSON.stringify(moved.body)).toContain('RefundSucceeded');
    });

    it('are replayed from the log as they were recorded, forwards and backwards', async () => {
      const stream = `stream=settlement-${byFriend}`;
      const forwards = await ledger.replay(stream);
      const refunded = ['RefundRequested', 'RefundAccepted', 'RefundSucceeded'];
      expect(forwards.map(({ type }) => type)).toEqual(['PaymentCaptured', ...refunded]);
      expect(forwards.at(-1)).toMatchObject({ position, revision: '3' });
      expect(await ledger.replay(`${stream}&direction=backwards`)).toEqual(forwards.toReversed());
      const [captured] = forwards;
      expect(await ledger.replay(`from=${captured?.position}&to=${captured?.position}`)).toEqual([captured]);
    });
  });

  describe('Whoever looks', () => {
    it('is told that the ledger is there', async () => {
      expect(await ledger.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    });

    it('sees the dashboard, with everything that it is made of', async () => {
      const page = new TextDecoder().decode(await ledger.bytes('/'));
      const files = [...page.matchAll(/(?:src|href)="\/?([\w./-]+)"/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect((await ledger.bytes(`/${file}`)).length, file).toBeGreaterThan(0);
    });

    it('sees how far every projection is', async () => {
      const { body } = await ledger.get('/v1/projections');
      const names = ['payments.v2', 'facts.movements.v1', 'facts.offers.v1'];
      expect(body).toEqual(
        expect.arrayContaining(names.map((name) => expect.objectContaining({ name, stopped: null }))),
      );
    });

    it('is refused what cannot be answered, by name', async () => {
      for (const path of ['/v1/payments?limit=0', '/v1/audit/events?limit=0']) {
        expect(await ledger.get(path)).toMatchObject({ status: 400, body: { errors: [{ field: 'limit' }] } });
      }
    });
  });
}

/** Pays in full and waits for the capture; gives the payment request. */
async function pay(ledger: LedgerUnderTest, channelId: keyof typeof payerApps, minorUnits: string): Promise<string> {
  const amount = { minorUnits, currency: 'CNY' };
  const orderId = await placeOrder(ledger, { platform, lines: [{ ...orderLine, amount }], amount });
  const { paymentRequestId, link } = await requestPayment(ledger, orderId, channelId);
  const payerApp = payerApps[channelId];
  const whoever = { payer: account('whoever-pays', payerApp), payerApp };
  const isLink = channelId === 'wechat.friend-link';
  if (isLink) created(await ledger.post('/v1/friend-authorizations', { link, ...whoever }));
  const path = `/v1/${isLink ? 'friend' : 'direct'}-authorizations/${paymentRequestId}/authorization`;
  expect(await ledger.post(path, { ...whoever, check: passedFrom(payerApp) })).toMatchObject({ status: 200 });
  await closedOrder(ledger, orderId, 'paid');
  return paymentRequestId;
}
