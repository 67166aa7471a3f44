import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import { dataOf, type HutongClient } from '@hutong/client';
import {
  account,
  askingOnce,
  closedOrder,
  eventually,
  openLink,
  openPilot,
  payByLink,
  placeOrder,
  requestPayment,
} from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FeeRulesModule,
  FriendAuthorizationsModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  SettlementsModule,
  startPolicies,
} from './index.js';

const services = [
  FeeRulesModule,
  FriendAuthorizationsModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  SettlementsModule,
];
const secret = new LedgerSecret(Buffer.alloc(32, 7));

describe('Authorizations that are recorded before any policy runs', () => {
  let app: NestFastifyApplication;
  let ledger: HutongClient;
  beforeEach(async () => {
    const eventLog = new MemoryEventLog(systemClock);
    const imports = [PlatformModule.with({ eventLog, clock: systemClock, secret }), ...services];
    app = await createHttpApp({ module: class LateServices {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
    ledger = askingOnce(await app.getUrl());
    await openPilot(ledger);
  });
  afterEach(() => app.close());

  const readOrder = (orderId: string) => dataOf(ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId } } }));
  const statusOf = async (paymentRequestId: string) => {
    const params = { path: { paymentRequestId } };
    return (await ledger.GET('/v1/settlements/{paymentRequestId}', { params })).data?.status;
  };

  /** A friend opens the link of a payment for these orders and authorizes it. */
  async function authorize(orderIds: readonly string[], name: string) {
    const request = await requestPayment(ledger, orderIds, 'wechat.friend-link');
    const { paymentRequestId } = request;
    const friend = { payer: account(name, 'tenpay'), payerApp: 'tenpay' };
    await openLink(ledger, request, friend);
    expect(await payByLink(ledger, paymentRequestId, friend)).toMatchObject({ response: { status: 200 } });
    return { payer: { ref: secret.refOf(friend.payer) }, paymentRequestId };
  }

  it('are decided when the policies start: of two for one order exactly one is captured, the other is voided', async () => {
    const orderId = await placeOrder(ledger);
    const friends = await Promise.all(['one', 'other'].map((name) => authorize([orderId], name)));
    await startPolicies(app);
    await closedOrder(ledger, orderId, 'paid');
    await eventually('both are decided', async () => {
      const statuses = await Promise.all(friends.map(({ paymentRequestId }) => statusOf(paymentRequestId)));
      return statuses.includes('captured') && statuses.includes('voided');
    });
    const order = await readOrder(orderId);
    const winner = friends.find(({ paymentRequestId }) => order.claim?.paymentRequestId === paymentRequestId);
    expect(order).toMatchObject({ claim: { payer: winner?.payer } });
  });

  it('of a cart claim its orders one by one, and give all free when one of them is held by another', async () => {
    const orderIds = await Promise.all(
      [1, 2, 3].map((number) => placeOrder(ledger, { orderNumber: `cart-${number}` })),
    );
    const [first = '', second = '', third = ''] = orderIds;
    const held = await authorize([third], 'holder');
    const cart = await authorize(orderIds, 'cart');
    await startPolicies(app);
    await eventually('the cart is voided', async () => (await statusOf(cart.paymentRequestId)) === 'voided');
    for (const orderId of [first, second]) {
      await closedOrder(ledger, orderId, 'placed');
      expect(await readOrder(orderId)).toMatchObject({ claim: null });
    }
    await closedOrder(ledger, third, 'paid');
    expect(await readOrder(third)).toMatchObject({ claim: held });
    const again = await authorize([first, second], 'cart');
    await closedOrder(ledger, second, 'paid');
    expect(await readOrder(first)).toMatchObject({ status: 'paid', claim: again });
  });
});
