import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog } from '@hutong/event-store';
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
  let directory: string;
  let app: NestFastifyApplication;
  let url: string;
  const ledger = new LedgerClient(() => url);
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hutong-commands-'));
    await open({ policies: false });
  });
  afterEach(async () => {
    await app.close();
    await rm(directory, { recursive: true });
  });

  async function open({ policies }: Readonly<{ policies: boolean }>): Promise<void> {
    const eventLog = await openEventLog(`file:${join(directory, 'events.db')}`);
    const imports = [PlatformModule.with({ eventLog, clock: systemClock }), ...services];
    app = await createHttpApp({ module: class LateServices {}, imports }, { title: 'Hutong under test' });
    if (policies) await startPolicies(app);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  }

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
    await app.close();
    await open({ policies: true });
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
