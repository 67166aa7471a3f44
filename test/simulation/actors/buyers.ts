import { type Act, cny, happens, oneOf, recentOf, type Scene, someOf } from '../scene.js';
import { buyers, byPhone, type KnownOrder, type KnownRequest, ming } from '../town.js';
import { channels, platforms } from '../world.js';
import { payWith, somePayer } from './paying.js';

const lineOf = (category: string, minorUnits: number, lineId = '1') => ({
  lineId,
  productId: `product-${category}`,
  category,
  quantity: 1,
  amount: cny(minorUnits),
});

/** The lines of an order, and what they come to. */
function basketOf(scene: Scene) {
  const lines = [lineOf(someOf(scene, ['books', 'books', 'books', 'gold']), 1 + scene.draw() * 12_900)];
  if (happens(scene, 0.3)) lines.push(lineOf('tea', 1 + scene.draw() * 2_000, '2'));
  const amount = lines.reduce((sum, line) => sum + Number(line.amount.minorUnits), 0);
  return { lines, amount };
}

/** Places an order of anybody anywhere, or one that can be paid together with another. */
async function placeOrder(scene: Scene, beside?: KnownOrder): Promise<KnownOrder | undefined> {
  const { town } = scene;
  const platform = beside?.platform ?? someOf(scene, [...platforms, 'taobao']);
  const buyer = beside?.buyer ?? oneOf(scene, buyers) ?? buyers[0]!;
  const { lines, amount } = basketOf(scene);
  const merchantId = someOf(scene, ['a-shop', 'a-shop', 'b-shop']);
  // Now and then the number of an order that is there, whatever it holds.
  const number = happens(scene, 0.03) ? Math.max(1, town.next() - 3) : town.next();
  const answer = await scene.ask('PlaceOrder', {
    platform,
    orderNumber: `order|${number}`,
    buyer,
    merchant: { merchantId },
    lines,
    amount: cny(amount),
    ...(happens(scene, 0.3) && { city: 'Hangzhou' }),
  });
  if (answer.status !== 'accepted') return undefined;
  const order = { orderId: String(answer.body['orderId']), platform, buyer, merchantId, amount };
  town.remember(town.orders, order);
  return order;
}

/** Asks for a payment of orders; the buyer keeps what they are given to present. */
export async function requestPayment(
  scene: Scene,
  orders: readonly KnownOrder[],
  more: Readonly<{ channel?: KnownRequest['channel']; supersedes?: string }> = {},
): Promise<KnownRequest | undefined> {
  const { town } = scene;
  const channel = more.channel ?? oneOf(scene, channels) ?? channels[0]!;
  const orderIds = orders.map(({ orderId }) => orderId);
  const designatedPayer = happens(scene, 0.15) ? someOf(scene, [ming, byPhone]) : null;
  const { supersedes = null } = more;
  const answer = await scene.ask('RequestPayment', {
    orderIds,
    channelId: channel.channelId,
    supersedes,
    designatedPayer,
  });
  if (answer.status !== 'accepted') return undefined;
  const { paymentRequestId, code, link, expiresAt } = answer.body as Record<string, string | undefined>;
  const request: KnownRequest = {
    paymentRequestId: `${paymentRequestId}`,
    platform: orders[0]?.platform ?? 'taobao',
    channel,
    orderIds,
    amount: orders.reduce((sum, order) => sum + order.amount, 0),
    code,
    link,
    designatedPayer,
    expiresAt: `${expiresAt}`,
  };
  town.remember(town.requests, request);
  return request;
}

/** A payment request that is there, mostly a new one. */
export async function someRequest(scene: Scene, share = 0.1): Promise<KnownRequest | undefined> {
  const known = recentOf(scene, scene.town.requests);
  if (known !== undefined && !happens(scene, share)) return known;
  const order = await placeOrder(scene);
  return order && requestPayment(scene, [order]);
}

/** What buyers do at the shop and with what they were given to present. */
export const buyerActs: readonly Act[] = [
  { name: 'places an order', weight: 6, play: async (scene) => void (await placeOrder(scene)) },
  {
    name: 'asks for a payment',
    weight: 10,
    async play(scene) {
      const order = happens(scene, 0.6) ? await placeOrder(scene) : recentOf(scene, scene.town.orders);
      if (order) await requestPayment(scene, [order]);
    },
  },
  {
    name: 'asks for a payment of a cart',
    weight: 3,
    async play(scene) {
      const first = await placeOrder(scene);
      const others = [await placeOrder(scene, first), happens(scene, 0.5) ? await placeOrder(scene, first) : undefined];
      if (happens(scene, 0.2)) others.push(recentOf(scene, scene.town.orders));
      const cart = [first, ...others].filter((order) => order !== undefined);
      const request = cart.length > 0 && (await requestPayment(scene, [...new Set(cart)]));
      if (request && happens(scene, 0.7)) await payWith(scene, request);
    },
  },
  {
    name: 'asks for two payments of one order at once',
    weight: 2,
    async play(scene) {
      const order = recentOf(scene, scene.town.orders) ?? (await placeOrder(scene));
      if (!order) return;
      const asked = await Promise.all([requestPayment(scene, [order]), requestPayment(scene, [order])]);
      if (happens(scene, 0.7))
        await Promise.all(asked.flatMap((request) => (request ? [payWith(scene, request)] : [])));
    },
  },
  {
    name: 'takes a new code in the place of an old one',
    weight: 2,
    async play(scene) {
      const old = recentOf(scene, scene.town.requests);
      if (!old) return;
      const orders = scene.town.orders.filter(({ orderId }) => old.orderIds.includes(orderId));
      if (orders.length === 0) return;
      await requestPayment(scene, orders, { channel: old.channel, supersedes: old.paymentRequestId });
      if (!happens(scene, 0.5)) return;
      await scene.pause(scene.draw() * 10_000);
      await payWith(scene, old);
    },
  },
  {
    name: 'changes an order that has a code',
    weight: 2,
    async play(scene) {
      const order = recentOf(scene, scene.town.orders);
      if (!order) return;
      const { lines, amount } = basketOf(scene);
      await scene.ask('ChangeOrderAmount', { orderId: order.orderId, lines, amount: cny(amount) });
    },
  },
  {
    name: 'cancels an order',
    weight: 2,
    async play(scene) {
      const order = recentOf(scene, scene.town.orders);
      if (order) await scene.ask('CancelOrder', { orderId: order.orderId, reason: 'too slow' });
    },
  },
  {
    name: 'cancels an order while somebody pays it',
    weight: 2,
    async play(scene) {
      const request = await someRequest(scene);
      if (!request) return;
      const paying = payWith(scene, request);
      if (happens(scene, 0.5)) await scene.pause(scene.draw() * 50);
      await Promise.all([
        paying,
        ...request.orderIds.map((orderId) => scene.ask('CancelOrder', { orderId, reason: 'changed my mind' })),
      ]);
    },
  },
  {
    name: 'takes a link back while it is forwarded',
    weight: 2,
    async play(scene) {
      const request = recentOf(
        scene,
        scene.town.requests.filter(({ link }) => link !== undefined),
      );
      if (!request) return;
      const { paymentRequestId, link } = request;
      const friend = somePayer(scene, request);
      const revoked = scene.ask('RevokeLink', { paymentRequestId });
      // At once, or when it is long over.
      if (happens(scene, 0.5)) await revoked.then(() => scene.pause(scene.draw() * 10 * 60_000));
      await Promise.all([
        revoked,
        scene.ask('OpenFriendLink', { link, ...friend }).then(() => payWith(scene, request)),
      ]);
    },
  },
  {
    name: 'closes a payment request, maybe too early',
    weight: 3,
    async play(scene) {
      const request = recentOf(scene, scene.town.requests);
      if (request)
        await scene.ask('ClosePaymentRequest', { paymentRequestId: request.paymentRequestId, reason: 'given up' });
    },
  },
  {
    name: 'closes a payment request while somebody pays it',
    weight: 2,
    async play(scene) {
      const request = await someRequest(scene);
      if (!request) return;
      const { paymentRequestId } = request;
      const paying = payWith(scene, request);
      await scene.pause(scene.draw() * 400_000);
      await Promise.all([paying, scene.ask('ClosePaymentRequest', { paymentRequestId, reason: 'in between' })]);
    },
  },
];
