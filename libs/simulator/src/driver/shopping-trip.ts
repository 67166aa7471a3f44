import type { DataOf } from '@hutong/client';
import { type Instant, addMs, assertNever, channelDefaults, instant } from '@hutong/domain';
import type { OrderStep } from '../plan/order-draw.js';
import { namedFriend } from '../plan/named-friend.js';
import { fundingOf, ownAppOf } from '../plan/payer-apps.js';
import { type Choice, type Shopper, chooseChannel } from '../plan/shopper.js';
import { type ApiClient, contradicts } from './api-client.js';
import { type Call, get, post } from './call.js';
import { happenings } from './happenings.js';
import { PaymentAttempt } from './payment-attempt.js';
import { type IssuedRequest, isReadAsText } from './payment-route.js';
import type { OrderOutcome, Tally } from './pilot-summary.js';
import { refundLater } from './refund-course.js';
import { keyOf } from './step-key.js';
import type { Surroundings } from './surroundings.js';
import { awaitSettlement } from './settlement-watch.js';
import type { Activity } from './timetable.js';

const minuteMs = 60_000;
/** After the last moment to pay; before anything else opens. */
const takenAfterMs = 10 * minuteMs;
/** One part of so many is taken off. */
const takenOffPart = 10n;

/** An order as the platform took it, with what its page offers. */
type PlacedOrder = DataOf<'/v1/orders', 'post'>;

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
    const [first, ...others] = orders.map(({ orderId }) => orderId);
    if (first === undefined) throw new Error('A trip without an order');
    const orderIds = [first, ...others] as const;
    const request = await this.#requestPayment(orderIds, choice);
    if (ending === 'neverPays') return 'expired';
    await activity.until(this.#paysAt);
    const attempt = new PaymentAttempt(this.#step, { request, choice }, this.#surroundings);
    switch (ending) {
      case 'cancelsBeforePaying':
        await this.#cancel(orderIds);
        return 'cancelled';
      case 'paysTooLate':
        return this.#payTooLate(activity, request, attempt);
      case 'takenLate':
        return this.#takeLate(activity, request, attempt);
      case 'declines':
        return this.#decline(activity, request, attempt);
      case 'revokesLink':
        await attempt.reach();
        return request.link === null ? this.#pay(activity, request, attempt) : this.#revoke(request, attempt);
      case 'changesAmount': {
        const next = await this.#changeAmount(orderIds, { request, choice });
        await attempt.tryReplaced();
        const again = new PaymentAttempt(this.#again, { request: next, choice }, this.#surroundings);
        await again.reach();
        return this.#pay(activity, next, again);
      }
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

  /** What a merchant printed pays nothing of others. */
  get #isOfOneMerchant(): boolean {
    return new Set(this.#step.orders.map(({ merchant }) => merchant.merchantId)).size === 1;
  }

  async #place(nth: number): Promise<PlacedOrder> {
    const order = this.#step.orders[nth] ?? this.#step.orders[0];
    const call = post('/v1/orders', this.#key(`place-${nth}`), { body: order });
    const placed = await this.#sendMaybeTwice(call, this.#shopper.duplicate === 'order', ({ orderId }) => orderId);
    const { platform } = order;
    this.#tally.ordersPlaced += 1;
    if (this.#step.orders.length > 1) this.#tally.ordersInCarts += 1;
    for (const { channelId, reasons } of placed.offers) {
      if (this.#surroundings.world.channel(platform, channelId) === undefined) throw contradicts(call, placed);
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
      .flatMap((channelId) => world.channel(platform, channelId) ?? [])
      .filter(({ presentation }) => presentation !== 'staticCode' || this.#isOfOneMerchant);
    const at = this.#paysAt;
    const choice = chooseChannel(offered, this.#shopper, (channel) => ownAppOf(world, { channel, at }));
    // Who prefers an app that cannot pay there does not try.
    if (choice && fundingOf(world, choice.fallbackApp, { channel: choice.channel, at }) === undefined) return undefined;
    return choice;
  }

  /** What comes after the amount changed is done with keys of its own. */
  get #again(): OrderStep {
    return { ...this.#step, keySeed: `${this.#step.keySeed}/again` };
  }

  async #requestPayment(
    orderIds: readonly string[],
    choice: Choice,
    supersedes: string | null = null,
  ): Promise<IssuedRequest> {
    const { platform, channelId, presentation, field, closableAfterMs } = choice.channel;
    const designatedPayer = namedFriend(this.#shopper, choice);
    const key = this.#key(supersedes === null ? 'request' : 'request-again');
    const body = { orderIds: [...orderIds], channelId, supersedes, designatedPayer };
    const call = post('/v1/payment-requests', key, { body });
    if (designatedPayer !== null) this.#tally.happened(happenings.named);
    const twice = this.#shopper.duplicate === 'paymentRequest';
    const answer = await this.#sendMaybeTwice(call, twice, ({ paymentRequestId }) => paymentRequestId);
    this.#tally.paymentRequests.add({ platform, channelId });
    const { paymentRequestId, code = null, link = null } = answer;
    const image = get('/v1/payment-requests/{paymentRequestId}/code.png', { path: { paymentRequestId } });
    return {
      paymentRequestId,
      channel: choice.channel,
      designatedPayer,
      expiresAtMs: Date.parse(answer.expiresAt),
      closableFromMs: Date.parse(answer.terms.requestedAt) + (closableAfterMs ?? channelDefaults.closableAfterMs.value),
      image: presentation === 'dynamicCode' && field === 'online' ? await this.#api.accepted(image) : null,
      code: isReadAsText(choice.channel) ? code : null,
      link: presentation === 'link' ? link : null,
    };
  }

  /** A command that an impatient client sends twice at once: both get the same answer, and the thing happens once. */
  async #sendMaybeTwice<Data>(call: Call<Data>, twice: boolean, idOf: (data: Data) => string): Promise<Data> {
    const [answer, repeated] = await Promise.all([
      this.#api.accepted(call),
      twice ? this.#api.accepted(call) : undefined,
    ]);
    if (repeated && idOf(repeated) !== idOf(answer)) throw contradicts(call, repeated);
    return answer;
  }

  async #cancel(orderIds: readonly string[]): Promise<void> {
    for (const [nth, orderId] of orderIds.entries()) {
      const [params, body] = [{ path: { orderId } }, { reason: 'changed mind' }];
      const cancellation = '/v1/orders/{orderId}/cancellation';
      await this.#api.accepted(post(cancellation, this.#key(`cancel-${nth}`), { params, body }));
    }
    for (const _ of orderIds) this.#tally.happened(happenings.cancelled);
  }

  /** A friend's link lives so long that nobody comes back to it. */
  async #payTooLate(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    if (request.channel.presentation === 'link') return 'expired';
    await activity.until(instant(request.expiresAtMs + minuteMs));
    await attempt.tryTooLate();
    return 'expired';
  }

  /** Long after the end of the request the acquirer says that it took the money; a link lives too long for that. */
  async #takeLate(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    if (request.channel.presentation === 'link') return 'expired';
    await activity.until(instant(request.expiresAtMs + takenAfterMs));
    await attempt.reportTaken();
    return 'takenLate';
  }

  async #revoke({ paymentRequestId }: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    const params = { path: { paymentRequestId } };
    const revocation = '/v1/payment-requests/{paymentRequestId}/link-revocation';
    await this.#api.accepted(post(revocation, this.#key('revoke'), { params, body: {} }));
    this.#tally.happened(happenings.linkRevoked);
    await attempt.tryRevoked();
    return 'linkRevoked';
  }

  /** The platform takes a part off the first order, and asks for the rest anew. */
  async #changeAmount(
    orderIds: readonly [string, ...string[]],
    { request, choice }: Readonly<{ request: IssuedRequest; choice: Choice }>,
  ): Promise<IssuedRequest> {
    const [{ lines, amount }] = this.#step.orders;
    const minorUnits = BigInt(amount.minorUnits);
    const less = { ...amount, minorUnits: `${minorUnits - minorUnits / takenOffPart}` };
    const body = { lines: lines.map((line) => ({ ...line, amount: less })), amount: less };
    const params = { path: { orderId: orderIds[0] } };
    await this.#api.accepted(post('/v1/orders/{orderId}/amount', this.#key('amount'), { params, body }));
    this.#tally.happened(happenings.amountChanged);
    const next = await this.#requestPayment(orderIds, choice, request.paymentRequestId);
    this.#tally.happened(happenings.superseded);
    return next;
  }

  /** Inside the app nobody else is asked, so the buyer who does not want to pay closes the request. */
  async #decline(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    await attempt.reach();
    if (await attempt.decline()) return 'declined';
    await activity.until(instant(request.closableFromMs + minuteMs));
    const params = { path: { paymentRequestId: request.paymentRequestId } };
    const body = { reason: 'declined by the buyer' };
    const closure = '/v1/payment-requests/{paymentRequestId}/closure';
    await this.#api.accepted(post(closure, this.#key('close'), { params, body }));
    return 'declined';
  }

  async #pay(activity: Activity, request: IssuedRequest, attempt: PaymentAttempt): Promise<OrderOutcome> {
    const cancelled = this.#shopper.ending === 'paysAfterCancelling';
    const attempted = await attempt.authorize(cancelled);
    if (attempted.ended !== 'authorized') return attempted.ended;
    const { paymentRequestId } = request;
    const expected = cancelled ? 'voided' : 'captured';
    await awaitSettlement(this.#api, { paymentRequestId, expected }, attempted.payer);
    await attempt.stateIdentity(attempted.payer);
    if (expected === 'captured') {
      attempt.captured(attempted.payer);
      const paid = { paymentRequestId, payerApp: attempted.payer.payerApp };
      refundLater(activity, paid, { step: this.#step, surroundings: this.#surroundings });
    }
    return expected;
  }

  #key(purpose: string): string {
    return keyOf(this.#step, purpose);
  }
}
