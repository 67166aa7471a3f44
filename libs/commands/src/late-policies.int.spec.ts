import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import {
  account,
  closedOrder,
  eventually,
  LedgerClient,
  openPilot,
  passed,
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
  let url: string;
  const ledger = new LedgerClient(() => url);
  beforeEach(async () => {
    const eventLog = new MemoryEventLog(systemClock);
    const imports = [PlatformModule.with({ eventLog, clock: systemClock, secret }), ...services];
    app = await createHttpApp({ module: class LateServices {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    await openPilot(ledger);
  });
  afterEach(() => app.close());

  const read = async (path: string): Promise<unknown> => (await ledger.get(path)).body;

  /** A friend opens the link of a payment for these orders and authorizes it. */
  async function authorize(orderIds: readonly string[], name: string) {
    const { link, paymentRequestId } = await requestPayment(ledger, orderIds, 'wechat.friend-link');
    const friend = { payer: account(name, 'tenpay'), payerApp: 'tenpay' };
    await ledger.post('/v1/friend-authorizations', { link, ...friend });
    const path = `/v1/friend-authorizations/${paymentRequestId}/authorization`;
    expect(await ledger.post(path, { ...friend, check: passed })).toMatchObject({ status: 200 });
    return { payer: { ref: secret.refOf(friend.payer) }, paymentRequestId };
  }

  it('are decided when the policies start: of two for one order exactly one is captured, the other is voided', async () => {
    const orderId = await placeOrder(ledger);
    const friends = await Promise.all(['one', 'other'].map((name) => authorize([orderId], name)));
    await startPolicies(app);
    await closedOrder(ledger, orderId, 'paid');
    await eventually('both are decided', async () => {
      const settled = await Promise.all(
        friends.map(({ paymentRequestId }) => ledger.get(`/v1/settlements/${paymentRequestId}`)),
      );
      return ['captured', 'voided'].every((status) => settled.some(({ body }) => body.status === status));
    });
    const order = await read(`/v1/orders/${orderId}`);
    const winner = friends.find(
      ({ paymentRequestId }) =>
        (order as { claim?: { paymentRequestId: string } }).claim?.paymentRequestId === paymentRequestId,
    );
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
    await eventually('the cart is voided', async () => {
      const { body } = await ledger.get(`/v1/settlements/${cart.paymentRequestId}`);
      return body.status === 'voided';
    });
    for (const orderId of [first, second]) {
      await closedOrder(ledger, orderId, 'placed');
      expect(await read(`/v1/orders/${orderId}`)).toMatchObject({ claim: null });
    }
    await closedOrder(ledger, third, 'paid');
    expect(await read(`/v1/orders/${third}`)).toMatchObject({ claim: held });
    const again = await authorize([first, second], 'cart');
    await closedOrder(ledger, second, 'paid');
    expect(await read(`/v1/orders/${first}`)).toMatchObject({ status: 'paid', claim: again });
  });
});
