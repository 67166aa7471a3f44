import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { closedOrder, eventually, LedgerClient, openPilot, passed, placeOrder, requestPayment } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FriendAuthorizationsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  SettlementsModule,
  startPolicies,
} from './index.js';

const services = [
  FriendAuthorizationsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  SettlementsModule,
];

describe('Two authorizations of one order that are recorded before any policy runs', () => {
  let app: NestFastifyApplication;
  let url: string;
  const ledger = new LedgerClient(() => url);
  beforeEach(async () => {
    const eventLog = new MemoryEventLog(systemClock);
    const imports = [PlatformModule.with({ eventLog, clock: systemClock, secret }), ...services];
    app = await createHttpApp({ module: class LateServices {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterEach(() => app.close());

  it('are decided when the policies start: exactly one settles, the other is voided', async () => {
    await openPilot(ledger);
    const orderId = await placeOrder(ledger);
    const friends = await Promise.all(
      ['one', 'other'].map(async (payerId) => {
        const { link, paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.friend-link');
        const payer = { payerId, wallet: 'tenpay' };
        await ledger.post('/v1/friend-authorizations', { link, payer });
        const path = `/v1/friend-authorizations/${paymentRequestId}/authorization`;
        expect(await ledger.post(path, { payer, factor: passed })).toMatchObject({ status: 200 });
        return { payer, paymentRequestId };
      }),
    );
    await startPolicies(app);
    await closedOrder(ledger, orderId, 'paid');
    const statusOf = async (paymentRequestId: string) =>
      (await ledger.get(`/v1/settlements/${paymentRequestId}`)).body.status;
    await eventually('both are decided', async () => {
      const statuses = await Promise.all(friends.map(({ paymentRequestId }) => statusOf(paymentRequestId)));
      return ['settled', 'voided'].every((status) => statuses.includes(status));
    });
    const { body } = await ledger.get(`/v1/orders/${orderId}`);
    const winner = friends.find(({ paymentRequestId }) => paymentRequestId === body.paymentRequestId);
    expect(body).toMatchObject({ payer: winner?.payer });
  });
});
