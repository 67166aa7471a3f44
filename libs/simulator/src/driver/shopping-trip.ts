import { addMs, assertNever, instant } from '@hutong/domain';
import type { ChannelRegistration } from '../plan/catalogue.js';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/pilot-plan.js';
import { type Shopper, chooseChannel } from '../plan/shopper.js';
import { type ApiResponse, type ApiClient, type Call, refOf, textOf, unexpected } from './api-client.js';
import { type PlacedOrder, placedOrderOf } from './order-answer.js';
import { PaymentAttempt } from './payment-attempt.js';
import type { IssuedRequest } from './payment-route.js';
import type { OrderOutcome, Tally } from './pilot-summary.js';
import { awaitSettlement } from './settlement-watch.js';
import type { Activity } from './timetable.js';

const minuteMs = 60_000;

/** One order from its placing to its end, as its shopper means it and the platform lets it. */
export class ShoppingTrip {
  readonly #step: OrderStep;
  readonly #shopper: Shopper;
  readonly #api: ApiClient;
  readonly #tally: Tally;

  constructor(step: OrderStep, { api, tally }: Readonly<{ api: ApiClient; tally: Tally }>) {
    this.#step = step;
    this.#shopper = step.shopper;
    this.#api = api;
    this.#tally = tally;
  }

  /** Plays the order, except for a refund, which it plans for later. */
  async run(activity: Activity): Promise<OrderOutcome> {
    const { choosesAfterMs, paysAfterMs, ending } = this.#shopper;
    const order = await this.#place();
    const channel = chooseChannel(order.offered, this.#shopper);
    if (channel === undefined) return 'notOffered';
    await activity.until(addMs(this.#step.at, choosesAfterMs));
    const request = await this.#requestPayment(order.orderId, channel);
    if (ending === 'neverPays') return 'expired';
    await activity.until(addMs(this.#step.at, choosesAfterMs + paysAfterMs));
    const attempt = new PaymentAttempt(this.#step, request, this.#api);
    switch (ending) {
      case 'cancelsBeforePaying':
        await this.#cancel(order.orderId);
        return 'cancelled';
      case 'paysTooLate':
        return this.#payTooLate(activity, request, attempt);
      case 'declines':
        return this.#decline(activity, request, attempt);
      case 'pays':
      case 'paysAfterCancelling':
        await attempt.slip();
        await attempt.reach();
        if (ending === 'paysAfterCancelling') await this.#cancel(order.orderId);
        return this.#pay(activity, request, attempt);
      default:
        return assertNever(ending);
    }
  }

  async #place(): Promise<PlacedOrder> {
    const call = this.#command('/v1/orders', 'place', this.#step.order);
    const answer = await this.#sendMaybeTwice(call, this.#shopper.duplicate === 'order', 'orderId');
    const order = placedOrderOf(call, answer);
    this.#tally.placed(order.offered.map(({ channelId }) => channelId));
    return order;
  }

  async #requestPayment(orderId: string, channel: ChannelRegistration): Promise<IssuedRequest> {
    const { channelId, presentation, lifetimeMs, closableAfterMs } = channel;
    const call = this.#command('/v1/payment-requests', 'request', { orderIds: [orderId], channelId });
    const twice = this.#shopper.duplicate === 'paymentRequest';
    const answer = await this.#sendMaybeTwice(call, twice, 'paymentRequestId');
    this.#tally.requested(channelId);
    const paymentRequestId = textOf(call, answer, 'paymentRequestId');
    const expiresAtMs = Date.parse(textOf(call, answer, 'expiresAt'));
    const imagePath = `/v1/payment-requests/${paymentRequestId}/code.png`;
    return {
      paymentRequestId,
      channel,
      buyerRef: refOf(call, answer, 'terms', 'buyer'),
      expiresAtMs,
      closableFromMs: expiresAtMs - lifetimeMs + closableAfterMs,
      image: presentation === 'dynamicCode' ? await this.#api.image(imagePath) : null,
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

  async #cancel(orderId: string): Promise<void> {
    await this.#api.accepted(this.#command(`/v1/orders/${orderId}/cancellation`, 'cancel', { reason: 'changed mind' }));
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
    const status = await awaitSettlement(this.#api, paymentRequestId, attempted.payerRef);
    // What is paid after cancelling must not be kept, and what is paid in time must not be lost.
    if ((status === 'voided') !== cancelled) {
      const call: Call = { method: 'GET', path: `/v1/settlements/${paymentRequestId}` };
      throw unexpected(call, { status: 200, problem: null, body: { status, orderCancelled: cancelled } });
    }
    if (status === 'captured') this.#refundLater(activity, paymentRequestId);
    return status;
  }

  #refundLater(activity: Activity, paymentRequestId: string): void {
    const { refund } = this.#shopper;
    if (refund === null) return;
    const { afterMs, amount, reason } = refund;
    const { orderNumber, merchant } = this.#step.order;
    const body = { refundId: `R-${orderNumber}`, amount, requestedBy: merchant.merchantId, reason };
    const call = this.#command(`/v1/settlements/${paymentRequestId}/refunds`, 'refund', body);
    activity.later(addMs(this.#step.at, afterMs), () =>
      this.#tally.attempt(async () => {
        await this.#api.accepted(call);
        this.#tally.refunds += 1;
      }),
    );
  }

  #command(path: string, purpose: string, body: object): Call {
    return {
      method: 'POST',
      path,
      idempotencyKey: idempotencyKey(`${this.#step.keySeed}/${purpose}`, this.#step.at),
      body,
    };
  }
}
