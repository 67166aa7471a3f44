import { type Instant, addMs, assertNever, channelDefaults, instant } from '@hutong/domain';
import type { Channel } from '@hutong/world';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/order-draw.js';
import { fundingOf, ownAppOf } from '../plan/payer-apps.js';
import { type Choice, type Shopper, chooseChannel } from '../plan/shopper.js';
import { type ApiClient, type ApiResponse, type Call, textOf, unexpected } from './api-client.js';
import { type PlacedOrder, placedOrderOf } from './order-answer.js';
import { PaymentAttempt } from './payment-attempt.js';
import { type IssuedRequest, isPlayed } from './payment-route.js';
import type { OrderOutcome, Tally } from './pilot-summary.js';
import type { Surroundings } from './surroundings.js';
import { awaitSettlement } from './settlement-watch.js';
import type { Activity } from './timetable.js';

const minuteMs = 60_000;

/** An order or a cart from its placing to its end, as its shopper means it and the platform lets it. */
export class ShoppingTrip {
  readonly #step: OrderStep;
  readonly #shopper: Shopper;
  readonly #surroundings: Surroundings;
  readonly #api: ApiClient;
  readonly #tally: Tally;

  constructor(step: OrderStep, surroundings: Surroundings) {
    this.#step = step;
    this.#shopper = step.shopper;
    this.#surroundings = surroundings;
    this.#api = surroundings.api;
    this.#tally = surroundings.tally;
  }

  /** Plays the orders, except for a refund, which it plans for later. */
  async run(activity: Activity): Promise<OrderOutcome> {
    const { choosesAfterMs, ending } = this.#shopper;
    const orders = await Promise.all(this.#step.orders.map((_, nth) => this.#place(nth)));
    const choice = this.#choose(orders);
    if (choice === undefined) return 'notOffered';
    await activity.until(addMs(this.#step.at, choosesAfterMs));
    const orderIds = orders.map(({ orderId }) => orderId);
    const request = await this.#requestPayment(orderIds, choice.channel);
    if (ending === 'neverPays') return 'expired';
    await activity.until(this.#paysAt);
    const attempt = new PaymentAttempt(this.#step, { request, choice }, this.#surroundings);
    switch (ending) {
      case 'cancelsBeforePaying':
        await this.#cancel(orderIds);
        return 'cancelled';
      case 'paysTooLate':
        return this.#payTooLate(activity, request, attempt);
      case 'declines':
        return this.#decline(activity, request, attempt);
      case 'pays':
      case 'paysAfterCancelling':
        await attempt.slip();
        await attempt.reach();
        if (ending === 'paysAfterCancelling') await this.#cancel(orderIds);
        return this.#pay(activity, request, attempt);
      default:
        return assertNever(ending);
    }
  }

  get #paysAt(): Instant {
    return addMs(this.#step.at, this.#shopper.choosesAfterMs + this.#shopper.paysAfterMs);
  }

  async #place(nth: number): Promise<PlacedOrder> {
    const order = this.#step.orders[nth] ?? this.#step.orders[0];
    const call = this.#command('/v1/orders', `place-${nth}`, order);
    const answer = await this.#sendMaybeTwice(call, this.#shopper.duplicate === 'order', 'orderId');
    const placed = placedOrderOf(call, answer);
    const { platform } = order;
    this.#tally.ordersPlaced += 1;
    if (this.#step.orders.length > 1) this.#tally.ordersInCarts += 1;
    for (const { channelId, reasons } of placed.offers) {
      if (this.#surroundings.world.channel(platform, channelId) === undefined) throw unexpected(call, answer);
      if (reasons.length === 0) this.#tally.offered.add({ platform, channelId });
      for (const reason of reasons.filter((each) => each !== 'stageNotOpened'))
        this.#tally.notOffered.add({ platform, channelId, reason });
    }
    return placed;
  }

  /** A cart is paid over a channel that the page of each of its orders offers. */
  #choose(orders: readonly PlacedOrder[]): Choice | undefined {
    const { world } = this.#surroundings;
    const [{ platform }] = this.#step.orders;
    const offered = (orders[0]?.offers ?? [])
      .map(({ channelId }) => channelId)
      .filter((id) => orders.every(({ offers }) => offers.some((o) => o.channelId === id && o.reasons.length === 0)))
      .flatMap((channelId) => world.channel(platform, channelId) ?? []);
    const at = this.#paysAt;
    const choice = chooseChannel(offered, this.#shopper, (channel) => ownAppOf(world, { channel, at }));
    // Who prefers an app that cannot pay there does not try.
    if (choice && fundingOf(world, choice.fallbackApp, { channel: choice.channel, at }) === undefined) return undefined;
    return choice;
  }

  async #requestPayment(orderIds: readonly string[], channel: Channel): Promise<IssuedRequest> {
    const { platform, channelId, presentation, field, closableAfterMs } = channel;
    const call = this.#command('/v1/payment-requests', 'request', { orderIds, channelId });
    const twice = this.#shopper.duplicate === 'paymentRequest';
    const answer = await this.#sendMaybeTwice(call, twice, 'paymentRequestId');
    this.#tally.paymentRequests.add({ platform, channelId });
    const paymentRequestId = textOf(call, answer, 'paymentRequestId');
    if (!isPlayed(presentation)) throw new Error(`Nobody can play a channel that presents ${presentation}`);
    const imagePath = `/v1/payment-requests/${paymentRequestId}/code.png`;
    return {
      paymentRequestId,
      channel,
      route: presentation,
      expiresAtMs: Date.parse(textOf(call, answer, 'expiresAt')),
      closableFromMs:
        Date.parse(textOf(call, answer, 'terms', 'requestedAt')) +
        (closableAfterMs ?? channelDefaults.closableAfterMs.value),
      image: presentation === 'dynamicCode' && field === 'online' ? await this.#api.image(imagePath) : null,
      code: presentation === 'dynamicCode' && field === 'barcode' ? textOf(call, answer, 'code') : null,
      link: presentation === 'link' ? textOf(call, answer, 'link') : null,
    };
  }

  /** A command that an impatient client sends twice at once: both get the same answer, and the thing happens once. */
  async #sendMaybeTwice(call: Call, twice: boolean, idField: string): Promise<ApiResponse> {
    const [answer, repeated] = await Promise.all([
      this.#api.accepted(call),
      twice ? this.#api.accepted(call) : undefined,
    ]);
    if (repeated && textOf(call, repeated, idField) !== textOf(call, answer, idField)) throw unexpected(call, repeated);
    return answer;
  }

  async #cancel(orderIds: readonly string[]): Promise<void> {
    for (const [nth, orderId] of orderIds.entries())
      await this.#api.accepted(
        this.#command(`/v1/orders/${orderId}/cancellation`, `cancel-${nth}`, { reason: 'changed mind' }),
      );
  }

  /** A friend's link lives so long that nobody comes back to it. */
  async #payTooLate(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    if (request.channel.presentation === 'link') return 'expired';
    await activity.until(instant(request.expiresAtMs + minuteMs));
    await attempt.tryTooLate();
    return 'expired';
  }

  /** Inside the app nobody else is asked, so the buyer who does not want to pay closes the request. */
  async #decline(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    await attempt.reach();
    if (await attempt.decline()) return 'declined';
    await activity.until(instant(request.closableFromMs + minuteMs));
    const path = `/v1/payment-requests/${request.paymentRequestId}/closure`;
    await this.#api.accepted(this.#command(path, 'close', { reason: 'declined by the buyer' }));
    return 'declined';
  }

  async #pay(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    const cancelled = this.#shopper.ending === 'paysAfterCancelling';
    const attempted = await attempt.authorize(cancelled);
    if (attempted.ended !== 'authorized') return attempted.ended;
    const { paymentRequestId } = request;
    const call: Call = { method: 'GET', path: `/v1/settlements/${paymentRequestId}` };
    const status = await awaitSettlement(this.#api, call, attempted.payer);
    // What is paid after cancelling must not be kept, and what is paid in time must not be lost.
    if ((status === 'voided') !== cancelled) throw unexpected(call, { status: 200, problem: null, body: { status } });
    await attempt.stateIdentity(attempted.payer);
    if (status === 'captured') {
      attempt.captured(attempted.payer);
      this.#refundLater(activity, paymentRequestId);
    }
    return status;
  }

  #refundLater(activity: Activity, paymentRequestId: string): void {
    const { refund } = this.#shopper;
    if (refund === null) return;
    const { afterMs, amount, reason } = refund;
    const [{ platform, orderNumber, merchant }, ...others] = this.#step.orders;
    const ofCart = others.length > 0 ? { orderId: `${platform}.${orderNumber}` } : {};
    const body = { refundId: `R-${orderNumber}`, amount, ...ofCart, requestedBy: merchant.merchantId, reason };
    const call = this.#command(`/v1/settlements/${paymentRequestId}/refunds`, 'refund', body);
    activity.later(addMs(this.#step.at, afterMs), () =>
      this.#tally.attempt(async () => {
        await this.#api.accepted(call);
        this.#tally.refunds += 1;
      }),
    );
  }

  #command(path: string, purpose: string, body: object): Call {
    const { keySeed, at } = this.#step;
    return { method: 'POST', path, idempotencyKey: idempotencyKey(`${keySeed}/${purpose}`, at), body };
  }
}
